"""Read GIFT into banks of questions: first the blocks and categories, then each question."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from waakvlam.diagnostics import Diagnostic
from waakvlam.exchange.bank import Asked, Bank, Rich
from waakvlam.exchange.gift_pieces import Piece
from waakvlam.exchange.gift_question import GiftError, note, read_question
from waakvlam.exchange.names import title_of
from waakvlam.receipts.readers.decode import decode
from waakvlam.source.files import SourceFile

_CATEGORY = "$CATEGORY:"
_BLANK = re.compile(r"\n(?:[ \t]*\n)+")
_COMMENT = re.compile(r"^[ \t]*//.*$", re.MULTILINE)


def read_gift(content: bytes, path: str) -> tuple[list[Bank], list[Diagnostic]]:
    """Return the categories with questions, and what cannot be taken."""
    source = SourceFile(path, "nl", decode(content).removeprefix("\ufeff"))
    problems = [*_guessed(content, source)]
    banks = [Bank("", "", Rich(), ())]
    questions: list[list[Asked]] = [[]]
    for block in _blocks(source):
        bare = block.without(_COMMENT).stripped()
        if bare.text.startswith(_CATEGORY):
            name, _, rest = bare.text.removeprefix(_CATEGORY).partition("\n")
            banks.append(Bank(note(_notes(block), "id"), title_of(name), Rich(), (), bare.place()))
            questions.append([])
            bare = bare.part(len(bare.text) - len(rest)).stripped()
        if bare.text:
            try:
                questions[-1].append(read_question(bare, _notes(block)))
            except GiftError as error:
                problems.append(error.problem)
    filled = [
        replace(bank, questions=tuple(own)) for bank, own in zip(banks, questions, strict=True)
    ]
    return [bank for bank in filled if bank.questions], problems


def _guessed(content: bytes, source: SourceFile) -> Iterator[Diagnostic]:
    """Find files of which the encoding had to be guessed."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as error:
        before = decode(content[: error.start])
        yield Diagnostic("import-encoding", source.span(len(before)), "warning")


def _blocks(source: SourceFile) -> Iterator[Piece]:
    """Return what stands between blank lines."""
    start = 0
    for gap in _BLANK.finditer(source.text):
        yield Piece(source, start, gap.start())
        start = gap.end()
    yield Piece(source, start, len(source.text))


def _notes(block: Piece) -> str:
    """Return the comments of a block, in which Moodle keeps ids and tags."""
    return "\n".join(_COMMENT.findall(block.text))
