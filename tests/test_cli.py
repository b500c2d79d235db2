"""The commands, as somebody types them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from builders import change, minimal_site
from click.testing import CliRunner, Result

from waakvlam.cli import main


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return minimal_site(tmp_path / "een map é")


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def test_check_ends_with_0_when_all_is_right(root: Path) -> None:
    result = run("check", "--root", root, "--lang", "en")

    assert result.exit_code == 0
    assert result.output.startswith("no problems")


@pytest.mark.parametrize("language", ["en", "nl"])
def test_check_and_build_name_the_same_problem_and_end_with_1(
    root: Path, tmp_path: Path, language: str
) -> None:
    change(root, "modules/signalen.yml", "summary:", "sumary:")

    checked = run("check", "--root", root, "--lang", language)
    built = run("build", "--root", root, "--lang", language, "--site-dir", tmp_path / "out")

    assert (checked.exit_code, built.exit_code) == (1, 1)
    assert checked.output == built.output
    assert "modules/signalen.yml" in checked.output
    assert "[unknown-field]" in checked.output
    assert not (tmp_path / "out").exists()


def test_check_speaks_to_a_forge_and_to_programs(root: Path) -> None:
    change(root, "modules/signalen.yml", "summary:", "sumary:")

    github = run("check", "--root", root, "--lang", "en", "--format", "github").output
    found = json.loads(run("check", "--root", root, "--lang", "en", "--format", "json").output)

    assert github.startswith("::error file=modules/signalen.yml,line=")
    assert "unknown-field" in json.dumps(found)


@pytest.mark.parametrize(
    "arguments", [["check", "--colour"], ["build"], ["tally"], ["new", "poem"]]
)
def test_wrong_use_ends_with_2(arguments: list[str]) -> None:
    assert run(*arguments).exit_code == 2


def test_a_sample_is_counted_whole(root: Path, tmp_path: Path) -> None:
    sampled = run("sample", "--root", root, "--receipts", "30", "--out", tmp_path / "in")
    counted = run("tally", "--root", root, tmp_path / "in", "--out", tmp_path / "out")

    summary = json.loads((tmp_path / "out" / "summary.json").read_text(encoding="utf-8"))
    assert (sampled.exit_code, counted.exit_code) == (0, 0)
    totals = summary["totals"]
    assert totals["read"] == totals["counted"] + totals["duplicate"] >= 30


def test_a_folder_without_receipts_says_why_and_leaves_the_last_count(
    root: Path, tmp_path: Path
) -> None:
    run("sample", "--root", root, "--receipts", "10", "--out", tmp_path / "in")
    run("tally", "--root", root, tmp_path / "in", "--out", tmp_path / "out")
    before = (tmp_path / "out" / "summary.json").read_bytes()
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "mail.txt").write_text("Hoi, tot morgen!", encoding="utf-8")

    result = run(
        "tally", "--root", root, tmp_path / "other", "--out", tmp_path / "out", "--lang", "nl"
    )

    assert result.exit_code == 2
    assert "mail.txt: " in result.output
    assert "tot morgen" not in result.output
    assert (tmp_path / "out" / "summary.json").read_bytes() == before


@pytest.mark.parametrize("kind", ["module", "quiz", "checklist", "role"])
def test_a_new_skeleton_passes_the_check(root: Path, kind: str) -> None:
    made = run("new", kind, "iets-nieuws", "--root", root)

    assert made.exit_code == 0
    assert "iets-nieuws.en.yml" in made.output
    assert run("check", "--root", root).exit_code == 0


def test_a_skeleton_never_replaces_what_is_there(root: Path) -> None:
    before = (root / "modules" / "signalen.yml").read_bytes()

    result = run("new", "module", "signalen", "--root", root)

    assert result.exit_code == 2
    assert (root / "modules" / "signalen.yml").read_bytes() == before


def test_schemas_are_written_for_editors(tmp_path: Path) -> None:
    result = run("schema", "--out", tmp_path / "schemas")

    assert result.exit_code == 0
    assert json.loads((tmp_path / "schemas" / "module.json").read_text(encoding="utf-8"))
