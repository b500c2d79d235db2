"""`for-region.json`: the counts of some municipalities, which `merge` adds up.

The next report can be compared with them too, so that it can renew more of its numbers.

It holds sums that are not safe to show: it goes from coordinator to coordinator and nowhere
else. It holds no owner id, no day, no place and no text of anybody.
"""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from waakvlam.tally.counts import Counts
from waakvlam.tally.plan import Plan

FORMAT = "waakvlam-tally-counts"
VERSION = 3
"""Since version 2 it tells of wrong options, since version 3 of headcounts; all can be read."""


def export_counts_file(counts: Counts, plan: Plan, as_of: date) -> bytes:
    """Return the sums as JSON, the same for the same sums."""
    document: dict[str, Any] = {
        "format": FORMAT,
        "version": VERSION,
        "confidential": "Only for coordinators. Remove it when nobody has to merge or compare.",
        "as_of": as_of.isoformat(),
        "quizzes": {id_: quiz.revision for id_, quiz in sorted(plan.quizzes.items())},
        "goals": sorted(goal.id for goal in plan.goals),
        "headcounts": [[*place, number] for place, number in sorted(plan.headcounts.items())],
        "totals": counts.totals.as_dict(),
        "groups": [
            [one.municipality, one.workplace, list(one.profile.quizzes), list(one.profile.goals), n]
            for one, n in sorted(counts.groups.items())
        ],
        "months": _rows(counts.months),
        "reached": _rows(counts.reached),
        "expiring": _rows(counts.expiring),
        "answers": _rows(counts.answers),
        "chosen": _rows(counts.chosen),
        "codes": dict(sorted(counts.codes.items())),
        "days_ahead": counts.days_ahead,
        "skipped": counts.skipped,
    }
    lines = (f"{json.dumps(key)}: {_compact(value)}" for key, value in document.items())
    return ("{\n" + ",\n".join(lines) + "\n}\n").encode("utf-8")


def _rows(sums: Any) -> list[list[Any]]:
    """Return sums by a key of several parts as plain rows, in order."""
    return [
        [*key, *(number if isinstance(number, tuple) else (number,))]
        for key, number in sorted(sums.items())
        if number
    ]


def _compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
