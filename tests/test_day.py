"""The day on which a site is checked and built."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from builders import minimal_site
from click.testing import CliRunner

from waakvlam.cli import main
from waakvlam.day import VARIABLE, default_day


def test_the_day_can_be_asked_for_by_a_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "2027-02-28")
    assert default_day() == date(2027, 2, 28)
    monkeypatch.delenv(VARIABLE)
    assert default_day() >= date(2026, 11, 1)


def test_a_day_that_is_not_on_the_calendar_is_wrong_use(tmp_path: Path) -> None:
    command = ["check", "--root", str(minimal_site(tmp_path)), "--as-of", "2027-02-30"]
    assert CliRunner().invoke(main, command).exit_code == 2
