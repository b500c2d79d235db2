"""The commands around the tally: merge, verify and the table at the end."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

from builders import minimal_site
from click.testing import CliRunner, Result
from receipt_builders import plan
from rich.console import Console

from waakvlam.cli import main
from waakvlam.tally.counts import Counts, Totals
from waakvlam.tally.report import make_report
from waakvlam.terminal import show_report


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(each) for each in arguments])


def test_a_municipality_counts_the_region_merges_and_anybody_verifies(tmp_path: Path) -> None:
    root = minimal_site(tmp_path / "site")
    here = ("--root", root, "--lang", "nl")
    assert run("sample", *here, "--receipts", 30, "--out", tmp_path / "in").exit_code == 0

    counting = ("--as-of", "2026-11-27", "--out", tmp_path / "uit", "--for-region")
    assert run("tally", *here, tmp_path / "in", *counting).exit_code == 0
    sent = tmp_path / "uit" / "for-region.json"
    assert run("merge", *here, sent, "--out", tmp_path / "regio").exit_code == 0
    for name in ("counts.csv", "goals.csv", "report.html", "share/report.html"):
        assert (tmp_path / "uit" / name).read_bytes() == (tmp_path / "regio" / name).read_bytes()

    same = run("verify", *here, tmp_path / "uit", tmp_path / "in")
    assert (same.exit_code, "byte voor byte gelijk" in same.output) == (0, True)
    (tmp_path / "uit" / "goals.csv").write_text("x")
    other = run("verify", *here, tmp_path / "uit", tmp_path / "in")
    assert (other.exit_code, "goals.csv: anders" in other.output) == (1, True)


def test_what_cannot_be_merged_is_told_in_a_sentence(tmp_path: Path) -> None:
    root = minimal_site(tmp_path / "site")
    (tmp_path / "x.json").write_text("{}")

    arguments = ("--root", root, "--lang", "nl", tmp_path / "x.json", "--out", tmp_path / "uit")
    result = run("merge", *arguments)
    assert result.exit_code == 2
    assert "geen bestand met aantallen" in result.output


def test_the_table_at_the_end_names_each_goal() -> None:
    empty = Counts(Totals(0, 0, 0, 0, 0))
    written = io.StringIO()
    report = make_report(empty, plan(title="[red]x[/red]\u202e"), date(2026, 11, 23))
    show_report(report, "nl", Console(file=written, width=300))
    narrow = io.StringIO()
    show_report(report, "nl", Console(file=narrow, width=50))

    assert "[red]x[/red]\\u202e" in written.getvalue()
    assert all(goal.title in written.getvalue() for goal in plan().goals)
    assert "0 gelezen = 0 geteld" in written.getvalue()
    assert all(text in narrow.getvalue() for text in ("Iedereen", "basis", "verwachting", "zeggen"))
    assert max(map(len, narrow.getvalue().splitlines())) <= 50


def test_made_up_receipts_never_come_among_others(tmp_path: Path) -> None:
    root = minimal_site(tmp_path / "site")
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "echt.eml").write_text("x")

    result = run("sample", "--root", root, "--lang", "nl", "--out", tmp_path / "in")

    assert result.exit_code == 2
    assert "echt.eml" in result.stderr
    assert [each.name for each in (tmp_path / "in").iterdir()] == ["echt.eml"]


def test_the_same_reason_about_many_files_is_told_once(tmp_path: Path) -> None:
    root = minimal_site(tmp_path / "site")
    (tmp_path / "in").mkdir()
    for number in range(9):
        (tmp_path / "in" / f"{number}.pdf").write_bytes(b"%PDF-1.7")

    result = run("tally", "--root", root, "--lang", "nl", tmp_path / "in", "--out", tmp_path / "x")

    first, last = result.stderr.splitlines()
    assert first.startswith("0.pdf, 1.pdf, 2.pdf (+6): Bestanden van deze soort")
    assert last.startswith("Nergens is een bewijs gevonden (bestanden en bijlagen: 9).")
