"""What a trainer uses in a meeting: notes with a plan, answers, sheets to hand out."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from builders import change, minimal_site

from waakvlam.load import load
from waakvlam.pages.meeting import plan_of, planned_minutes
from waakvlam.pages.render import RenderedPage, render_site

TRAINER = """\
quiz: signalen
trainer:
  preparation: Leg de lijst klaar [@handreiking].
  prompts:
    - id: ervaring
      text: Wat zag jij?
"""
FIRST = "    title: Kijk en luister\n    minutes: 5\n    trainer_note: Wacht even.\n"
SECOND = """\
  - id: doen
    title: Doe iets
    body: Praat erover.
    minutes: 7
  - id: later
    title: Later
    body: Kijk nog eens.
key_points:
"""
IN_ENGLISH = """\
  - id: doen
    title: Do something
    body: Talk about it.
  - id: later
    title: Later
    body: Look again.
key_points:
"""
OWN_PAGES = ("trainer/signalen.md", "trainer/signalen/paper.md", "trainer/signalen/answers.md")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = minimal_site(tmp_path)
    change(root, "modules/signalen.yml", "quiz: signalen\n", TRAINER)
    change(root, "modules/signalen.yml", "    title: Kijk en luister\n", FIRST)
    change(root, "modules/signalen.yml", "key_points:\n", SECOND)
    change(root, "modules/signalen.en.yml", "key_points:\n", IN_ENGLISH)
    return root


def pages_of(root: Path, language: str = "nl") -> dict[str, RenderedPage]:
    site = load(root).sites[language]
    return {page.uri: page for page in render_site(site, lambda _, to: to)}


def words(markdown: str) -> str:
    return " ".join(re.sub(r"<[^>]*>", " ", markdown).split())


def test_each_section_begins_when_those_before_it_are_over(root: Path) -> None:
    module = load(root).sites["nl"].modules["signalen"]
    assert [(step.section.id, step.start) for step in plan_of(module)] == [
        ("kijken", 0), ("doen", 5), ("later", 12),
    ]  # fmt: skip
    assert planned_minutes(module) == 12


def test_a_trainer_reads_notes_times_and_questions_to_talk_about(root: Path) -> None:
    text = words(pages_of(root)["trainer/signalen.md"].markdown)
    for said in (
        "Leg de lijst klaar", "Wat zag jij?", "Wacht even.", "5 Doe iets 7", "12 Einde 12",
        "12 Later als er tijd is", "Vanaf minuut 5, 7 minuten.", "Geen aanwijzing.",
        "Is er nu gevaar? Bel 112.", "Handreiking mensenhandel . CCV",
    ):  # fmt: skip
        assert said in text, said


def test_a_note_that_was_not_translated_is_marked_and_the_page_says_so(root: Path) -> None:
    page = pages_of(root, "en")["trainer/signalen.md"].markdown
    assert '<div lang="nl"><p>Wacht even.</p>' in page
    assert '<span lang="nl">Wat zag jij?</span>' in page
    assert "Part of this page has not been translated" in page


def test_the_answers_say_what_is_right_and_why_and_where_it_comes_from(root: Path) -> None:
    text = words(pages_of(root, "en")["trainer/signalen/answers.md"].markdown)
    for said in (
        "Right: I help each of them alone. That way you hear",
        "Not right: I help them together, that is faster. Then you only hear the man",
        "People who answer for themselves", "Source: CCV, 2025", "passed with 70% right",
    ):  # fmt: skip
        assert said in text, said


@pytest.mark.parametrize("language", ["nl", "en"])
def test_what_is_handed_out_holds_no_answer_and_asks_for_no_name(root: Path, language: str) -> None:
    page = pages_of(root, language)["trainer/signalen/paper.md"].markdown
    handed_out = page.partition('id="wv-sheet-talks"')[0]
    for question in load(root).sites[language].quizzes["signalen"].questions:
        assert str(question.explanation) not in handed_out
        assert str(question.text).split("\n", maxsplit=1)[0] in handed_out
    assert not re.search(r"<(input|textarea|form|select)\b", page)
    assert words(handed_out).count("Naam:") == words(handed_out).count("Name:") == 0
    assert "wv-mark__box" in handed_out


def test_a_scenario_becomes_a_card_with_points_and_a_prompt_one_with_lines(root: Path) -> None:
    cards = pages_of(root)["trainer/signalen/paper.md"].markdown.split('class="wv-talk"')[1:]
    scene, prompt = map(words, cards)
    assert "Eén man praat en heeft alle paspoorten." in scene
    assert "Wie zelf antwoord geeft, kan iets laten weten." in scene
    assert "Wat zag jij?" in prompt
    assert all("Gevaar nu? Bel 112." in card for card in (scene, prompt))


def test_only_the_list_of_modules_can_be_found_by_search(root: Path) -> None:
    pages = pages_of(root)
    assert {page.in_menu for uri, page in pages.items() if uri.startswith("trainer/")} == {False}
    found = {uri for uri, page in pages.items() if uri.startswith("trainer/") and page.searchable}
    assert found == {"trainer/index.md"}
    assert set(OWN_PAGES) <= set(pages)


def test_a_module_without_anything_for_a_trainer_has_its_pages_all_the_same(
    tmp_path: Path,
) -> None:
    pages = pages_of(minimal_site(tmp_path))
    assert "Voorbereiding" not in pages["trainer/signalen.md"].markdown
    assert "Bij deze module staan geen tijden." in pages["trainer/index.md"].markdown
    assert 'href="trainer/signalen.md"' in pages["modules/signalen.md"].markdown
