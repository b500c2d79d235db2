"""The text of a mail that is nothing but text: most are, and need no parser of mails."""

from __future__ import annotations

import base64
import binascii
import re

from waakvlam.receipts.readers.decode import decode

_BLANK = re.compile(rb"\r?\n\r?\n")
_MORE = re.compile(
    rb"content-type:\s*+(?!text/plain)|content-disposition|name=|charset=\"?utf-?(?:7|16)|multipart",
    re.IGNORECASE,
)
_ENCODING = re.compile(rb"^content-transfer-encoding:[ \t]*([a-z0-9-]+)", re.IGNORECASE | re.M)


def plain_text(content: bytes) -> str | None:
    """Return the text of a mail with one plain text; nothing when it is another kind of mail."""
    head, body = _parted(content)
    if not head:
        return None
    small = head.lower()
    # One of these stands in every head that says something of its kind or encoding.
    if not (
        b"content-" in small or b"name=" in small or b"charset=" in small or b"multipart" in small
    ):
        return decode(body)
    if _MORE.search(head):
        return None
    encoding = _ENCODING.search(head)
    decoded = _decoded(body, encoding[1].lower() if encoding else b"7bit")
    return None if decoded is None else decode(decoded)


def _parted(content: bytes) -> tuple[bytes, bytes]:
    """Return head and body: the first empty line stands between them."""
    if b"\r" not in content:
        head, blank, body = content.partition(b"\n\n")
        return (head, body) if blank else (b"", b"")
    found = _BLANK.search(content)
    return (content[: found.start()], content[found.end() :]) if found else (b"", b"")


def _decoded(body: bytes, encoding: bytes) -> bytes | None:
    match encoding:
        case b"7bit" | b"8bit" | b"binary":
            return body
        case b"quoted-printable":
            return binascii.a2b_qp(body)
        case b"base64":
            return _from_base64(body)
    return None


def _from_base64(body: bytes) -> bytes | None:
    try:
        return base64.b64decode(b"".join(body.split()), validate=True)
    except binascii.Error:
        return None
