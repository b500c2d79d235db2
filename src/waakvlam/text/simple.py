"""Texts without any mark: most of them, and parsing them as Markdown takes long."""

from __future__ import annotations

import re

from markdown_it.common.utils import escapeHtml

from waakvlam.characters import INVISIBLE

_LINE = r"(?:[^\W\d_]|[«\"'(„“‘])[^\n\r\t\\`*_\[\]<>&|~{}]*(?<!\s)"
_SIMPLE = re.compile(rf"{_LINE}(?:\n+{_LINE})*\n*")
"""Lines that begin with a letter and have no character that means something in Markdown."""

_BETWEEN = re.compile(r"\n\n+")


def is_simple(text: str) -> bool:
    """Tell whether a text is nothing but paragraphs of words."""
    return bool(_SIMPLE.fullmatch(text)) and not INVISIBLE.search(text)


def simple_html(text: str) -> str:
    """Return the paragraphs of a simple text."""
    paragraphs = _BETWEEN.split(text.strip("\n"))
    return "".join(f"<p>{escapeHtml(paragraph)}</p>\n" for paragraph in paragraphs)
