"""Codes that count once: what was never issued is put aside, what comes again is a duplicate.

This is decided before all else, whatever the order: a receipt with a wrong code never takes the
place of a right one. A code belongs to the learner whose completion is the oldest.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from waakvlam.receipts.completion import Completion, completions_of
from waakvlam.receipts.invitations import Issued, NotAListError, is_issued, parted, read_issued
from waakvlam.receipts.items import Answer, Found, Refusal
from waakvlam.receipts.receipt import write_receipt
from waakvlam.tally.completions import Judged, Uncounted, judge, listed, problem_of
from waakvlam.tally.errors import environment, wrong_use
from waakvlam.tally.ledger import hash_of_code
from waakvlam.tally.plan import Plan


def issued_in(paths: Iterable[Path]) -> Issued:
    """Read lists of issued codes; raise `TallyError` when one cannot be used."""
    contents = []
    for path in paths:
        try:
            contents.append(path.read_bytes())
            read_issued(contents[-1:])
        except OSError as error:
            raise environment("cannot-read", path, error) from error
        except NotAListError:
            raise wrong_use("not-a-list-of-codes", path=str(path)) from None
    return read_issued(contents)


def judge_invited(
    answers: Iterable[Answer | Completion],
    plan: Plan,
    as_of: date,
    issued: Issued,
    used: Collection[str] = (),
) -> Judged:
    """Decide about every completion, codes included; `used` are hashes of earlier tallies."""
    sorted_out = _SortedOut(plan, as_of, issued, used)
    judged = judge(sorted_out.without_faults(answers), plan, as_of)
    if not sorted_out.uncounted:
        return judged
    every = (*judged.uncounted, *sorted_out.uncounted)
    return replace(judged, uncounted=tuple(sorted(every, key=listed)))


@dataclass(slots=True)
class _SortedOut:
    """What is decided about codes while the answers pass by, so that not all are kept."""

    plan: Plan
    as_of: date
    issued: Issued
    used: Collection[str]
    uncounted: list[Uncounted] = field(default_factory=list)

    def without_faults(
        self, answers: Iterable[Answer | Completion]
    ) -> Iterator[Answer | Completion]:
        """Give everything of which the code is right or needs no look."""
        invited: list[Completion] = []
        for answer in answers:
            if isinstance(answer, Completion):
                is_open = not answer.assignment
            else:
                is_open = isinstance(answer, Refusal) or not answer.receipt.assignment
            if is_open:
                yield answer
            elif not isinstance(answer, Refusal):
                yield from self._uninvited(answer, invited)
        first, copies = _once(invited, self.used)
        self.uncounted += copies
        yield from first

    def _uninvited(
        self, answer: Found | Completion, invited: list[Completion]
    ) -> Iterator[Completion]:
        for each in (answer,) if isinstance(answer, Completion) else completions_of(answer):
            fault = _fault(each, self.issued)
            if fault:
                self.uncounted.append(_uncounted(fault, each))
            elif parted(each.assignment)[1] and problem_of(each, self.plan, self.as_of) is None:
                invited.append(each)
            else:
                yield each


def hashes_of_codes(counted: Iterable[Completion]) -> set[str]:
    """Return what the ledger remembers of codes that were used."""
    return {
        one
        for each in counted
        if each.first and parted(each.assignment)[1]
        for one in (hash_of_code(each.assignment), hash_of_code(each.assignment, each.owner))
    }


def _fault(each: Completion, issued: Issued) -> str:
    id_, code = parted(each.assignment)
    if code:
        return "" if is_issued(id_, code, issued) else "code-not-issued"
    return "code-missing" if id_ in issued else ""


def _once(
    invited: list[Completion], used: Collection[str]
) -> tuple[list[Completion], list[Uncounted]]:
    """Return what its code counts for, and the further copies."""
    oldest: dict[str, Completion] = {}
    for each in sorted(invited, key=_order):
        if not _is_used(each, used):
            oldest.setdefault(each.assignment, each)
    first: list[Completion] = []
    copies: list[Uncounted] = []
    for each in invited:
        holder = oldest.get(each.assignment)
        if holder is not None and holder[:2] == each[:2]:
            first.append(each)
        else:
            copies.append(_copy(each, holder))
    return first, copies


def _is_used(each: Completion, used: Collection[str]) -> bool:
    """Tell whether an earlier tally counted this code for somebody else."""
    own = hash_of_code(each.assignment, each.owner)
    return hash_of_code(each.assignment) in used and own not in used


def _order(each: Completion) -> tuple[object, ...]:
    return each.day, each.municipality, each.owner, each.place


def _uncounted(code: str, each: Completion) -> Uncounted:
    id_, _ = parted(each.assignment)
    block = write_receipt(each.whole()) if each.first else ""
    return Uncounted(code, each.place, {"name": id_}, block)


def _copy(each: Completion, holder: Completion | None) -> Uncounted:
    args = {"name": parted(each.assignment)[0]}
    return Uncounted("code-used", each.place, args, better=holder.place if holder else None)
