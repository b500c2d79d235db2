"""Every statement rests on a source that can be found."""

from __future__ import annotations

import re
from collections.abc import Iterator

from waakvlam.diagnostics import Diagnostic
from waakvlam.model.base import Content, Statement
from waakvlam.model.fields import Markdown
from waakvlam.model.glossary import Term
from waakvlam.model.module import Section
from waakvlam.model.page import Page
from waakvlam.model.plan import Evaluation
from waakvlam.model.reference import Source
from waakvlam.questions import QuestionBase
from waakvlam.source.scope import Scope
from waakvlam.source.walk import parts
from waakvlam.text.citing import MARK

_FIGURE = re.compile(
    r"[0-9] ?(?:%|procent\b)|\b(?:artikel|art\.) [0-9]|\b[0-9]{1,3}\.[0-9]{3}\b|tel:(?!112\))"
)
"""What only a source can tell: shares, articles of law, large numbers, telephone numbers."""


def uncited(scope: Scope) -> Iterator[Diagnostic]:
    """Find statements that name no source, and are not marked as to be reviewed either."""
    for part in scope.parts if scope.is_base else ():
        if _needs_source(part) and not _has_source(part):
            yield Diagnostic("without-source", part.span, "warning")


def uncited_pages(scope: Scope) -> Iterator[Diagnostic]:
    """Find pages with figures, laws or numbers that name no source at all."""
    for page in scope.pages.values() if scope.is_base else ():
        found = None if _is_cited(page) else _FIGURE.search(page.body)
        if found is not None:
            line = page.body.count("\n", 0, found.start())
            column = found.start() - page.body.rfind("\n", 0, found.start()) - 1
            span = page.body.place(line, column, len(found[0]))
            yield Diagnostic("page-without-source", span, "warning", {"text": found[0]})


def addresses(scope: Scope) -> Iterator[Diagnostic]:
    """Find sources of which nobody can tell where they are."""
    for part in scope.parts if scope.is_base else ():
        if isinstance(part, Source) and part.address is None and part.where is None:
            yield Diagnostic("source-without-address", part.id.span, "warning")


def _needs_source(part: Content) -> bool:
    if isinstance(part, QuestionBase):
        return part.graded
    return isinstance(part, Statement | Section | Term | Evaluation)


def _has_source(part: Content) -> bool:
    if getattr(part, "sources", ()) or getattr(part, "to_be_reviewed", False):
        return True
    values = (value for inner in parts(part) for value in inner.__dict__.values())
    return any(MARK in value for value in values if isinstance(value, Markdown))


def _is_cited(page: Page) -> bool:
    return MARK in page.body or bool(page.front and page.front.sources)
