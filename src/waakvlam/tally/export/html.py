"""`report.html`: one file to read, to print and to add the council's own text to."""

from __future__ import annotations

from collections.abc import Iterator

from waakvlam.tally.cells import COMPLETIONS, LEARNERS
from waakvlam.tally.export.chart import line
from waakvlam.tally.export.dates import long_day, long_month
from waakvlam.tally.export.html_goals import goals
from waakvlam.tally.export.markup import Html, element, named, together
from waakvlam.tally.export.not_counted import often, reasons, titles
from waakvlam.tally.export.overview import overview
from waakvlam.tally.export.page import html_page
from waakvlam.tally.export.sentences import compared
from waakvlam.tally.export.shown import spoken
from waakvlam.tally.export.summary_json import VERSION
from waakvlam.tally.export.tables import crossed, table
from waakvlam.tally.messages import say, word
from waakvlam.tally.report import Report

SUBJECTS = ("policy", "execution", "cases", "cooperation")
"""What the yearly evaluation for the council is about."""


def export_html(report: Report, language: str) -> bytes:
    """Return the whole page, without script and without anything from elsewhere."""
    return html_page(
        f"{word('title', language)}: {report.plan.title}",
        language,
        _header(report, language),
        element("main", *_main(report, language)),
    )


def _header(report: Report, language: str) -> Html:
    plan = report.plan
    audience = "for-everybody" if report.audience == "shared" else "for-coordinator"
    return element(
        "header",
        element("p", named(plan.region), class_="region") if plan.region else "",
        element("h1", word("report-title", language), " ", named(plan.title)),
        element("p", say("as-of", language, day=long_day(report.as_of, language))),
        element("p", word(audience, language), class_="audience"),
    )


def _main(report: Report, language: str) -> Iterator[Html]:
    yield _section("in-short", language, *_in_short(report, language))
    yield _section("goals", language, goals(report, language))
    yield _section("places", language, crossed(LEARNERS, report, language))
    yield _section("modules", language, crossed(COMPLETIONS, report, language))
    yield _section("over-time", language, *_months(report, language))
    yield _section("often-missed", language, *_missed(report, language))
    yield _section("not-counted", language, *_not_counted(report, language))
    yield _section("accountability", language, *_accountability(language))
    yield _section("about", language, *_about(report, language))


def _section(name: str, language: str, *content: object) -> Html:
    return element("section", element("h2", word(name, language), id=name), *content)


def _in_short(report: Report, language: str) -> Iterator[Html]:
    learners = spoken(report.learners, language)
    yield element("p", say("unit", language, learners=learners))
    yield element("p", say("why-hidden", language, minimum=report.minimum))
    if report.audience == "internal":
        yield element("p", say("adds-up", language, **report.totals.as_dict()))
        yield element("p", word("adds-up-how", language))
    reached = sum(goal.total.status == "reached" for goal in report.goals)
    if report.goals:
        told = say("goals-reached", language, reached=reached, goals=len(report.goals))
        yield element("p", told)
        yield overview(report, language)
    if report.earlier:
        yield element("p", compared(report, language))


def _months(report: Report, language: str) -> Iterator[Html]:
    if not report.points:
        yield element("p", word("no-months", language))
        return
    if len(report.points) > 1:
        yield element("figure", line(report.points, language))
    rows = [[long_month(point.month, language), point.total] for point in report.points]
    header = [word("month", language), word("completions-so-far", language)]
    yield table(word("over-time", language), header, rows, language, "small")
    yield element("p", say("months-joined", language, minimum=report.minimum))


def _missed(report: Report, language: str) -> Iterator[Html]:
    if not report.missed:
        yield element("p", word("none-missed", language))
        return
    yield element("p", word("missed-how", language))
    rows = [
        [
            together(
                named(report.plan.quizzes[each.quiz].title),
                ", ",
                say("drawn-at", language, number=each.question),
            ),
            named(each.text),
            say("about-share", language, share=each.share),
        ]
        for each in report.missed
    ]
    header = [word(name, language) for name in ("quiz", "question", "missed-share")]
    yield table(word("often-missed", language), header, rows, language, "missed")


def _not_counted(report: Report, language: str) -> Iterator[Html]:
    if report.codes:
        rows = [
            [each.fate, each.reason, each.advice, often(each, report, language)]
            for each in reasons(report, language)
        ]
        yield table(word("not-counted", language), titles(language), rows, language, "reasons")
    if report.audience == "shared":
        yield element("p", say("codes-in-steps", language, minimum=report.minimum))
    elif not report.codes:
        yield element("p", word("all-counted", language))


def _accountability(language: str) -> Iterator[Html]:
    yield element("p", word("accountability-how", language), class_="screen-only")
    for subject in SUBJECTS:
        title = word(f"subject-{subject}", language)
        yield element("h3", title)
        yield _room(title, "room")


def _room(label: str, kind: str) -> Html:
    """Return a place to type in without a script, that grows with its text on paper too."""
    return element(
        "div",
        class_=kind,
        contenteditable="true",
        role="textbox",
        aria_multiline="true",
        aria_label=label,
    )


def _about(report: Report, language: str) -> Iterator[Html]:
    lines = ("about-numbers", "about-learners", "about-hidden", "about-receipts", "about-use")
    told = (say(name, language, minimum=report.minimum) for name in lines)
    yield element("ul", *(element("li", each) for each in told))
    yield element("p", say("made-with", language, version=VERSION), class_="made")
    months = say("keep-receipts", language, months=report.plan.limits.keep_months)
    yield element("p", months)
    yield element("p", word("keep", language))
    yield _room(word("keep", language), "room line-room")
