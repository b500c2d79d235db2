"""Made-up learners for samples: new ones while there are employees, then more quizzes of theirs."""

from __future__ import annotations

import random
from datetime import date, timedelta

from waakvlam.receipts.receipt import CompletionRecord, Receipt
from waakvlam.tally.plan import Plan, Quiz

_LETTERS = "0123456789abcdefghjkmnpqrstvwxyz"
_DAYS = 120
_AT_ONCE = 3
"""Most quizzes between two receipts of a learner."""

_HARD = 6
"""How much sooner the third of every five questions is missed."""

_TAKING_PART = (35, 75)
"""Between which percentages of the employees of a workplace there are learners."""


class Learners:
    """Gives one receipt after another, without end."""

    def __init__(self, plan: Plan, until: date, chance: random.Random) -> None:
        self._plan, self._until, self._chance = plan, until, chance
        self._known: list[Receipt] = []
        self._room = {
            group: headcount * chance.randint(*_TAKING_PART) // 100
            for group, headcount in plan.headcounts.items()
        }

    def __next__(self) -> Receipt:
        """Return the first receipt of a new learner, or a later one of somebody known."""
        group = self._group()
        if group is None:
            return self._later()
        language = self._chance.choices(("nl", "en"), (9, 1))[0]
        owner = "".join(self._chance.choices(_LETTERS, k=12))
        quizzes = sorted(self._plan.quizzes)
        number = self._chance.randint(1, min(_AT_ONCE, len(quizzes)))
        done = self._taken(quizzes, number, language)
        self._known.append(Receipt(owner, *group, "", done))
        return self._known[-1]

    def _group(self) -> tuple[str, str] | None:
        """Return municipality and workplace of a new learner; nothing when everybody is there."""
        if not any(self._plan.headcounts.values()):
            towns, places = list(self._plan.municipalities), list(self._plan.workplaces)
            return self._chance.choice(towns), self._chance.choice(places)
        open_ = [group for group, room in self._room.items() if room > 0]
        if not open_:
            return None
        group = self._chance.choices(open_, [self._room[one] for one in open_])[0]
        self._room[group] -= 1
        return group

    def _later(self) -> Receipt:
        """Return what somebody hands in who did more; the same again from who did everything."""
        at = self._chance.randrange(len(self._known))
        before = self._known[at]
        left = sorted(self._plan.quizzes.keys() - {one.quiz for one in before.completions})
        number = min(self._chance.randint(1, _AT_ONCE), len(left))
        more = self._taken(left, number, before.completions[0].language)
        done = sorted((*before.completions, *more), key=lambda record: record.quiz)
        self._known[at] = before._replace(completions=tuple(done))
        return self._known[at]

    def _taken(
        self, quizzes: list[str], number: int, language: str
    ) -> tuple[CompletionRecord, ...]:
        """Return completions of so many of these quizzes."""
        chosen = sorted(self._chance.sample(quizzes, number))
        days = sorted(self._until - timedelta(_age(self._chance)) for _ in chosen)
        return tuple(
            _completion(quiz, self._plan.quizzes[quiz], day, language, self._chance)
            for quiz, day in zip(chosen, days, strict=True)
        )


def _age(chance: random.Random) -> int:
    """Return how many days ago: most people take a quiz shortly before it is due."""
    return int(chance.triangular(0, _DAYS, _DAYS / 6))


def _completion(
    id_: str, quiz: Quiz, day: date, language: str, chance: random.Random
) -> CompletionRecord:
    least = -(-quiz.pass_mark * quiz.max // 100)
    attempts = chance.choices((1, 2, 3), (7, 2, 1))[0]
    score = chance.randint(least, quiz.max)
    wrong = _missed(quiz, quiz.max - score, chance)
    first = "".join(_first(quiz, at, chance) if at in wrong else "1" for at in range(quiz.max))
    first = first.ljust(quiz.questions, "-")
    return CompletionRecord(id_, quiz.revision, score, quiz.max, attempts, day, language, first)


def _first(quiz: Quiz, at: int, chance: random.Random) -> str:
    """Return how a question was missed: half of the people who choose wrong choose the same."""
    letters = [letter for letter, _ in quiz.wrong_at(at)]
    return chance.choice([*letters[:1] * len(letters), *letters]) if letters else "0"


def _missed(quiz: Quiz, number: int, chance: random.Random) -> set[int]:
    """Draw so many questions, the hard ones sooner."""
    left = list(range(quiz.max))
    missed: set[int] = set()
    for _ in range(number):
        weights = [_HARD if at % 5 == 2 else 1 for at in left]
        (at,) = chance.choices(left, weights)
        left.remove(at)
        missed.add(at)
    return missed
