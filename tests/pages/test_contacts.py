"""Readers find whom to talk to in their own municipality."""

from __future__ import annotations

import re
from pathlib import Path

from builders import change, minimal_site

from waakvlam.load import load
from waakvlam.pages import render_site
from waakvlam.pages.links import directory_link

FILLED = """\
    functionaries:
      - domain: safety
        name: Sam <b>Jansen</b>
        number: "013-123 45 67"
        checked: 2026-11
      - domain: social
    headcounts:
"""


def checklist_page(root: Path, language: str = "nl") -> str:
    loaded = load(root)
    assert loaded.report.errors == ()
    pages = {
        page.uri: page.markdown for page in render_site(loaded.sites[language], directory_link)
    }
    return pages["checklists/balie.md"]


def contact_of(markdown: str, name: str) -> str:
    """Return what stands below the name of a municipality, without marks."""
    found = re.search(rf"<summary[^>]*>{name}</summary>(.*?)</details>", markdown, re.DOTALL)
    assert found
    return " ".join(re.sub(r"<[^>]+>", " ", found[1]).split())


def with_functionaries(tmp_path: Path) -> Path:
    root = minimal_site(tmp_path)
    change(root, "programme.yml", "    headcounts:\n", FILLED)
    contacts = "docs/reference/contacts.yml"
    change(root, contacts, "    when:", "    fallback: true\n    when:")
    return root


def test_a_municipality_shows_both_functionaries_and_a_number_where_one_is_missing(
    tmp_path: Path,
) -> None:
    shown = contact_of(checklist_page(with_functionaries(tmp_path)), "Alphen-Chaam")

    assert shown == (
        "Aandachtsfunctionaris veiligheid Sam &lt;b&gt;Jansen&lt;/b&gt; 013-123 45 67"
        " (gecontroleerd 2026-11)"
        " Aandachtsfunctionaris sociaal domein Nog niet ingevuld. Vraag in je gemeente wie dit is."
        " Krijg je niemand te pakken? Bel voor advies: Politie 112"
    )


def test_the_number_can_be_called(tmp_path: Path) -> None:
    assert 'href="tel:0131234567"' in checklist_page(with_functionaries(tmp_path))


def test_names_are_the_same_in_english_and_the_words_are_not(tmp_path: Path) -> None:
    shown = contact_of(checklist_page(with_functionaries(tmp_path), "en"), "Alphen-Chaam")

    assert shown.startswith("Contact person for safety Sam")
    assert "Not filled in yet." in shown


def test_without_functionaries_nothing_is_offered_to_choose(tmp_path: Path) -> None:
    assert "wv-functionaries" not in checklist_page(minimal_site(tmp_path))


def test_a_hand_written_page_ends_with_the_contacts_where_it_asks_for_them(tmp_path: Path) -> None:
    root = minimal_site(tmp_path)
    change(root, "docs/index.md", "owner: signaleerder", "owner: signaleerder\ncontacts: true")
    for language in ("nl", "en"):
        site = load(root).sites[language]
        page = next(one for one in render_site(site, directory_link) if one.uri == "index.md")
        assert page.markdown.count('class="wv-contacts"') == 1


def test_a_hand_written_page_has_no_contacts_of_itself(tmp_path: Path) -> None:
    site = load(minimal_site(tmp_path)).sites["nl"]
    page = next(one for one in render_site(site, directory_link) if one.uri == "index.md")
    assert "wv-contacts" not in page.markdown
