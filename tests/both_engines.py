"""What both engines say of files of completions: each is the other's oracle."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random

import pytest
from receipt_builders import plan

from waakvlam.receipts.invitations import issue, read_issued, write_issued
from waakvlam.receipts.items import Item
from waakvlam.receipts.line import write_line
from waakvlam.receipts.lines import CompletionLines
from waakvlam.receipts.receipt import Receipt
from waakvlam.tally.engines import ENGINES, records
from waakvlam.tally.engines.added import Added
from waakvlam.tally.plan import Plan
from waakvlam.tally.reading import Read
from waakvlam.tally.sources import Source
from waakvlam.tally.unplaced import about_unplaced

AS_OF = date(2026, 11, 23)
CODES = issue("balie-najaar", 8, Random(1))
ISSUED = read_issued([write_issued(("balie-najaar", code) for code in CODES[:6])])
GOAL = plan().goals[0]
WRONG = ((("a", "Een"), ("b", "Twee")),) * 8
QUIZZES = {id_: replace(quiz, wrong=WRONG) for id_, quiz in plan().quizzes.items()}
PLAN = plan(
    goals=(*plan().goals, replace(GOAL, id="vers", valid_for=2)),
    quizzes=QUIZZES,
    written={"bz": "balie"},
)


def line(value: Receipt) -> str:
    return write_line(value, value.completions[0])


def read(folder: Path, files: Sequence[Iterable[str]], *items: Item) -> Read:
    """Return files of completions with these lines, and single items beside them."""
    found: dict[Source, Sequence[Item] | CompletionLines] = {
        Source(folder / "mail.eml", "mail.eml"): items
    }
    for number, texts in enumerate(files):
        path = folder / f"{number}.jsonl"
        path.write_text("\n".join(texts), encoding="utf-8", newline="\n")
        found[Source(path, path.name)] = CompletionLines(path, path.name)
    return Read(found, {}, 0)


def both(found: Read, known: Plan = PLAN) -> tuple[Added, Added]:
    """Add up with both engines; that for bulk takes every file for a large one too."""
    standard, duckdb = (ENGINES[name](found, known, AS_OF, ISSUED) for name in ENGINES)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(records, "LARGE", 0)
        assert plain(ENGINES["duckdb"](found, known, AS_OF, ISSUED)) == plain(duckdb)
    return standard, duckdb


def plain(added: Added) -> tuple[object, ...]:
    """Leave out sums of nothing, which an engine may name or not."""
    counts = added.counts
    sums = (counts.groups, counts.months, counts.reached, counts.expiring)
    others = (counts.answers, counts.chosen)
    kept = [{key: one for key, one in each.items() if one} for each in (*sums, *others)]
    return (
        counts.totals,
        kept,
        dict(counts.codes),
        counts.days_ahead,
        added.uncounted,
        list(about_unplaced(added.unplaced, 2)),
        added.assigned,
    )
