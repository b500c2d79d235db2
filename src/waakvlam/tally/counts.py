"""Everything that a tally counts, as plain sums that can be added up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import date
from operator import attrgetter
from typing import TypeVar

from waakvlam.receipts.completion import Completion
from waakvlam.tally.completions import Judged, Uncounted, days_ahead
from waakvlam.tally.learners import Group, Learner, in_scope, learners
from waakvlam.tally.plan import Plan


@dataclass(frozen=True, slots=True)
class Totals:
    """How many items there were and what became of them; it always adds up."""

    read: int
    counted: int
    duplicate: int
    quarantined: int
    rejected: int

    def __post_init__(self) -> None:
        if self.read != self.counted + self.duplicate + self.quarantined + self.rejected:
            raise AssertionError("the tally does not add up")

    def as_dict(self) -> dict[str, int]:
        """Return the numbers by name."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Counts:
    """Sums over learners and items; nobody can be found in them by a name or a number."""

    totals: Totals
    groups: Mapping[Group, int] = field(default_factory=dict)
    """Learners by municipality, workplace and profile."""

    months: Mapping[tuple[str, str], tuple[int, int]] = field(default_factory=dict)
    """Completions, and learners behind them, by municipality and month."""

    reached: Mapping[tuple[str, str, str], int] = field(default_factory=dict)
    """Learners by goal, municipality and the month in which they reached it."""

    expiring: Mapping[tuple[str, str, str], int] = field(default_factory=dict)
    """Learners by goal, municipality and workplace of whom the completion soon runs out."""

    answers: Mapping[tuple[str, int], tuple[int, int]] = field(default_factory=dict)
    """Per quiz and question: how often it was asked, and right at first try."""

    chosen: Mapping[tuple[str, int, str], int] = field(default_factory=dict)
    """Per quiz, question and letter of a wrong option: how often it was chosen first."""

    codes: Mapping[str, int] = field(default_factory=dict)
    """Items that are not counted, by code."""

    days_ahead: int = 0
    """Counted completions whose day is after the day of the tally."""

    skipped: int = 0
    """Files of other programs that were skipped, such as `~$` files."""


def count(judged: Judged, plan: Plan, as_of: date, skipped: int = 0) -> Counts:
    """Add up everything that the reports tell of."""
    sums = Sums(plan)
    for learner, number in learners(judged.counted, judged.repeats, plan, as_of):
        sums.add(learner, number)
    tries = _tries(judged.counted, plan)
    return Counts(
        totals=totals_of(len(judged.counted), judged.uncounted),
        groups=sums.groups,
        months=sums.months(),
        reached=sums.reached,
        expiring=sums.expiring,
        answers=answers(tries),
        chosen=chosen(tries, plan),
        codes=Counter(each.code for each in judged.uncounted),
        days_ahead=days_ahead(judged.counted, as_of),
        skipped=skipped,
    )


def together(every: Sequence[Counts]) -> Counts:
    """Add up counts of different learners."""
    return Counts(
        totals=Totals(**_added(each.totals.as_dict() for each in every)),
        groups=_added(each.groups for each in every),
        months=_paired(each.months for each in every),
        reached=_added(each.reached for each in every),
        expiring=_added(each.expiring for each in every),
        answers=_paired(each.answers for each in every),
        chosen=_added(each.chosen for each in every),
        codes=_added(each.codes for each in every),
        days_ahead=sum(each.days_ahead for each in every),
        skipped=sum(each.skipped for each in every),
    )


_Key = TypeVar("_Key")


def _added(sums: Iterable[Mapping[_Key, int]]) -> dict[_Key, int]:
    total: Counter[_Key] = Counter()
    for each in sums:
        total.update(each)
    return dict(total)


def _paired(sums: Iterable[Mapping[_Key, tuple[int, int]]]) -> dict[_Key, tuple[int, int]]:
    total: dict[_Key, tuple[int, int]] = {}
    for each in sums:
        for key, (one, other) in each.items():
            before = total.get(key, (0, 0))
            total[key] = before[0] + one, before[1] + other
    return total


class Sums:
    """What is added up learner by learner."""

    def __init__(self, plan: Plan) -> None:
        self.groups: Counter[Group] = Counter()
        self.reached: Counter[tuple[str, str, str]] = Counter()
        self.expiring: Counter[tuple[str, str, str]] = Counter()
        self._goals = {goal.id: goal for goal in plan.goals}
        self._completions: Counter[tuple[str, str]] = Counter()
        self._people: Counter[tuple[str, str]] = Counter()

    def add(self, learner: Learner, number: int) -> None:
        """Add learners who are alike, and what counts of each of them."""
        group, done = learner
        self.groups[group] += number
        for month in done.months:
            self._completions[group.municipality, month] += number
        for month in set(done.months):
            self._people[group.municipality, month] += number
        for goal, month in done.reached.items():
            if in_scope(self._goals[goal], group.municipality, group.workplace):
                self.reached[goal, group.municipality, month] += number
                if goal in done.expiring:
                    self.expiring[goal, group.municipality, group.workplace] += number

    def months(self) -> dict[tuple[str, str], tuple[int, int]]:
        """Return completions, and learners behind them, by municipality and month."""
        return {key: (number, self._people[key]) for key, number in self._completions.items()}


def totals_of(counted: int, uncounted: Sequence[Uncounted]) -> Totals:
    """Return how many there were of each fate."""
    fates = Counter(each.fate for each in uncounted)
    read = counted + len(uncounted)
    return Totals(read, counted, fates["duplicate"], fates["quarantined"], fates["rejected"])


Tries = Mapping[tuple[str, int, str], int]
"""By quiz, question and character of the first try: how often it was counted."""


def answers(tries: Tries) -> dict[tuple[str, int], tuple[int, int]]:
    """Return how often each question was asked and right at first try."""
    asked: Counter[tuple[str, int]] = Counter()
    right: Counter[tuple[str, int]] = Counter()
    for (quiz, at, result), number in tries.items():
        asked[quiz, at] += number * (result != "-")
        right[quiz, at] += number * (result == "1")
    return {key: (number, right[key]) for key, number in asked.items() if number}


def chosen(tries: Tries, plan: Plan) -> dict[tuple[str, int, str], int]:
    """Return how often each wrong option was chosen first, of options that there still are."""
    return {
        (quiz, at, result): number
        for (quiz, at, result), number in tries.items()
        if number and result in dict(plan.quizzes[quiz].wrong_at(at))
    }


def _tries(counted: Iterable[Completion], plan: Plan) -> Tries:
    tries: Counter[tuple[str, int, str]] = Counter()
    for (id_, revision, first), number in Counter(map(_result, counted)).items():
        quiz = plan.quizzes[id_]
        if revision == quiz.revision and len(first) == quiz.questions:
            for at, result in enumerate(first):
                tries[id_, at, result] += number
    return tries


_result = attrgetter("quiz", "revision", "first")
