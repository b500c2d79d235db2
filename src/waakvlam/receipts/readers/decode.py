"""Bytes to text: what is declared first, then what is likely; it always gives a text."""

from __future__ import annotations

import codecs

_MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
"""How texts begin that take two bytes a letter, as Excel saves them."""

_DECLARABLE = frozenset(
    {"ascii", "cp1250", "cp1252", "cp1254", "iso8859-1", "iso8859-15", "iso8859-9", "mac-roman"}
    | {"utf-16", "utf-16-be", "utf-16-le", "utf-7", "utf-8"}
)
"""Encodings that a mail may declare; receipts are ASCII, so that a wrong guess does no harm."""

_OF_MORE_BYTES = frozenset({"utf-16", "utf-16-be", "utf-16-le", "utf-7"})


def decode(content: bytes, declared: str | None = None) -> str:
    """Return the text as it is marked, as UTF-8 or as declared; damage stays on its line.

    What can be read as UTF-8 is UTF-8, whatever single-byte encoding is declared.
    """
    if declared is None and content.isascii():
        return _with_plain_lines(content.decode("ascii"))
    marked, known = _marked(content), _declarable(declared)
    likely = known if known in _OF_MORE_BYTES else "utf-8"
    for encoding in (marked, likely, known, "utf-8"):
        text = _decoded(content, encoding)
        if text is not None:
            return _with_plain_lines(text)
    return _with_plain_lines(_line_by_line(content, marked or known))


def _line_by_line(content: bytes, encoding: str | None) -> str:
    """Return a text in which some bytes are wrong: those alone, or their line, are damaged."""
    if encoding in _OF_MORE_BYTES:
        return content.decode(encoding, errors="replace")
    lines = content.split(b"\n")
    return "\n".join(
        _decoded(line, "utf-8") or line.decode("cp1252", errors="replace") for line in lines
    )


def is_utf_8(content: bytes) -> bool:
    """Tell whether bytes are text in the usual encoding."""
    return not content.startswith(UTF_16) and is_text(content)


def is_text(content: bytes) -> bool:
    """Tell whether bytes without a declared kind are text."""
    if _marked(content):
        return True
    return b"\0" not in content and _decoded(content, "utf-8") is not None


def _marked(content: bytes) -> str | None:
    if not content.startswith(tuple(_MARKS)):
        return None
    return next((name for mark, name in _MARKS.items() if content.startswith(mark)), None)


def _declarable(name: str | None) -> str | None:
    try:
        known = codecs.lookup(name).name if name else None
    except (LookupError, ValueError):
        return None
    return known if known in _DECLARABLE else None


def _decoded(content: bytes, encoding: str | None) -> str | None:
    try:
        return content.decode(encoding) if encoding else None
    except UnicodeDecodeError:
        return None


def _with_plain_lines(text: str) -> str:
    if "\r" not in text:
        return text
    return text.replace("\r\n", "\n").replace("\r", "\n")
