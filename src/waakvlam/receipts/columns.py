"""Lines of completions just as we write them, many at once.

Lines are split at their commas, so that each field is a column. Few texts stand in a column, but
for the owners: each is looked at once, and then looked up.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import partial
from itertools import compress, repeat
from operator import itemgetter, le
from sys import intern
from typing import Any

from waakvlam.receipts.completion import Completion
from waakvlam.receipts.items import Place
from waakvlam.receipts.line import FIELDS, FORMAT, NUMBERS, VERSIONS
from waakvlam.receipts.payload import LONGEST_ID
from waakvlam.receipts.receipt import OLDEST

_FORMAT = f'{{"format":"{FORMAT}"'
_OWNER = '"owner":"[0-9a-hjkmnp-tv-z]{12}"'
_OWNERS = re.compile(f"{_OWNER}(?:,{_OWNER})*")
_owner = itemgetter(slice(len('"owner":"'), -1))
_VERSION = f'"version":([{VERSIONS[0]}-{VERSIONS[-1]}])'
_NUMBER = "(0|[1-9][0-9]{0,6})"
_ID = "([a-z][a-z0-9]*+(?:-[a-z0-9]++)*+)"
_TEXTS = {
    "municipality": _ID,
    "workplace": _ID,
    "assignment": f"((?:{_ID})?)",
    "quiz": _ID,
    "day": "([1-9][0-9]{3}-[0-9]{2}-[0-9]{2})",
    "language": "([a-z]{2})",
    "first": "([01a-z-]{1,200})",
}
_ENDS = {"first": r"\}[ \t\r\n]*+"}
_MOST = {"revision": 1_000_000, "score": 200, "max": 200, "attempts": 9_999}
_MOST_KNOWN = 100_000

_place = partial(tuple.__new__, Place)
_completion = partial(tuple.__new__, Completion)


class _Known(dict[str, Any]):
    """What each text in a column says; `ValueError` where it is not as we write it."""

    def __init__(self, pattern: str, read: Callable[[str], Any]) -> None:
        self._pattern, self._read = re.compile(pattern), read

    def __missing__(self, text: str) -> Any:
        found = self._pattern.fullmatch(text)
        if found is None:
            raise ValueError("not as we write it")
        value = self._read(found[1])
        if len(self) < _MOST_KNOWN:
            self[text] = value
        return value


class Columns:
    """Reads lines of a file."""

    def __init__(self, source: str) -> None:
        self.source = source
        self._is_old = _Known(_VERSION, lambda text: int(text) == OLDEST)
        self._columns = [_column(name) for name in FIELDS[1:]]
        self._width = len(FIELDS) + 2

    def completions(self, lines: Sequence[str], number: int) -> list[Completion] | None:
        """Return what lines say, or nothing when one of them needs a closer look.

        `number` is that of the first line.
        """
        parts = ",".join(lines).split(",")
        if len(parts) != self._width * len(lines):
            return None
        formats, versions, owners, *texts = (parts[at :: self._width] for at in range(self._width))
        if set(formats) != {_FORMAT} or not _OWNERS.fullmatch(",".join(owners)):
            return None
        try:
            columns = [
                list(map(known, text)) for known, text in zip(self._columns, texts, strict=True)
            ]
            is_old = list(map(self._is_old.__getitem__, versions))
        except ValueError:
            return None
        if not _are_possible(columns, is_old):
            return None
        rest = self._places(number, len(lines)), repeat(None)
        every = zip(map(_owner, owners), *columns, *rest, strict=False)
        return list(map(_completion, every))

    def _places(self, number: int, count: int) -> Iterator[Place]:
        lines = range(number, number + count)
        source, none, empty = repeat(self.source), repeat(0), repeat("")
        return map(_place, zip(source, none, empty, empty, lines, empty, strict=False))


def _column(name: str) -> Callable[[str], Any]:
    """Return what gives the value of each text in a column."""
    if name in NUMBERS:
        known = _Known(f'"{name}":{_NUMBER}', partial(_number, name))
    else:
        end = _ENDS.get(name, "")
        known = _Known(f'"{name}":"{_TEXTS[name]}"{end}', _READ.get(name, _id))
    return known.__getitem__


def _are_possible(columns: Sequence[list[Any]], is_old: Sequence[bool]) -> bool:
    """Tell whether the fields of each line can stand beside each other."""
    *_, scores, most, _, _, _, firsts = columns
    return (
        all(map(le, scores, most))
        and all(map(le, most, map(len, firsts)))
        and not "".join(compress(firsts, is_old)).strip("01-")
    )


def _number(name: str, text: str) -> int:
    number = int(text)
    if not (name == "score" or number) or number > _MOST[name]:
        raise ValueError(name)
    return number


def _id(text: str) -> str:
    if len(text) > LONGEST_ID:
        raise ValueError("too long")
    return intern(text)


_READ: dict[str, Callable[[str], Any]] = {"day": date.fromisoformat, "first": intern}
