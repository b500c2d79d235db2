"""One true number of a report, with what anybody may know of it."""

from __future__ import annotations

import math
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Number:
    """A true number and what anybody may know of it when it is hidden."""

    value: int
    people: int
    headcount: int | None
    low: int = 0
    high: float = math.inf
    is_sensitive: bool = False
    is_nearly_all: bool = False
    """Whether the report says that it is above `low - 1`."""

    least: int = 0
    """The least that it can be in another set of learners; never below `low`."""

    earlier: int | None = None
    """What an earlier report said, when it said something."""
