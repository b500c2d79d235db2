"""Synthetic receipts to try the tally with."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from receipt_builders import plan

from waakvlam.sample import write_samples
from waakvlam.sample_forms import FORMS, MIXED
from waakvlam.tally.cells import ALL, LEARNERS
from waakvlam.tally.errors import TallyError
from waakvlam.tally.run import tally

AS_OF = date(2026, 11, 23)


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.mark.parametrize("form", [*FORMS, MIXED])
def test_every_sample_counts_or_is_a_duplicate(form: str, tmp_path: Path) -> None:
    assert write_samples(plan(), 200, 7, tmp_path / "in", form) == 200

    outcome = tally([tmp_path / "in"], plan(), tmp_path / "uit", AS_OF)
    size = 1 if form == MIXED else FORMS[form].size
    assert len(files(tmp_path / "in")) == 200 // size or form == MIXED
    assert outcome.exit_code == 0
    assert outcome.report.totals.counted > 200
    assert outcome.report.totals.duplicate > 0


@pytest.mark.parametrize("form", [*FORMS, MIXED])
def test_the_same_seed_gives_the_same_files(form: str, tmp_path: Path) -> None:
    for name, seed in (("a", 1), ("b", 1), ("c", 2)):
        write_samples(plan(), 40, seed, tmp_path / name, form)

    assert files(tmp_path / "a") == files(tmp_path / "b") != files(tmp_path / "c")


def test_samples_reach_every_group(tmp_path: Path) -> None:
    write_samples(plan(), 300, 1, tmp_path / "in", "file")

    report = tally([tmp_path / "in"], plan(), tmp_path / "uit", AS_OF).report
    inside = [cell for cell in report.shown if cell.table == LEARNERS]
    assert all((report.shown[cell].number or 0) > 10 for cell in inside)


def test_a_workplace_has_fewer_learners_than_employees(tmp_path: Path) -> None:
    write_samples(plan(), 2_000, 1, tmp_path / "in", "lines")

    report = tally([tmp_path / "in"], plan(), tmp_path / "uit", AS_OF).report
    numbers = {cell: report.shown[cell] for cell in report.shown if cell.table == LEARNERS}
    inside = [one for cell, one in numbers.items() if ALL not in (cell.row, cell.column)]
    assert all((one.number or 0) <= 30 for one in inside)
    assert not any(one.sign for one in numbers.values())
    assert 80 < (report.learners.number or 0) < 180


def test_a_programme_without_headcounts_has_samples_too(tmp_path: Path) -> None:
    assert write_samples(plan(headcounts={}), 50, 1, tmp_path, "file") == 50


def test_a_plan_without_quizzes_has_no_samples(tmp_path: Path) -> None:
    with pytest.raises(TallyError):
        write_samples(plan(quizzes={}), 1, 1, tmp_path)
