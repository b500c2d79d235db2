"""What mail programs leave behind in a text: remains of quoted-printable and HTML."""

from __future__ import annotations

import re

_QUOTED_PRINTABLE = re.compile(r"=[0-9A-Fa-f]{2}")
_WRAPPED_QUOTED_PRINTABLE = re.compile(r"=[0-9A-Fa-f][\s>|]++[0-9A-Fa-f]")
_ENTITIES = ("&nbsp;", "&#160;", "&#xa0;", "&shy;", "&#173;", "&zwnj;", "&#8203;", "&gt;", "&lt;")
_DAMAGED = "\u00ff"
"""Stands for a character that was lost: a letter, but never one of a receipt."""


def without_encodings(text: str) -> str:
    """Blank out what quoted-printable and HTML leave behind; every place stays where it was."""
    text = text.replace("\ufffd", _DAMAGED)
    if "=" in text:
        text = text.replace("=3D", "  =").replace("=3d", "  =")
        text = _QUOTED_PRINTABLE.sub("   ", text)
        text = _WRAPPED_QUOTED_PRINTABLE.sub(_blank, text)
    if "&" in text:
        text = text.replace("&amp;", "    &")
        for entity in _ENTITIES:
            text = text.replace(entity, " " * len(entity))
    return text


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])
