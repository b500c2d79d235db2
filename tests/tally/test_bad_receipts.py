"""Bad receipts, mails and tables: one folder each under `tests/bad/`, with the expected result."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest
from bad_receipts import BAD, dangers, details, expected, result

INPUTS = [f"D{number:02}" for number in range(1, 29)] + [f"E{number:02}" for number in range(1, 33)]
CONDITIONS = [f"F{number:02}" for number in range(1, 16)]
"""Rows about files, processes and machines: tests make them, and their folders name the tests."""

MOST_SECONDS = 10
TESTS = Path(__file__).parents[1]


@pytest.mark.parametrize("letter", "DEF")
def test_every_row_has_its_folder(letter: str) -> None:
    rows = [row for row in (*INPUTS, *CONDITIONS) if row.startswith(letter)]

    assert [path.name for path in sorted(BAD.glob(f"{letter}*"))] == rows


@pytest.mark.parametrize("name", INPUTS)
def test_bad_input_gives_the_expected_result(name: str, tmp_path: Path) -> None:
    start = time.process_time()
    found = result(BAD / name, tmp_path)

    assert time.process_time() - start < details(BAD / name).get("seconds", MOST_SECONDS)
    assert found == expected(BAD / name)
    assert dangers(tmp_path / "uit") == []


@pytest.mark.parametrize("name", CONDITIONS)
def test_a_condition_names_the_tests_that_make_it(name: str) -> None:
    known = details(BAD / name)

    assert set(known) - {"why"} == {"about", "exit", "tests"}
    assert known["tests"]
    for test in known["tests"]:
        path, _, function = test.partition("::")
        text = (TESTS / path).read_text(encoding="utf-8")
        assert re.search(rf"^def {function}\(", text, re.MULTILINE), test
