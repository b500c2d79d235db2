"""The engine of the standard library: everything in memory, also in a browser."""

from __future__ import annotations

from datetime import date

from waakvlam.tally.completions import judge
from waakvlam.tally.counts import count
from waakvlam.tally.engines.added import Added
from waakvlam.tally.plan import Plan
from waakvlam.tally.reading import Read


def add_up(read: Read, plan: Plan, as_of: date) -> Added:
    """Judge every completion and add up what counts."""
    judged = judge(read.answers, plan, as_of)
    return Added(count(judged, plan, as_of, read.skipped), judged.uncounted)
