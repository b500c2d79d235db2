"""Completions as lines of JSON, one each: for files with more receipts than mails can hold.

A line is `{"format": "waakvlam-completion", "version": 2, …}` with the fields of a receipt of
one completion under their own names; see the standard of the receipt. Lines as `write_line`
writes them are read with one pattern, any other JSON more slowly and just as strictly.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from sys import intern
from typing import Any

from waakvlam.receipts.completion import Completion
from waakvlam.receipts.items import Place, Refusal, UnreadableError
from waakvlam.receipts.payload import LONGEST_ID, parse_payload
from waakvlam.receipts.receipt import OLDEST, VERSION, CompletionRecord, Receipt, version_for

FORMAT = "waakvlam-completion"
TEXTS = ("owner", "municipality", "workplace", "assignment", "quiz")
NUMBERS = ("revision", "score", "max", "attempts")
FIELDS = (*TEXTS, *NUMBERS, "day", "language", "first")
HEAD = f'{{"format":"{FORMAT}","version":'
VERSIONS = range(OLDEST, VERSION + 1)
LINES = frozenset({".jsonl", ".ndjson"})
"""Suffixes of files with one JSON document on each line."""

LONGEST = 10_000
"""Characters of a line; a longer one is refused."""

_ID = "[a-z][a-z0-9]*+(?:-[a-z0-9]++)*+"
_NUMBER = "0|[1-9][0-9]{0,6}"
_PATTERNS = {
    "owner": "[0-9a-hjkmnp-tv-z]{12}",
    "municipality": _ID,
    "workplace": _ID,
    "assignment": f"(?:{_ID})?",
    "quiz": _ID,
    "day": "[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}",
    "language": "[a-z]{2}",
    "first": "[01a-z-]{1,200}",
}


def _written(names: Iterable[str], start: str, end: str) -> str:
    """Return fields as they stand in a line, with a group around each value."""
    return ",".join(
        f'"{name}":{start}{_NUMBER}{end}'
        if name in NUMBERS
        else f'"{name}":"{start}{_PATTERNS[name]}{end}"'
        for name in names
    )


_LINE = re.compile(
    rf"{re.escape(HEAD)}({'|'.join(map(str, VERSIONS))}),"
    rf"{_written(TEXTS[:1], '(', ')')},({_written(TEXTS[1:], '(?:', ')')}),"
    rf"({_written(NUMBERS, '(?:', ')')}),{_written(FIELDS[-3:], '(', ')')}\}}\s*",
    re.ASCII,
)
_MOST_KNOWN = 100_000


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
    begins = {f"{HEAD}{version},".encode("ascii") for version in VERSIONS}
    with path.open("rb") as file:
        return file.read(len(HEAD) + 2) in begins


def read_completions(lines: Iterable[str], source: str) -> Iterator[Completion | Refusal]:
    """Read the lines of a file; a bad line harms no other, and an empty one is nothing."""
    canonical = _Canonical()
    for number, line in enumerate(lines, start=1):
        place = tuple.__new__(Place, (source, 0, "", "", number, ""))
        found = _LINE.fullmatch(line) if len(line) <= LONGEST else None
        completion = found and canonical.completion(found.groups(), place)
        if completion:
            yield completion
        elif line.strip():
            yield read_other(line, place)


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


class _Canonical:
    """Reads lines as we write them; what many lines say is looked at once."""

    def __init__(self) -> None:
        self._days: dict[str, date | None] = {}
        self._places: dict[str, tuple[str, ...] | None] = {}
        self._numbers: dict[str, tuple[int, ...] | None] = {}

    def completion(self, texts: tuple[str | Any, ...], place: Place) -> Completion | None:
        """Return what a line says, or nothing when its values need a closer look."""
        version, owner, where, counted, day, language, first = texts
        ids = self._places.get(where) or self._ids(where)
        numbers = self._numbers.get(counted) or self._looked_at(counted)
        when = self._days.get(day) or self._day(day)
        if ids is None or numbers is None or when is None or numbers[2] > len(first):
            return None
        if version == "1" and first.strip("01-"):
            return None
        told = (owner, *ids, *numbers, when, intern(language), intern(first), place, None)
        return tuple.__new__(Completion, told)

    def _ids(self, text: str) -> tuple[str, ...] | None:
        """Return municipality, workplace, assignment and quiz."""
        ids = tuple(intern(each) for each in text.split('"')[3::4])
        found = ids if max(map(len, ids)) <= LONGEST_ID else None
        _remember(self._places, text, found)
        return found

    def _day(self, text: str) -> date | None:
        day = _date(text)
        _remember(self._days, text, day)
        return day

    def _looked_at(self, text: str) -> tuple[int, ...] | None:
        """Return revision, score, highest score and attempts, where they can be."""
        revision, score, most, attempts = (int(each.partition(":")[2]) for each in text.split(","))
        is_possible = score <= most and 0 < most <= 200 and 0 < attempts <= 9_999
        numbers = (revision, score, most, attempts)
        found = numbers if is_possible and 0 < revision <= 1_000_000 else None
        _remember(self._numbers, text, found)
        return found


def _remember(known: dict[str, Any], text: str, value: Any) -> None:
    """Keep what many lines may say; a file in which everything differs fills no memory."""
    if len(known) < _MOST_KNOWN:
        known[text] = value


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def write_line(receipt: Receipt, record: CompletionRecord) -> str:
    """Return one completion of a receipt as a line, without a line end."""
    values = {
        "format": FORMAT,
        "version": version_for([record.first]),
        "owner": receipt.owner,
        "municipality": receipt.municipality,
        "workplace": receipt.workplace,
        "assignment": receipt.assignment,
        "quiz": record.quiz,
        "revision": record.revision,
        "score": record.score,
        "max": record.max,
        "attempts": record.attempts,
        "day": record.day.isoformat(),
        "language": record.language,
        "first": record.first,
    }
    return json.dumps(values, separators=(",", ":"))


def is_line(document: Mapping[str, Any]) -> bool:
    """Tell whether a JSON object says that it is a completion."""
    return document.get("format") == FORMAT


def read_document(document: Mapping[str, Any]) -> Receipt:
    """Return the receipt of one completion; raise `UnreadableError` with the reason."""
    version = document.get("version")
    if str(version) not in map(str, VERSIONS):
        is_newer = type(version) is int and version > VERSION
        raise UnreadableError("newer-version" if is_newer else "unknown-json", version=str(version))
    for name in FIELDS:
        _refuse_other_type(document.get(name), name)
    return parse_payload(_payload(document).encode("utf-8", "surrogatepass"), int(str(version)))


def _refuse_other_type(value: Any, name: str) -> None:
    """Refuse what cannot be this field; a number may stand between quotes."""
    if name in NUMBERS and type(value) is int:
        return
    if not isinstance(value, str) or {";", ","} & set(value):
        raise UnreadableError("impossible-value", field=name)


def _payload(document: Mapping[str, Any]) -> str:
    who = ";".join(document[name] for name in TEXTS[:4])
    numbers = ",".join(str(document[name]) for name in NUMBERS)
    day = _day(document["day"])
    rest = f"{document['language']},{document['first']}"
    return f"{who};{document['quiz']},{numbers},{day},{rest}"


def _day(text: str) -> str:
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text, re.ASCII):
        raise UnreadableError("impossible-value", field="day")
    return text.replace("-", "")
