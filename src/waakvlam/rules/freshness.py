"""Every text has somebody who answers for it, and a day on which it is read again."""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from datetime import date, timedelta

from waakvlam.diagnostics import Diagnostic
from waakvlam.model.base import Reviewed
from waakvlam.model.fields import PartialDay
from waakvlam.model.reference import Contact
from waakvlam.source.pages import FENCE
from waakvlam.source.scope import Scope

NUMBER_HOLDS = timedelta(days=365)
"""How long a telephone number is trusted after somebody checked it."""


def review_days(scope: Scope) -> Iterator[Diagnostic]:
    """Find review days in the wrong order, and reviews that are due or overdue."""
    for text in scope.everything() if scope.is_base else ():
        if isinstance(text, Reviewed):
            yield from _review(text, scope)


def contacts(scope: Scope) -> Iterator[Diagnostic]:
    """Find telephone numbers that nobody checked for a year."""
    if scope.as_of is None or not scope.is_base:
        return
    for part in scope.parts:
        if isinstance(part, Contact) and _last_day(part.checked) < scope.as_of - NUMBER_HOLDS:
            args = {"name": str(part.name), "day": str(part.checked)}
            yield Diagnostic("number-not-checked", part.place("checked"), "warning", args)


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


def _last_day(checked: PartialDay) -> date:
    """Return the last day of a year, a month or a day."""
    year, month, day = (*map(int, checked.split("-")), 0, 0)[:3]
    if not month:
        return date(year, 12, 31)
    return date(year, month, day or calendar.monthrange(year, month)[1])
