"""Find what may not stand in authors' Markdown, with its place in the text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from markdown_it.token import Token

from waakvlam.characters import INVISIBLE, escape, with_plain_line_ends
from waakvlam.text.citing import written_otherwise
from waakvlam.text.found import Problem, Search
from waakvlam.text.parser import BLOCKS, DEEPEST, is_image, is_link, make_parser
from waakvlam.text.render import PART_BODY, words

_ATTRIBUTES = re.compile(r"\{(?::|[#.][\w-])[^{}\n]*\}")
_TICKED = re.compile(r"\[[xX]\]\s")
_MARKER = re.compile(r":{3,}\s*(.*?)\s*")
_SUSPECT = re.compile(r"[<\[&{|#]|:::|^[\s>]*(?:=+|-+)\s*$|^(?:[\s>*+.)-]|\d){18}", re.MULTILINE)
"""What every problem needs at least; looked for first, because it is quick."""

_VAGUE = re.compile(
    "(?:klik )?hier|klik|(?:lees )?meer|meer lezen|(?:via )?deze link|link"
    "|(?:click )?here|click|(?:read )?more|(?:via )?this link",
    re.IGNORECASE,
)
"""Words of a link that say nothing about its target."""


def problems(text: str, first_heading: int = PART_BODY) -> Iterator[Problem]:
    """Find the problems of one text; make a `Checker` when there are many."""
    return Checker().problems(text, first_heading)


class Checker:
    """Finds problems in texts; keeps its parser, and no text."""

    def __init__(self) -> None:
        self._parser = make_parser(lambda _target: True)
        self._parser.options["html"] = True

    def problems(self, text: str, first_heading: int = PART_BODY) -> Iterator[Problem]:
        """Find the problems of a text of which the first heading has the given level."""
        if not _SUSPECT.search(text):
            return
        tokens = self._parser.parse(str(text))
        lines = with_plain_line_ends(text).split("\n")
        yield from _headings(tokens, lines, first_heading)
        for index, token in enumerate(tokens):
            search = Search(lines, token.map or [0, len(lines)])
            yield from _block_problems(tokens, index, search)
            for position, child in enumerate(token.children or ()):
                check = _INLINE.get(child.type)
                if check is not None:
                    yield from check(token.children or [], position, search)


def _headings(tokens: Sequence[Token], lines: Sequence[str], first: int) -> Iterator[Problem]:
    expected = first
    for token in tokens:
        if token.type == "heading_open":
            level = int(token.tag[1])
            if not first <= level <= expected:
                found = {"found": str(level), "expected": str(expected)}
                yield Search(lines, token.map or [0, 1]).at("#", "heading-level", **found)
            expected = max(first, level) + 1


def _block_problems(tokens: Sequence[Token], index: int, search: Search) -> Iterator[Problem]:
    token = tokens[index]
    if token.level >= DEEPEST - 1:
        yield search.at("", "too-deep", most=str(DEEPEST))
    if token.type == "html_block":
        yield search.at(token.content.strip(), "html-in-text", tag=token.content.strip())
    elif token.type == "th_open" and not words(tokens[index + 1]).strip():
        yield search.at("|", "empty-table-header")
    elif token.type.startswith("container_") and token.nesting == 1:
        if not _MARKER.fullmatch(search.next_line):
            yield search.at(":::", "unclosed-block")
    elif token.type == "inline":
        yield from _line_problems(tokens, index, search)


def _line_problems(tokens: Sequence[Token], index: int, search: Search) -> Iterator[Problem]:
    """Check the lines of a paragraph as they were written."""
    content = tokens[index].content
    in_item = index > 1 and tokens[index - 2].type == "list_item_open"
    if in_item and _TICKED.match(content):
        yield search.at("[", "ticked-box")
    for line in content.split("\n"):
        marker = _MARKER.fullmatch(line)
        if marker:
            args = {"name": marker[1], "known": ", ".join(BLOCKS)}
            yield search.at(line, "unknown-block", **args)


def _html(tokens: Sequence[Token], index: int, search: Search) -> Iterator[Problem]:
    tag = tokens[index].content
    if not tag.startswith("</"):
        yield search.at(tag, "html-in-text", tag=tag)


def _text(tokens: Sequence[Token], index: int, search: Search) -> Iterator[Problem]:
    content = tokens[index].content
    for found in _ATTRIBUTES.finditer(content):
        yield search.at(found[0], "attribute-list", text=found[0])
    for written in written_otherwise(content):
        yield search.at(written, "bad-citation", text=written)
    for hidden in INVISIBLE.finditer(content):
        yield search.at("&", "invisible-character", character=escape(hidden[0]))


def _link(tokens: Sequence[Token], index: int, search: Search) -> Iterator[Problem]:
    target = str(tokens[index].attrs["href"])
    said = _said(tokens, index)
    if not said:
        yield search.at("[", "empty-link")
    elif _VAGUE.fullmatch(" ".join(said.split()).strip(" .!:")):
        yield search.at(said, "vague-link", text=said)
    place = search.at_target("](", target, "forbidden-link")
    if not is_link(target):
        yield place


def _said(tokens: Sequence[Token], index: int) -> str:
    """Return the words between a link's brackets."""
    said: list[str] = []
    for token in tokens[index + 1 :]:
        if token.type == "link_close":
            break
        said.append(token.content)
    return "".join(said).strip()


def _image(tokens: Sequence[Token], index: int, search: Search) -> Iterator[Problem]:
    image = tokens[index]
    target = str(image.attrs["src"])
    if not image.content.strip():
        yield search.at("![", "image-without-alt")
    outside = re.match(r"(?:https?:)?//", target, re.IGNORECASE)
    place = search.at_target("](", target, "external-image" if outside else "bad-image")
    if not is_image(target):
        yield place


_INLINE: Mapping[str, Callable[[Sequence[Token], int, Search], Iterator[Problem]]] = {
    "html_inline": _html,
    "text": _text,
    "link_open": _link,
    "image": _image,
}
