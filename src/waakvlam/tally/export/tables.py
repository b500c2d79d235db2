"""Tables of the report as HTML."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from waakvlam.tally.cells import ALL, LEARNERS, CellId
from waakvlam.tally.export.cells import columns_of, total_or
from waakvlam.tally.export.markup import Html, element, named, together
from waakvlam.tally.export.shown import printed
from waakvlam.tally.messages import word
from waakvlam.tally.report import Report

Row = Sequence[object]
SHORT = 20
"""Letters up to which a value is not broken."""


def table(caption: str, header: Sequence[object], rows: Iterable[Row], kind: str = "") -> Html:
    """Return a table whose first column names the rows; numbers stand to the right."""
    head = (element("th", title, scope="col") for title in header)
    body = together(*(_row(row) for row in rows))
    inner = element(
        "table",
        element("caption", caption, class_=None if kind == "groups" else "unseen"),
        element("thead", element("tr", *head)),
        element("tbody", body),
        class_=kind or None,
    )
    return element("div", inner, class_="table", role="group", aria_label=caption, tabindex="0")


def crossed(name: str, report: Report, language: str) -> Html:
    """Return a table by municipality: workplaces or quizzes down, municipalities across."""
    plan = report.plan
    towns = [*plan.municipalities, ALL]
    header = [word("workplace" if name == LEARNERS else "module", language)]
    header += [named(total_or(town, plan.municipalities, language)) for town in towns]
    places = plan.workplaces if name == LEARNERS else plan.quizzes
    titles = columns_of(name, plan, language)
    rows = [
        [named(title), *(_number(CellId(name, town, place), report, language) for town in towns)]
        for title, place in zip(titles, [*places, ALL], strict=True)
    ]
    legend = element("p", word("marks", language), class_="marks")
    return together(table(word(name, language), header, rows, "crossed"), legend)


def _row(row: Row) -> Html:
    first, *rest = row
    cells = (element("td", value, class_=_kind(value)) for value in rest)
    return element("tr", element("th", first, scope="row"), *cells)


def _kind(value: object) -> str | None:
    if isinstance(value, Html):
        return None
    return "number" if isinstance(value, int) else "short" if len(str(value)) < SHORT else None


def _number(cell: CellId, report: Report, language: str) -> object:
    """Return a number that fits a narrow column; the line below the table explains the marks."""
    shown = report.shown[cell]
    if shown.number is not None or shown.sign:
        return printed(shown, language)
    if shown.earlier is not None:
        return f"{shown.earlier}*"
    mark = element("span", "–", aria_hidden="true")
    return together(mark, element("span", word("hidden", language), class_="unseen"))
