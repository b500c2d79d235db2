"""What the page «Count» loads: it counts alone, and is the same on every machine."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import zipfile
from pathlib import Path
from random import Random

import pytest
from receipt_builders import plan, receipt
from source_writers import WRITERS

from waakvlam.count_page import LIBRARIES, packed_code
from waakvlam.receipts.invitations import issue, write_issued
from waakvlam.receipts.receipt import write_receipt
from waakvlam.tally.count_page import count
from waakvlam.tally.plan_file import write_plan

ALONE = """
import json, os, sys
sys.path.insert(0, sys.argv[1])
from waakvlam.tally.count_page import count
print(count(sys.argv[2], sys.argv[3], lambda done, total: None))
import olefile, openpyxl, xlsxwriter
print(sorted({name.partition(".")[0] for name in sys.modules} & {"yaml", "pydantic", "click"}))
"""
DAY = "2026-11-27"


def dropped(folder: Path) -> str:
    """Put receipts where the page puts them; return what the page asks."""
    (folder / "in").mkdir(parents=True)
    texts = [write_receipt(receipt(number=number)) for number in range(1, 13)]
    for place, form in enumerate((".txt", ".xlsx", ".msg", ".csv")):
        content = WRITERS[form](*texts[place::4])
        (folder / "in" / f"{place}{form}").write_bytes(content)
    (folder / "plan.json").write_bytes(write_plan(plan()))
    names = sorted(path.name for path in (folder / "in").iterdir())
    asked = {"as_of": DAY, "language": "nl", "for_region": True, "sources": names}
    return json.dumps(asked)


def test_the_packed_code_counts_without_anything_else(tmp_path: Path) -> None:
    with zipfile.ZipFile(io.BytesIO(packed_code())) as archive:
        archive.extractall(tmp_path / "code")
    asked = dropped(tmp_path / "count")
    program = [sys.executable, "-I", "-S", "-c", ALONE]
    arguments = [tmp_path / "code", tmp_path / "count", asked]
    done = subprocess.run(
        [*program, *map(str, arguments)], capture_output=True, text=True, check=True
    )

    told, outside = done.stdout.splitlines()
    assert json.loads(told)["uncounted"]["all"] == 0
    assert "for-region.json" in json.loads(told)["files"]
    assert outside == "[]"


def test_the_page_shows_what_the_tally_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    asked = dropped(tmp_path)
    steps: list[tuple[int, int]] = []
    told = json.loads(count(str(tmp_path), asked, lambda *step: steps.append(step)))

    assert steps == [(1, 4), (2, 4), (3, 4), (4, 4)]
    assert told["sentences"][0].startswith("12 gelezen = 12 geteld")
    assert told["views"][0]["header"][0] == "werkplek"
    assert all(len(row) == len(one["header"]) for one in told["views"] for row in one["rows"])
    assert [goal["title"] for goal in told["goals"]] == [goal.title for goal in plan().goals]
    assert all(len(row) == len(goal["header"]) for goal in told["goals"] for row in goal["rows"])
    with zipfile.ZipFile(tmp_path / "everything.zip") as everything:
        assert everything.namelist() == told["files"]


def test_counts_of_municipalities_are_added_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    once = json.loads(count(str(tmp_path / "one"), dropped(tmp_path / "one"), print))
    (tmp_path / "region/in").mkdir(parents=True)
    (tmp_path / "region/plan.json").write_bytes(write_plan(plan()))
    sent = (tmp_path / "one/out/for-region.json").read_bytes()
    (tmp_path / "region/in/oosterdam.json").write_bytes(sent)
    asked = {"as_of": DAY, "language": "nl", "sources": ["oosterdam.json"]}

    merged = json.loads(count(str(tmp_path / "region"), json.dumps(asked), print))

    assert merged["goals"] == once["goals"]
    counts = [tmp_path / name / "out/counts.csv" for name in ("one", "region")]
    assert counts[0].read_bytes() == counts[1].read_bytes()


def test_the_packed_code_holds_each_library_with_its_licence() -> None:
    with zipfile.ZipFile(io.BytesIO(packed_code())) as archive:
        names = archive.namelist()
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {entry.compress_type for entry in archive.infolist()} == {zipfile.ZIP_STORED}
    licensed = {name.split("-")[0] for name in names if "LICEN" in name.upper()}
    assert licensed == set(LIBRARIES)
    assert "waakvlam/tally/from_site.py" not in names
    assert packed_code() == packed_code()


def test_lists_of_issued_codes_may_be_dropped_as_well(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    asked = json.loads(dropped(tmp_path))
    codes = issue("groep", 2, Random(1))
    for name, code in (("right.txt", codes[0]), ("wrong.txt", codes[1])):
        value = receipt(number=len(name) + 50, assignment=f"groep-inv-{code}")
        (tmp_path / "in" / name).write_text(write_receipt(value), encoding="ascii")
    (tmp_path / "in" / "issued.txt").write_bytes(write_issued([("groep", codes[0])]))
    asked["sources"] += ["right.txt", "wrong.txt", "issued.txt"]
    told = json.loads(count(str(tmp_path), json.dumps(asked), lambda *_: None))

    assert told["sentences"][0].startswith("14 gelezen = 13 geteld")
    assert "assignments.csv" in told["files"]


def test_an_older_count_is_compared_and_old_files_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    first = json.loads(count(str(tmp_path / "first"), dropped(tmp_path / "first"), print))
    assert (first["compared"], first["old"]) == ([], [])

    asked = json.loads(dropped(tmp_path / "later")) | {"as_of": "2029-11-27"}
    (tmp_path / "later/in/half.txt").write_bytes(b"WAAKVLAM")
    (tmp_path / "later/older").mkdir()
    saved = (tmp_path / "first/everything.zip").read_bytes()
    (tmp_path / "later/older/waakvlam.zip").write_bytes(saved)
    later = json.loads(count(str(tmp_path / "later"), json.dumps(asked), print))

    assert later["compared"] == ["De telling is byte voor byte gelijk."]
    assert later["old"] == asked["sources"]
    assert not any("Verwijderd" in sentence for sentence in later["sentences"])


def test_a_count_that_was_changed_is_told_with_what_differs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    count(str(tmp_path / "first"), dropped(tmp_path / "first"), print)
    asked = dropped(tmp_path / "later")
    older = tmp_path / "later/older"
    older.mkdir()
    for name in ("summary.json", "counts.csv"):
        (older / name).write_bytes((tmp_path / "first/out" / name).read_bytes())
    (older / "counts.csv").write_bytes(b"x")
    told = json.loads(count(str(tmp_path / "later"), asked, print))["compared"]

    assert told[0].startswith("De telling is niet gelijk. Kijk of")
    assert "counts.csv: anders" in told
    assert "goals.csv: ontbreekt in de map" in told
    assert "summary.json: gelijk" not in told
