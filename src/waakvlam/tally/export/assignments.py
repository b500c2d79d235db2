"""`assignments.csv`: the coordinator's own, and never for sharing."""

from __future__ import annotations

from collections.abc import Iterable

from waakvlam.tally.assigned import Assigned
from waakvlam.tally.export.table import to_csv
from waakvlam.tally.messages import word

ASSIGNMENTS = "assignments.csv"


def export_assignments(assigned: Iterable[Assigned], language: str) -> bytes:
    """Return one row per assignment: its id, the codes that were issued, and learners."""
    return to_csv(
        ("assignment", "issued", "learners"), [_row(one, language) for one in assigned], language
    )


def _row(one: Assigned, language: str) -> list[str | int]:
    number = one.at_least
    learners = (
        word("hidden", language)
        if number is None
        else word("at-least", language).format(number=number)
    )
    return [one.id, "" if one.issued is None else one.issued, learners]
