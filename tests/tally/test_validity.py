"""How long a completion counts: by the same cases as the browser."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from receipt_builders import completion, plan, receipt

from waakvlam.receipts.items import Found, Place
from waakvlam.tally.completions import judge
from waakvlam.tally.validity import months_later

CASES = json.loads(
    (Path(__file__).parent.parent / "cases" / "months.json").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["name"]))
def test_months_later(case: dict[str, Any]) -> None:
    until = months_later(date.fromisoformat(case["day"]), case["months"])

    assert until == date.fromisoformat(case["until"])


def test_a_duplicate_is_known_as_a_repeat_of_what_is_counted() -> None:
    early, late = (completion(revision=3, day=date(2026, 11, day)) for day in (3, 20))
    items = [Found(receipt(each), Place(f"{each.day}.txt")) for each in (late, early)]

    judged = judge(items, plan(), date(2026, 11, 23))

    assert [each.day.day for each in judged.counted] == [3]
    assert [each.day.day for each in judged.repeats] == [20]
    assert (judged.read, [each.fate for each in judged.uncounted]) == (2, ["duplicate"])
