"""Turn the texts of a bank into ours, and report what of them cannot be taken."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from waakvlam.characters import INVISIBLE, escape
from waakvlam.diagnostics import Diagnostic, Span
from waakvlam.exchange.bank import Rich
from waakvlam.exchange.html_tree import Tag, read_html
from waakvlam.exchange.markdown import Turning, literal_paragraphs
from waakvlam.exchange.nodes import scalar
from waakvlam.exchange.pen import PARTS
from waakvlam.source.tree import Scalar
from waakvlam.text import plain

LONGEST_TEXT = 20_000
"""Letters of one text that are taken, marks included; a page of a book has 3,000."""

_MARKS = frozenset({"a", "b", "strong", "em", "i", "ul", "ol", "table", "img", "pre", "code"})


@dataclass(slots=True)
class Taking:
    """Takes the texts of one question."""

    pictures: Mapping[str, str] = field(default_factory=dict)
    """Our own path of each picture by its address."""

    problems: list[Diagnostic] = field(default_factory=list)

    def warn(self, code: str, place: Span, **args: str) -> None:
        """Report something to look at."""
        self.problems.append(Diagnostic(code, place, "warning", args))

    def markdown(self, text: Rich, tree: Tag | None = None) -> Scalar:
        """Return a text as Markdown; empty when nothing stands there."""
        text = self._cut(text)
        if text.form == "html":
            turning = Turning(self._report(text.place), self.pictures)
            made = turning.markdown(tree or read_html(text.text))
        elif text.form == "markdown":
            made = text.text.strip()
        else:
            made = literal_paragraphs(text.text)
        return self._seen(made, text.place)

    def words(self, text: Rich) -> Scalar:
        """Return a text without marks, on one line."""
        text = self._cut(text)
        if text.form == "html":
            tree = read_html(text.text)
            self._lost(tree, text.place)
            made = tree.words()
        else:
            made = plain(text.text) if text.form == "markdown" else " ".join(text.text.split())
        return self._seen(made, text.place)

    def parted(self, text: Rich) -> tuple[Scalar, dict[str, Tag]]:
        """Return a text without what our export added below it, and that by its class."""
        if text.form != "html" or len(text.text) > LONGEST_TEXT:
            return self.markdown(text), {}
        tree = read_html(text.text)
        added = {name: tag for tag in tree.tags() for name in tag.classes if name in PARTS}
        tree.children = [
            one for one in tree.children if not any(one is tag for tag in added.values())
        ]
        return self.markdown(text, tree), added

    def _cut(self, text: Rich) -> Rich:
        if len(text.text) <= LONGEST_TEXT:
            return text
        self.warn("import-too-long", text.place, most=str(LONGEST_TEXT))
        return replace(text, text=text.text[:LONGEST_TEXT])

    def _report(self, place: Span) -> Callable[[str, str], None]:
        return lambda code, name: self.warn(code, place, name=name)

    def _lost(self, tree: Tag, place: Span) -> None:
        found = sorted(_names(tree) & _MARKS)
        if found:
            self.warn("import-marks", place, marks=", ".join(found))

    def _seen(self, text: str, place: Span) -> Scalar:
        """Leave out characters that nobody can see."""
        found = INVISIBLE.search(text)
        if found:
            self.warn("import-invisible", place, character=escape(found[0]))
        return scalar(INVISIBLE.sub("", text).strip(), place)


def _names(tree: Tag) -> set[str]:
    return {tree.name}.union(*(_names(child) for child in tree.tags()))
