"""Tables of the report as HTML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from waakvlam.tally.cells import ALL, LEARNERS, CellId
from waakvlam.tally.export.cells import columns_of, total_or
from waakvlam.tally.export.markup import Html, element, named, together
from waakvlam.tally.export.shown import spoken
from waakvlam.tally.messages import grouped, word
from waakvlam.tally.report import Report

Row = Sequence[object]
CROSSED = "crossed"
SHORT = 22
"""Letters up to which a value is not broken."""


def table(
    caption: str, titles: Sequence[str], rows: Iterable[Row], language: str, kind: str
) -> Html:
    """Return a table whose first column names the rows; on a narrow screen each row is a block.

    There a title stands with each value. Browsers take blocks for no table, hence the roles.
    """
    head = (element("th", named(title), scope="col", role="columnheader") for title in titles)
    body = (_row(row, titles, language) for row in rows)
    inner = element(
        "table",
        element("caption", caption, class_=None if kind == "groups" else "unseen"),
        element("thead", element("tr", *head, role="row"), role="rowgroup"),
        element("tbody", *body, role="rowgroup"),
        class_=kind,
        role="table",
    )
    # Many municipalities stand across one table, which a wide screen may have to scroll.
    scrolls = {"role": "group", "aria_label": caption, "tabindex": "0"} if kind == CROSSED else {}
    return element("div", inner, class_="table", **scrolls)


def crossed(name: str, report: Report, language: str) -> Html:
    """Return a table by municipality: workplaces or quizzes down, municipalities across."""
    plan = report.plan
    towns = [*plan.municipalities, ALL]
    header = [word("workplace" if name == LEARNERS else "module", language)]
    header += [total_or(town, plan.municipalities, language) for town in towns]
    places = plan.workplaces if name == LEARNERS else plan.quizzes
    titles = columns_of(name, plan, language)
    rows = [
        [named(title), *(_number(CellId(name, town, place), report, language) for town in towns)]
        for title, place in zip(titles, [*places, ALL], strict=True)
    ]
    told = element("p", word("places-how" if name == LEARNERS else "modules-how", language))
    legend = element("p", *_marks(report, language), class_="marks")
    return together(told, table(word(name, language), header, rows, language, CROSSED), legend)


def _marks(report: Report, language: str) -> Iterator[str]:
    yield word("marks", language)
    if report.earlier:
        yield f" {word('marks-earlier', language)}"


def _row(row: Row, titles: Sequence[str], language: str) -> Html:
    first, *rest = zip(row, titles, strict=True)
    cells = (_cell(value, title, language) for value, title in rest)
    name = element("th", first[0], scope="row", role="rowheader", data_title=first[1])
    return element("tr", name, *cells, role="row")


def _cell(value: object, title: str, language: str) -> Html:
    told = grouped(value, language) if isinstance(value, int) else value
    return element("td", told, class_=_kind(value), role="cell", data_title=title)


def _kind(value: object) -> str | None:
    if isinstance(value, Html):
        return None
    return "number" if isinstance(value, int) else "short" if len(str(value)) < SHORT else None


def _number(cell: CellId, report: Report, language: str) -> object:
    """Return a number that fits a narrow column; the line below the table explains the marks."""
    shown = report.shown[cell]
    if shown.number is not None or shown.sign:
        return spoken(shown, language)
    if shown.earlier is not None:
        return f"{grouped(shown.earlier, language)}*"
    mark = element("span", "–", aria_hidden="true")
    return together(mark, element("span", word("hidden", language), class_="unseen"))
