"""Files of completions as lines of JSON: for more receipts than mails can hold.

Lines as `write_line` writes them are read many at once, any other JSON more slowly and just as
strictly.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from waakvlam.receipts.columns import Columns
from waakvlam.receipts.completion import Completion
from waakvlam.receipts.items import Place, Refusal, UnreadableError
from waakvlam.receipts.line import FORMAT, VERSIONS, is_line, read_document
from waakvlam.receipts.receipt import Receipt

LINES = frozenset({".jsonl", ".ndjson"})
"""Suffixes of files with one JSON document on each line."""

LONGEST = 10_000
"""Characters of a line; a longer one is refused."""

_HEAD = f'{{"format":"{FORMAT}","version":'
_AT_ONCE = 128
"""Lines that are read together: few enough that one odd line among them costs little."""


@dataclass(frozen=True, slots=True)
class CompletionLines:
    """A file of completions, read line by line each time that somebody goes through it."""

    path: Path
    source: str
    """The name by which the outputs call it."""

    def __iter__(self) -> Iterator[Completion | Refusal]:
        with self.path.open(encoding="utf-8", errors="replace", newline="\n") as lines:
            yield from read_completions(lines, self.source)


def begins_with_a_completion(path: Path) -> bool:
    """Tell whether a file is one of completions, as `write_line` writes them."""
    begins = {f"{_HEAD}{version},".encode("ascii") for version in VERSIONS}
    with path.open("rb") as file:
        return file.read(len(_HEAD) + 2) in begins


def read_completions(lines: Iterable[str], source: str) -> Iterator[Completion | Refusal]:
    """Read the lines of a file; a bad line harms no other, and an empty one is nothing."""
    columns, number, rest = Columns(source), 1, iter(lines)
    while together := list(islice(rest, _AT_ONCE)):
        yield from _read(together, number, columns)
        number += len(together)


def _read(lines: list[str], number: int, columns: Columns) -> Iterator[Completion | Refusal]:
    """Read lines together, or else each half of them; `number` is that of the first."""
    found = columns.completions(lines, number)
    if found is not None:
        yield from found
    elif len(lines) > 1:
        half = len(lines) // 2
        yield from _read(lines[:half], number, columns)
        yield from _read(lines[half:], number + half, columns)
    elif lines[0].strip():
        yield read_other(lines[0], Place(columns.source, line=number))


def read_other(line: str, place: Place) -> Completion | Refusal:
    """Read a line that is not just as we write it, or say why it cannot be read."""
    if len(line) > LONGEST:
        return Refusal("line-too-long", place, {"limit": str(LONGEST)})
    try:
        document = json.loads(line, object_pairs_hook=_first_of_each)
    except (ValueError, RecursionError):
        return Refusal("not-json", place)
    if not (isinstance(document, dict) and is_line(document)):
        return Refusal("unknown-json", place)
    try:
        receipt = read_document(document)
    except UnreadableError as error:
        return Refusal(error.code, place, error.args_by_name)
    return flat(receipt, place)


def _first_of_each(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Keep the first of fields with the same name, as DuckDB does."""
    return dict(reversed(pairs))


def flat(receipt: Receipt, place: Place) -> Completion:
    """Return the only completion of a receipt, which then needs the receipt no longer."""
    (record,) = receipt.completions
    who = (receipt.owner, receipt.municipality, receipt.workplace, receipt.assignment)
    what = (record.quiz, record.revision, record.score, record.max, record.attempts, record.day)
    return Completion._make((*who, *what, record.language, record.first, place, None))
