"""Build receipts, plans and strategies to test reading and counting with."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from waakvlam.receipts.find import find_receipts
from waakvlam.receipts.items import Answer, Found, Item, Place
from waakvlam.receipts.receipt import CompletionRecord, Receipt
from waakvlam.tally.plan import Goal, Module, Plan, Quiz

CASES = Path(__file__).parent / "cases" / "receipts.json"
OWNER_LETTERS = "0123456789abcdefghjkmnpqrstvwxyz"


def cases() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(CASES.read_text(encoding="utf-8"))
    return found


def case_receipt(case: dict[str, Any]) -> Receipt:
    fields = dict(case["receipt"])
    records = [
        CompletionRecord(**{**each, "day": date.fromisoformat(each["day"])})
        for each in fields.pop("completions")
    ]
    return Receipt(**fields, completions=tuple(records))


def completion(quiz: str = "signalen", **changes: Any) -> CompletionRecord:
    record = CompletionRecord(quiz, 2, 8, 8, 1, date(2026, 11, 3), "nl", "11111111")
    return record._replace(**changes)


def receipt(*completions: CompletionRecord, number: int = 1, **changes: Any) -> Receipt:
    known = Receipt(f"{number:012}", "oosterdam", "balie", "", completions or (completion(),))
    return known._replace(**changes)


def plan(**changes: Any) -> Plan:
    municipalities = {"oosterdam": "Oosterdam", "westveen": "Westveen", "zuidwijk": "=Zuidwijk"}
    workplaces = {"balie": "Balie burgerzaken", "wijkteam": "Wijkteam"}
    heads = {(town, place): 40 for town in municipalities for place in workplaces}
    towns, places = tuple(municipalities), tuple(workplaces)
    title, modules = "Iedereen kent de basis", ("basis", "signalen")
    everybody = Goal("iedereen", title, modules, places, towns, 25, date(2026, 10, 31))
    title = "De balie kent de signalen"
    desk = Goal("balie", title, modules[1:], places[:1], towns[:2], 20, date(2027, 3, 1))
    known = Plan(
        "Waakvlam",
        municipalities,
        workplaces,
        heads,
        frozenset({"westveen"}),
        (desk, everybody),
        {"basis": Module("Basis", "basis"), "signalen": Module("Signalen", "signalen")},
        {
            "basis": Quiz("Toets: basis", 1, 1, 8, 70, 8),
            "signalen": Quiz("Toets: signalen", 3, 2, 8, 70, 8),
        },
    )
    return replace(known, **changes)


def found(text: str) -> list[Answer]:
    return list(find_receipts(text, Place("x.txt")))


def told(items: Sequence[Item]) -> list[str]:
    """Return place and code of each item, but for columns about persons: every table has them."""
    known = without_columns(items)
    return [f"{item.place} {'found' if isinstance(item, Found) else item.code}" for item in known]


def without_columns(items: Sequence[Item]) -> list[Item]:
    """Leave out which columns are about persons."""
    return [item for item in items if getattr(item, "code", "") != "columns-of-persons"]


def receipts_in(text: str) -> list[Receipt]:
    items = found(text)
    assert all(isinstance(item, Found) for item in items), items
    return [item.receipt for item in items if isinstance(item, Found)]


ids = st.from_regex(r"[a-z][a-z0-9]{0,12}(-[a-z0-9]{1,8}){0,3}", fullmatch=True)


@st.composite
def records(draw: st.DrawFn) -> CompletionRecord:
    first = draw(st.text("01-", min_size=1, max_size=30))
    asked = draw(st.integers(1, len(first)))
    return CompletionRecord(
        draw(ids),
        draw(st.integers(1, 1_000_000)),
        draw(st.integers(0, asked)),
        asked,
        draw(st.integers(1, 9_999)),
        draw(st.dates(date(1000, 1, 1))),
        draw(st.sampled_from(["nl", "en"])),
        first,
    )


@st.composite
def receipts(draw: st.DrawFn) -> Receipt:
    many = draw(st.lists(records(), min_size=1, max_size=6, unique_by=lambda each: each.quiz))
    return Receipt(
        draw(st.text(OWNER_LETTERS, min_size=12, max_size=12)),
        draw(ids),
        draw(ids),
        draw(st.just("") | ids),
        tuple(sorted(many, key=lambda each: each.quiz)),
    )
