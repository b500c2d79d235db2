"""Learners that change into others, to try out another set of learners."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from waakvlam.tally.cells import CellId
from waakvlam.tally.learners import Group

Effect = dict[CellId, int]
"""By how much numbers change."""

Kind = frozenset[tuple[CellId, int]]
"""The same, to look it up."""


@dataclass(frozen=True, slots=True)
class Move:
    """Learners that change into others, one of each at a time."""

    before: tuple[Group, ...]
    after: tuple[Group, ...]


class Shift(NamedTuple):
    """A move of what was done when, and what it changes of the earlier report."""

    move: Move
    changes: Kind
    told: Kind
    """What of it the earlier report would show."""


@dataclass(frozen=True, slots=True)
class Shifts:
    """Moves of what was done when."""

    changing: Mapping[tuple[CellId, int], Sequence[Shift]]
    """Those that raise (1) or lower (-1) a number."""

    telling: Mapping[Kind, Sequence[Shift]]
    """Those of which the same is shown."""
