"""The fields above the title of a hand-written page."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from builders import change, minimal_site, write

from waakvlam.load import load


def problems(root: Path) -> list[tuple[str, str]]:
    found = load(root).report.diagnostics
    return [(one.code, f"{one.span.path}:{one.span.line}:{one.span.column}") for one in found]


def test_both_languages_know_what_the_dutch_page_says(tmp_path: Path) -> None:
    sites = load(minimal_site(tmp_path)).sites
    for site in sites.values():
        front = site.pages["index.md"].front
        assert front is not None
        assert (front.revision, front.owner) == (1, "signaleerder")
        assert front.review_by == date(2027, 11, 23)


def test_a_wrong_field_is_reported_in_its_place(tmp_path: Path) -> None:
    root = minimal_site(tmp_path)
    change(root, "docs/index.md", "owner: signaleerder", "owner: signaleerdr\nauteur: ik")
    assert problems(root) == [
        ("unknown-role", "docs/index.md:5:8"),
        ("unknown-field", "docs/index.md:6:1"),
    ]


def test_fields_that_are_not_closed_are_reported_once(tmp_path: Path) -> None:
    root = minimal_site(tmp_path)
    change(root, "docs/index.md", "---\n# Waak", "# Waak")
    assert ("unclosed-front-matter", "docs/index.md:1:1") in problems(root)
    assert "missing-front-matter" not in [code for code, _ in problems(root)]


def test_a_translation_has_no_fields_of_its_own(tmp_path: Path) -> None:
    root = minimal_site(tmp_path)
    change(root, "docs/index.en.md", "# Pilot", "---\nrevision: 2\n---\n# Pilot")
    assert problems(root) == [("structural-field-in-overlay", "docs/index.en.md:2:1")]


def test_a_page_without_fields_gives_a_warning_and_is_built(tmp_path: Path) -> None:
    root = minimal_site(tmp_path)
    text = (root / "docs/index.md").read_text(encoding="utf-8")
    write(root, "docs/index.md", text.rpartition("---\n")[2])
    assert problems(root) == [("missing-front-matter", "docs/index.md:1:3")]
    assert load(root).sites
