"""Numbers of four digits and more: as people read them, and as numbers in files for programs."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from datetime import date
from html import unescape
from itertools import product

import openpyxl
import pytest
from receipt_builders import plan
from rich.console import Console

from waakvlam.receipts.items import Notice, Place
from waakvlam.tally.cells import ALL
from waakvlam.tally.counts import Counts, Totals
from waakvlam.tally.export import INTERNAL
from waakvlam.tally.export.html import export_html
from waakvlam.tally.export.sentences import notices
from waakvlam.tally.export.shown import printed, spoken
from waakvlam.tally.export.views import views
from waakvlam.tally.learners import Group, Profile
from waakvlam.tally.messages import grouped, say
from waakvlam.tally.protect import Shown
from waakvlam.tally.report import Audience, Report, make_report
from waakvlam.terminal import show_report

AS_OF = date(2026, 11, 23)
LONG = re.compile(r"(?<![\d.,])\d{4,}(?![\d])")
"""A number of four digits or more without anything between them."""


def a_report(audience: Audience = "internal") -> Report:
    """Return a report of a large region: thousands of learners, employees and duplicates."""
    places = list(product(plan().municipalities, plan().workplaces))
    both = Profile(("basis", "signalen"), ("balie", "iedereen"))
    groups = {Group(*place, both): 1100 for place in places}
    done = 2 * sum(groups.values())
    counts = Counts(
        Totals(done + 1234, done, 1234, 0, 0),
        groups,
        {("oosterdam", f"2026-{month}"): (done // 2, done // 4) for month in (10, 11)},
        {
            (goal, "oosterdam", f"2026-{month}"): 1100
            for goal in ("balie", "iedereen")
            for month in (10, 11)
        },
        codes={"duplicate": 1234},
        days_ahead=1235,
        skipped=1236,
    )
    known = plan(headcounts=dict.fromkeys(places, 4321))
    return make_report(counts, known, AS_OF, audience, notices=[_mended()])


def _mended() -> Notice:
    return Notice("mended", Place("a.txt"), {"number": "1237"})


def body_of(page: bytes) -> str:
    """Return the words of a page, without its style and without the names of its elements."""
    return re.sub(r"<style>.*?</style>|<[^>]*>", " ", page.decode(), flags=re.DOTALL)


@pytest.mark.parametrize(
    ("number", "dutch", "english"),
    [
        (0, "0", "0"),
        (999, "999", "999"),
        (1000, "1.000", "1,000"),
        (1234567, "1.234.567", "1,234,567"),
    ],
)
def test_thousands_stand_apart_in_the_way_of_each_language(
    number: int, dutch: str, english: str
) -> None:
    assert (grouped(number, "nl"), grouped(number, "en")) == (dutch, english)
    assert say("target-line", "nl", number=number).endswith(dutch)


def test_signs_and_numbers_of_an_earlier_report_are_read_alike_and_stay_plain_in_files() -> None:
    nearly_all = Shown(None, 1201, 1250, ">1200")
    earlier = Shown(None, low=1300, earlier=1300)

    assert [spoken(one, "nl") for one in (nearly_all, earlier)] == [
        *(">1.200", "1.300 (vorig rapport)"),
    ]
    assert [printed(one, "nl") for one in (nearly_all, earlier)] == [
        *(">1200", "1300 (vorig rapport)"),
    ]


def test_a_screen_shows_signs_and_earlier_numbers_of_a_table_as_people_read_them() -> None:
    nearly_all = Shown(None, 1201, 1250, ">1200")
    earlier = Shown(None, low=1300, earlier=1300)
    told = a_report()
    shown = {cell: nearly_all if cell.column == ALL else earlier for cell in told.shown}
    report = replace(told, shown=shown)
    found = repr([*views(report, "en")])

    assert ">1,200" in found
    assert "1,300 (earlier report)" in found
    assert {">1,200", "1,300*"} <= set(unescape(body_of(export_html(report, "en"))).split())


@pytest.mark.parametrize("audience", ["internal", "shared"])
@pytest.mark.parametrize(("language", "sign"), [("nl", "."), ("en", ",")])
def test_no_number_that_people_read_has_its_thousands_together(
    audience: Audience, language: str, sign: str
) -> None:
    report = a_report(audience)
    page = INTERNAL["report.html"](report, language)
    shown = [*views(report, language)]
    terminal = Console(file=io.StringIO(), width=200)
    show_report(report, language, terminal)
    texts = [
        body_of(page),
        INTERNAL["summary.txt"](report, language).decode(),
        repr(shown),
        terminal.file.getvalue(),  # type: ignore[attr-defined] # Opened above.
    ]

    assert [number for text in texts for number in LONG.findall(text) if number[:2] != "20"] == []
    assert all(f"13{sign}200" in text for text in texts)
    assert f"25{sign}926" in texts[0]
    assert f"1{sign}23" in texts[0]


def test_files_for_programs_keep_plain_numbers() -> None:
    report = a_report()
    cells = [
        cell.value
        for sheet in openpyxl.load_workbook(io.BytesIO(INTERNAL["report.xlsx"](report, "nl")))
        for row in sheet.iter_rows()
        for cell in row
    ]

    assert {6600, 13200, 1234, 25926} <= set(cells)
    assert not [one for one in cells if isinstance(one, str) and re.search(r"\d\.\d{3}", one)]
    for name in ("counts.csv", "goals.csv", "summary.json", "not-counted.csv"):
        assert not re.search(r"\d\.\d{3}", INTERNAL[name](report, "nl").decode("utf-8-sig")), name
    assert ";6600" in INTERNAL["counts.csv"](report, "nl").decode("utf-8-sig")


def test_the_number_in_a_notice_is_read_alike_and_what_it_is_about_stays_as_it_is() -> None:
    lines = Notice("unknown-workplaces", Place("2026.csv", line=1238), {"names": "«1239»"})
    told = " ".join(notices(replace(a_report(), notices=(_mended(), lines)), "nl"))

    assert "1.237" in told
    assert "2026.csv, regel 1238" in told
    assert "«1239»" in told


def test_a_line_does_not_end_between_a_number_and_its_percent_sign() -> None:
    page = INTERNAL["report.html"](a_report(), "nl").decode()

    assert "20\u00a0%" in page
    assert not re.search(r"\d %", re.sub(r"<style>.*?</style>", "", page, flags=re.DOTALL))
