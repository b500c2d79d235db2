"""A workplace that nobody knows is named only where it cannot be the name of a person."""

from __future__ import annotations

import pytest
from receipt_builders import completion, receipt

from waakvlam.receipts.completion import completions_of
from waakvlam.receipts.items import Found, Place
from waakvlam.tally.unplaced import about_unplaced

NAME = "wilhelmina kanarie"
ID = "wilhelmina-kanarie"


@pytest.mark.parametrize(
    ("written", "many", "first", "told"),
    [
        ([NAME], 4, "", None),  # What few typed may be a name.
        ([ID], 4, "", None),
        ([NAME], 4, "11111111", None),
        ([NAME], 5, "", NAME),
        ([ID], 1, "11111111", ID),  # Chosen from a list: a page makes no receipt with a name.
        ([NAME, " Wilhelmina  KANARIE"], 3, "", NAME),
        ([""], 9, "", None),
    ],
)
def test_a_workplace_is_named_when_a_group_wrote_it_or_a_page_did(
    written: list[str], many: int, first: str, told: str | None
) -> None:
    unplaced = [
        each
        for at, workplace in enumerate(written)
        for number in range(many)
        for each in completions_of(
            Found(
                receipt(completion(first=first), number=100 * at + number, workplace=workplace),
                Place("x"),
            )
        )
    ]
    [notice] = about_unplaced([*unplaced, *unplaced], 5)
    assert notice.args.get("names") == told
    assert (notice.code == "unknown-workplaces") == (told is not None)
