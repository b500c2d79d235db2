"""Read GIFT into banks of questions: first the blocks and categories, then each question."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from waakvlam.diagnostics import Diagnostic
from waakvlam.exchange.bank import NOTHING, Asked, Bank
from waakvlam.exchange.gift_pieces import GiftText, Piece, gift_text
from waakvlam.exchange.gift_question import GiftError, note, read_question
from waakvlam.exchange.names import title_of
from waakvlam.receipts.readers.decode import decode

_CATEGORY = "$CATEGORY:"
_BLANK = re.compile(r"\n(?:[ \t]*\n)+")
_COMMENT = re.compile(r"^[ \t]*//.*$", re.MULTILINE)


def read_gift(content: bytes, path: str) -> tuple[list[Bank], list[Diagnostic]]:
    """Return the categories with questions, and what cannot be taken."""
    written = decode(content).removeprefix("\ufeff")
    source = gift_text(path, _COMMENT.sub(lambda found: " " * len(found[0]), written))
    problems = [*_guessed(content, source)]
    banks = [Bank("", "", NOTHING, ())]
    questions: list[list[Asked]] = [[]]
    for start, end in _blocks(written):
        notes = "\n".join(_COMMENT.findall(written, start, end))
        block = Piece(source, start, end).stripped()
        if block.text.startswith(_CATEGORY):
            name, _, rest = block.text.removeprefix(_CATEGORY).partition("\n")
            banks.append(_category(name, notes, block))
            questions.append([])
            block = block.part(len(block.text) - len(rest)).stripped()
        if block.text:
            try:
                questions[-1].append(read_question(block, notes))
            except GiftError as error:
                problems.append(error.problem)
    filled = [
        replace(bank, questions=tuple(own)) for bank, own in zip(banks, questions, strict=True)
    ]
    return [bank for bank in filled if bank.questions], problems


def _category(name: str, notes: str, block: Piece) -> Bank:
    id_, language = note(notes, "id"), note(notes, "language")
    return Bank(id_, title_of(name), NOTHING, (), block.place(), language)


def _guessed(content: bytes, source: GiftText) -> Iterator[Diagnostic]:
    """Find files of which the encoding had to be guessed."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as error:
        before = decode(content[: error.start])
        yield Diagnostic("import-encoding", source.span(len(before)), "warning")


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """Return where it begins and ends, for each part between blank lines."""
    start = 0
    for gap in _BLANK.finditer(text):
        yield start, gap.start()
        start = gap.end()
    yield start, len(text)
