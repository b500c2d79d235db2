"""Everything that the exports show: numbers that are safe to show, and what was not counted."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from waakvlam.receipts.items import Notice
from waakvlam.tally.cells import ALL, COMPLETIONS, LEARNERS, CellId
from waakvlam.tally.completions import Uncounted
from waakvlam.tally.counts import Counts, Totals
from waakvlam.tally.goals import GoalReport, report_goal
from waakvlam.tally.improve import Tried, first_tries
from waakvlam.tally.plan import Plan
from waakvlam.tally.protect import Earlier, Shown, board_of, protect
from waakvlam.tally.questions import Missed, most_missed
from waakvlam.tally.series import Point, months_of_completions, series

Audience = Literal["internal", "shared"]
"""For the coordinator alone, or for everybody."""

_NOT_EARLIER: Mapping[str, tuple[tuple[str, int], ...]] = {}


@dataclass(frozen=True, slots=True)
class Report:
    """A whole tally for one audience."""

    plan: Plan
    as_of: date
    audience: Audience
    minimum: int
    totals: Totals
    shown: Mapping[CellId, Shown]
    points: tuple[Point, ...]
    """Completions over the months."""

    goals: tuple[GoalReport, ...]
    missed: tuple[Missed, ...]
    tried: tuple[Tried, ...]
    """Every question at first try; empty in a report for others."""

    codes: Mapping[str, int]
    """Items that are not counted, by code; in a report for others in steps, and no small number."""

    uncounted: tuple[Uncounted, ...]
    """Each of them; empty in a report for others."""

    days_ahead: int | None
    """Counted completions whose day is after `as_of`; nothing in a report for others."""

    skipped: int | None
    """Files of other programs that were skipped, such as `~$` files, likewise."""

    notices: tuple[Notice, ...] = ()
    """What is good to know about a source."""

    earlier: str = ""
    """Day of the earlier report that this one was compared with."""

    @property
    def learners(self) -> Shown:
        """Return the number of learners."""
        return self.shown[CellId(LEARNERS, ALL, ALL)]


def make_report(  # noqa: PLR0913  # One argument per thing that a report depends on.
    counts: Counts,
    plan: Plan,
    as_of: date,
    audience: Audience = "internal",
    *,
    uncounted: Sequence[Uncounted] = (),
    notices: Sequence[Notice] = (),
    earlier: Earlier | None = None,
) -> Report:
    """Compare with the goals and hide what must stay hidden."""
    is_internal = audience == "internal"
    minimum = plan.limits.internal_minimum if is_internal else plan.limits.shared_minimum
    shown = protect(board_of(counts.groups, plan, minimum, earlier))
    lines = earlier.series if earlier else _NOT_EARLIER
    goals = [
        report_goal(
            goal, shown, counts, plan, as_of=as_of, minimum=minimum, earlier=lines.get(goal.id, ())
        )
        for goal in plan.goals
    ]
    return Report(
        plan=plan,
        as_of=as_of,
        audience=audience,
        minimum=minimum,
        totals=counts.totals,
        shown=shown,
        points=_points(counts, shown, minimum, lines.get("", ())),
        goals=tuple(goals),
        missed=most_missed(counts, shown, plan, minimum),
        tried=first_tries(counts, shown, plan, minimum) if audience == "internal" else (),
        codes=_codes(counts, 1 if is_internal else minimum),
        uncounted=tuple(uncounted) if is_internal else (),
        days_ahead=counts.days_ahead if is_internal else None,
        skipped=counts.skipped if is_internal else None,
        notices=tuple(notices) if is_internal else (),
        earlier=earlier.day if earlier else "",
    )


def _points(
    counts: Counts,
    shown: Mapping[CellId, Shown],
    minimum: int,
    earlier: Sequence[tuple[str, int]],
) -> tuple[Point, ...]:
    """Return completions over the months, where the numbers of learners may be told."""
    is_enough = shown[CellId(LEARNERS, ALL, ALL)].number is not None
    total = shown[CellId(COMPLETIONS, ALL, ALL)].number if is_enough else None
    return series(months_of_completions(counts), total, minimum, earlier)


def _codes(counts: Counts, step: int) -> dict[str, int]:
    """Return how many items are not counted by code, in steps; none is as good as few."""
    codes = sorted(counts.codes.items())
    return {code: number // step * step for code, number in codes if number >= step}


def kept_name(uncounted: Uncounted) -> str:
    """Return the name under which a block is kept: the same for the same text, or nothing."""
    if not uncounted.block:
        return ""
    digest = hashlib.sha256(kept_bytes(uncounted)).hexdigest()
    return f"quarantine/{digest[:16]}.txt"


def kept_bytes(uncounted: Uncounted) -> bytes:
    """Return the block as it is kept."""
    return uncounted.block.encode("utf-8", "surrogatepass")
