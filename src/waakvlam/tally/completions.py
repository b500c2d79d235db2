"""Which completions count: known, plausible, passed, and one per owner and quiz.

Every municipality is counted by itself: a receipt names one, and what two municipalities
count apart is the same as what one counts for both.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from waakvlam.receipts.items import Answer, Found, Place, Refusal
from waakvlam.receipts.receipt import CompletionRecord, Receipt, write_receipt
from waakvlam.tally.messages import fate
from waakvlam.tally.plan import Plan, Quiz
from waakvlam.tally.safe import masked

_MOST_NAMED = 12


@dataclass(frozen=True, slots=True)
class Completion:
    """One record of a receipt, with its receipt and its place."""

    receipt: Receipt
    record: CompletionRecord
    place: Place


@dataclass(frozen=True, slots=True)
class Uncounted:
    """One item that is not counted, and why."""

    code: str
    place: Place
    args: Mapping[str, str] = field(default_factory=dict)
    block: str = ""
    """Text to keep in quarantine, without anything that stood around it."""

    @property
    def fate(self) -> str:
        """Return `duplicate`, `quarantined` or `rejected`."""
        return fate(self.code)


@dataclass(frozen=True, slots=True)
class Judged:
    """Every item, counted or not."""

    counted: tuple[Completion, ...]
    uncounted: tuple[Uncounted, ...]
    repeats: tuple[Completion, ...] = ()
    """The completions among the uncounted that are a duplicate of a better one."""

    @property
    def read(self) -> int:
        """Return how many items there were."""
        return len(self.counted) + len(self.uncounted)


def judge(items: Iterable[Answer], plan: Plan, as_of: date) -> Judged:
    """Decide about every completion; the order of the items makes no difference."""
    uncounted: list[Uncounted] = []
    acceptable: list[Completion] = []
    for item in items:
        if isinstance(item, Refusal):
            uncounted.append(Uncounted(item.code, item.place, item.args, item.block))
            continue
        for completion in _completions(item):
            problem = _problem(completion, plan, as_of)
            if problem is None:
                acceptable.append(completion)
            else:
                uncounted.append(problem)
    counted, repeats = _best(acceptable, uncounted)
    return Judged(
        tuple(sorted(counted, key=_order)),
        tuple(
            sorted(uncounted, key=lambda each: (each.place, each.code, sorted(each.args.items())))
        ),
        tuple(sorted(repeats, key=_order)),
    )


def days_ahead(completions: Iterable[Completion], as_of: date) -> int:
    """Count the completions whose day is after the day of the tally."""
    return sum(each.record.day > as_of for each in completions)


def _completions(found: Found) -> Iterable[Completion]:
    return (Completion(found.receipt, record, found.place) for record in found.receipt.completions)


def _problem(completion: Completion, plan: Plan, as_of: date) -> Uncounted | None:
    code, name = _unknown(completion, plan)
    if not code:
        quiz = plan.quizzes[completion.record.quiz]
        code = _untimely(completion.record, plan, as_of) or _insufficient(completion.record, quiz)
        name = completion.record.quiz
    if not code:
        return None
    args = {"name": masked(name), "day": as_of.isoformat(), "known": _known(code, plan)}
    block = _kept(completion) if fate(code) == "quarantined" else ""
    return Uncounted(code, completion.place, args, block)


def _kept(completion: Completion) -> str:
    """Return what to keep; a row of a learning system stays where it is, with the names in it."""
    return write_receipt(completion.receipt) if completion.record.first else ""


def _unknown(completion: Completion, plan: Plan) -> tuple[str, str]:
    names = {
        "unknown-municipality": completion.receipt.municipality,
        "unknown-workplace": completion.receipt.workplace,
        "unknown-quiz": completion.record.quiz,
    }
    lists = _lists(plan)
    return next(((code, name) for code, name in names.items() if name not in lists[code]), ("", ""))


def _known(code: str, plan: Plan) -> str:
    """List the first ids that would have been good instead."""
    ids = sorted(_lists(plan).get(code, ()))
    return ", ".join(ids[:_MOST_NAMED]) + ", …" * (len(ids) > _MOST_NAMED)


def _lists(plan: Plan) -> dict[str, Mapping[str, object]]:
    return {
        "unknown-municipality": plan.municipalities,
        "unknown-workplace": plan.workplaces,
        "unknown-quiz": plan.quizzes,
    }


def _untimely(record: CompletionRecord, plan: Plan, as_of: date) -> str:
    if record.day > as_of + timedelta(days=plan.limits.days_ahead):
        return "day-in-the-future"
    return "day-too-early" if record.day < plan.limits.earliest else ""


def _insufficient(record: CompletionRecord, quiz: Quiz) -> str:
    if record.revision > quiz.revision:
        return "newer-revision"
    if record.revision == quiz.revision and not _is_possible(record, quiz):
        return "impossible-result"
    if record.revision < quiz.retake_from:
        return "retake-needed"
    return "not-passed" if record.score * 100 < quiz.pass_mark * record.max else ""


def _is_possible(record: CompletionRecord, quiz: Quiz) -> bool:
    """Tell whether this quiz can have asked so many questions, and each of them at least once.

    What a learning system tells knows no questions.
    """
    if not record.first:
        return True
    asked = len(record.first) - record.first.count("-")
    return record.max == quiz.max <= asked and len(record.first) == quiz.questions


def _best(
    completions: Iterable[Completion], uncounted: list[Uncounted]
) -> tuple[list[Completion], list[Completion]]:
    """Return the best completion per learner and quiz, and the others."""
    by_learner: defaultdict[tuple[str, str, str], list[Completion]] = defaultdict(list)
    for completion in completions:
        receipt = completion.receipt
        learner = receipt.municipality, receipt.owner, completion.record.quiz
        by_learner[learner].append(completion)
    counted, repeats = [], []
    for same in by_learner.values():
        agreeing = same if len(same) == 1 else _without_conflicts(same, uncounted)
        if not agreeing:
            continue
        best, *others = sorted(agreeing, key=_order)
        counted.append(best)
        repeats.extend(others)
        uncounted.extend(_duplicate(other, best) for other in others)
    return counted, repeats


def _without_conflicts(same: list[Completion], uncounted: list[Uncounted]) -> list[Completion]:
    results: defaultdict[tuple[object, ...], set[tuple[int, int]]] = defaultdict(set)
    for each in same:
        results[_attempt(each.record)].add((each.record.score, each.record.max))
    agreeing = []
    for each in same:
        if len(results[_attempt(each.record)]) == 1:
            agreeing.append(each)
        else:
            args = {"name": each.record.quiz}
            uncounted.append(Uncounted("conflict", each.place, args, _kept(each)))
    return agreeing


def _attempt(record: CompletionRecord) -> tuple[object, ...]:
    attempt = (record.revision, record.attempts, record.day)
    return attempt if record.first else (*attempt, record.score)


def _duplicate(completion: Completion, counted: Completion) -> Uncounted:
    args = {"name": completion.record.quiz, "place": str(counted.place)}
    return Uncounted("duplicate", completion.place, args)


def _order(completion: Completion) -> tuple[object, ...]:
    """Put the best first: newest revision, best score, earliest day; the rest breaks ties."""
    record, receipt = completion.record, completion.receipt
    rest = (record.max, record.attempts, record.language, record.first)
    who = (receipt.owner, receipt.municipality, receipt.workplace, receipt.assignment)
    score = -record.score / record.max
    return -record.revision, score, record.day, *who, record.quiz, *rest, completion.place
