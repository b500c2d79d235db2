"""Pictures of the report: bars and a line, as SVG without script or style."""

from __future__ import annotations

from collections.abc import Sequence

from waakvlam.tally.export.dates import short_month
from waakvlam.tally.export.markup import Html, element, together
from waakvlam.tally.messages import grouped, say
from waakvlam.tally.series import Point

WIDTH, HEIGHT = 640, 180
_LEFT, _RIGHT, _TOP, _BOTTOM = 30, 30, 28, 30
_MOST_LABELS = 8


def bar(percent: int, target: int) -> Html:
    """Return a bar of a share with a mark at its target; the numbers stand beside it."""
    full = element("rect", x=0, y=1, width=100, height=6, class_="track")
    done = element("rect", x=0, y=1, width=percent, height=6, class_="done")
    mark = element("rect", x=max(0, target - 1), y=0, width=1, height=8, class_="target")
    return element(
        "svg",
        *(full, done, mark),
        class_="bar",
        viewBox="0 0 100 8",
        preserveAspectRatio="none",
        aria_hidden="true",
    )


def line(points: Sequence[Point], language: str, target: int | None = None) -> Html:
    """Return a line over the months; the table with the same numbers stands beside it."""
    months = [_number(point.month) for point in points]
    top = max([*(point.total for point in points), target or 0])
    span = max(months[-1] - months[0], 1)

    def place(month: int, total: int) -> tuple[int, int]:
        across = _LEFT + (WIDTH - _LEFT - _RIGHT) * (month - months[0]) // span
        return across, HEIGHT - _BOTTOM - (HEIGHT - _TOP - _BOTTOM) * total // max(top, 1)

    spots = [place(month, point.total) for month, point in zip(months, points, strict=True)]
    path = " ".join(f"{x},{y}" for x, y in spots)
    base = HEIGHT - _BOTTOM
    shapes = [
        element("line", x1=_LEFT, y1=base, x2=WIDTH - _RIGHT, y2=base, class_="axis"),
        element("polyline", points=path, class_="progress"),
        *(element("circle", cx=x, cy=y, r=4, class_="point") for x, y in spots),
        *_labels(points, spots, language),
    ]
    if target:
        goal = place(months[0], target)[1]
        shapes.append(
            element("line", x1=_LEFT, y1=goal, x2=WIDTH - _RIGHT, y2=goal, class_="target")
        )
        told = say("target-line", language, number=target)
        shapes.append(element("text", told, x=_LEFT, y=goal - 7))
    return element(
        "svg", together(*shapes), class_="line", viewBox=f"0 0 {WIDTH} {HEIGHT}", aria_hidden="true"
    )


def _labels(points: Sequence[Point], spots: Sequence[tuple[int, int]], language: str) -> list[Html]:
    """Name months below the line and the last number; a narrow screen shows the ends alone."""
    step = -(-len(points) // _MOST_LABELS)
    shown = list(zip(points, spots, strict=True))[::-1][::step]
    ends = {0: "end", len(shown) - 1: "start"}
    months = [
        element(
            "text",
            short_month(point.month, language),
            x=x + {"end": _RIGHT, "start": -_LEFT}.get(ends.get(at, ""), 0),
            y=HEIGHT - 6,
            text_anchor=ends.get(at, "middle"),
            class_=None if at in ends else "spare",
        )
        for at, (point, (x, _)) in enumerate(shown)
    ]
    last, (x, y) = shown[0]
    return [
        *months,
        element("text", grouped(last.total, language), x=x, y=y - 9, text_anchor="end"),
    ]


def _number(month: str) -> int:
    return int(month[:4]) * 12 + int(month[5:7])
