"""The accessibility statement shows what the last audit found, and whether texts are newer."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import minimal_site, write

from waakvlam.audit.evidence import Evidence, PageResult, View
from waakvlam.audit.record import as_record
from waakvlam.load import load
from waakvlam.pages.render import render_site

SINCE = {"nl": "Daarna is tekst op de site", "en": "Since then text on the site"}
VERSIONS = {"axe-core": "4.11", "browser": "Chromium 156"}
VIEWS = (View(320, "light", "idle"), View(1280, "dark", "idle"))


def statement(root: Path, language: str, day: str) -> str:
    """Return the statement of a small site that was audited on a day."""
    minimal_site(root)
    page = PageResult("a/", "nl", "A", VIEWS, 3, ())
    write(root, "docs/toegankelijkheid.md", "# Toegankelijkheid\n\nHoe ver zijn we?\n")
    write(root, "docs/toegankelijkheid.en.md", "# Accessibility\n\nHow far are we?\n")
    write(root, "docs/reference/audit.yml", as_record(Evidence(day, VERSIONS, (page,))))
    pages = render_site(load(root).sites[language], lambda _, to: to)
    return next(one.markdown for one in pages if one.uri == "toegankelijkheid.md")


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("nl", ("1 pagina’s, samen 2 keer", "niets dat niet goed is", "axe-core 4.11")),
        ("en", ("1 pages, 2 times in all", "nothing that is not as it should be", "Chromium 156")),
    ],
)
def test_the_figures_of_the_record_stand_in_the_statement(
    tmp_path: Path, language: str, words: tuple[str, ...]
) -> None:
    shown = statement(tmp_path, language, "2030-01-01")

    assert [word for word in words if word not in shown] == []
    assert SINCE[language] not in shown


@pytest.mark.parametrize("language", SINCE)
def test_texts_that_were_read_after_the_audit_are_told(tmp_path: Path, language: str) -> None:
    assert SINCE[language] in statement(tmp_path, language, "2020-01-01")
