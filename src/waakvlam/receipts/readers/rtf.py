"""The text inside the rich text that Outlook keeps, where a mail has no other form."""

from __future__ import annotations

import re

_DICTIONARY = (
    rb"{\rtf1\ansi\mac\deff0\deftab720{\fonttbl;}{\f0\fnil \froman \fswiss \fmodern "
    rb"\fscript \fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\colortbl\red0\green0"
    rb"\blue0" + b"\r\n" + rb"\par \pard\plain\f0\fs20\b\i\u\tab\tx"
)
_COMPRESSED = b"LZFu"
_PLAIN = b"MELA"
_HEADER = 16
_WINDOW = 4096
_LARGEST = 20_000_000
_TOKENS = re.compile(
    r"\\'(?P<code>[0-9a-fA-F]{2})|\\(?P<word>[a-z]{1,32})(?P<number>-?[0-9]{1,10})? ?"
    r"|\\(?P<sign>[^a-z])|[{}\r\n]",
)
_BREAKS = frozenset({"line", "par", "row", "tab", "cell", "page", "sect"})


def text_of_compressed_rtf(content: bytes) -> str:
    """Return the words of compressed rich text; nothing when it is none."""
    size = int.from_bytes(content[4:8], "little")
    match content[8:12]:
        case b"LZFu" if size <= _LARGEST:
            return _words(_unpacked(content[_HEADER:], size))
        case b"MELA":
            return _words(content[_HEADER : _HEADER + size])
    return ""


def _unpacked(packed: bytes, size: int) -> bytes:
    """Undo the compression: eight tokens to a control byte, copies out of a window of 4096."""
    window = bytearray(_WINDOW)
    window[: len(_DICTIONARY)] = _DICTIONARY
    at, write, out = 0, len(_DICTIONARY), bytearray()
    while at < len(packed) and len(out) < size:
        control, at = packed[at], at + 1
        for bit in range(8):
            if at + (control >> bit & 1) >= len(packed):
                return bytes(out)
            if not control >> bit & 1:
                chunk, at = packed[at : at + 1], at + 1
            else:
                start, length = packed[at] << 4 | packed[at + 1] >> 4, (packed[at + 1] & 15) + 2
                at += 2
                if start == write:
                    return bytes(out)
                chunk = _copied(window, start, write, length)
            for byte in chunk:
                window[write] = byte
                write = (write + 1) % _WINDOW
            out += chunk
    return bytes(out[:size])


def _copied(window: bytearray, start: int, write: int, length: int) -> bytes:
    """Return a copy, which may run on into what it writes itself."""
    ahead = (write - start) % _WINDOW
    return bytes(window[(start + step % ahead) % _WINDOW] for step in range(length))


def _words(rich: bytes) -> str:
    return _TOKENS.sub(_word, rich.decode("cp1252", "replace"))


def _word(token: re.Match[str]) -> str:
    if token["code"]:
        return bytes([int(token["code"], 16)]).decode("cp1252", "replace")
    if token["word"] in _BREAKS:
        return "\n"
    return token["sign"] or "" if token["sign"] in ("{", "}", "\\") else ""
