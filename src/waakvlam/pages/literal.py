"""Plain text in a heading of Markdown: written so that it is shown, and read back."""

from __future__ import annotations

import re

_MARKS = "\\`*_{}[]()#+-.!"
"""What Markdown would read as marks."""

_WRITTEN = re.compile(rf"\\([{re.escape(_MARKS)}])")

_TABLE = str.maketrans(
    {mark: f"\\{mark}" for mark in _MARKS} | {"<": "&lt;", ">": "&gt;", "&": "&amp;", '"': "&quot;"}
)


def literal(text: str) -> str:
    """Write a text so that Markdown shows it as it is."""
    return text.translate(_TABLE)


def without_marks(heading: str) -> str:
    """Return the HTML of a heading that our templates wrote: each mark as it is shown."""
    return _WRITTEN.sub(r"\1", heading)
