"""What an engine returns."""

from __future__ import annotations

from dataclasses import dataclass

from waakvlam.receipts.completion import Completion
from waakvlam.tally.assigned import Assigned
from waakvlam.tally.completions import Uncounted
from waakvlam.tally.counts import Counts


@dataclass(frozen=True, slots=True)
class Added:
    """Everything added up, and what is not counted."""

    counts: Counts
    uncounted: tuple[Uncounted, ...]
    """In the order in which the outputs list it."""

    unplaced: tuple[Completion, ...]
    """What counts but names a workplace that nobody knows."""

    assigned: tuple[Assigned, ...]
    """What may be told of assignments."""
