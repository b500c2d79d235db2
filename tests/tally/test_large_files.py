"""Files so large that they are read in pieces at once, or do not fit in memory."""

from __future__ import annotations

from pathlib import Path

import pytest
from both_engines import AS_OF, PLAN, both, line, plain, read
from receipt_builders import receipt
from source_writers import NAME

from waakvlam.tally.engines import ENGINES, base, records

LINES = 90_000
"""Enough for DuckDB to read a file in several pieces at once."""

SAME_EVERY = 1_000
ODD_EVERY = 7_777


def many(first: int) -> list[str]:
    """Return lines of which some say the same as an earlier one, and some are odd."""
    plain_line = line(receipt())
    lines = [plain_line.replace("000000000001", f"{first + at:012}") for at in range(LINES)]
    for at in range(SAME_EVERY, LINES, SAME_EVERY):
        lines[at] = lines[at - SAME_EVERY + at % 17]
    for at in range(ODD_EVERY, LINES, ODD_EVERY):
        lines[at] = lines[at].replace("oosterdam", "elders")
    return lines


def test_both_engines_know_the_place_of_every_line_of_a_large_file(tmp_path: Path) -> None:
    with_blank_line = [*many(LINES), "", *many(2 * LINES)]
    standard, duckdb = both(read(tmp_path, [many(0), with_blank_line, ["x"], many(0)[:2_000]]))

    assert plain(duckdb) == plain(standard)
    assert standard.counts.totals.duplicate > 2_000


def test_what_does_not_fit_in_memory_is_written_so_that_nobody_can_read_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(base, "_MEMORY", "100MB")
    with base.Base() as store:
        query = "CREATE TABLE told AS SELECT $name || n AS text FROM range(4000000) AS every(n)"
        store.ask(query, name=NAME)
        written = [path.read_bytes() for path in store.folder.rglob("*.tmp")]

    assert sum(map(len, written)) > 1_000_000
    assert not [content for content in written if NAME.split()[0].encode() in content]


def test_a_large_file_of_plain_lines_is_not_read_again_to_count_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(records, "LARGE", 0)
    monkeypatch.setattr(records, "count_lines", lambda _: pytest.fail("counted"))
    values = [receipt(number=number % 8) for number in range(20)]
    found = read(tmp_path, [[*map(line, values), ""], map(line, values), []])

    assert ENGINES["duckdb"](found, PLAN, AS_OF, {}).counts.totals.read == 40


@pytest.mark.parametrize(
    ("old", "new", "blank"),
    [
        ("000000000001", "000000000001", 1),
        ('"owner":"000000000001"', '"owner":""', 12),
        ('"first":"', '"first":"é', 1),
        ('"assignment":""', '"assignment":"x"', 0),
        ('"owner":"000000000001"', '"owner":"00000000000é"', 1),
    ],
)
def test_blank_lines_are_noticed_also_beside_a_line_that_seems_longer_than_it_is(
    tmp_path: Path, old: str, new: str, blank: int
) -> None:
    odd = line(receipt(number=1)).replace(old, new)
    counted, again = line(receipt(number=2)), line(receipt(number=3))
    standard, duckdb = both(read(tmp_path, [[again, odd, *[""] * blank, counted, again]]))

    assert plain(duckdb) == plain(standard)
    assert f"0.jsonl:{blank + 4}" in {str(each.place) for each in standard.uncounted}
