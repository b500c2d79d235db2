"""The goals in the report as HTML."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from waakvlam.tally.cells import ALL
from waakvlam.tally.export.cells import total_or
from waakvlam.tally.export.chart import bar, line
from waakvlam.tally.export.dates import long_day, long_month
from waakvlam.tally.export.goals import share_of
from waakvlam.tally.export.markup import Html, element, named, together
from waakvlam.tally.export.sentences import notes, outlook
from waakvlam.tally.export.shown import headcount, spoken
from waakvlam.tally.export.tables import table
from waakvlam.tally.goals import GoalReport, Progress
from waakvlam.tally.messages import say, word
from waakvlam.tally.report import Report


def goals(report: Report, language: str) -> Html:
    """Return a section for each goal, or a sentence when there is none."""
    if not report.goals:
        return element("p", word("no-goals", language))
    return together(*(_goal(each, report, language) for each in report.goals))


def _goal(told: GoalReport, report: Report, language: str) -> Html:
    goal = told.goal
    target = say("goal-line", language, share=goal.share, day=long_day(goal.by, language))
    first, *others = _by_group(told, report, language)
    sentences = [*outlook(told, report, language), *notes(told, report, language)]
    return element(
        "article",
        element(
            "div",
            element("h3", named(goal.title)),
            element("p", target, ". ", _summary(told.total, language)),
            *_wide_bar(told),
            element("ul", *(element("li", each) for each in sentences)) if sentences else "",
            first,
            class_="start",
        ),
        *others,
        *_over_time(told, language),
        class_="goal",
    )


def _wide_bar(told: GoalReport) -> Iterator[Html]:
    """Yield the bar of all together, where there is a share: an empty bar would tell of none."""
    if told.total.percent is not None:
        yield element("div", bar(told.total.percent, told.goal.share), class_="wide")


def _summary(total: Progress, language: str) -> Html:
    """Say in one sentence how far all together are."""
    if not total.headcount:
        return together(word("no-headcount", language))
    if not total.learners.is_told:
        return together(word("of-employees-hidden", language))
    number = spoken(total.learners, language)
    share = f" ({total.share})" if total.share else ""
    sentence = say("of-employees", language, number=number, headcount=total.headcount, share=share)
    status = word(total.status, language) if total.status else ""
    return together(sentence, " ", element("strong", f"{status.capitalize()}.") if status else "")


def _by_group(told: GoalReport, report: Report, language: str) -> list[Html]:
    """Return a table by municipality and one by workplace, or one sentence that all is hidden."""
    groups = {"municipality": told.municipalities}
    if len(told.workplaces) > 1:
        groups["workplace"] = told.workplaces
    rows = [row for rows in groups.values() for row in rows]
    if len(groups) > 1 and all(map(_is_hidden, (*rows, told.total))):
        return [element("p", word("all-hidden-everywhere", language))]
    return [_groups(told, kind, rows, report, language) for kind, rows in groups.items()]


def _groups(
    told: GoalReport, kind: str, rows: Sequence[Progress], report: Report, language: str
) -> Html:
    title = word(kind, language)
    if all(map(_is_hidden, (*rows, told.total))):
        return element("p", say("all-hidden", language, group=title))
    header = [title, *(word(name, language) for name in ("headcount", "learners", "share"))]
    header += [word("bar", language), word("status", language)]
    body = [_row(row, told, report, language) for row in (*rows, told.total)]
    caption = say("goal-by", language, group=title)
    return table(caption, header, body, language, "groups")


def _is_hidden(row: Progress) -> bool:
    """Tell whether nothing at all is said of a group: neither a number nor how far it is."""
    shown = row.learners
    return not (shown.is_told or shown.sign or row.status or shown.earlier is not None)


def _row(row: Progress, told: GoalReport, report: Report, language: str) -> list[object]:
    is_town = row.municipality != ALL or row.workplace == ALL
    plan = report.plan
    name = (
        total_or(row.municipality, plan.municipalities, language)
        if is_town
        else total_or(row.workplace, plan.workplaces, language)
    )
    return [
        named(name),
        headcount(row, language),
        spoken(row.learners, language),
        share_of(row, language),
        bar(row.percent, told.goal.share) if row.percent is not None else "",
        word(row.status, language) if row.status else "",
    ]


def _over_time(told: GoalReport, language: str) -> Iterator[Html]:
    if len(told.points) < 2:
        return
    headcount = told.total.headcount
    target = -(-told.goal.share * headcount // 100) if headcount else None
    yield element("h4", word("over-time", language))
    yield element("figure", line(told.points, language, target))
    rows = [[long_month(point.month, language), point.total] for point in told.points]
    header = [word("month", language), word("learners-so-far", language)]
    yield table(word("over-time", language), header, rows, language, "small")
