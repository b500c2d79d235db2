"""What a spreadsheet makes of the outputs."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waakvlam.tally.export.table import to_csv
from waakvlam.tally.safe import cell, visible

FORMULAS = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "\0=1",
    "＝1",
    "＋1",
    "－1",
    "＠1",
]


def read_back(content: bytes, separator: str = ";") -> list[list[str]]:
    text = io.StringIO(content.decode("utf-8-sig"), newline="")
    return list(csv.reader(text, delimiter=separator))


@pytest.mark.parametrize("text", [*FORMULAS, " =1", "\u00a0=1", "\u200b=1"])
def test_no_text_becomes_a_formula(text: str) -> None:
    shown = str(cell(text))

    assert shown.lstrip()[0] not in "=+-@＝＋－＠\t\r\n\0"


@given(st.lists(st.text(), min_size=1, max_size=3), st.sampled_from([";", ","]))
def test_each_text_stays_one_cell_and_one_line(texts: list[str], separator: str) -> None:
    content = to_csv(["file"], [[text] for text in texts], "nl")

    rows = read_back(content, separator)
    assert rows == [["bestand"], *([str(cell(text))] for text in texts)]
    assert content.count(b"\n") == len(texts) + 1


def test_dutch_excel_opens_it_right() -> None:
    content = to_csv(["municipality", "number"], [["Súdwest-Fryslân", 7]], "nl")

    assert content == '\ufeff"gemeente";"aantal"\r\n"Súdwest-Fryslân";7\r\n'.encode()


@given(st.text())
def test_control_and_direction_characters_are_visible(text: str) -> None:
    shown = visible(text)

    assert all(character.isprintable() or character.isspace() for character in shown)
    assert "\n" not in shown


def test_direction_marks_are_written_as_their_code() -> None:
    assert visible("a\u202eb\ud800c") == "a\\u202eb\\ud800c"
