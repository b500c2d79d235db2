"""Reviews that are due, on the day that is asked for."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from builders import change, minimal_site
from click.testing import CliRunner, Result

from waakvlam.cli import main
from waakvlam.load import load
from waakvlam.pages.render import render_site


def soon(root: Path) -> Path:
    """Return a small site of which only the module is due before the rest."""
    minimal_site(root)
    change(root, "modules/signalen.yml", "review_by: 2027-11-23", "review_by: 2027-03-01")
    return root


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [*map(str, arguments), "--lang", "en"])


def codes(root: Path, day: date) -> list[str]:
    return [found.code for found in load(root, as_of=day).report.diagnostics]


def test_a_review_is_asked_for_from_60_days_before(tmp_path: Path) -> None:
    root = soon(tmp_path)
    assert codes(root, date(2026, 12, 30)) == []
    assert codes(root, date(2026, 12, 31)) == ["review-due"]
    assert codes(root, date(2027, 3, 1)) == ["review-due"]
    assert codes(root, date(2027, 3, 2)) == ["review-overdue"]


def test_an_old_copy_still_builds_unless_the_publisher_wants_to_be_stopped(tmp_path: Path) -> None:
    root = soon(tmp_path)
    day = ("--root", root, "--as-of", "2027-04-01")
    assert run("check", *day).exit_code == 0
    stopped = run("check", *day, "--overdue", "error")
    assert stopped.exit_code == 1
    assert "error: this text should have been read again before 2027-03-01" in stopped.output


def test_the_page_says_that_it_is_overdue_and_another_lists_it(tmp_path: Path) -> None:
    root = soon(tmp_path)

    def page(uri: str, day: date) -> str:
        site = load(root, as_of=day).sites["en"]
        return next(one.markdown for one in render_site(site, lambda _, to: to) if one.uri == uri)

    notice = "This page should have been read again before 2027-03-01."
    assert notice not in page("modules/signalen.md", date(2027, 3, 1))
    assert notice in page("modules/signalen.md", date(2027, 3, 2))
    listed = page("nakijken.md", date(2027, 3, 2))
    overdue, later = listed.split("{ #wv-due }")
    assert overdue.count("<li>") == 1
    assert '<a href="modules/signalen.md">Seeing signals</a>' in overdue
    assert [later.count(words) for words in ("<li>", "Pilot light", '"2027-11-23"')] == [
        4,
        1,
        4,
    ]


def test_a_telephone_number_is_checked_every_year(tmp_path: Path) -> None:
    root = soon(tmp_path)
    change(root, "docs/reference/contacts.yml", "checked: 2026-11", "checked: 2025-11")
    assert codes(root, date(2026, 11, 30)) == []
    assert codes(root, date(2026, 12, 1)) == ["number-not-checked"]


def test_the_same_day_gives_the_same_pages(tmp_path: Path) -> None:
    root = soon(tmp_path)
    day = date(2027, 2, 1)
    first, second = (
        list(render_site(load(root, as_of=day).sites["nl"], lambda _, to: to)) for _ in range(2)
    )
    assert first == second
