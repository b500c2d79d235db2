"""Write the headings of our pages as HTML; all else in them is HTML already."""

from __future__ import annotations

import re

from waakvlam.pages.literal import without_marks

_HEADING = re.compile(r"^(#{1,3}) (.+?)(?: \{ #([a-z0-9-]+) \})?$", re.MULTILINE)


def with_headings(text: str) -> str:
    """Turn each line that is a heading in Markdown into the element."""
    return _HEADING.sub(_heading, text)


def _heading(found: re.Match[str]) -> str:
    marks, words, name = found.groups()
    tag, inner = f"h{len(marks)}", without_marks(words)
    place = f' id="{name}" tabindex="-1" data-place' if name else ""
    return f"<{tag}{place}>{inner}</{tag}>"
