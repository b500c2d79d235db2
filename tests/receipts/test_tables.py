"""Tables from online forms: receipts by content, whatever the headers and the encoding."""

from __future__ import annotations

import io
import sys
import zipfile
from collections.abc import Sequence
from typing import Any

import openpyxl
import pytest
from receipt_builders import receipt, told
from source_writers import as_csv, as_workbook, zipped

from waakvlam.receipts.items import Notice, Refusal
from waakvlam.receipts.readers import read_source
from waakvlam.receipts.reading import Limits, Reading
from waakvlam.receipts.receipt import write_receipt

ONE, TWO = write_receipt(receipt(number=1)), write_receipt(receipt(number=2))


def read(content: bytes, name: str = "x.csv", **limits: int) -> list[str]:
    return told(read_source(content, name, Reading(Limits(**limits))))


def workbook(*rows: Sequence[Any], title: str = "Form1") -> openpyxl.Workbook:
    book = openpyxl.Workbook()
    book.active.title = title
    for row in rows:
        book.active.append(row)
    return book


def saved(book: openpyxl.Workbook) -> bytes:
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


@pytest.mark.parametrize("separator", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_receipts_are_found_with_any_separator_and_encoding(separator: str, encoding: str) -> None:
    places = read(as_csv(ONE, TWO, separator=separator, encoding=encoding))

    assert [place for place in places if "not-utf-8" not in place] == [
        "x.csv!E2 found",
        "x.csv!E3 found",
    ]


def test_an_old_encoding_is_told() -> None:
    content = as_csv(ONE).replace(b"Wilhelmina", "Zoë".encode("cp1252"))

    assert read(content.removeprefix(b"\xef\xbb\xbf")) == ["x.csv not-utf-8", "x.csv!E2 found"]


def test_a_first_line_may_name_the_separator() -> None:
    rows = as_csv(ONE, separator="|", encoding="utf-8")

    assert read(b"sep=|\r\n" + rows) == ["x.csv!E3 found"]


def test_rows_without_a_receipt_among_others_are_named() -> None:
    assert read(as_csv(ONE, "Klaar!", TWO)) == [
        "x.csv!E2 found",
        "x.csv!E3 row-without-receipt",
        "x.csv!E4 found",
    ]


def test_a_quote_that_is_never_closed_swallows_no_row_in_silence() -> None:
    content = f'Naam;Bewijs\n"Jan;x\nPiet;"{ONE}"\n'.encode()

    [item] = read_source(content, "x.csv")
    assert isinstance(item, Refusal)
    assert (str(item.place), item.code) == ("x.csv:2", "broken-quotes")
    assert int(item.args["lines"]) > 2


def test_line_ends_without_quotes_do_not_cut_a_receipt() -> None:
    content = f"ID;Bewijs\n1;{ONE}2;{TWO}".encode()

    assert read(content) == ["x.csv:2 found", "x.csv:7 found"]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "x.csv empty-file"),
        (b"\n \n;;\n", "x.csv empty-file"),
        (b"Naam;Bewijs\n", "x.csv table-without-receipt"),
        (b"a;" + b"x" * 140_000, "x.csv:1 cell-too-large"),
    ],
)
def test_a_table_without_receipts_says_why(content: bytes, code: str) -> None:
    assert read(content) == [code]


def test_rows_over_the_limit_are_told() -> None:
    assert read(as_csv(*[ONE] * 5), rows=3)[-1] == "x.csv too-many-rows"


def test_the_one_filled_sheet_of_a_workbook_is_read_wherever_it_stands() -> None:
    book = workbook()
    book.create_sheet("Blad 2").append(["", TWO])

    assert read(saved(book), "x.xlsx") == ["x.xlsx!Blad 2!B1 found"]


def test_of_several_sheets_with_rows_none_is_taken_by_luck() -> None:
    book = workbook(["Bewijs"], [ONE])
    book.create_sheet("Leeg")
    book.create_sheet("Blad\t2").append(["", TWO])
    (item,) = read_source(saved(book), "x.xlsx")

    assert isinstance(item, Refusal)
    assert (item.code, item.args) == ("several-sheets", {"names": "Form1, Blad?2"})


def test_a_workbook_of_empty_sheets_names_them() -> None:
    (item,) = read_source(saved(workbook()), "x.xlsx")

    assert isinstance(item, Refusal)
    assert (item.code, item.args) == ("no-filled-sheet", {"names": "Form1"})


def test_breaks_that_a_form_wrote_as_codes_are_no_letters() -> None:
    book = workbook(["Bewijs"], [ONE.replace("\n", "_x000D_\n")])

    assert read(saved(book), "x.xlsx") == ["x.xlsx!Form1!A2 found"]


def test_a_sheet_with_merged_cells_is_refused_with_the_range() -> None:
    book = workbook(["Bewijs", ""], [ONE, ""], [TWO, ""])
    book.active.merge_cells("A3:B3")
    (item,) = read_source(saved(book), "x.xlsx")

    assert told([item]) == ["x.xlsx!Form1 merged-cells"]
    assert isinstance(item, Refusal)
    assert item.args == {"range": "A3:B3"}


@pytest.mark.parametrize(
    ("last", "code"),
    [
        ("Totaal;2", "totals-agree"),
        ("TOTAL:;3", "totals-differ"),
        ("Eindtotaal;veel", "totals-not-compared"),
    ],
)
def test_a_row_with_a_total_is_compared_with_the_receipts_above_it(last: str, code: str) -> None:
    content = as_csv(ONE, TWO) + last.encode()

    assert [place.split()[1] for place in read(content)[2:]] == [code]


def test_hidden_rows_are_read_and_told() -> None:
    book = workbook(["Bewijs", ""], [ONE, ""], [TWO, ""])
    book.active.row_dimensions[3].hidden = True
    items = read_source(saved(book), "x.xlsx")

    assert told(items) == [
        "x.xlsx hidden-rows",
        "x.xlsx!Form1!A2 found",
        "x.xlsx!Form1!A3 found",
    ]
    assert isinstance(items[0], Notice)
    assert items[0].args == {"number": "1"}


def test_a_formula_among_receipts_is_put_aside() -> None:
    book = workbook(["Bewijs"], [ONE], ["=A2"])

    assert read(saved(book), "x.xlsx")[1:] == ["x.xlsx!Form1!A3 formula-cell"]


def test_a_workbook_that_expands_too_far_is_refused_before_it_is_read() -> None:
    content = as_workbook(ONE)

    assert read(content, "x.xlsx", expanded_bytes=2_000) == ["x.xlsx expands-too-far"]
    assert read(content, "x.xlsx", entries=2) == ["x.xlsx too-many-files"]


def with_part(name: str, change: Any) -> bytes:
    """Return a workbook of which one part was changed."""
    with zipfile.ZipFile(io.BytesIO(as_workbook(ONE))) as archive:
        parts = {each: archive.read(each) for each in archive.namelist()}
    return zipped({**parts, name: change(parts.get(name, b""))})


BOMB = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (with_part("xl/workbook.xml", lambda old: BOMB + old[old.index(b"<workbook") :]),
         "dangerous-xml"),
        (with_part("xl/vbaProject.bin", lambda _: b"x"), "macros"),
        (with_part("xl/worksheets/sheet1.xml", lambda old: old[:300]), "broken-workbook"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "encrypted-workbook"),
        (zipped({"a.txt": b"x"}), "not-a-workbook"),
        (as_csv(ONE), "not-a-workbook"),
    ],
)  # fmt: skip
def test_a_workbook_that_is_none_or_dangerous_is_refused(content: bytes, code: str) -> None:
    assert read(content, "x.xlsx") == [f"x.xlsx {code}"]


def test_entities_in_any_encoding_are_refused() -> None:
    def change(old: bytes) -> bytes:
        text = old[old.index(b"<workbook") :].decode()
        return f'<?xml version="1.0" encoding="utf-16"?><!DOCTYPE x>{text}'.encode("utf-16")

    content = with_part("xl/workbook.xml", change)

    assert read(content, "x.xlsx") == ["x.xlsx dangerous-xml"]


@pytest.mark.parametrize(
    ("name", "library"), [("x.xlsx", "openpyxl"), ("x.msg", "olefile"), ("a.zip", "openpyxl")]
)
def test_a_missing_library_is_named_and_the_rest_is_read(
    name: str, library: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    content = zipped({"b.xlsx": as_workbook(ONE), "c.txt": TWO.encode()})
    codes = [place.split()[-1] for place in read(content, name)]

    assert codes == (["reader-missing", "found"] if name == "a.zip" else ["reader-missing"])


@pytest.mark.parametrize("name", ["x.xls", "x.ods", "x.xlsm"])
def test_other_kinds_of_workbook_are_named(name: str) -> None:
    assert read(as_workbook(ONE), name) == [f"{name} other-workbook"]
