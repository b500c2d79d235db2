"""HTML of a learning system as the Markdown of our authors."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from waakvlam.exchange.html_tree import Tag
from waakvlam.text.parser import BLOCKS, is_link

_PARAGRAPHS = frozenset({"p", "div", "section", "article", "header", "footer", "center", "address"})
_LISTS = frozenset({"ul", "ol"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_BLOCK = _PARAGRAPHS | _LISTS | _HEADINGS | {"blockquote", "pre", "table", "hr", "li"}
_SPACES = re.compile(r"[ \t\r\f\v]*\n[ \t\r\f\v\n]*|[ \t\r\f\v]+")
_SIGNS = re.compile(
    r"\\(?=[!-/:-@\[-`{-~\n]|$)|[`*\[\]|]|(?<![^\W_])_|_(?![^\W_])|<(?=[a-zA-Z/!?])|&(?=#?\w+;)"
)
_LINE_START = re.compile(r"^(\d+)(?=[.)])|^(?=[#>+=-]|:::|~~~)", re.MULTILINE)
_STRESS = {"strong": "**", "b": "**", "em": "*", "i": "*"}
_GONE = frozenset({"script", "style", "iframe", "object", "embed", "video", "audio", "form", "svg"})

Report = Callable[[str, str], None]
"""Takes the code of something that is not taken, and its name."""


@dataclass(frozen=True, slots=True)
class Turning:
    """What turning HTML into Markdown needs to know."""

    report: Report
    pictures: Mapping[str, str]
    """Our own path of each picture by its address in the HTML."""

    def markdown(self, tag: Tag) -> str:
        """Return the blocks in an element, with a blank line between them."""
        return "\n\n".join(self._blocks(tag.children))

    def _blocks(self, children: Iterable[Tag | str]) -> Iterator[str]:
        loose: list[Tag | str] = []
        for child in children:
            if isinstance(child, Tag) and _is_block(child):
                yield from self._paragraph(loose)
                loose = []
                yield from self._block(child)
            else:
                loose.append(child)
        yield from self._paragraph(loose)

    def _block(self, tag: Tag) -> Iterator[str]:
        ours = next((one for one in BLOCKS if f"wv-{one}" in tag.classes), "")
        if tag.name in _GONE:
            self.report("import-html", tag.name)
        elif ours and tag.name == "div":
            yield f"::: {ours}\n{self.markdown(tag)}\n:::"
        elif tag.name in _PARAGRAPHS or tag.name not in self._shapes:
            yield from self._blocks(tag.children)
        else:
            yield self._shapes[tag.name](tag)

    @property
    def _shapes(self) -> Mapping[str, Callable[[Tag], str]]:
        return {
            "ul": lambda tag: "\n".join(self._items(tag)),
            "ol": lambda tag: "\n".join(self._items(tag)),
            "blockquote": lambda tag: _indented(self.markdown(tag), "> ", "> "),
            "pre": lambda tag: f"```\n{_raw(tag).strip(chr(10))}\n```",
            "table": lambda tag: "\n".join(self._rows(tag)),
            "hr": lambda _: "---",
            **dict.fromkeys(_HEADINGS, lambda tag: f"### {self._line(tag.children)}"),
        }

    def _items(self, tag: Tag) -> Iterator[str]:
        for number, item in enumerate((one for one in tag.tags() if one.name == "li"), start=1):
            mark = "- " if tag.name == "ul" else f"{number}. "
            is_loose = any(one.name == "p" for one in item.tags())
            parts = list(self._blocks(item.children))
            inner = ("\n\n" if is_loose else "\n").join(parts)
            yield _indented(inner, mark, " " * len(mark)) + ("\n" if is_loose else "")

    def _rows(self, tag: Tag) -> Iterator[str]:
        for number, row in enumerate(_inside(tag, "tr")):
            cells = [self._line(cell.children) for cell in row.tags()]
            yield f"| {' | '.join(cells)} |"
            if number == 0:
                yield f"|{' --- |' * len(cells)}"

    def _line(self, children: Iterable[Tag | str]) -> str:
        return " ".join("".join(self._inline(children)).split())

    def _paragraph(self, children: list[Tag | str]) -> Iterator[str]:
        text = "".join(self._inline(children)).strip()
        text = re.sub(r"(?<=\\)\n\s+", "\n", re.sub(r"[ \t]*\n[ \t]*", "\n", text))
        text = re.sub(r"(?:\\\n)+$", "", text)
        if text:
            yield _LINE_START.sub(_guarded, text)

    def _inline(self, children: Iterable[Tag | str]) -> Iterator[str]:
        for child in children:
            if isinstance(child, str):
                yield literal(_SPACES.sub(_one_space, child))
            else:
                yield self._mark(child)

    def _mark(self, tag: Tag) -> str:
        if tag.name in _GONE:
            self.report("import-html", tag.name)
            return ""
        if tag.name in ("br", "img", "code"):
            return {"br": _break, "img": self._picture, "code": _code}[tag.name](tag)
        inner = "".join(self._inline(tag.children))
        if tag.name == "a":
            return self._link(inner, tag.attributes.get("href", ""))
        return _around(inner, _STRESS[tag.name]) if tag.name in _STRESS else inner

    def _link(self, inner: str, address: str) -> str:
        if not inner.strip() or not address:
            return inner
        if not is_link(address) or any(sign in address for sign in "()<> "):
            self.report("import-link", address)
            return inner
        return f"[{inner.strip()}]({address})"

    def _picture(self, tag: Tag) -> str:
        address, said = tag.attributes.get("src", ""), tag.attributes.get("alt", "")
        path = self.pictures.get(address)
        if path is None:
            self.report("import-picture", address.rpartition("/")[2])
            return literal(said)
        return f"![{literal(said)}]({path})"


def literal(text: str) -> str:
    """Return a text in which Markdown sees no mark, but for the beginning of lines."""
    return _SIGNS.sub(lambda found: f"\\{found[0]}", text)


def literal_paragraphs(text: str) -> str:
    """Return a plain text as Markdown that shows it as it is; blank lines part paragraphs."""
    lines = "\n".join(line.strip() for line in text.split("\n"))
    parts = re.split(r"\n\n+", lines.strip())
    return "\n\n".join(_LINE_START.sub(_guarded, literal(part)) for part in parts)


def _guarded(found: re.Match[str]) -> str:
    return f"{found[1] or ''}\\"


def _one_space(found: re.Match[str]) -> str:
    return "\n" if "\n" in found[0] else " "


def _is_block(tag: Tag) -> bool:
    return tag.name in _BLOCK or any(_is_block(child) for child in tag.tags())


def _inside(tag: Tag, name: str) -> Iterator[Tag]:
    for child in tag.tags():
        if child.name == name:
            yield child
        else:
            yield from _inside(child, name)


def _raw(tag: Tag) -> str:
    return "".join(child if isinstance(child, str) else _raw(child) for child in tag.children)


def _break(tag: Tag) -> str:
    del tag
    return "\\\n"


def _code(tag: Tag) -> str:
    text = _raw(tag)
    ticks = "`" * (1 + max(map(len, re.findall("`+", text)), default=0))
    space = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{ticks}{space}{text}{space}{ticks}" if text else ""


def _around(text: str, mark: str) -> str:
    inner = text.strip()
    if not inner:
        return text
    before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    return f"{before}{mark}{inner}{mark}{after}"


def _indented(text: str, first: str, others: str) -> str:
    lines = text.split("\n")
    rest = [f"{others}{line}".rstrip() if line or ">" in others else "" for line in lines[1:]]
    return "\n".join([f"{first}{lines[0]}", *rest])
