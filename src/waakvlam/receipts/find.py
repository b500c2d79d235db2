"""Find every receipt inside any text, however mail programs have treated it.

The time taken grows with the length of the text and with nothing else: every pattern here
takes each character once (`*+` never gives a character back).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from waakvlam.receipts import base32
from waakvlam.receipts.block import count_own_letters, needed_letters, read_letters
from waakvlam.receipts.encodings import without_encodings
from waakvlam.receipts.items import Answer, Found, Place, Refusal, UnreadableError
from waakvlam.receipts.neat import WORD, read_neat
from waakvlam.receipts.receipt import GROUP, OLDEST, VERSION, Receipt
from waakvlam.receipts.strays import alike, strays

_BETWEEN = r"[\W_]*+"
_LETTER = {"I": "[IiLl1ıİ]", "L": "[IiLl1ıİ]"}


def _word(word: str) -> str:
    return _BETWEEN.join(_LETTER.get(letter, f"[{letter}{letter.lower()}]") for letter in word)


_MARK = re.compile(
    f"{_word('WAAKVLAM')}{_BETWEEN}"
    f"(?:{_word('BEGIN')}{_BETWEEN}(?P<version>[0-9OoIiLl])|{_word('EINDE')})"
)
_NO_LETTERS = re.compile(r"[\W_]++")
_GROUP = re.compile(r"[^\W_]++")
_MENDED = re.compile(r"[^\x00-\x7f]|[OoIiLl]")
"""What no receipt holds as it is written: it was changed on its way, or retyped."""

TEXT_AROUND, MENDED = ("text-around",), ("mended",)
"""Notes: there is text around it; it was changed on its way, and can be read all the same."""

_MOST_REFUSALS = 1_000
"""Damaged receipts in one text after which reading stops."""

_LONGEST = 8 * base32.length(0xFFFF)
"""Room for the longest receipt with a few characters of rubbish to each letter."""


@dataclass(frozen=True, slots=True)
class _Block:
    """What stands from a begin mark to the next mark, or to the end of the text."""

    version: int
    mark: str
    content: str
    """What follows the mark, with remains of mail encodings blanked out."""

    original: str
    """The same, as it stood there."""

    end: str
    """The end mark, or nothing when the text ends or goes on without one."""


def find_receipts(text: str, place: Place) -> Iterator[Answer]:
    """Read every receipt in the text; what stands around them is left alone."""
    neat = read_neat(text)
    if neat is None:
        return _search(text, place)
    line = (place.line or 1) + text.count("\n", 0, neat.at)
    return iter((Found(neat.receipt, place.at_line(line), () if neat.is_alone else TEXT_AROUND),))


def _search(text: str, place: Place) -> Iterator[Answer]:
    cleaned = without_encodings(text)
    plain = alike(cleaned)
    marks = list(_MARK.finditer(plain))
    around = TEXT_AROUND if _has_text_around(cleaned, marks) else ()
    refusals, line, counted_to, was_begin = 0, place.line or 1, 0, False
    for mark, after in zip_longest(marks, marks[1:]):
        line += text.count("\n", counted_to, mark.start())
        counted_to = mark.start()
        here = place.at_line(line)
        item = _item(text, cleaned, mark, after, here)
        if around:
            item = item._replace(notes=around + item.notes)
        is_begin = mark["version"] is not None
        if is_begin or not was_begin:
            refusals += isinstance(item, Refusal)
            yield item
        if refusals == _MOST_REFUSALS:
            yield Refusal("too-many-refusals", here, {"limit": str(_MOST_REFUSALS)})
            return
        was_begin = is_begin
    yield from _strays(plain, marks, place, around)


def _strays(
    text: str, marks: list[re.Match[str]], place: Place, notes: tuple[str, ...]
) -> Iterator[Refusal]:
    """Tell of what looks like a receipt but has no mark that can be read."""
    line, counted_to = place.line or 1, 0
    for number, at in enumerate(strays(text, _outside(text, marks)), start=1):
        line += text.count("\n", counted_to, at)
        counted_to, here = at, place.at_line(line)
        yield Refusal("no-begin-mark", here, notes=notes)
        if number == _MOST_REFUSALS:
            yield Refusal("too-many-refusals", here, {"limit": str(_MOST_REFUSALS)})
            return


def _outside(text: str, marks: list[re.Match[str]]) -> Iterator[tuple[int, int]]:
    """Return where a receipt could stand of which neither mark can be read."""
    end, was_begin = 0, False
    for mark in marks:
        is_begin = mark["version"] is not None
        if is_begin and not was_begin:  # What precedes a mark of the end is told with it.
            yield end, mark.start()
        end, was_begin = mark.end(), is_begin
    if not was_begin:
        yield end, len(text)


def _has_text_around(text: str, marks: list[re.Match[str]]) -> bool:
    """Tell whether letters stand outside the receipts, or where one goes on without an end."""
    end = 0
    for mark in marks:
        if mark["version"] is not None and WORD.search(text, end, mark.start()):
            return True
        end = mark.end()
    return bool(WORD.search(text, end))


def _item(
    text: str, cleaned: str, mark: re.Match[str], after: re.Match[str] | None, place: Place
) -> Answer:
    if mark["version"] is None:
        return Refusal("no-begin-mark", place)
    return _judge(_cut(text, cleaned, mark, after), place)


def _cut(text: str, cleaned: str, mark: re.Match[str], after: re.Match[str] | None) -> _Block:
    end = after.start() if after else len(text)
    is_closed = after is not None and after["version"] is None
    content = slice(mark.end(), min(end, mark.end() + _LONGEST))
    return _Block(
        version=int(base32.canonical(mark["version"])),
        mark=text[mark.start() : mark.end()],
        content=cleaned[content],
        original=text[content],
        end=text[end : after.end()] if after and is_closed else "",
    )


def _judge(block: _Block, place: Place) -> Answer:
    letters = _letters(block.content)
    try:
        return Found(_read(block, letters), place, MENDED if _is_mended(block) else ())
    except UnreadableError as problem:
        return Refusal(problem.code, place, problem.args_by_name, _kept(block, letters))


def _is_mended(block: _Block) -> bool:
    return block.original != block.content or bool(_MENDED.search(block.original))


def _letters(content: str) -> str:
    letters = "".join(content.split())
    if not letters.isalnum():
        letters = _NO_LETTERS.sub("", letters)
    return base32.canonical(letters)


def _read(block: _Block, letters: str) -> Receipt:
    if block.version > VERSION:
        raise UnreadableError("newer-version", version=str(block.version))
    if block.version < OLDEST:
        raise UnreadableError("wrong-checksum")
    try:
        return read_letters(letters, block.version)
    except UnreadableError as problem:
        if block.end or problem.code == "impossible-value":
            raise
        raise UnreadableError("truncated") from None


def _kept(block: _Block, letters: str) -> str:
    """Return the block without anything that may be a text around it."""
    is_whole = _is_neat(block) if block.version > VERSION else _fits(letters)
    if block.end and is_whole:
        return block.mark + block.original + block.end
    own = count_own_letters(letters) if OLDEST <= block.version <= VERSION else 0
    return block.mark + block.original[: _end_of_groups(own, block.content)] if own else ""


def _fits(letters: str) -> bool:
    return len(letters) == needed_letters(letters)


def _is_neat(block: _Block) -> bool:
    """Tell whether a block of a newer version has groups of five and nothing else."""
    groups = [base32.canonical(group) for group in _GROUP.findall(block.content)] or [""]
    are_full = all(len(group) == GROUP for group in groups[:-1])
    return are_full and len(groups[-1]) <= GROUP and all(map(base32.is_readable, groups))


def _end_of_groups(letters: int, content: str) -> int:
    """Return where the groups of five end that are made of the first letters.

    The last one is left out: by chance it could be a word that follows a cut receipt.
    """
    ends = [0, 0]
    for group in _GROUP.finditer(content):
        if len(group[0]) != GROUP or len(ends) - 1 > letters // GROUP:
            break
        ends.append(group.end())
    return ends[-2]
