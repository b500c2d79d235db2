"""The row with totals that a table may hold: compared with what we count ourselves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from waakvlam.receipts.items import Item, Notice, Place, Refusal
from waakvlam.receipts.readers.cells import Cell, Row
from waakvlam.receipts.readers.columns import Columns
from waakvlam.receipts.readers.outcome import compared

_WORDS = frozenset(
    {"aantal", "eindtotaal", "grand total", "som", "subtotaal", "sum", "totaal", "total"}
)
_LONGEST = 9


def is_totals(row: Row) -> bool:
    """Tell whether a row begins with a word for a total, as no row about a learner does."""
    first = next((cell.text for cell in row.cells if cell.text.strip()), "")
    return compared(first.strip().rstrip(":")) in _WORDS


def said_total(cell: Cell) -> int | None:
    """Return the whole number in a cell; none for anything else, such as a formula."""
    text = cell.text.strip()
    is_number = text.isascii() and text.isdigit() and len(text) <= _LONGEST
    return int(text) if is_number and cell.kind in ("text", "number") else None


def compare_totals(pairs: list[tuple[int, int]], place: Place) -> Item:
    """Say whether each total that stands there is what was counted above it."""
    if not pairs:
        return Notice("totals-not-compared", place)
    for said, ours in pairs:
        if said != ours:
            return Refusal("totals-differ", place, {"said": str(said), "ours": str(ours)})
    return Notice("totals-agree", place, {"number": str(pairs[0][0])})


def done_in(row: Row, columns: Columns) -> Iterator[int]:
    """Give each column in which this row says that something is done, whatever else is wrong."""
    for at, words in _done_words(columns).items():
        if at < len(row.cells) and compared(row.cells[at].text) in words:
            yield at


def totals_of(row: Row, columns: Columns, done: Counter[int]) -> list[tuple[int, int]]:
    """Return what the row says of each of those columns, and what we counted there."""
    if len(row.cells) != columns.width:
        return []
    said = ((said_total(row.cells[at]), done[at]) for at in _done_words(columns))
    return [(number, ours) for number, ours in said if number is not None]


def _done_words(columns: Columns) -> dict[int, frozenset[str]]:
    """Return by column the words that mean done."""
    words: dict[int, frozenset[str]] = {}
    for result in columns.export.results:
        at = columns.find(result.done)
        if at is not None:
            words[at] = words.get(at, frozenset()) | frozenset(map(compared, result.words))
    return words
