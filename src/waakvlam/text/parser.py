"""The Markdown that authors may use: CommonMark, tables, citations and five blocks."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from urllib.parse import unquote

from markdown_it import MarkdownIt
from mdit_py_plugins.container import container_plugin

from waakvlam.text.citing import citing_plugin

INTERN = "intern"
"""Name of the block that stays out of what everybody reads."""

BLOCKS = ("danger", "note", "review", "doors", INTERN)
"""Names that may follow `:::`."""

CONTENT = ("module", "quiz", "checklist", "role", "page")
"""Kinds of content that a link may name, followed by a colon and an id."""

_CONTENT_LINK = re.compile(rf"(?:{'|'.join(CONTENT)}):[a-z0-9/-]+(?:#[a-z0-9-]+)?")
_OUTSIDE_LINK = re.compile(
    r"https://[^\s/?#@\\]+(?:[/?#][^\s\\]*)?|mailto:[^\s\\]+|tel:\+?[0-9 -]+"
)
_IMAGE = re.compile(r"assets/(?:[A-Za-z0-9_-]+/)*[A-Za-z0-9_-]+\.(?:svg|png|jpe?g|webp)")

DEEPEST = 20
"""Number of levels of lists and quotes inside each other that are read."""


def make_parser(allows: Callable[[str], bool]) -> MarkdownIt:
    """Make a parser; a link or image of which the target is not allowed stays text."""
    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": DEEPEST})
    parser.enable("table")
    parser.use(citing_plugin)
    for name in BLOCKS:
        parser.use(container_plugin, name, validate=_is_named(name))
    parser.validateLink = allows  # type: ignore[method-assign,assignment]
    return parser


def is_link(target: str) -> bool:
    """Tell whether a link may go to a target."""
    return bool(_CONTENT_LINK.fullmatch(target) or is_outside(target))


def is_outside(target: str) -> bool:
    """Tell whether a target is a web address, a mail address or a telephone number."""
    return bool(_OUTSIDE_LINK.fullmatch(target)) and unquote(target).isprintable()


def is_image(target: str) -> bool:
    """Tell whether an image may stand at a target."""
    return bool(_IMAGE.fullmatch(target))


def slug(text: str) -> str:
    """Make an id for a heading out of its words."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii")
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-") or "kop"


def _is_named(name: str) -> Callable[..., bool]:
    """Accept a block only when nothing but its name follows the colons."""
    return lambda params, *_: params.strip() == name
