"""Tell the kind of a file from its first bytes, for input without a name."""

from __future__ import annotations

import io
import re
import zipfile

from waakvlam.receipts.readers.decode import decode

_HEAD = 4_000
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MAIL = re.compile(
    r"(?:(?:received|return-path|from|to|subject|date|message-id|mime-version|content-type"
    r"|delivered-to|x-[a-z-]+|dkim-signature|arc-[a-z-]+): [^\n]*\n(?:[ \t][^\n]*\n)*){2}",
    re.IGNORECASE,
)


def sniffed(content: bytes) -> str:
    """Return the suffix that a file with this content would have; `.txt` when in doubt."""
    if content.startswith(_COMPOUND):
        return ".msg"
    if content.startswith(b"PK\x03\x04"):
        return ".xlsx" if _is_workbook(content) else ".zip"
    if content.startswith(b"From "):
        return ".mbox"
    head = decode(content[:_HEAD]).lstrip("\ufeff \n")
    if head.startswith(("{", "[")):
        return ".json"
    if head[:100].lower().startswith(("<!doctype html", "<html")):
        return ".html"
    return ".eml" if _MAIL.match(head) else ".txt"


def _is_workbook(content: bytes) -> bool:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return "xl/workbook.xml" in archive.namelist()
    except (zipfile.BadZipFile, NotImplementedError, OSError, ValueError):
        return False
