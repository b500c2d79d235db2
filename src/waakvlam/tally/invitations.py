"""Codes that count once: what was never issued is put aside, what comes again is a duplicate.

This is decided before all else, whatever the order: a receipt with a wrong code never takes the
place of a right one. A code belongs to the learner whose completion is the oldest.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date
from itertools import chain
from pathlib import Path

from waakvlam.receipts.completion import Completion, completions_of
from waakvlam.receipts.invitations import Issued, NotAListError, is_issued, parted, read_issued
from waakvlam.receipts.items import Answer, Refusal
from waakvlam.receipts.receipt import write_receipt
from waakvlam.tally.completions import Judged, Uncounted, judge, problem_of
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
    invited: list[Completion] = []
    aside: list[Uncounted] = []
    others: list[Answer | Completion] = []
    for each in chain.from_iterable(map(_flat, answers)):
        fault = "" if isinstance(each, Refusal) else _fault(each, issued)
        if isinstance(each, Refusal):
            others.append(each)
        elif fault:
            aside.append(_uncounted(fault, each))
        elif parted(each.assignment)[1] and problem_of(each, plan, as_of) is None:
            invited.append(each)
        else:
            others.append(each)
    first, copies = _once(invited, used)
    judged = judge([*others, *first], plan, as_of)
    every = (*judged.uncounted, *aside, *copies)
    return replace(judged, uncounted=tuple(sorted(every, key=_listed)))


def hashes_of_codes(counted: Iterable[Completion]) -> set[str]:
    """Return what the ledger remembers of codes that were used."""
    return {
        one
        for each in counted
        if each.first and parted(each.assignment)[1]
        for one in (hash_of_code(each.assignment), hash_of_code(each.assignment, each.owner))
    }


def _flat(answer: Answer | Completion) -> Iterable[Refusal | Completion]:
    return (answer,) if isinstance(answer, Refusal | Completion) else completions_of(answer)


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


def _listed(uncounted: Uncounted) -> tuple[object, ...]:
    return uncounted.place, uncounted.code, sorted(uncounted.args.items())
