"""Looking for signals in a scene: by keyboard, by pointer, and with nothing to find."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Literal
from urllib.parse import quote

import pytest
from browser.axe import violations
from browser.example_site import ExamplePage, OpenExample, build_examples, opener
from playwright.sync_api import Browser, expect
from whole_site import served

pytestmark = pytest.mark.browser

SCENE, QUIET = "avond-in-de-zaak", "drukte-in-de-zaak"
SIGNALS = ["matrassen", "kijkt-naar-de-eigenaar"]
NONE = "Ik zie geen signaal"
HOSTILE = [
    None, 7, "matrassen", {"matrassen": True}, ["matrassen", "matrassen"], ["rooster"],
    ["matrassen", None], [["matrassen"]], ["__proto__"], ["<img src=x onerror=alert(1)>"],
]  # fmt: skip


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_examples(tmp_path_factory.mktemp("scene"), ["spot-signals"])


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    with served(site) as address:
        yield address


@pytest.fixture
def open_scene(browser: Browser, address: str) -> Iterator[OpenExample]:
    with opener(browser, address, "spot-signals") as open_it:
        yield open_it


def told(quiz: ExamplePage, question: str) -> list[str]:
    """Return the scene as the result tells it again: the first line of each sentence."""
    items = quiz.result(question).locator("ol.wv-scene > li").all()
    return [item.locator("p").first.inner_text() for item in items]


def test_a_scene_is_marked_and_checked_by_keyboard(open_scene: OpenExample) -> None:
    quiz = open_scene(viewport={"width": 320, "height": 700})
    quiz.option(SCENE, "eigenaar-opent").focus()
    for key in ("Tab", "Space", "Tab", "Tab", "Space", "Enter"):
        quiz.page.keyboard.press(key)

    expect(quiz.result(SCENE)).to_be_focused()
    assert quiz.verdict(SCENE) == "Goed"
    expect(quiz.result(SCENE)).to_contain_text("Slapen waar je werkt kan een signaal zijn.")
    expect(quiz.result(SCENE).get_by_role("link", name="CCV")).to_be_visible()


def test_the_result_is_the_scene_again_with_found_missed_and_wrong_in_words(
    open_scene: OpenExample,
) -> None:
    quiz = open_scene(viewport={"width": 320, "height": 700})
    quiz.form(SCENE).get_by_text("Achter de keuken").click()
    quiz.form(SCENE).get_by_text("De muziek staat hard.").click()
    quiz.check(SCENE)

    assert quiz.verdict(SCENE) == "Niet goed"
    assert told(quiz, SCENE) == [
        "De eigenaar doet open en laat je binnen.",
        "Signaal, gevonden: Achter de keuken liggen drie matrassen, met koffers ernaast.",
        "Geen signaal, wel gekozen: De muziek staat hard.",
        "Signaal, gemist: Je vraagt een medewerker iets."
        " Die kijkt eerst naar de eigenaar en zegt dan niets.",
    ]
    result = quiz.result(SCENE)
    expect(result).to_contain_text("Dat zegt niets over de mensen die er werken.")
    expect(result).to_contain_text("Niet zelf durven antwoorden is een signaal")
    expect(result).not_to_contain_text("Hij werkt mee.")
    assert not quiz.is_wider_than(320)


def test_some_of_the_signals_are_partly_right(open_scene: OpenExample) -> None:
    quiz = open_scene()
    quiz.answer(SCENE, ["matrassen"])

    assert quiz.verdict(SCENE) == "Voor een deel goed"


def test_a_scene_without_signals_is_right_when_none_is_seen(open_scene: OpenExample) -> None:
    quiz = open_scene()
    quiz.form(QUIET).get_by_label(NONE).check()
    quiz.check(QUIET)

    assert quiz.verdict(QUIET) == "Goed"
    assert told(quiz, QUIET)[0] == "Er werken zes mensen in een kleine keuken."

    quiz.option(QUIET, "veel-personeel").check()
    quiz.check(QUIET)
    assert quiz.verdict(QUIET) == "Niet goed"
    expect(quiz.result(QUIET)).to_contain_text("Druk zijn is geen signaal.")


def test_a_signal_and_no_signal_do_not_go_together(open_scene: OpenExample) -> None:
    quiz = open_scene()
    none = quiz.form(SCENE).get_by_label(NONE)
    quiz.option(SCENE, "matrassen").check()
    none.check()
    expect(quiz.option(SCENE, "matrassen")).not_to_be_checked()

    quiz.option(SCENE, "muziek").check()
    expect(none).not_to_be_checked()


def test_nothing_marked_asks_for_a_mark_or_for_none(open_scene: OpenExample) -> None:
    quiz = open_scene()
    quiz.check(SCENE)

    sentence = "Vraag 1: kies eerst een of meer zinnen, of kies «Ik zie geen signaal»"
    quiz.form(SCENE).get_by_role("link", name=sentence).press("Enter")
    expect(quiz.option(SCENE, "eigenaar-opent")).to_be_focused()
    expect(quiz.result(SCENE)).to_be_empty()


def test_a_switch_of_language_keeps_marks_and_no_signal(open_scene: OpenExample) -> None:
    quiz = open_scene()
    quiz.answer(SCENE, SIGNALS)
    quiz.form(QUIET).get_by_label(NONE).check()
    quiz.page.get_by_role("link", name="English").click()
    quiz.page.wait_for_url("**/en/quizzes/spot-signals.html*")

    assert quiz.verdict(SCENE) == "Right"
    assert told(quiz, SCENE)[1].startswith("Signal, found: Behind the kitchen")
    expect(quiz.form(QUIET).get_by_label("I see no signal")).to_be_checked()
    expect(quiz.result(QUIET)).to_be_empty()


@pytest.mark.parametrize("answer", HOSTILE, ids=str)
def test_an_answer_that_nobody_could_give_is_not_taken_over(
    open_scene: OpenExample, answer: object
) -> None:
    carried = quote(json.dumps(answer), safe="")
    quiz = open_scene(hash=f"#wv=2;spot-signals;1;1;0;{SCENE}:11:{carried}")

    assert quiz.chosen() == []
    expect(quiz.page.locator(".wv-verdict")).to_have_count(0)


def test_the_scene_works_from_a_file(open_scene: OpenExample, site: Path) -> None:
    quiz = open_scene(site.as_uri())
    quiz.answer(SCENE, SIGNALS)

    assert quiz.verdict(SCENE) == "Goed"


def test_without_script_scene_and_answers_can_be_read(open_scene: OpenExample) -> None:
    page = open_scene(java_script_enabled=False).page
    page.get_by_text("Toon alle antwoorden").click()

    expect(page.get_by_text("Signaal: Achter de keuken")).to_be_visible()
    expect(page.get_by_text("Geen signaal: De muziek staat hard.")).to_be_visible()
    expect(page.get_by_text(f"Goed: {NONE}")).to_be_visible()
    expect(page.get_by_text("Deze medewerker praat vrij met je.")).to_be_visible()


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_idle_asked_wrong_and_right(
    open_scene: OpenExample, width: int, scheme: Literal["light", "dark"]
) -> None:
    quiz = open_scene(viewport={"width": width, "height": 900}, color_scheme=scheme)
    found = violations(quiz.page)
    quiz.check(SCENE)
    found += violations(quiz.page)
    quiz.answer(SCENE, ["matrassen", "muziek"])
    quiz.form(QUIET).get_by_label(NONE).check()
    quiz.check(QUIET)
    quiz.page.get_by_text("Toon alle antwoorden").click()

    assert found + violations(quiz.page) == []
    assert not quiz.is_wider_than(width)


def test_forced_colours_and_paper_keep_boxes(open_scene: OpenExample) -> None:
    quiz = open_scene(forced_colors="active")
    border = "element => getComputedStyle(element).borderTopStyle"
    for option in quiz.form(SCENE).locator(".wv-option").all():
        assert option.evaluate(border) == "solid"

    quiz.page.emulate_media(media="print", forced_colors="none")
    expect(quiz.option(SCENE, "matrassen")).to_be_visible()
    expect(quiz.page.locator("button:visible")).to_have_count(0)
