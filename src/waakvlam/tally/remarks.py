"""What to say about a run itself: locks, the ledger, and what was removed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from waakvlam.tally.ledger import Ledger
from waakvlam.tally.messages import remark

_MOST_NAMED = 20


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to say when the tally is done."""

    code: str
    args: Mapping[str, str] = field(default_factory=dict)
    is_worry: bool = False
    """Whether somebody should look into it."""

    def sentence(self, language: str) -> str:
        """Say it in the reader's language."""
        return remark(self.code, self.args, language)


def about_locks(were_left: Sequence[bool]) -> Iterator[Remark]:
    """Say that an earlier run was broken off."""
    if any(were_left):
        yield Remark("lock-taken-over")


def about_ledger(ledger: Ledger, as_of: date) -> Iterator[Remark]:
    """Say what is wrong with the ledger or with the clock."""
    if ledger.damaged:
        lines = ", ".join(str(number) for number, _ in ledger.damaged[:_MOST_NAMED])
        yield Remark("ledger-damaged", {"lines": lines}, is_worry=True)
    if ledger.is_ahead(as_of):
        assert ledger.last is not None
        yield Remark("clock-went-back", {"day": ledger.last.day})


def about_forgotten(names: Sequence[str]) -> Remark:
    """Say which files were removed."""
    more = ", …" if len(names) > _MOST_NAMED else ""
    listed = ", ".join(names[:_MOST_NAMED]) + more
    return Remark(
        "forgotten" if names else "nothing-forgotten", {"number": str(len(names)), "names": listed}
    )
