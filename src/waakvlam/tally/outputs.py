"""From sums to the content of every output: pure, so that it runs anywhere."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from waakvlam.receipts.items import Notice
from waakvlam.tally.assigned import Assigned
from waakvlam.tally.completions import Uncounted
from waakvlam.tally.counts import Counts
from waakvlam.tally.export import FOR_REGION, INTERNAL, SHARE_FOLDER, SHARED, export_counts_file
from waakvlam.tally.export.assignments import ASSIGNMENTS, export_assignments
from waakvlam.tally.plan import Plan
from waakvlam.tally.protect import Earlier
from waakvlam.tally.report import Audience, Report, kept_bytes, kept_name, make_report
from waakvlam.tally.unplaced import with_unplaced


@dataclass(frozen=True, slots=True)
class Settings:
    """What somebody asks of a tally beside the receipts."""

    as_of: date
    language: str = "nl"
    earlier: Mapping[Audience, Earlier] = field(default_factory=dict)
    """Earlier reports by audience, with which the new ones are compared."""

    for_region: bool = False
    """Whether to write the counts that `merge` adds up."""


@dataclass(frozen=True, slots=True)
class Made:
    """A tally before it is written."""

    report: Report
    """The report for the coordinator."""

    shared: Report
    files: Mapping[str, bytes]
    """Content by name; a name may have one folder."""


def make(
    counts: Counts,
    plan: Plan,
    settings: Settings,
    uncounted: Sequence[Uncounted] = (),
    notices: Sequence[Notice] = (),
) -> Made:
    """Return the reports for the coordinator and for others, and every output."""
    plan = with_unplaced(plan, counts, settings.language)
    internal = make_report(
        counts,
        plan,
        settings.as_of,
        uncounted=uncounted,
        notices=notices,
        earlier=settings.earlier.get("internal"),
    )
    shared = make_report(
        counts, plan, settings.as_of, "shared", earlier=settings.earlier.get("shared")
    )
    return Made(internal, shared, _files(internal, shared, counts, settings))


def with_assignments(made: Made, assigned: Sequence[Assigned], language: str) -> Made:
    """Add what may be told of assignments, where there are any."""
    if not assigned:
        return made
    return replace(made, files={**made.files, ASSIGNMENTS: export_assignments(assigned, language)})


def names() -> frozenset[str]:
    """Return every name that an output can have, quarantine apart."""
    shared = {f"{SHARE_FOLDER}/{name}" for name in SHARED}
    return frozenset({*INTERNAL, *shared, FOR_REGION, ASSIGNMENTS})


def _files(
    internal: Report, shared: Report, counts: Counts, settings: Settings
) -> dict[str, bytes]:
    language = settings.language
    files = {name: export(internal, language) for name, export in INTERNAL.items()}
    files |= {f"{SHARE_FOLDER}/{name}": export(shared, language) for name, export in SHARED.items()}
    if settings.for_region:
        files[FOR_REGION] = export_counts_file(counts, internal.plan, settings.as_of)
    kept = {kept_name(each): kept_bytes(each) for each in internal.uncounted if each.block}
    return files | dict(sorted(kept.items()))
