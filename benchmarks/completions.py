"""Make files with many completions to measure the tally with. No line of them is real."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from waakvlam.receipts.line import write_line
from waakvlam.receipts.receipt import CompletionRecord, Receipt, write_receipt
from waakvlam.tally.plan import Plan, Quiz

LAST_DAY = date(2026, 11, 20)
DAYS = 120
REPEATED = 0.03
"""Share of the completions that come twice."""

_LETTERS = "0123456789abcdefghjkmnpqrstvwxyz"
_PATH = 4
"""Quizzes that a workplace asks for."""


def write_lines(plan: Plan, count: int, path: Path) -> None:
    """Write so many completions, one a line; the same arguments give the same file."""
    with path.open("w", encoding="ascii", newline="\n") as file:
        for receipt, record in completions(plan, count):
            file.write(write_line(receipt, record) + "\n")


def write_mails(plan: Plan, count: int, path: Path) -> None:
    """Write the same completions as receipts in a mailbox, one mail each."""
    with path.open("w", encoding="ascii", newline="\n") as file:
        for number, (receipt, _) in enumerate(completions(plan, count)):
            head = (
                f"From x@example.org Fri Nov 20 10:00:00 2026\nMessage-ID: <{number}@example.org>\n"
            )
            file.write(f"{head}Subject: Mijn bewijs\n\n{write_receipt(receipt)}\n")


def completions(plan: Plan, count: int) -> Iterator[tuple[Receipt, CompletionRecord]]:
    """Yield completions of learners who follow the path of their workplace, one each."""
    chance = random.Random(count)
    left = count
    for receipt in _receipts(plan, chance):
        for record in receipt.completions:
            for _ in range(1 + (chance.random() < REPEATED)):
                if not left:
                    return
                left -= 1
                yield Receipt(*_who(receipt), (record,)), record


def _who(receipt: Receipt) -> tuple[str, str, str, str]:
    return receipt.owner, receipt.municipality, receipt.workplace, receipt.assignment


def _receipts(plan: Plan, chance: random.Random) -> Iterator[Receipt]:
    towns, places, quizzes = list(plan.municipalities), list(plan.workplaces), list(plan.quizzes)
    while True:
        at = chance.randrange(len(places))
        path = [quizzes[(at + step) % len(quizzes)] for step in range(_PATH)]
        done = sorted(path[: chance.randint(1, _PATH)])
        records = tuple(_record(quiz, plan.quizzes[quiz], chance) for quiz in done)
        owner = "".join(chance.choices(_LETTERS, k=12))
        yield Receipt(owner, chance.choice(towns), places[at], "", records)


def _record(id_: str, quiz: Quiz, chance: random.Random) -> CompletionRecord:
    score = chance.randint(-(-quiz.pass_mark * quiz.max // 100), quiz.max)
    missed = "".join(_missed(quiz, at, chance) for at in range(score, quiz.max))
    first = ("1" * score + missed).ljust(quiz.questions, "-")
    day = LAST_DAY - timedelta(chance.randrange(DAYS))
    result = (quiz.revision, score, quiz.max, chance.randint(1, 3), day)
    return CompletionRecord(id_, *result, "nl", first)


def _missed(quiz: Quiz, at: int, chance: random.Random) -> str:
    """Return how a question was missed: by one of the wrong options, or in another way."""
    return chance.choice([*(letter for letter, _ in quiz.wrong_at(at)), "0"])
