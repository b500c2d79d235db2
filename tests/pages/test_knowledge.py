"""The glossary, the plan, and what only trainers read."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import change, minimal_site
from knowledge import add_knowledge

from waakvlam.load import load
from waakvlam.pages.render import RenderedPage, render_site

TRAINER = """\
quiz: signalen
trainer:
  preparation: Leg de lijst klaar [@handreiking].
  prompts:
    - id: ervaring
      text: Wat zag jij?
"""


def pages_of(root: Path, language: str = "nl") -> dict[str, RenderedPage]:
    loaded = load(root)
    assert loaded.report.diagnostics == (), loaded.report.text()
    return {page.uri: page for page in render_site(loaded.sites[language], lambda _, to: to)}


def test_the_glossary_stands_in_order_of_the_words_and_hides_what_people_type(
    tmp_path: Path,
) -> None:
    page = pages_of(add_knowledge(minimal_site(tmp_path)))["woordenlijst.md"]
    letters = [line for line in page.markdown.split("\n") if line.startswith("## ")]
    assert letters == ["## A { #wv-letter-a }", "## U { #wv-letter-u }"]
    assert '<div id="uitbuiting">' in page.markdown
    assert page.markdown.count("Nog te beoordelen") == 1
    assert "uitbuitting" not in page.markdown
    assert "slavenarbeid" not in page.markdown


def test_a_translation_replaces_the_words_of_search_or_leaves_them(tmp_path: Path) -> None:
    term = load(add_knowledge(minimal_site(tmp_path))).sites["en"].terms["uitbuiting"]
    assert term.typed == ("exploitasion",)
    assert term.avoid == ("slavenarbeid",)
    assert term.avoid[0].language == "nl"


def test_the_plan_says_its_states_and_money_in_words(tmp_path: Path) -> None:
    text = pages_of(add_knowledge(minimal_site(tmp_path)), "en")["beleidsplan.md"].markdown
    for words in (
        "being done; by 2027", "the regional budget, money of the district", "Not known yet",
        "80% on 2027-12-31", '<a href="roles/signaleerder.md">Observer</a>', "What went well",
        '<a class="wv-cite" href="#wv-source-1">', '<li id="wv-source-1">',
    ):  # fmt: skip
        assert words in text


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_site_without_glossary_and_plan_says_so_outside_the_menu(
    language: str, tmp_path: Path
) -> None:
    pages = pages_of(minimal_site(tmp_path), language)
    assert [pages[uri].in_menu for uri in ("woordenlijst.md", "beleidsplan.md")] == [False, False]


def test_an_action_belongs_to_an_area_of_the_plan(tmp_path: Path) -> None:
    root = add_knowledge(minimal_site(tmp_path))
    change(root, "docs/reference/plan.yml", "area: preventie", "area: preventi")
    found = [one.code for one in load(root).report.diagnostics]
    assert found == ["unknown-area"]


def test_texts_for_the_trainer_stay_off_the_page_and_do_not_make_it_partly_dutch(
    tmp_path: Path,
) -> None:
    root = minimal_site(tmp_path)
    change(root, "modules/signalen.yml", "quiz: signalen\n", TRAINER)
    note = "    title: Kijk en luister\n    minutes: 5\n    trainer_note: Wacht even.\n"
    change(root, "modules/signalen.yml", "    title: Kijk en luister\n", note)
    loaded = load(root)
    assert [one.code for one in loaded.report.diagnostics] == ["untranslated-text"] * 2
    assert loaded.sites["nl"].modules["signalen"].sections[0].minutes == 5
    for language, site in loaded.sites.items():
        pages = {page.uri: page.markdown for page in render_site(site, lambda _, to: to)}
        text = pages["modules/signalen.md"]
        assert not any(words in text for words in ("Leg de lijst", "Wat zag jij", "Wacht even"))
        assert "has not been translated" not in text, language
