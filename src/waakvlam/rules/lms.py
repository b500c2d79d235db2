"""What an export of a learning system must tell, and what must never be read from it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from waakvlam.diagnostics import Diagnostic
from waakvlam.model.fields import Id, Label
from waakvlam.model.lms import Lms, LmsResult
from waakvlam.model.programme import Programme
from waakvlam.source.nearest import nearest
from waakvlam.source.scope import Scope

_ABOUT_A_PERSON = re.compile(
    r"naam|\bname\b|username|e-?mail|telefoon|phone|\bbsn\b|geboorte|birth|adres|address",
    re.IGNORECASE,
)


def columns_of_persons(scope: Scope) -> Iterator[Diagnostic]:
    """Find columns that tell who somebody is."""
    for lms in _exports(scope):
        for column in lms.learner_column:
            if _ABOUT_A_PERSON.search(column):
                args = {"column": column}
                yield Diagnostic("lms-column-of-a-person", column.span, args=args)


def incomplete_exports(scope: Scope) -> Iterator[Diagnostic]:
    """Find exports of which a row could never be counted."""
    for lms in _exports(scope):
        for field in _missing(lms):
            yield Diagnostic("lms-incomplete", lms.place("results"), args={"field": field})
        for result in lms.results:
            for field in _missing_of(result):
                yield Diagnostic("lms-incomplete", result.place("quiz"), args={"field": field})


def unknown_names(scope: Scope) -> Iterator[Diagnostic]:
    """Find names that stand for a municipality or workplace that does not exist."""
    for lms in _exports(scope):
        yield from _unknown(scope, "municipality", lms.municipality_names)
        yield from _unknown(scope, "workplace", lms.workplace_names)


def _exports(scope: Scope) -> Iterator[Lms]:
    for programme in scope.all("programme", Programme).values() if scope.is_base else ():
        yield from programme.lms


def _missing(lms: Lms) -> Iterator[str]:
    if not any(_is_in_table(result) for result in lms.results):
        return
    if not lms.learner_column:
        yield "learner_column"
    if not lms.municipality and not lms.municipality_column:
        yield "municipality"
    if not lms.workplace and not lms.workplace_column:
        yield "workplace"


def _missing_of(result: LmsResult) -> Iterator[str]:
    if not _is_in_table(result):
        if not result.activities:
            yield "activities"
        return
    if not result.day_column:
        yield "day_column"
    if not result.done_column and not result.score_column:
        yield "done_column"
    if result.done_column and not result.done_words:
        yield "done_words"


def _is_in_table(result: LmsResult) -> bool:
    return bool(result.done_column or result.day_column or result.score_column or result.only)


def _unknown(scope: Scope, kind: str, names: Mapping[Label, Id]) -> Iterator[Diagnostic]:
    for name in names.values():
        if name not in scope.known.get(kind, {name: None}):
            near = nearest(name, scope.known[kind])
            args = {"id": name, **near.args}
            yield Diagnostic(f"unknown-{kind}", name.span, "error", args, near.hint)
