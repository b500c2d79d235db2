"""When each section of a module begins in a meeting."""

from __future__ import annotations

from dataclasses import dataclass

from waakvlam.model.module import Module, Section


@dataclass(frozen=True, slots=True)
class Step:
    """A section in the plan of a meeting."""

    section: Section
    start: int
    """Minutes from the beginning of the meeting."""


def plan_of(module: Module) -> tuple[Step, ...]:
    """Return when each section of a module begins; one without a time takes none."""
    steps: list[Step] = []
    start = 0
    for section in module.sections:
        steps.append(Step(section, start))
        start += section.minutes or 0
    return tuple(steps)


def planned_minutes(module: Module) -> int:
    """Return how long all sections of a module take together in a meeting."""
    return sum(section.minutes or 0 for section in module.sections)
