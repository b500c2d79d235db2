"""Everything that the exports show: numbers that are safe to show, and what was not counted."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from waakvlam.receipts.items import Notice
from waakvlam.tally.completions import Judged, Uncounted, days_ahead
from waakvlam.tally.counts import ALL, Key, Table, count
from waakvlam.tally.goals import Progress, progress
from waakvlam.tally.plan import Plan
from waakvlam.tally.suppress import Shown, suppress


@dataclass(frozen=True, slots=True)
class SafeTable:
    """A table of which every number may be shown."""

    table: Table
    shown: Mapping[Key, Shown]


@dataclass(frozen=True, slots=True)
class Totals:
    """How many items there were and what became of them; it always adds up."""

    read: int
    counted: int
    duplicate: int
    quarantined: int
    rejected: int


@dataclass(frozen=True, slots=True)
class Report:
    """A whole tally."""

    plan: Plan
    as_of: date
    totals: Totals
    learners: Shown
    tables: tuple[SafeTable, ...]
    goals: tuple[Progress, ...]
    uncounted: tuple[Uncounted, ...]
    days_ahead: int
    """Counted completions whose day is after `as_of`."""

    skipped: int
    """Files of other programs that were skipped, such as `~$` files."""

    notices: tuple[Notice, ...] = ()
    """What is good to know about a source."""

    @property
    def codes(self) -> Counter[str]:
        """Return how many items each code has."""
        return Counter(each.code for each in self.uncounted)


def make_report(
    judged: Judged, plan: Plan, as_of: date, skipped: int, notices: tuple[Notice, ...] = ()
) -> Report:
    """Count, compare with the goals and hide what must stay hidden."""
    tables = tuple(_safe(table, plan) for table in count(judged.counted, plan))
    return Report(
        plan=plan,
        as_of=as_of,
        totals=_totals(judged),
        learners=tables[0].shown[ALL, ALL],
        tables=tables,
        goals=progress(judged.counted, plan, as_of, judged.repeats),
        uncounted=judged.uncounted,
        days_ahead=days_ahead(judged.counted, as_of),
        skipped=skipped,
        notices=notices,
    )


def kept_name(uncounted: Uncounted) -> str:
    """Return the name under which a block is kept: the same for the same text, or nothing."""
    if not uncounted.block:
        return ""
    digest = hashlib.sha256(kept_bytes(uncounted)).hexdigest()
    return f"quarantine/{digest[:16]}.txt"


def kept_bytes(uncounted: Uncounted) -> bytes:
    """Return the block as it is kept."""
    return uncounted.block.encode("utf-8", "surrogatepass")


def _totals(judged: Judged) -> Totals:
    fates = Counter(each.fate for each in judged.uncounted)
    counted = len(judged.counted)
    totals = Totals(
        judged.read, counted, fates["duplicate"], fates["quarantined"], fates["rejected"]
    )
    if totals.read != counted + totals.duplicate + totals.quarantined + totals.rejected:
        raise AssertionError("the tally does not add up")
    return totals


def _safe(table: Table, plan: Plan) -> SafeTable:
    # The number of counted completions is printed anyway: read = counted + duplicate + …
    public = frozenset({(ALL, ALL)}) if table.measure == "completions" else frozenset()
    return SafeTable(table, suppress(table, plan.limits.internal_minimum, public))
