"""A translation that was made of another Dutch text is named, text by text."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import FILES, change, minimal_site
from click.testing import CliRunner

from waakvlam.cli import main
from waakvlam.load import load
from waakvlam.pages.coverage import totals
from waakvlam.source.records import record_path
from waakvlam.translated import NotTranslatedError, remember


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a small site of which all translations are remembered."""
    remember(minimal_site(tmp_path), [])
    assert problems(tmp_path) == []
    return tmp_path


def problems(root: Path) -> list[tuple[str, str]]:
    found = load(root).report.diagnostics
    return [(one.code, f"{one.span.path}:{one.span.line}") for one in found]


def test_a_project_that_remembers_nothing_is_left_alone(tmp_path: Path) -> None:
    root = minimal_site(tmp_path)
    change(root, "modules/signalen.yml", "Help ieder apart.", "Help iedereen apart.")
    assert problems(root) == []


def test_every_translation_has_a_file_of_its_own_and_nothing_is_written_twice(root: Path) -> None:
    written = {path.relative_to(root).as_posix() for path in root.glob("translations/**/*.json")}
    bases = [path.replace(".en.", ".") for path in FILES if ".en." in path]
    assert written == {record_path(base, "en") for base in bases}
    assert remember(root, []) == []


def test_a_changed_dutch_text_makes_one_translation_stale(root: Path) -> None:
    change(root, "modules/signalen.yml", "Help ieder apart.", "Help iedereen apart.")
    assert problems(root) == [("stale-translation", "modules/signalen.en.yml:18")]
    assert "(modules/signalen.yml:25)" in load(root).report.text("en")
    assert remember(root, []) == []
    assert problems(root) != []


def test_white_space_and_ids_change_nothing(root: Path) -> None:
    change(root, "docs/index.md", "Zie je iets? Lees", "Zie je iets?\nLees")
    assert problems(root) == []


def test_a_translation_that_changes_along_is_only_to_be_remembered(root: Path) -> None:
    change(root, "modules/signalen.yml", "Help ieder apart.", "Help iedereen apart.")
    change(root, "modules/signalen.en.yml", "Help each person alone.", "Help everybody alone.")
    assert problems(root) == [("unrecorded-translation", "modules/signalen.en.yml:1")]
    assert remember(root, []) == ["translations/en/modules/signalen.json"]
    assert problems(root) == []


def test_a_stale_translation_that_is_still_right_is_named(root: Path) -> None:
    change(root, "modules/signalen.yml", "Help ieder apart.", "Help iedereen apart.")
    assert remember(root, ["modules/signalen.en.yml"]) == ["translations/en/modules/signalen.json"]
    assert problems(root) == []
    with pytest.raises(NotTranslatedError):
        remember(root, ["modules/signalen.yml"])


def test_a_paragraph_of_a_page_that_changes_or_goes_is_found(root: Path) -> None:
    change(root, "docs/index.md", "::: note", "Blijf weg.\n\n::: note")
    assert problems(root) == [("stale-translation", "docs/index.en.md:1")]
    assert "(docs/index.md:11)" in load(root).report.text("en")
    change(root, "docs/index.en.md", "::: note", "Stay away.\n\n::: note")
    remember(root, [])
    change(root, "docs/index.md", "Blijf weg.\n\n", "")
    assert [code for code, _ in problems(root)] == ["stale-translation"]


def test_a_text_that_is_built_otherwise_is_found(tmp_path: Path) -> None:
    root = minimal_site(tmp_path)
    change(root, "docs/index.md", "Zie je iets?", "Zie je iets [@handreiking]?")
    change(root, "docs/index.en.md", "::: note\nCall 112 in danger.\n:::", "Call 112 in danger.")
    report = load(root).report
    assert [one.code for one in report.diagnostics] == ["different-structure"] * 2
    assert [one.args["part"] for one in report.diagnostics] == ["blocks", "sources"]


def test_the_page_counts_what_is_translated_and_what_is_stale(root: Path) -> None:
    change(root, "modules/signalen.yml", "Help ieder apart.", "Help iedereen apart.")
    change(root, "quizzes/signalen.en.yml", "    hint: Who holds the passport?\n", "")
    (total,) = totals(load(root).sites["nl"])
    assert (total.texts - total.translated, total.stale, total.language) == (1, 1, "en")
    assert [one.path for one in total.unfinished] == [
        "modules/signalen.yml",
        "quizzes/signalen.yml",
    ]
    assert total.percent == 100 * (total.texts - 2) // total.texts


def test_the_command_says_what_it_wrote(tmp_path: Path) -> None:
    root = minimal_site(tmp_path)

    def run(*arguments: str) -> str:
        command = ["translated", "--root", str(root), "--lang", "en", *arguments]
        return CliRunner().invoke(main, command).output

    assert run() == "Files written in translations/: 7\n"
    assert run() == "Files written in translations/: 0\n"
    assert run(str(root / "docs" / "index.en.md")) == "Files written in translations/: 0\n"
    assert run("docs/nee.en.md").startswith("error: docs/nee.en.md is no translation")
