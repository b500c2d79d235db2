"""How many learners did something of each assignment: a lower bound in steps, and no more.

Who was given an assignment is known to others, often all of one team. So these numbers do not
go through `protect`, which takes for granted that anybody can work anywhere: see
`docs/contributing/tally.md`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from waakvlam.receipts.completion import Completion
from waakvlam.receipts.invitations import Issued, parted


@dataclass(frozen=True, slots=True)
class Assigned:
    """What may be told of an assignment."""

    id: str
    issued: int | None
    """Number of codes that were issued, where there is a list."""

    at_least: int | None
    """There are at least so many learners, or nothing when they are few."""


def assigned(
    counted: Sequence[Completion], issued: Issued, minimum: int, others: int = 0
) -> tuple[Assigned, ...]:
    """Return every assignment that occurs or of which codes were issued, in order.

    `others` is the number of learners who are counted elsewhere, without an assignment.
    """
    people: dict[str, set[tuple[str, str]]] = {id_: set() for id_ in issued}
    for each in counted:
        if each.assignment:
            found = people.setdefault(parted(each.assignment)[0], set())
            found.add((each.municipality, each.owner))
    everybody = {(each.municipality, each.owner) for each in counted} if people else ()
    told = []
    for id_, found in sorted(people.items()):
        codes = len(issued[id_]) if id_ in issued else None
        all_of = [others + len(everybody), *([codes] if codes is not None else [])]
        told.append(Assigned(id_, codes, _at_least(len(found), min(all_of), minimum)))
    return tuple(told)


def _at_least(number: int, group: int, minimum: int) -> int | None:
    """Round down, and leave it open whether nearly everybody of a group is among them."""
    known = min(number, group * 9 // 10, group - minimum)
    step = max(minimum, 1)
    return known // step * step if known >= step else None
