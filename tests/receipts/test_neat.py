"""A text that nobody touched is read without a search, and says the very same."""

from __future__ import annotations

from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st
from manglings import wide
from receipt_builders import completion, receipt, receipts

from waakvlam.receipts.find import find_receipts
from waakvlam.receipts.items import Answer, Place
from waakvlam.receipts.neat import read_neat
from waakvlam.receipts.receipt import Receipt, write_receipt

PLACE = Place("x.txt", line=3)
LINES = write_receipt(receipt(completion(first="1a11111-"))).splitlines(keepends=True)
PIECES = [
    *LINES, *LINES, LINES[1][:7], LINES[-1][:-1], LINES[0].replace("2", "3"), LINES[0].lower(),
    "Groet\n", "\n", " ", "U", "=20", "=\n", "&gt;", "\ufffd", "waak vlam", "vakvereniging", "K V",
    "kv", "W A A K\nV L A M begin 1", "WAAKVLAM EINDE", "\r\n", "_", "é", "0",
    "".join(LINES[1:-1]), f"WAKVLAM BEGIN\n{LINES[1]}", "".join(map(wide, LINES)), "0404C ",
]  # fmt: skip


def searched(text: str) -> list[Answer]:
    with patch("waakvlam.receipts.find.read_neat", return_value=None):
        return list(find_receipts(text, PLACE))


@given(receipts(), st.text(max_size=20), st.text(max_size=20))
def test_a_text_around_a_receipt_makes_no_difference(
    value: Receipt, before: str, after: str
) -> None:
    text = f"{before}\n{write_receipt(value)}{after}"

    assert list(find_receipts(text, PLACE)) == searched(text)


@given(st.lists(st.sampled_from(PIECES), max_size=12))
def test_any_pieces_say_what_a_search_says(pieces: list[str]) -> None:
    for text in ("".join(pieces), "".join([*LINES, *pieces]), "".join([*pieces, *LINES])):
        assert list(find_receipts(text, PLACE)) == searched(text)


@given(st.integers(0, len("".join(LINES)) - 1), st.sampled_from([*"UIO_-+ \n", "é", "", "0"]))
def test_a_change_anywhere_says_what_a_search_says(at: int, other: str) -> None:
    whole = "".join(LINES)
    text = whole[:at] + other + whole[at + 1 :]

    assert list(find_receipts(text, PLACE)) == searched(text)


@pytest.mark.parametrize("around", ["", "Hallo,\n\nHier is mijn bewijs.\n\n"])
def test_most_texts_need_no_search(around: str) -> None:
    value = receipt(completion(first="1a11111-"))

    assert read_neat(around + write_receipt(value) + around) == (value, len(around), not around)
