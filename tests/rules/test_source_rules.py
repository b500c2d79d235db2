"""What rests on no source, and what need not."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import change, minimal_site

from waakvlam.load import load

SECTION = "      - Wie geeft antwoord?\n    sources: [handreiking]\n"


def codes(root: Path) -> list[str]:
    return [one.code for one in load(root).report.diagnostics]


@pytest.mark.parametrize(
    ("rest", "found"),
    [
        ("", ["without-source"]),
        ("    to_be_reviewed: true\n", []),
        ("    sources: [handreiking]\n", []),
    ],
)
def test_a_section_cites_or_is_marked(rest: str, found: list[str], tmp_path: Path) -> None:
    root = minimal_site(tmp_path)
    change(root, "modules/signalen.yml", SECTION, f"      - Wie geeft antwoord?\n{rest}")
    assert codes(root) == found


def test_a_citation_in_the_text_is_a_source(tmp_path: Path) -> None:
    root = minimal_site(tmp_path)
    change(root, "modules/signalen.yml", SECTION, "      - Wie geeft antwoord [@handreiking]?\n")
    change(root, "modules/signalen.en.yml", "- Who answers?", "- Who answers [@handreiking]?")
    assert codes(root) == []


@pytest.mark.parametrize(
    ("fact", "found"),
    [
        ("Bel [112](tel:112).", False),
        ("Bel [Veilig Thuis](tel:08002000).", True),
        ("Dat is 5% van alle zaken.", True),
        ("Dat staat in artikel 273f.", True),
        ("Het ging om 1.234 mensen.", True),
        ("Doe het in 3 stappen, voor 17.30 uur.", False),
    ],
)
def test_a_page_with_a_fact_names_a_source(fact: str, found: bool, tmp_path: Path) -> None:
    root = minimal_site(tmp_path)
    change(root, "docs/index.md", "Zie je iets?", f"{fact} Zie je iets?")
    assert ("page-without-source" in codes(root)) is found
    change(
        root, "docs/index.md", "owner: signaleerder", "owner: signaleerder\nsources: [handreiking]"
    )
    assert "page-without-source" not in codes(root)


def test_a_source_without_address_says_where_it_is(tmp_path: Path) -> None:
    root = minimal_site(tmp_path)
    address = "    address: https://example.org/handreiking\n"
    change(root, "docs/reference/sources.yml", address, "    where: Op papier bij de gemeente.\n")
    assert codes(root) == []
    change(root, "docs/reference/sources.yml", "    where: Op papier bij de gemeente.\n", "")
    assert codes(root) == ["source-without-address"]
