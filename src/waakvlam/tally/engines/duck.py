"""The engine for files that outgrow memory: DuckDB adds up what is plain.

A completion is plain when its line counts by itself and no other line tells of the same learner
and quiz in other words. All else is judged by the very code of the standard engine: what is
asked of DuckDB only has to be sure of what it takes, and never refuses anything.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from waakvlam.receipts.completion import Completion, completions_of
from waakvlam.receipts.items import Answer, Found
from waakvlam.receipts.lines import read_other
from waakvlam.tally.completions import duplicate, judge, listed, problem_of
from waakvlam.tally.counts import count, together
from waakvlam.tally.engines import standard
from waakvlam.tally.engines.added import Added
from waakvlam.tally.engines.store import Store, fits
from waakvlam.tally.plan import Plan
from waakvlam.tally.reading import Read


def add_up(read: Read, plan: Plan, as_of: date) -> Added:
    """Let DuckDB add up what is plain, and judge the rest as the standard engine does."""
    if not fits(plan):
        return standard.add_up(read, plan, as_of)
    with Store(plan, as_of) as store:
        others = [*_flat(read.single_answers)]
        for lines in read.lines:
            others += [read_other(text, place) for place, text in store.read(lines)]
        store.set_apart(_learners(others, plan, as_of))
        store.find_repeats()
        judged = judge([*others, *store.apart()], plan, as_of)
        again = [duplicate(place, quiz, first) for place, first, quiz in store.same_again()]
        counts = together([count(judged, plan, as_of, read.skipped), store.counts()])
    return Added(counts, tuple(sorted((*judged.uncounted, *again), key=listed)))


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
