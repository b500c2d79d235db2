"""Learners of whom nobody knows the workplace: their group, and how it was written.

They are a group as any other where numbers are hidden. But where there is nobody of them, their
number is a zero that may be told, because no team stands behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from waakvlam.receipts.completion import Completion
from waakvlam.receipts.items import Notice
from waakvlam.receipts.readers.outcome import compared
from waakvlam.tally.counts import Counts
from waakvlam.tally.messages import word
from waakvlam.tally.plan import UNKNOWN, Plan
from waakvlam.tally.safe import masked

_CHOSEN = re.compile("[a-z][a-z0-9-]{0,29}")
_MOST_NAMED = 20


def with_unplaced(plan: Plan, counts: Counts, language: str) -> Plan:
    """Return the plan with the group of those whose workplace nobody knows, if there are any."""
    if not any(group.workplace == UNKNOWN for group in counts.groups):
        return plan
    return replace(plan, workplaces={**plan.workplaces, UNKNOWN: word("unplaced", language)})


def about_unplaced(unplaced: Sequence[Completion], minimum: int) -> Iterator[Notice]:
    """Give a notice with how these workplaces are written, as far as no name can be among that.

    A receipt that a page made holds an id, which somebody chose from a list. What is typed
    elsewhere may be a name: it is told when as many as the smallest group wrote the same.
    """
    if not unplaced:
        return
    people: dict[str, set[tuple[str, str]]] = {}
    told = set()
    for each in unplaced:
        written = compared(each.workplace)
        people.setdefault(written, set()).add((each.municipality, each.owner))
        if each.first and _CHOSEN.fullmatch(each.workplace):
            told.add(written)
    told |= {written for written, them in people.items() if written and len(them) >= minimum}
    names = ", ".join(map(masked, sorted(told)[:_MOST_NAMED]))
    more = " …" if len(told) > _MOST_NAMED or told != people.keys() else ""
    first = min(each.place for each in unplaced)
    if told:
        yield Notice("unknown-workplaces", first, {"names": f"{names}{more}"})
        return
    yield Notice("unknown-workplaces-unnamed", first)
