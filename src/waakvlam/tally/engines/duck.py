"""The engine for files that outgrow memory: DuckDB adds up what is plain.

A completion is plain when its line counts by itself, names no assignment, and no other line tells
of the same learner and quiz in other words. All else is judged by the very code of the standard
engine: what is asked of DuckDB only has to be sure of what it takes, and never refuses anything.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date

from waakvlam.garbage import garbage_kept
from waakvlam.receipts.completion import Completion, completions_of
from waakvlam.receipts.invitations import Issued
from waakvlam.receipts.items import Answer, Found
from waakvlam.receipts.lines import read_other
from waakvlam.tally.assigned import Assigned, assigned
from waakvlam.tally.completions import Judged, duplicates, listed, problem_of
from waakvlam.tally.counts import count, together
from waakvlam.tally.engines import standard
from waakvlam.tally.engines.added import Added
from waakvlam.tally.engines.store import Store, fits
from waakvlam.tally.engines.sums import counts_of, number_of_learners
from waakvlam.tally.invitations import judge_invited
from waakvlam.tally.plan import Plan
from waakvlam.tally.reading import Read


def add_up(read: Read, plan: Plan, as_of: date, issued: Issued) -> Added:
    """Let DuckDB add up what is plain, and judge the rest as the standard engine does."""
    if not fits(plan, as_of):
        return standard.add_up(read, plan, as_of, issued)
    with garbage_kept(), ThreadPoolExecutor(1) as beside, Store(plan, as_of) as store:
        others = [*_flat(read.single_answers)]
        others += [read_other(text, place) for place, text in store.read(read.lines)]
        store.set_apart(_learners(others, plan, as_of))
        store.find_repeats()
        judged = judge_invited([*others, *store.apart()], plan, as_of, issued)
        repeats = beside.submit(list, duplicates(*store.same_again()))
        store.find_patterns()
        counts = together([count(judged, plan, as_of, read.skipped), counts_of(store)])
        told = _assigned(judged, issued, plan, number_of_learners(store))
    again = repeats.result()
    uncounted = sorted((*judged.uncounted, *again), key=listed) if judged.uncounted else again
    return Added(counts, tuple(uncounted), judged.unplaced, told)


def _assigned(judged: Judged, issued: Issued, plan: Plan, others: int) -> tuple[Assigned, ...]:
    return assigned(judged.counted, issued, plan.limits.internal_minimum, others)


def _flat(answers: Iterable[Answer]) -> Iterator[Answer | Completion]:
    for answer in answers:
        if isinstance(answer, Found):
            yield from completions_of(answer)
        else:
            yield answer


def _learners(
    answers: Iterable[Answer | Completion], plan: Plan, as_of: date
) -> Iterator[tuple[str, str]]:
    """Return municipality and owner of everybody of whom something here can count."""
    for answer in answers:
        if isinstance(answer, Completion) and problem_of(answer, plan, as_of) is None:
            yield answer.municipality, answer.owner
