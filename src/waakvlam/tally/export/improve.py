"""`improve.html` and `improve.csv`: for the trainer, what to explain next."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from waakvlam.tally.export.dates import long_day
from waakvlam.tally.export.markup import Html, element, named, together
from waakvlam.tally.export.page import html_page
from waakvlam.tally.export.table import to_csv
from waakvlam.tally.export.tables import table
from waakvlam.tally.improve import Tried, lessons
from waakvlam.tally.messages import say, word
from waakvlam.tally.report import Report

_HEADER = (
    "quiz",
    "number-of-question",
    "question",
    "right-from",
    "right-to",
    "drawn",
    "explained-in",
)


def export_improve_csv(report: Report, language: str) -> bytes:
    """Return one row per question that was asked."""
    rows = [
        [
            _title(one, report),
            one.question,
            one.text,
            *_shares(one, language),
            word("hidden", language) if one.drawn is None else one.drawn,
            one.section,
        ]
        for one in report.tried
    ]
    return to_csv(_HEADER, rows, language)


def export_improve_html(report: Report, language: str) -> bytes:
    """Return the page that a trainer reads before the next meeting."""
    title = word("improve-title", language)
    header = element(
        "header",
        element("h1", title),
        element("p", say("as-of", language, day=long_day(report.as_of, language))),
        element("p", say("improve-lead", language, minimum=report.minimum)),
    )
    return html_page(
        f"{title} {report.plan.title}",
        language,
        header,
        element("main", *_lessons(report, language), *_questions(report, language)),
    )


def _lessons(report: Report, language: str) -> Iterator[Html]:
    yield element("h2", word("improve-next", language))
    found = lessons(report.tried, report.plan)
    if not found:
        yield element("p", word("improve-none", language))
        return
    rows = [
        [
            named(report.plan.modules[one.module].title),
            named(one.section or word("improve-whole", language)),
            ", ".join(str(each.question) for each in one.questions),
            _between(one.questions[0], language),
            together(*_drawn_of(one.questions, language)),
        ]
        for one in found
    ]
    header = ("module", "explained-in", "questions-that-show-it", "first-try-right", "drawn")
    titles = [word(one, language) for one in header]
    yield table(word("improve-next", language), titles, rows, language, "missed")


def _questions(report: Report, language: str) -> Iterator[Html]:
    yield element("h2", word("improve-questions", language))
    yield element("p", say("improve-options", language, minimum=report.minimum))
    told = [one for one in report.tried if one.right is not None]
    if hidden := len(report.tried) - len(told):
        yield element("p", say("improve-hidden", language, number=hidden))
    names = ("number-of-question", "question", "first-try-right", "drawn", "explained-in")
    header = [word(one, language) for one in names]
    for _, questions in groupby(told, key=lambda one: one.quiz):
        rows = list(questions)
        title = _title(rows[0], report)
        yield element("h3", named(title))
        lines = [_question(one, language) for one in rows]
        yield table(title, header, lines, language, "missed numbered")


def _question(one: Tried, language: str) -> list[object]:
    return [
        one.question,
        named(one.text),
        _between(one, language),
        word("drawn-not-told", language) if one.drawn is None else named(one.drawn),
        named(one.section),
    ]


def _drawn_of(questions: Iterable[Tried], language: str) -> Iterator[Html]:
    """Tell of each question which wrong answer drew most, where that may be told."""
    for one in questions:
        if one.drawn:
            number = say("drawn-at", language, number=one.question)
            yield element("div", together(f"{number}: ", named(one.drawn)))


def _title(one: Tried, report: Report) -> str:
    return report.plan.quizzes[one.quiz].title


def _between(one: Tried, language: str) -> str:
    if one.right is None:
        return word("hidden", language)
    low, high = one.right
    return say("between", language, low=low, high=high)


def _shares(one: Tried, language: str) -> tuple[str | int, str | int]:
    return one.right or (word("hidden", language), word("hidden", language))
