"""Every text has somebody who answers for it, and a day on which it is read again."""

from __future__ import annotations

from collections.abc import Iterator

from waakvlam.diagnostics import Diagnostic
from waakvlam.model.base import Reviewed
from waakvlam.source.pages import FENCE
from waakvlam.source.scope import Scope


def review_days(scope: Scope) -> Iterator[Diagnostic]:
    """Find review days in the wrong order, and reviews that are due or overdue."""
    for text in scope.everything() if scope.is_base else ():
        if isinstance(text, Reviewed):
            yield from _review(text, scope)


def front_matter(scope: Scope) -> Iterator[Diagnostic]:
    """Find hand-written pages that do not say who answers for them, and until when."""
    for page in scope.pages.values() if scope.is_base else ():
        span = page.title.span
        if page.front is None and not scope.texts[span.path].startswith(FENCE):
            yield Diagnostic("missing-front-matter", span, "warning")


def _review(text: Reviewed, scope: Scope) -> Iterator[Diagnostic]:
    span, args = text.place("review_by"), {"day": text.review_by.isoformat()}
    if text.review_by <= text.reviewed:
        yield Diagnostic("review-before-reviewed", span)
    elif scope.as_of is not None and text.is_overdue(scope.as_of):
        yield Diagnostic("review-overdue", span, scope.overdue, args)
    elif scope.as_of is not None and text.is_due(scope.as_of):
        yield Diagnostic("review-due", span, "warning", args)
