"""How to add up what was read: one interface, two engines with the same result.

`standard` needs the standard library alone and holds every completion in memory. `duckdb` is
for files of completions that outgrow it; it is in the extra `bulk`.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Protocol

from waakvlam.receipts.invitations import Issued
from waakvlam.tally.engines import duck, standard
from waakvlam.tally.engines.added import Added
from waakvlam.tally.plan import Plan
from waakvlam.tally.reading import Read


class Engine(Protocol):
    """Decides about everything that was read, and adds up what counts."""

    def __call__(self, read: Read, plan: Plan, as_of: date, issued: Issued) -> Added:
        """Return the sums, and each item that is not counted; order makes no difference."""


ENGINES: Mapping[str, Engine] = {"standard": standard.add_up, "duckdb": duck.add_up}
