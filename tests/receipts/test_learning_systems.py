"""Tables that learning systems export: only the columns that the programme names are read."""

from __future__ import annotations

import io
from datetime import date, datetime
from typing import Any

import openpyxl
import pytest
from learning_systems import MAIL, MARKED, NAME, export, found
from receipt_builders import told, without_columns

from waakvlam.receipts.items import Found, Item
from waakvlam.receipts.readers import read_source
from waakvlam.receipts.readers.days import read_day
from waakvlam.receipts.reading import Export, Reading
from waakvlam.receipts.receipt import CompletionRecord

HEADER = (
    "Naam;Gebruikersnummer;E-mailadres;Instelling;Afdeling;"
    "Toets: signalen;Toets: signalen - Voltooiingsdatum"
)


def row(**changes: str) -> str:
    cells = {
        "name": NAME,
        "learner": "4711",
        "mail": MAIL,
        "town": "Oosterdam",
        "place": "Burgerzaken",
        "done": "Voltooid",
        "day": "3-11-2026 10:15",
    }
    return ";".join({**cells, **changes}.values())


def read(*lines: str, reading: Export | None = None) -> list[Item]:
    content = "\n".join([HEADER, *lines]).encode()
    reading_ = Reading(exports=(reading or export(),))
    return without_columns(read_source(content, "x.csv", reading_))


def test_a_row_of_a_passed_quiz_becomes_a_completion_without_a_name() -> None:
    [item] = read(row())

    assert isinstance(item, Found)
    assert str(item.place) == "x.csv!F2"
    assert (item.receipt.municipality, item.receipt.workplace) == ("oosterdam", "balie")
    assert found([item]) == [CompletionRecord("signalen", 1, 1, 1, 1, date(2026, 11, 3), "", "")]
    assert not any(part in repr(item) for part in (*NAME.split(), MAIL, "4711"))


def test_the_same_number_is_the_same_learner_in_one_export_alone() -> None:
    one, again, other = (
        read(line, reading=export(id=id_))[0]
        for line, id_ in ((row(), "a"), (row(name="Anders"), "a"), (row(), "b"))
    )

    assert isinstance(one, Found)
    assert isinstance(again, Found)
    assert isinstance(other, Found)
    assert one.receipt == again.receipt
    assert one.receipt.owner != other.receipt.owner


def test_the_headers_may_be_those_of_another_language_and_stand_lower() -> None:
    lines = [
        "Rapport van november",
        "",
        "name,USER ID,institution,department,Quiz:  signals,Quiz: signals - Completion date",
        f'{NAME},4711,Gemeente Westveen,burgerzaken,completed,"Tuesday, 3 November 2026, 10:15 AM"',
    ]
    items = read_source("\n".join(lines).encode(), "x.csv", Reading(exports=(export(),)))

    assert told(items) == ["x.csv!E4 found"]
    assert found(items)[0].day == date(2026, 11, 3)


BAD_ROWS = {
    "not-done": row(done="Niet voltooid"),
    "bad-day": row(day="31-06-2026"),
    "row-without-learner": row(learner=""),
    "learner-is-a-person": row(learner=MAIL),
    "rounded-number": row(learner="1,23E+15"),
    "unknown-name": row(town=NAME),
    "row-length": row() + ";te veel",
}


@pytest.mark.parametrize("code", BAD_ROWS)
def test_a_row_that_cannot_be_read_is_named_without_what_stands_in_it(code: str) -> None:
    items = read(row(), BAD_ROWS[code])

    assert [place.split()[1] for place in told(items)] == ["found", code]
    assert not any(part in repr(items) for part in (*NAME.split(), MAIL))


@pytest.mark.parametrize(
    ("place", "handed_on"),
    [("Team Noord", "team noord"), ("", ""), ("Zoë", ""), (f"{NAME} " * 3, ""), ("=1+1", "")],
)
def test_an_unknown_workplace_counts_and_only_what_is_short_and_plain_is_handed_on(
    place: str, handed_on: str
) -> None:
    [item] = read(row(place=place))
    assert isinstance(item, Found)
    assert item.receipt.workplace == handed_on


@pytest.mark.parametrize("done", ["", "-", " "])
def test_a_row_that_says_nothing_about_a_quiz_is_no_item(done: str) -> None:
    assert len(read(row(), row(done=done))) == 1


def test_a_column_that_stands_there_twice_is_not_guessed() -> None:
    content = f"{HEADER};Afdeling\n{row()};Wijkteam".encode()

    assert told(read_source(content, "x.csv", Reading(exports=(export(),)))) == [
        "x.csv:1 double-column"
    ]


def test_a_header_with_one_separator_and_rows_with_another_counts_nothing() -> None:
    assert told(read(row().replace(";", ","))) == ["x.csv:2 other-separator"]


MARKS = [
    ("7,5", 750_000),
    (" 7 ", 700_000),
    ("10,00", 1_000_000),
    *((bad, None) for bad in ("7.5", "1.000", "1,000,0", "+7", "1_0", "７", "7/10", "70%", "'7")),
    *((bad, None) for bad in ("nan", "inf", "1e400", "-0", "0x7", "#N/B", "WAAR")),
]


@pytest.mark.parametrize(("mark", "score"), MARKS)
def test_a_mark_is_read_when_it_has_one_reading(mark: str, score: int | None) -> None:
    header = "Gebruikersnummer;Instelling;Afdeling;Cursus;Voltooid op;Cijfer/10,00"
    line = f"4711;Oosterdam;Burgerzaken;De basis;2026-11-03;{mark}"
    reading = Reading(exports=(export(MARKED),))
    items = read_source(
        f"{header}\n{line}\n{line.replace('De basis', 'X')}".encode(), "x.csv", reading
    )

    records = [(each.score, each.max) for each in found(items)]
    assert records == ([] if score is None else [(score, 1_000_000)])
    assert len(items) == 1


DAYS = {
    "3-4-2026": date(2026, 4, 3),
    "03/04/2026 9:30": date(2026, 4, 3),
    "2026-04-03": date(2026, 4, 3),
    "2026-10-25T02:30:00+02:00": date(2026, 10, 25),
    "2026-10-25T02:30:00+01:00": date(2026, 10, 25),
    "vrijdag, 3 april 2026, 09:30": date(2026, 4, 3),
    "3 april\u00a02026": date(2026, 4, 3),
    "Friday, 3 April 2026, 9:30 PM": date(2026, 4, 3),
    **dict.fromkeys(
        ("13-13-2026", "04/13/2026", "3-4-26", "46115", "29-02-2026", "31-06-2026", "0000-00-00"),
        None,
    ),
    **dict.fromkeys(("3-4-2026 24:00", "3-4/2026", "gisteren", "", "٣-4-2026", "3" * 90), None),
}


@pytest.mark.parametrize("text", DAYS)
def test_a_day_is_read_when_it_has_one_reading(text: str) -> None:
    assert read_day(text, "day-first") == DAYS[text]


def test_the_order_of_a_day_is_declared_and_never_guessed() -> None:
    assert read_day("3-4-2026", "month-first") == date(2026, 3, 4)
    assert read_day("13-4-2026", "month-first") is None


def test_a_workbook_tells_days_and_numbers_itself() -> None:
    book = openpyxl.Workbook()
    book.active.append(HEADER.split(";"))
    cells: list[Any] = row().split(";")
    book.active.append([*cells[:1], 4711, *cells[2:6], datetime(2026, 11, 3, 23, 59)])
    book.active.append([*cells[:6], "=NOW()"])
    book.active.append([*cells[:1], True, *cells[2:]])
    written = io.BytesIO()
    book.save(written)
    items = read_source(written.getvalue(), "x.xlsx", Reading(exports=(export(),)))

    assert told(items) == [
        "x.xlsx!Sheet!F2 found",
        "x.xlsx!Sheet!G3 formula-cell",
        "x.xlsx!Sheet!B4 error-cell",
    ]
    assert found(items)[0].day == date(2026, 11, 3)
