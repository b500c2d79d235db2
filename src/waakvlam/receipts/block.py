"""The letters between two marks: from letters to bytes, and what of them may be kept."""

from __future__ import annotations

import zlib

from waakvlam.receipts import base32
from waakvlam.receipts.items import UnreadableError
from waakvlam.receipts.payload import CHARACTERS, parse_payload
from waakvlam.receipts.receipt import Receipt

_HEAD = 3
_CHECKSUM = 4
_HEAD_LETTERS = 5


def read_letters(letters: str, version: int) -> Receipt:
    """Read a receipt of this version from canonical letters; what follows is left alone."""
    needed = needed_letters(letters)
    if needed is None or len(letters) < needed:
        raise UnreadableError(
            "truncated" if base32.is_readable(letters) else "unreadable-characters"
        )
    content = base32.decode(letters[:needed])
    if content is None and not base32.is_readable(letters[:needed]):
        raise UnreadableError("unreadable-characters")
    if content is None:
        raise UnreadableError("wrong-checksum")
    return read_content(content, version)


def read_content(content: bytes, version: int) -> Receipt:
    """Read a receipt from its bytes."""
    if content[0] != version or not _checksum_fits(content):
        raise UnreadableError("wrong-checksum")
    return parse_payload(content[_HEAD:-_CHECKSUM], version)


def is_whole(content: bytes) -> bool:
    """Tell whether these are as many bytes as a receipt says of itself."""
    return len(content) == _HEAD + int.from_bytes(content[1:_HEAD], "big") + _CHECKSUM


def needed_letters(letters: str) -> int | None:
    """Return how many letters the receipt has, according to its own first letters."""
    head = base32.decode_start(letters[:_HEAD_LETTERS])
    if len(head) < _HEAD:
        return None
    return base32.length(_HEAD + int.from_bytes(head[1:], "big") + _CHECKSUM)


def count_own_letters(letters: str) -> int:
    """Return how many leading letters surely belong to a receipt, and not to a text after it.

    Letters of a receipt make bytes of a payload; those of a name or a greeting do not.
    """
    needed = needed_letters(letters)
    if needed is None:
        return 0
    content = base32.decode_start(letters[:needed])[: _size_without_checksum(needed)]
    payload = content[_HEAD:]
    own = next((at for at, byte in enumerate(payload) if byte not in CHARACTERS), len(payload))
    return (_HEAD + own) * 8 // 5


def _size_without_checksum(needed: int) -> int:
    return needed * 5 // 8 - _CHECKSUM


def _checksum_fits(content: bytes) -> bool:
    return zlib.crc32(content[:-_CHECKSUM]) == int.from_bytes(content[-_CHECKSUM:], "big")
