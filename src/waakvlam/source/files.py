"""Read a file into text, or say why it cannot be read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from waakvlam.characters import INVISIBLE, escape, with_plain_line_ends
from waakvlam.diagnostics import Diagnostic, Span

MOST_BYTES = 1_000_000
"""Largest file that is read; a quiz of ten questions has about 10,000."""

_CONFLICT = re.compile(r"^(?:<{7}|>{7}|\|{7}) .*$", re.MULTILINE)
_CONFLICT_SIGNS = ("<<<<<<<", ">>>>>>>", "|||||||")
"""What every conflict has; looked for first, because it is quick."""

_UTF16 = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file of the authors."""

    path: str
    """Relative to the project root, with `/`."""

    language: str
    text: str
    r"""The whole text; every line ends in `\n`."""

    def span(self, offset: int, length: int = 1) -> Span:
        """Return the place of a character in the text."""
        start = self.text.rfind("\n", 0, offset) + 1
        column = offset - start + 1
        return Span(self.path, self.text.count("\n", 0, offset) + 1, column, column + length)


def read_file(root: Path, path: str, language: str) -> tuple[SourceFile | None, list[Diagnostic]]:
    """Read a file as UTF-8; the problems of its characters come along."""
    start = Span(path, 1, 1)
    try:
        if (root / path).stat().st_size > MOST_BYTES:
            return None, [Diagnostic("file-too-large", start, args={"most": str(MOST_BYTES)})]
        content = (root / path).read_bytes()
    except OSError as error:
        return None, [Diagnostic("unreadable-file", start, args={"reason": error.strerror or ""})]
    return decode(path, language, content)


def decode(path: str, language: str, content: bytes) -> tuple[SourceFile | None, list[Diagnostic]]:
    """Turn bytes into text, as far as they are text."""
    try:
        if content.startswith(_UTF16):
            return None, [Diagnostic("not-utf-8", Span(path, 1, 1), args=_byte(content, 0))]
        text = with_plain_line_ends(content.decode("utf-8").removeprefix("\ufeff"))
    except UnicodeDecodeError as error:
        return None, [_undecodable(path, content, error.start)]
    source = SourceFile(path, language, text)
    return source, [*_invisible(source), *_conflicts(source)]


def _undecodable(path: str, content: bytes, offset: int) -> Diagnostic:
    before = content[:offset].decode("utf-8")
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    return Diagnostic("not-utf-8", Span(path, line, column), args=_byte(content, offset))


def _byte(content: bytes, offset: int) -> dict[str, str]:
    return {"byte": f"0x{content[offset]:02X}", "offset": str(offset)}


def _invisible(source: SourceFile) -> Iterator[Diagnostic]:
    for found in INVISIBLE.finditer(source.text):
        args = {"character": escape(found[0])}
        yield Diagnostic("invisible-character", source.span(found.start()), args=args)


def _conflicts(source: SourceFile) -> Iterator[Diagnostic]:
    if not any(signs in source.text for signs in _CONFLICT_SIGNS):
        return
    found = _CONFLICT.search(source.text)
    if found:
        yield Diagnostic("merge-conflict", source.span(found.start(), len(found[0])))
