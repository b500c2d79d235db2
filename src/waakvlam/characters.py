"""Characters that a reader cannot see, and how a message shows them."""

from __future__ import annotations

import re

_INVISIBLE = (
    r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # control characters
    r"\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0"
    r"\ud800-\udfff\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f"
)

INVISIBLE = re.compile(f"[{_INVISIBLE}]")
"""Control, zero-width and direction characters, which may not stand in content."""

_UNSHOWN = re.compile(f"[{_INVISIBLE}\\r\\n]")


def shown(text: str) -> str:
    """Write characters that cannot be seen as escapes, and a tab as a space."""
    return _UNSHOWN.sub(lambda found: escape(found[0]), text.replace("\t", " "))


def escape(character: str) -> str:
    r"""Return `\x00`, `\u202E` or `\U000E0001` for a character."""
    number = ord(character)
    if number < 0x100:
        return f"\\x{number:02X}"
    return f"\\u{number:04X}" if number < 0x10000 else f"\\U{number:08X}"


def with_plain_line_ends(text: str) -> str:
    r"""Write the line ends of Windows and of old Macs as `\n`."""
    return text.replace("\r\n", "\n").replace("\r", "\n")
