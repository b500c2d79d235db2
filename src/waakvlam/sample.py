"""Synthetic receipts, so that anybody can try the tally. No line of them is real."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import cycle
from pathlib import Path

from waakvlam.receipts.receipt import CompletionRecord, Receipt, write_receipt
from waakvlam.sample_forms import FORMS, MIXED, Form
from waakvlam.tally.errors import wrong_use
from waakvlam.tally.plan import Plan, Quiz

_LETTERS = "0123456789abcdefghjkmnpqrstvwxyz"
_DAYS = 120
_REPEATED = 0.03
"""Share of the receipts that somebody sends twice."""

_SINGLE = 20
"""Files with one receipt for each file with many, in a mixture."""


def write_samples(  # noqa: PLR0913  # One argument per thing that somebody decides.
    plan: Plan,
    count: int,
    seed: int,
    out: Path,
    form: str = "text",
    *,
    until: date = date(2026, 11, 20),
) -> int:
    """Write receipts into a folder and return how many there are.

    `form` is a name of `FORMS`, or `mixed` for all of them by turns. The same arguments always
    give the same files.
    """
    if not (plan.municipalities and plan.workplaces and plan.quizzes):
        raise wrong_use("nothing-to-sample")
    chance = random.Random(seed)
    out.mkdir(parents=True, exist_ok=True)
    receipts = _receipts(plan, count, until, chance)
    for number, chosen in _portions(count, form):
        content = chosen.write(receipts[number - 1 :][: chosen.size], number, chance)
        (out / f"{number:06}{chosen.suffix}").write_bytes(content)
    return count


def _receipts(plan: Plan, count: int, until: date, chance: random.Random) -> list[str]:
    written: list[str] = []
    for _ in range(count):
        is_repeated = bool(written) and chance.random() < _REPEATED
        written.append(chance.choice(written) if is_repeated else _receipt(plan, until, chance))
    return written


def _portions(count: int, form: str) -> Iterator[tuple[int, Form]]:
    """Give the number of the first receipt of each file, and its form."""
    turns = cycle(_mixture() if form == MIXED else [FORMS[form]])
    number = 1
    while number <= count:
        chosen = next(turns)
        yield number, chosen
        number += chosen.size


def _mixture() -> list[Form]:
    """Return all forms; most people send a receipt of their own."""
    return [form for form in FORMS.values() for _ in range(_SINGLE if form.size == 1 else 1)]


def _receipt(plan: Plan, until: date, chance: random.Random) -> str:
    municipality, workplace = _group(plan, chance)
    quizzes = sorted(chance.sample(sorted(plan.quizzes), chance.randint(1, len(plan.quizzes))))
    days = sorted(until - timedelta(_age(chance)) for _ in quizzes)
    owner = "".join(chance.choices(_LETTERS, k=12))
    language = chance.choices(("nl", "en"), (9, 1))[0]
    completions = tuple(
        _completion(quiz, plan.quizzes[quiz], day, language, chance)
        for quiz, day in zip(quizzes, days, strict=True)
    )
    return write_receipt(Receipt(owner, municipality, workplace, "", completions))


def _group(plan: Plan, chance: random.Random) -> tuple[str, str]:
    groups = [(one, other) for one in plan.municipalities for other in plan.workplaces]
    weights = [plan.headcounts.get(group, 0) for group in groups]
    return chance.choices(groups, weights if any(weights) else None)[0]


def _age(chance: random.Random) -> int:
    """Return how many days ago: most people take a quiz shortly before it is due."""
    return int(chance.triangular(0, _DAYS, _DAYS / 6))


def _completion(
    id_: str, quiz: Quiz, day: date, language: str, chance: random.Random
) -> CompletionRecord:
    least = -(-quiz.pass_mark * quiz.max // 100)
    attempts = chance.choices((1, 2, 3), (7, 2, 1))[0]
    score = chance.randint(least, quiz.max)
    wrong = set(chance.sample(range(quiz.max), quiz.max - score))
    first = "".join(_first(quiz, at, chance) if at in wrong else "1" for at in range(quiz.max))
    first = first.ljust(quiz.questions, "-")
    return CompletionRecord(id_, quiz.revision, score, quiz.max, attempts, day, language, first)


def _first(quiz: Quiz, at: int, chance: random.Random) -> str:
    """Return how a question was missed: half of the people who choose wrong choose the same."""
    letters = [letter for letter, _ in quiz.wrong_at(at)]
    return chance.choice([*letters[:1] * len(letters), *letters]) if letters else "0"
