"""Synthetic receipts, so that anybody can try the tally. No line of them is real."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date
from itertools import cycle
from pathlib import Path

from waakvlam.changeover import renewed
from waakvlam.receipts.receipt import write_receipt
from waakvlam.sample_forms import FORMS, MIXED, Form
from waakvlam.sample_learners import Learners
from waakvlam.tally.errors import wrong_use
from waakvlam.tally.plan import Plan

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
    give the same files. There are never more learners at a workplace than a part of its employees:
    the others hand in again, with more quizzes.
    """
    if not (plan.municipalities and plan.workplaces and plan.quizzes):
        raise wrong_use("nothing-to-sample")
    chance = random.Random(seed)
    _refuse_others(out)
    receipts = _receipts(plan, count, until, chance)
    with renewed(out) as folder:
        for number, chosen in _portions(count, form):
            content = chosen.write(receipts[number - 1 :][: chosen.size], number, chance)
            (folder / f"{number:06}{chosen.suffix}").write_bytes(content)
    return count


def _refuse_others(out: Path) -> None:
    """Refuse a folder that is not empty: made-up receipts never come among others."""
    first = next(iter(sorted(out.iterdir())), None) if out.is_dir() else None
    if first:
        raise wrong_use("sample-among-others", path=str(out), name=first.name)


def _receipts(plan: Plan, count: int, until: date, chance: random.Random) -> list[str]:
    learners, written = Learners(plan, until, chance), list[str]()
    for _ in range(count):
        is_repeated = bool(written) and chance.random() < _REPEATED
        written.append(chance.choice(written) if is_repeated else write_receipt(next(learners)))
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
