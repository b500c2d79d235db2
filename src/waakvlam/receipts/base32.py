"""Crockford's base 32: letters that survive retyping, any case and any mail program."""

from __future__ import annotations

import base64
import re

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_RFC_4648 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_WRITE = bytes.maketrans(_RFC_4648, ALPHABET.encode("ascii"))
_DIGITS = str.maketrans(ALPHABET, "0123456789abcdefghijklmnopqrstuv")
_GROUPED = bytes(
    ord("0123456789abcdefghijklmnopqrstuv"[at]) if at >= 0 else ord("!")
    for at in (ALPHABET.find(chr(byte)) for byte in range(256))
)
"""Digits of a number by letter, and what is no digit for everything else."""

_CANONICAL = str.maketrans("abcdefghijklmnopqrstuvwxyzOIL", "ABCDEFGH1JK1MN0PQRSTUVWXYZ011")
_LETTERS = re.compile(f"[{ALPHABET}]*")


def encode(content: bytes) -> str:
    """Write bytes as letters, most significant bit first, filled up with zero bits."""
    return base64.b32encode(content).rstrip(b"=").translate(_WRITE).decode("ascii")


def decode(letters: str) -> bytes | None:
    """Read letters as written by `encode`; nothing when they are not from the alphabet."""
    spare = len(letters) * 5 % 8
    if not letters or spare >= 5 or not _LETTERS.fullmatch(letters):
        return None
    number = int(letters.translate(_DIGITS), 32)
    if number & ((1 << spare) - 1):
        return None
    return (number >> spare).to_bytes(len(letters) * 5 // 8, "big")


def decode_grouped(text: str) -> bytes | None:
    """Read letters in groups and lines as we write them; nothing when it is anything else."""
    try:
        digits = text.encode("ascii").translate(_GROUPED, b" \n")
        number, spare = int(digits, 32), len(digits) * 5 % 8
    except ValueError:
        return None
    if spare >= 5 or number & ((1 << spare) - 1):
        return None
    return (number >> spare).to_bytes(len(digits) * 5 // 8, "big")


def decode_start(letters: str) -> bytes:
    """Read the whole bytes at the start, up to the first letter outside the alphabet."""
    match = _LETTERS.match(letters)
    readable = match[0] if match else ""
    size = len(readable) * 5 // 8
    number = int(readable.translate(_DIGITS) or "0", 32)
    return (number >> len(readable) * 5 % 8).to_bytes(size, "big")


def length(size: int) -> int:
    """Return how many letters it takes to write this many bytes."""
    return -(-size * 8 // 5)


def canonical(letters: str) -> str:
    """Undo what case and retyping do: capitals, O is 0, I and L are 1."""
    return letters.translate(_CANONICAL)


def is_readable(letters: str) -> bool:
    """Tell whether all letters are from the alphabet."""
    return _LETTERS.fullmatch(letters) is not None
