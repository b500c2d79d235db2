"""Citations in a text: `[@source-id]` right after a statement."""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline

from waakvlam.model.fields import ID_PATTERN

CITATION = "citation"
"""Type of the token of a citation; its content is the id of the source."""

MARK = "[@"
"""What a citation begins with."""

_CITATION = re.compile(rf"\[@({ID_PATTERN[1:-1]})\]")
_WRITTEN = re.compile(r"\[@[^\[\]\n]*\]?")


def citing_plugin(parser: MarkdownIt) -> None:
    """Read citations before links, which also begin with a bracket."""
    parser.inline.ruler.before("link", CITATION, _read)


def written_otherwise(text: str) -> list[str]:
    """Return what looks like a citation in a text that was read, and is none."""
    return _WRITTEN.findall(text)


def _read(state: StateInline, silent: bool) -> bool:
    found = _CITATION.match(state.src, state.pos, state.posMax)
    if found is None:
        return False
    if not silent:
        state.pending = state.pending.rstrip(" ")
        state.push(CITATION, "", 0).content = found[1]
    state.pos = found.end()
    return True
