"""Rows about the privacy and the look of reports: one folder each under `tests/bad/`."""

from __future__ import annotations

import io
import json
import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from planted import unfolded
from receipt_builders import completion, plan, receipt
from report_attack import Attack

from waakvlam.receipts.receipt import write_receipt
from waakvlam.tally.cells import ALL, GOAL, CellId
from waakvlam.tally.errors import TallyError
from waakvlam.tally.learners import Group, Profile
from waakvlam.tally.plan import Goal, Plan, Quiz
from waakvlam.tally.protect import board_of
from waakvlam.tally.run import Outcome, tally

BAD = Path(__file__).parents[1] / "bad"
ROWS = [f"G{number:02}" for number in range(1, 11)] + [f"H{number:02}" for number in range(1, 9)]
AS_OF, BEFORE = date(2026, 11, 23), date(2026, 10, 31)

_OF_A_MACHINE = ("absPath", "printerSettings", "lastPrinted", "revisionPtr", "/tmp/")
"""What a spreadsheet program writes of who made a workbook, and where."""


class Row:
    """One row: what is asked, what is expected, and what came out."""

    def __init__(self, name: str, folder: Path) -> None:
        self.asked = json.loads((BAD / name / "input.json").read_text("utf-8"))
        self.expected = json.loads((BAD / name / "expected.json").read_text("utf-8"))
        self.extra = sorted((BAD / name).glob("input*.txt"))
        self.folder = folder
        self.plan = self._plan({})

    def _plan(self, renamed: dict[str, str]) -> Plan:
        known, asked = plan(), self.asked
        places = {renamed.get(id_, id_): title for id_, title in known.workplaces.items()}
        quizzes = dict(known.quizzes)
        quizzes |= {
            f"q-{at}": Quiz(f"Toets {at}", 1, 1, 8, 70, 8) for at in range(asked.get("quizzes", 0))
        }
        heads = {
            (town, place): asked["headcounts"] for town in known.municipalities for place in places
        }
        return replace(
            known,
            municipalities={**known.municipalities, **asked.get("names", {})},
            workplaces=places,
            headcounts=heads if asked["headcounts"] else {},
            examples=frozenset(),
            goals=self._goals(tuple(places)),
            quizzes=quizzes,
        )

    def _goals(self, places: tuple[str, ...]) -> tuple[Goal, ...]:
        goal = {**(self.asked.get("goal") or {}), **(self.expected.get("goal") or {})}
        if not goal:
            return ()
        towns, title = tuple(plan().municipalities), goal.get("title", "Doel")
        modules, asked = tuple(goal["modules"]), tuple(goal.get("workplaces", places))
        return (Goal(goal["id"], title, modules, asked, towns, 50, date(2027, 3, 1)),)

    def run(self) -> Outcome:
        source = self.folder / "in"
        source.mkdir()
        write(source, self.asked["learners"], 0)
        previous = None
        if "more" in self.asked:
            previous = self.folder / "eerder"
            tally([source], self.plan, previous, BEFORE)
            renamed = self.asked.get("renamed", {})
            moved = [
                [town, renamed.get(at, at), *rest] for town, at, *rest in self.asked["learners"]
            ]
            write(source, moved, 0)
            write(source, self.asked["more"], 5_000)
            self.plan = self._plan(renamed)
        if "previous" in self.asked:
            previous = self.folder / "summary.json"
            previous.write_text(json.dumps(self.asked["previous"]))
        for at in range(self.asked.get("attempts", 0)):
            write(source, [["oosterdam", "balie", ["basis"], 1]], 9_000, attempts=at + 1)
        for path in self.extra:
            (source / path.name).write_bytes(path.read_bytes())
        return tally([source], self.plan, self.folder / "uit", AS_OF, previous=previous)

    def outputs(self) -> dict[str, bytes]:
        out = self.folder / "uit"
        return {
            path.relative_to(out).as_posix(): path.read_bytes()
            for path in out.rglob("*")
            if path.is_file()
        }


def write(folder: Path, groups: list[list[Any]], since: int, attempts: int = 1) -> None:
    """Write a receipt for each learner of these groups."""
    for town, place, quizzes, many in groups:
        for _ in range(many):
            records = [
                completion(
                    quiz,
                    revision=1 if quiz == "basis" else 3,
                    day=date(2026, 10, 20),
                    attempts=attempts,
                )
                for quiz in quizzes
            ]
            value = receipt(*records, number=since, municipality=town, workplace=place)
            (folder / f"{since}-{attempts}.txt").write_text(write_receipt(value), "ascii")
            since += 1


def cell_of(name: str) -> CellId:
    table, *place = name.split(" ")
    row, column = [*(ALL if part == "*" else part for part in place), ALL][:2]
    return CellId(table, row, column)


def told(summary: bytes) -> dict[CellId, list[Any]]:
    """Return number, number of an earlier report and sign of each cell."""
    document = json.loads(summary)
    cells = {
        CellId(table["name"], one["row"] or ALL, one["column"] or ALL): one
        for table in document["tables"]
        for one in table["cells"]
    }
    for goal in document["goals"]:
        for one in goal["progress"]:
            at = one["municipality"] or ALL, one["workplace"] or ALL
            cells[CellId(GOAL + goal["goal"], *at)] = one
    return {cell: [one["number"], one["earlier"], one["sign"]] for cell, one in cells.items()}


def as_expected(wanted: Any) -> list[Any]:
    match wanted:
        case [number, earlier]:
            return [number, earlier, None]
        case str(sign):
            return [None, None, sign]
    return [wanted, None, None]


def test_every_row_about_reports_has_its_folder() -> None:
    assert [path.name for path in sorted(BAD.glob("[GH]*"))] == ROWS


@pytest.mark.parametrize("name", ROWS)
def test_a_report_gives_nobody_away_and_stays_whole(name: str, tmp_path: Path) -> None:
    row = Row(name, tmp_path)
    if "code" in row.expected:
        for version in row.asked["versions"]:
            refused(name, tmp_path / str(version), version)
        return
    outcome = row.run()
    files = row.outputs()

    assert outcome.exit_code == row.expected["exit"]
    check_numbers(row, files)
    check_words(row, files)
    check_workbook(row, files)
    if row.expected.get("attack"):
        attack(row, outcome)


def refused(name: str, folder: Path, version: int) -> None:
    """Look whether an earlier report in an older or a newer form is refused."""
    folder.mkdir()
    row = Row(name, folder)
    row.asked["previous"]["version"] = version
    with pytest.raises(TallyError) as caught:
        row.run()
    told = (caught.value.exit_code, caught.value.code)
    assert told == (row.expected["exit"], row.expected["code"])
    assert f"vorm {version}. Dit programma kent vorm 2" in caught.value.sentence("nl")
    assert not (folder / "uit").exists()


def check_numbers(row: Row, files: dict[str, bytes]) -> None:
    for audience, name in (("internal", "summary.json"), ("shared", "share/summary.json")):
        numbers = told(files[name])
        wanted = row.expected.get(audience, {})
        found = {one: numbers[cell_of(one)] for one in wanted}
        assert found == {one: as_expected(value) for one, value in wanted.items()}
    totals = json.loads(files["summary.json"])["totals"]
    assert totals.items() >= row.expected.get("totals", {}).items()


def check_words(row: Row, files: dict[str, bytes]) -> None:
    for name, texts in row.expected.get("contains", {}).items():
        for text in texts:
            assert text in files[name].decode("utf-8-sig"), (name, text)
    for name, texts in row.expected.get("absent", {}).items():
        for file in files if name == "*" else [name]:
            for text in texts:
                assert text.encode() not in files[file], (file, text)
    if row.expected.get("tables"):
        page = files["report.html"].decode()
        assert page.count("<table") >= page.count("<figure")
        assert len(re.findall(r"<thead [^>]*><tr [^>]*><th scope=\"col\"", page)) == page.count(
            "<table"
        )


def check_workbook(row: Row, files: dict[str, bytes]) -> None:
    """No workbook names its maker or machine, hides a row or holds a formula or hidden number."""
    for name in ("report.xlsx", "share/report.xlsx"):
        packed = "".join(unfolded(files[name]))
        assert not [each for each in _OF_A_MACHINE if each in packed]
        assert not re.search("<(?:Company|Manager)>[^<]", packed)
        absent = row.expected.get("no_numbers", {}).get(name, [])
        book = openpyxl.load_workbook(io.BytesIO(files[name]))
        properties = book.properties
        assert (properties.creator, properties.lastModifiedBy) == (None, None)
        assert properties.created == properties.modified is not None
        for sheet in book:
            assert sheet.sheet_state == "visible"
            assert not any(one.hidden for one in sheet.row_dimensions.values())
            cells = [cell for line in sheet.iter_rows() for cell in line]
            assert not any(cell.data_type == "f" for cell in cells)
            assert not [cell for cell in cells if cell.value in absent]


def attack(row: Row, outcome: Outcome) -> None:
    minimum = outcome.report.minimum
    goals = row.plan.goals
    groups: dict[Group, int] = {}
    for town, place, quizzes, many in row.asked["learners"]:
        done = tuple(sorted({row.plan.modules[one].quiz for one in quizzes}))
        reached = tuple(goal.id for goal in goals if set(goal.modules) <= set(done))
        group = Group(town, place, Profile(done, reached))
        groups[group] = groups.get(group, 0) + many
    board = board_of(groups, row.plan, minimum)
    found = Attack(row.plan, minimum, integral=False)
    found.know(outcome.report.shown, {cell: one.people for cell, one in board.numbers.items()})
    for cell in board.hidden:
        low, high = found.interval(cell)
        number = board.numbers[cell]
        assert high - low >= min(minimum - 1, number.high - number.low), (cell, low, high)
