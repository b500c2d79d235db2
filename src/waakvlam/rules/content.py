"""What must be true inside a document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from waakvlam.diagnostics import Diagnostic, Span
from waakvlam.model.base import Content, Item
from waakvlam.model.programme import Programme
from waakvlam.model.quiz import Quiz
from waakvlam.questions import Option, QuestionBase
from waakvlam.source.scope import Scope

LOWEST_LIMITS = {"internal_minimum": 5, "shared_minimum": 10}
"""Groups below these sizes would make people recognisable."""

DOMAINS = ("safety", "social")
"""Each municipality has somebody in both, so that the two can replace each other."""


def empty_lists(scope: Scope) -> Iterator[Diagnostic]:
    """Find lists that must hold something and do not."""
    for part in scope.parts if scope.is_base else ():
        for field, value in part.__dict__.items():
            if value == () and type(part).model_fields[field].is_required():
                yield Diagnostic("empty-list", part.place(field), args={"field": field})


def duplicate_ids(scope: Scope) -> Iterator[Diagnostic]:
    """Find ids that stand twice in one list."""
    for part in scope.parts if scope.is_base else ():
        for value in part.__dict__.values():
            if isinstance(value, tuple):
                yield from _twice([item for item in value if isinstance(item, Item)])


def options(scope: Scope) -> Iterator[Diagnostic]:
    """Find questions that cannot be answered."""
    for question in _questions(scope) if scope.is_base else ():
        yield from question.problems()
        choices = _options(question)
        if choices is not None:
            yield from _correct(question, choices)
            if len(choices) < 2:
                yield Diagnostic("too-few-options", question.place("options"))


def question_texts(scope: Scope) -> Iterator[Diagnostic]:
    """Find questions that cannot be answered because of their words, in each language."""
    for question in _questions(scope):
        yield from question.text_problems()


def same_options(scope: Scope) -> Iterator[Diagnostic]:
    """Find two options of a question with the same text."""
    for question in _questions(scope):
        first: dict[str, Span] = {}
        for option in _options(question) or ():
            text = " ".join(option.text.casefold().split())
            if text in first:
                args = {"line": str(first[text].line)}
                yield Diagnostic("same-options", option.text.span, args=args)
            first.setdefault(text, option.text.span)


def reused_question_ids(scope: Scope) -> Iterator[Diagnostic]:
    """Find question ids that stand in more than one quiz."""
    first: dict[str, Span] = {}
    for quiz in scope.all("quiz", Quiz).values() if scope.is_base else ():
        for question in quiz.questions:
            span = question.id.span
            other = first.setdefault(question.id, span)
            if other.path != span.path:
                args = {"id": question.id, "place": f"{other.path}:{other.line}"}
                yield Diagnostic("reused-question-id", span, args=args)


def retake_from(scope: Scope) -> Iterator[Diagnostic]:
    """Find quizzes that count completions only from a revision still to come."""
    for quiz in scope.all("quiz", Quiz).values() if scope.is_base else ():
        if quiz.retake_from > quiz.revision:
            args = {"retake_from": str(quiz.retake_from), "revision": str(quiz.revision)}
            yield Diagnostic("retake-from-above-revision", quiz.place("retake_from"), args=args)


def limits(scope: Scope) -> Iterator[Diagnostic]:
    """Find privacy limits that are too low."""
    for programme in scope.all("programme", Programme).values() if scope.is_base else ():
        for field, lowest in LOWEST_LIMITS.items():
            if getattr(programme.privacy, field) < lowest:
                args = {"field": field, "lowest": str(lowest)}
                yield Diagnostic("limit-too-low", programme.privacy.place(field), args=args)


def short_retention(scope: Scope) -> Iterator[Diagnostic]:
    """Find goals for which a result counts longer than its receipt may be kept."""
    for programme in scope.all("programme", Programme).values() if scope.is_base else ():
        months = programme.privacy.keep_receipts
        for goal in programme.goals:
            if goal.valid_for is not None and goal.valid_for > months:
                args = {"goal": goal.id, "valid_for": str(goal.valid_for), "months": str(months)}
                span = programme.privacy.place("keep_receipts")
                yield Diagnostic("kept-too-short", span, "warning", args)


def functionaries(scope: Scope) -> Iterator[Diagnostic]:
    """Find municipalities without somebody to talk to, once any municipality names one."""
    for programme in scope.all("programme", Programme).values() if scope.is_base else ():
        municipalities = programme.municipalities
        for municipality in municipalities if any(m.functionaries for m in municipalities) else ():
            present = {functionary.domain for functionary in municipality.functionaries}
            for domain in DOMAINS:
                if domain not in present:
                    args = {"domain": domain, "name": municipality.name}
                    span = municipality.place("functionaries")
                    yield Diagnostic("missing-functionary", span, "warning", args)


def quick_exit(scope: Scope) -> Iterator[Diagnostic]:
    """Find a way to leave at once that others on the network could read along."""
    for programme in scope.all("programme", Programme).values() if scope.is_base else ():
        address = programme.exit_address
        if address is not None and not address.startswith("https://"):
            yield Diagnostic("exit-without-https", address.span, args={"address": address})


def _twice(items: Sequence[Item]) -> Iterator[Diagnostic]:
    first: dict[str, Span] = {}
    for item in items:
        if item.id in first:
            args = {"id": item.id, "line": str(first[item.id].line)}
            yield Diagnostic("duplicate-id", item.id.span, args=args)
        first.setdefault(item.id, item.id.span)


def _questions(scope: Scope) -> Iterator[QuestionBase]:
    for quiz in scope.all("quiz", Quiz).values():
        yield from quiz.questions


def _options(question: Content) -> tuple[Option, ...] | None:
    found = getattr(question, "options", None)
    return found if isinstance(found, tuple) else None


def _correct(question: QuestionBase, choices: Sequence[Option]) -> Iterator[Diagnostic]:
    count = sum(option.correct for option in choices)
    if choices and count == 0:
        yield Diagnostic("no-correct-option", question.place("options"))
    elif count > 1 and question.key()["kind"] == "single":
        args = {"count": str(count)}
        yield Diagnostic("several-correct-options", question.place("options"), args=args)
