"""Mistakes that authors make, and every word that they get back."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from builders import minimal_site

from waakvlam.load import load

GOLDEN = Path(__file__).parent / "golden" / "errors"
NAMES = sorted(path.name for path in GOLDEN.iterdir())


def report_of(name: str, language: str, root: Path) -> str:
    """Return the report of the small site with the files of a golden folder."""
    minimal_site(root)
    shutil.copytree(GOLDEN / name / "input", root, dirs_exist_ok=True)
    return load(root).report.text(language)


def test_there_are_ten_deliberately_broken_examples_at_least() -> None:
    assert len(NAMES) >= 10


@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize("name", NAMES)
def test_the_report_of_a_broken_file_is_what_it_was(
    name: str, language: str, tmp_path: Path
) -> None:
    expected = (GOLDEN / name / f"expected.{language}.txt").read_text(encoding="utf-8")
    assert report_of(name, language, tmp_path) == expected
