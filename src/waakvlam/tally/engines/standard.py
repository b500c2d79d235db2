"""The engine of the standard library: everything in memory, also in a browser."""

from __future__ import annotations

from datetime import date

from waakvlam.garbage import garbage_kept
from waakvlam.receipts.invitations import Issued
from waakvlam.tally.assigned import assigned
from waakvlam.tally.counts import count
from waakvlam.tally.engines.added import Added
from waakvlam.tally.invitations import judge_invited
from waakvlam.tally.plan import Plan
from waakvlam.tally.reading import Read


def add_up(read: Read, plan: Plan, as_of: date, issued: Issued) -> Added:
    """Judge every completion and add up what counts."""
    with garbage_kept():
        return _added(read, plan, as_of, issued)


def _added(read: Read, plan: Plan, as_of: date, issued: Issued) -> Added:
    judged = judge_invited(read.answers, plan, as_of, issued)
    told = assigned(judged.counted, issued, plan.limits.internal_minimum)
    return Added(count(judged, plan, as_of, read.skipped), judged.uncounted, judged.unplaced, told)
