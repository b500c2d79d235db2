"""Every row of bad input: what is found, where, and that nothing of it runs."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from bad_inputs import BAD, NAMES, ROWS, expected, load_row, outcome, site_with
from markdown import markdown

from waakvlam.load import load
from waakvlam.pages.render import render_site
from waakvlam.text import Renderer

RENDERED = [row for row in ROWS if row.startswith("B") and expected(row)["exit"] == 0]
REFUSED = [row for row in ROWS if row.startswith("B") and expected(row)["exit"] == 1]

_ADDRESSES = ("action", "formaction", "href", "poster", "src", "srcset")
_FORBIDDEN_TAGS = {"base", "embed", "iframe", "link", "meta", "object", "style"}


class _Page(HTMLParser):
    """Collects the words of a page, and whatever could run or load something."""

    def __init__(self) -> None:
        super().__init__()
        self.words = ""
        self.dangers: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag in _FORBIDDEN_TAGS or (tag == "script" and values["type"] != "application/json"):
            self.dangers.append(tag)
        for name, value in attrs:
            address = name in _ADDRESSES and re.match(
                r"(?i)\s*(?!https|mailto|tel)\w+:", value or ""
            )
            if name.startswith("on") or name in ("style", "srcdoc") or address:
                self.dangers.append(f"{tag} {name}={value}")

    def handle_data(self, data: str) -> None:
        self.words += data


def read_page(html: str) -> _Page:
    page = _Page()
    page.feed(html)
    return page


def test_every_row_about_yaml_and_text_has_a_folder() -> None:
    yaml_rows = {f"A{number:02}" for number in range(1, 42)}
    # B14 is about the search index of a built site, and is tested there.
    text_rows = {f"B{number:02}" for number in range(1, 17)} - {"B14"}
    assert yaml_rows | text_rows == set(ROWS)


def test_every_row_about_browsers_names_tests_that_exist() -> None:
    rows: dict[str, list[str]] = json.loads((BAD / "browser.json").read_text(encoding="utf-8"))
    assert list(rows) == [f"C{number:02}" for number in range(1, 26)]
    for names in rows.values():
        assert names
        for name in names:
            file, _, function = name.partition("::")
            text = (BAD.parent / "browser" / file).read_text(encoding="utf-8")
            assert f"\ndef {function}(" in text, name


@pytest.mark.parametrize("row", ROWS)
def test_a_bad_input_is_reported_with_its_code_and_place(row: str, tmp_path: Path) -> None:
    wanted = {name: value for name, value in expected(row).items() if name != "shows"}
    assert outcome(row, tmp_path) == wanted


@pytest.mark.parametrize("row", [row for row in ROWS if row not in NAMES])
def test_a_bad_input_can_be_reported_in_every_form_and_language(row: str, tmp_path: Path) -> None:
    report = load_row(row, tmp_path).report
    for language in ("en", "nl"):
        assert len(json.loads(report.json(language))["diagnostics"]) == len(report.diagnostics)
        assert report.github(language).count("\n") == len(report.diagnostics)
        assert report.text(language).count(" = ") >= len(report.diagnostics)


@pytest.mark.parametrize("row", RENDERED)
def test_an_accepted_bad_text_is_shown_and_runs_nothing(row: str, tmp_path: Path) -> None:
    words = ""
    for site in load_row(row, tmp_path).sites.values():
        for page in render_site(site, lambda _from, to: to):
            html = markdown(page.markdown, extensions=["attr_list", "fenced_code", "tables", "toc"])
            shown = read_page(html)
            assert shown.dangers == []
            words += shown.words
    for text in expected(row)["shows"]:
        assert text in words


@pytest.mark.parametrize("row", REFUSED)
def test_a_refused_text_would_run_nothing_even_if_it_were_rendered(
    row: str, tmp_path: Path
) -> None:
    path = site_with(row, tmp_path) / "docs" / "index.md"
    html = Renderer(lambda _target: "#").render(path.read_text(encoding="utf-8"))
    assert read_page(html).dangers == []


def test_personal_numbers_are_masked_wherever_they_are_shown(tmp_path: Path) -> None:
    report = load_row("A39", tmp_path).report
    shown = report.text("nl") + report.json("nl") + report.github("nl")
    for secret in ("123456782", "0417164300", "0417 1643", "12345678", "12 34 56 78"):
        assert secret not in re.sub(r"https?://\S+", "", shown)


def test_characters_that_cannot_be_seen_are_shown_as_escapes(tmp_path: Path) -> None:
    shown = load_row("A24", tmp_path).report.text("en")
    assert "\u202e" not in shown
    assert "Ik help \\u202Eieder apart." in shown


def test_a_huge_file_is_not_even_read(tmp_path: Path) -> None:
    path = tmp_path / "modules" / "groot.yml"
    path.parent.mkdir()
    with path.open("wb") as file:
        file.truncate(50_000_000)
    codes = [found.code for found in load(tmp_path).report.diagnostics]
    assert codes == ["file-too-large", "missing-file"]


def test_a_link_to_a_file_outside_the_project_is_refused(tmp_path: Path) -> None:
    (tmp_path / "buiten.md").write_text("# Buiten\n", encoding="utf-8")
    root = site_with("B10", tmp_path / "site")
    try:
        (root / "docs" / "binnen.md").symlink_to(tmp_path / "buiten.md")
    except OSError:
        # Windows lets only administrators make links, so nobody else can bring one in.
        return
    found = [(one.code, one.span.path) for one in load(root).report.errors]
    assert found == [("file-outside-project", "docs/binnen.md")]


def test_expected_outcomes_hold_nothing_but_known_fields() -> None:
    for row in ROWS:
        fields = set(json.loads((BAD / row / "expected.json").read_text(encoding="utf-8")))
        assert {"exit", "codes", "places"} <= fields <= {"exit", "codes", "places", "shows"}
