"""What everybody reads may not lead to what is for internal use."""

from __future__ import annotations

from collections.abc import Iterator

from waakvlam.diagnostics import Diagnostic
from waakvlam.model.fields import Markdown
from waakvlam.source.scope import Scope
from waakvlam.text.interning import InternReader
from waakvlam.text.targets import TargetReader

HOME = "index.md"


def home(scope: Scope) -> Iterator[Diagnostic]:
    """Find a home page for internal use: a site for everybody would have none."""
    page = scope.pages.get(HOME)
    if page and page.front and page.front.intern and scope.is_base:
        yield Diagnostic("home-is-intern", page.front.place("intern"))


def links_to_intern(scope: Scope) -> Iterator[Diagnostic]:
    """Find links from texts for everybody to pages for internal use."""
    intern = [page for page in scope.pages.values() if page.front and page.front.intern]
    names = {page.uri.removesuffix(".md") for page in intern}
    paths = {page.title.span.path for page in intern}
    if not names:
        return
    targets, blocks = TargetReader(), InternReader()
    for text in scope.own_texts:
        if isinstance(text, Markdown) and text.span.path not in paths:
            for target in targets.targets(blocks.split(text)[0]):
                if target.kind == "page" and target.name in names:
                    span = text.place(target.line, target.column, len(target.name))
                    yield Diagnostic("link-to-intern", span, args={"id": target.name})
