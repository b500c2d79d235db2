"""Everything that a tally counts, as plain sums that can be added up."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from datetime import date

from waakvlam.receipts.completion import Completion
from waakvlam.tally.completions import Judged, days_ahead
from waakvlam.tally.learners import Group, in_scope, learners
from waakvlam.tally.plan import Plan, Quiz


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

    codes: Mapping[str, int] = field(default_factory=dict)
    """Items that are not counted, by code."""

    days_ahead: int = 0
    """Counted completions whose day is after the day of the tally."""

    skipped: int = 0
    """Files of other programs that were skipped, such as `~$` files."""


def count(judged: Judged, plan: Plan, as_of: date, skipped: int = 0) -> Counts:
    """Add up everything that the reports tell of."""
    everybody = tuple(learners(judged.counted, judged.repeats, plan, as_of))
    goals = {goal.id: goal for goal in plan.goals}
    meant = [
        (goal, each)
        for each in everybody
        for goal in each.reached
        if in_scope(goals[goal], each.group.municipality, each.group.workplace)
    ]
    return Counts(
        totals=_totals(judged),
        groups=Counter(each.group for each in everybody),
        months=_months(judged.counted),
        reached=Counter(
            (goal, each.group.municipality, month_of(each.reached[goal])) for goal, each in meant
        ),
        expiring=Counter(
            (goal, each.group.municipality, each.group.workplace)
            for goal, each in meant
            if goal in each.expiring
        ),
        answers=_answers(judged.counted, plan),
        codes=Counter(each.code for each in judged.uncounted),
        days_ahead=days_ahead(judged.counted, as_of),
        skipped=skipped,
    )


def month_of(day: date) -> str:
    """Return the month of a day, such as `2026-11`."""
    return day.isoformat()[:7]


def _totals(judged: Judged) -> Totals:
    fates = Counter(each.fate for each in judged.uncounted)
    return Totals(
        judged.read,
        len(judged.counted),
        fates["duplicate"],
        fates["quarantined"],
        fates["rejected"],
    )


def _months(counted: Iterable[Completion]) -> dict[tuple[str, str], tuple[int, int]]:
    owners: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for each in counted:
        owners[each.municipality, month_of(each.day)].append(each.owner)
    return {key: (len(found), len(set(found))) for key, found in owners.items()}


def _answers(counted: Iterable[Completion], plan: Plan) -> dict[tuple[str, int], tuple[int, int]]:
    results = Counter(
        (each.quiz, each.first) for each in counted if _is_current(each, plan.quizzes[each.quiz])
    )
    return answers(results)


def answers(results: Mapping[tuple[str, str], int]) -> dict[tuple[str, int], tuple[int, int]]:
    """Return how often each question was asked and right at first try, from whole results."""
    asked: Counter[tuple[str, int]] = Counter()
    right: Counter[tuple[str, int]] = Counter()
    for (quiz, first), number in results.items():
        for at, result in enumerate(first):
            asked[quiz, at] += number * (result != "-")
            right[quiz, at] += number * (result == "1")
    return {key: (number, right[key]) for key, number in asked.items() if number}


def _is_current(completion: Completion, quiz: Quiz) -> bool:
    return completion.revision == quiz.revision and len(completion.first) == quiz.questions
