"""Bad receipts: one folder each under `tests/bad/`, with input and expected result."""

from __future__ import annotations

import json
import time
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from receipt_builders import plan

from waakvlam.tally.completions import Uncounted
from waakvlam.tally.errors import TallyError
from waakvlam.tally.run import tally

BAD = Path(__file__).parents[1] / "bad"
ROWS = [f"D{number:02}" for number in range(1, 29)]
AS_OF = date(2026, 11, 23)
CANARIES = ("Wilhelmina", "Kanarie", "123456782")
MOST_SECONDS = 10


def expected(row: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((row / "expected.json").read_text("utf-8"))
    return found


def result(row: Path, folder: Path) -> dict[str, Any]:
    """Tally the input of a row in a folder of its own; `repeat` makes an input longer."""
    times = expected(row).get("repeat", {})
    (folder / "in").mkdir()
    for path in row.glob("input*"):
        (folder / "in" / path.name).write_bytes(path.read_bytes() * times.get(path.name, 1))
    try:
        outcome = tally([folder / "in"], plan(), folder / "uit", AS_OF)
    except TallyError as error:
        return {"exit": error.exit_code, "code": error.code, "places": places(error.uncounted)}
    found = json.loads((folder / "uit" / "summary.json").read_bytes())
    totals = {**found["totals"], "days_ahead": found["days_ahead"]}
    return {
        "exit": outcome.exit_code,
        **totals,
        "places": places(outcome.report.uncounted),
    }


def places(uncounted: tuple[Uncounted, ...]) -> list[str]:
    return [f"{each.place} {each.code}" for each in uncounted]


def test_every_row_has_its_folder() -> None:
    assert [path.name for path in sorted(BAD.glob("D*"))] == ROWS


@pytest.mark.parametrize("name", ROWS)
def test_bad_receipts_give_the_expected_result(name: str, tmp_path: Path) -> None:
    known = expected(BAD / name)
    start = time.process_time()
    found = result(BAD / name, tmp_path)

    assert time.process_time() - start < MOST_SECONDS
    assert found == {key: value for key, value in known.items() if key not in {"about", "repeat"}}
    outputs = b"".join(each.read_bytes() for each in (tmp_path / "uit").rglob("*.*"))
    assert not any(canary.encode() in outputs for canary in CANARIES)
