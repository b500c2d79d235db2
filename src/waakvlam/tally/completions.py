"""Which completions count: known, plausible, passed, and one per owner and quiz.

Every municipality is counted by itself: a receipt names one, and what two municipalities
count apart is the same as what one counts for both.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache, partial
from itertools import repeat
from operator import attrgetter
from types import MappingProxyType
from typing import NamedTuple

from waakvlam.receipts.completion import Completion, completions_of
from waakvlam.receipts.items import NO_VALUES, Answer, Place, Refusal
from waakvlam.receipts.receipt import write_receipt
from waakvlam.tally.messages import fate
from waakvlam.tally.plan import UNKNOWN, Plan, Quiz
from waakvlam.tally.safe import masked

_MOST_NAMED = 12
_MOST_REMEMBERED = 50_000


class Uncounted(NamedTuple):
    """One item that is not counted, and why."""

    code: str
    place: Place
    args: Mapping[str, str] = NO_VALUES
    block: str = ""
    """Text to keep in quarantine, without anything that stood around it."""

    better: Place | None = None
    """Of a duplicate: where the one that is counted stands."""

    @property
    def fate(self) -> str:
        """Return `duplicate`, `quarantined` or `rejected`."""
        return fate(self.code)


_uncounted = partial(tuple.__new__, Uncounted)


@dataclass(frozen=True, slots=True)
class Judged:
    """Every item, counted or not."""

    counted: tuple[Completion, ...]
    """Learner after learner."""

    uncounted: tuple[Uncounted, ...]
    repeats: tuple[Completion, ...] = ()
    """The completions among the uncounted that are a duplicate of a better one, likewise."""

    unplaced: tuple[Completion, ...] = ()
    """What can count but names a workplace that nobody knows, as it was written there."""

    @property
    def read(self) -> int:
        """Return how many items there were."""
        return len(self.counted) + len(self.uncounted)


def judge(answers: Iterable[Answer | Completion], plan: Plan, as_of: date) -> Judged:
    """Decide about every completion; the order of the answers makes no difference."""
    uncounted: list[Uncounted] = []
    unplaced: list[Completion] = []
    acceptable = _acceptable(answers, plan, as_of, uncounted, unplaced)
    counted, repeats = _best(acceptable, uncounted)
    every = tuple(sorted(uncounted, key=listed))
    return Judged(tuple(counted), every, tuple(repeats), tuple(unplaced))


def days_ahead(completions: Iterable[Completion], as_of: date) -> int:
    """Count the completions whose day is after the day of the tally."""
    return sum(each.day > as_of for each in completions)


def problem_of(completion: Completion, plan: Plan, as_of: date) -> Uncounted | None:
    """Return why a completion cannot count by itself; nothing when it can."""
    code, name = _unknown(completion, plan)
    if not code:
        quiz = plan.quizzes[completion.quiz]
        code = _untimely(completion, plan, as_of) or _insufficient(completion, quiz)
        name = completion.quiz
    if not code:
        return None
    args = {"name": masked(name), "day": as_of.isoformat(), "known": _known(code, plan)}
    block = _kept(completion) if fate(code) == "quarantined" else ""
    return Uncounted(code, completion.place, args, block)


def best_of(same: list[Completion], uncounted: list[Uncounted]) -> list[Completion]:
    """Return the completions of one learner and quiz, the best first; add what does not count."""
    if len(same) == 1:
        return same
    agreeing = sorted(_without_conflicts(same, uncounted), key=_order)
    others = agreeing[1:]
    places, quizzes = [each.place for each in others], [each.quiz for each in others]
    uncounted.extend(duplicates(places, quizzes, (agreeing[0].place for _ in others)))
    return agreeing


_Learners = dict[str, dict[str, list[Completion]]]
"""Completions by municipality and owner."""


def _acceptable(
    answers: Iterable[Answer | Completion],
    plan: Plan,
    as_of: date,
    uncounted: list[Uncounted],
    unplaced: list[Completion],
) -> _Learners:
    """Return what can count by itself, by municipality and learner."""
    found: _Learners = defaultdict(dict)
    is_plain = _plain(plan, as_of)
    for each in _flat(answers, uncounted):
        is_sure = is_plain(each)
        problem = None if is_sure else problem_of(each, plan, as_of)
        if problem is None:
            one = each if is_sure else _placed(each, plan, unplaced)
            found[each.municipality].setdefault(each.owner, []).append(one)
        else:
            uncounted.append(problem)
    return found


def _placed(completion: Completion, plan: Plan, unplaced: list[Completion]) -> Completion:
    """Return a completion with the id of its workplace; note those of which nobody knows it."""
    workplace = plan.workplace_of(completion.workplace)
    if workplace == completion.workplace:
        return completion
    if workplace == UNKNOWN:
        unplaced.append(completion)
    return completion._replace(workplace=workplace, receipt=completion.whole())


def _flat(
    answers: Iterable[Answer | Completion], uncounted: list[Uncounted]
) -> Iterator[Completion]:
    for answer in answers:
        if isinstance(answer, Completion):
            yield answer
        elif isinstance(answer, Refusal):
            uncounted.append(Uncounted(answer.code, answer.place, answer.args, answer.block))
        else:
            yield from completions_of(answer)


def _plain(plan: Plan, as_of: date) -> Callable[[Completion], bool]:
    """Return what tells of most completions that can count at once that they can."""
    earliest, latest = plan.limits.earliest, as_of + timedelta(plan.limits.days_ahead)
    towns, places, enough = plan.municipalities, plan.workplaces, _Enough(plan)

    def is_plain(completion: Completion) -> bool:
        _, town, place, _, quiz, revision, score, most, _, day, _, first, _, _ = completion
        is_known = town in towns and place in places
        return is_known and earliest <= day <= latest and enough[quiz, revision, score, most, first]

    return is_plain


_Result = tuple[str, int, int, int, str]
"""Quiz, revision, score, highest score and first tries."""


class _Enough(dict[_Result, bool]):
    """Whether a result of the newest revision is enough; what many have is looked at once."""

    def __init__(self, plan: Plan) -> None:
        self._quizzes = plan.quizzes

    def __missing__(self, result: _Result) -> bool:
        id_, revision, score, most, first = result
        quiz = self._quizzes.get(id_)
        is_enough = (
            quiz is not None
            and revision == quiz.revision >= quiz.retake_from
            and most == quiz.max <= len(first) - first.count("-")
            and len(first) == quiz.questions
            and score * 100 >= quiz.pass_mark * most
        )
        if len(self) < _MOST_REMEMBERED:
            self[result] = is_enough
        return is_enough


def _best(
    learners: _Learners, uncounted: list[Uncounted]
) -> tuple[list[Completion], list[Completion]]:
    """Return the best completion per learner and quiz, and the others."""
    counted, repeats = [], []
    for done in (each for here in learners.values() for each in here.values()):
        if len(done) == 1 or len(set(map(_quiz, done))) == len(done):
            counted.extend(done)
            continue
        for same in _by_quiz(done):
            best = best_of(same, uncounted)
            counted.extend(best[:1])
            repeats.extend(best[1:])
    return counted, repeats


_quiz = attrgetter("quiz")


def _by_quiz(done: list[Completion]) -> Iterable[list[Completion]]:
    found: dict[str, list[Completion]] = {}
    for each in done:
        found.setdefault(each.quiz, []).append(each)
    return found.values()


def listed(uncounted: Uncounted) -> tuple[object, ...]:
    """Return what puts items in the order in which the outputs list them."""
    args = sorted(uncounted.args.items())
    return uncounted.place, uncounted.code, args, uncounted.better or ()


def _kept(completion: Completion) -> str:
    """Return what to keep; a row of a learning system stays where it is, with the names in it."""
    return write_receipt(completion.whole()) if completion.first else ""


def _unknown(completion: Completion, plan: Plan) -> tuple[str, str]:
    if completion.municipality not in plan.municipalities:
        return "unknown-municipality", completion.municipality
    return ("", "") if completion.quiz in plan.quizzes else ("unknown-quiz", completion.quiz)


def _known(code: str, plan: Plan) -> str:
    """List the first ids that would have been good instead."""
    lists: dict[str, Mapping[str, object]] = {
        "unknown-municipality": plan.municipalities,
        "unknown-quiz": plan.quizzes,
    }
    ids = sorted(lists.get(code, ()))
    return ", ".join(ids[:_MOST_NAMED]) + ", …" * (len(ids) > _MOST_NAMED)


def _untimely(completion: Completion, plan: Plan, as_of: date) -> str:
    if completion.day > as_of and (completion.day - as_of).days > plan.limits.days_ahead:
        return "day-in-the-future"
    return "day-too-early" if completion.day < plan.limits.earliest else ""


def _insufficient(completion: Completion, quiz: Quiz) -> str:
    if completion.revision > quiz.revision:
        return "newer-revision"
    if completion.revision == quiz.revision and not _is_possible(completion, quiz):
        return "impossible-result"
    if completion.revision < quiz.retake_from:
        return "retake-needed"
    is_passed = completion.score * 100 >= quiz.pass_mark * completion.max
    return "" if is_passed else "not-passed"


def _is_possible(completion: Completion, quiz: Quiz) -> bool:
    """Tell whether this quiz can have asked so many questions, and each of them at least once.

    What a learning system tells knows no questions.
    """
    first = completion.first
    if not first:
        return True
    asked = len(first) - first.count("-")
    return completion.max == quiz.max <= asked and len(first) == quiz.questions


def _without_conflicts(same: list[Completion], uncounted: list[Uncounted]) -> list[Completion]:
    results: defaultdict[tuple[object, ...], set[tuple[int, int]]] = defaultdict(set)
    for each in same:
        results[_attempt(each)].add((each.score, each.max))
    agreeing = []
    for each in same:
        if len(results[_attempt(each)]) == 1:
            agreeing.append(each)
        else:
            args = {"name": each.quiz}
            uncounted.append(Uncounted("conflict", each.place, args, _kept(each)))
    return agreeing


def _attempt(completion: Completion) -> tuple[object, ...]:
    attempt = (completion.revision, completion.attempts, completion.day)
    return attempt if completion.first else (*attempt, completion.score)


def duplicates(
    places: Iterable[Place], quizzes: Iterable[str], counted: Iterable[Place]
) -> Iterator[Uncounted]:
    """Return that something says again what is counted already, at other places."""
    names = map(_named, quizzes)
    every = zip(repeat("duplicate"), places, names, repeat(""), counted, strict=False)
    return map(_uncounted, every)


@lru_cache
def _named(quiz: str) -> Mapping[str, str]:
    """Return what a sentence needs that names a quiz, once for all."""
    return MappingProxyType({"name": quiz})


def _order(completion: Completion) -> tuple[object, ...]:
    """Put the best first: newest revision, best score, earliest day; the rest breaks ties."""
    score = -completion.score / completion.max
    return -completion.revision, score, completion.day, *completion[:-1]
