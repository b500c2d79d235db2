"""A story in steps: by keyboard, by pointer, back to the beginning, and without a script."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Literal
from urllib.parse import quote

import pytest
from browser.axe import violations
from browser.example_site import ExamplePage, OpenExample, build_examples, opener
from playwright.sync_api import Browser, Locator, expect
from whole_site import served

pytestmark = pytest.mark.browser

STORY = "briefje-bij-het-loket"
GOOD = ["apart-vragen", "rustig-opschrijven"]
HOSTILE = [
    None, 7, "apart-vragen", {"apart-vragen": 1}, [], ["apart-vragen"], ["rustig-opschrijven"],
    ["apart-vragen", None], [["apart-vragen"], "rustig-opschrijven"], ["__proto__"],
    ["constructor", "toString"], [*GOOD, "doorvragen"], ["<img src=x onerror=alert(1)>"],
]  # fmt: skip


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_examples(tmp_path_factory.mktemp("story"), ["decision"])


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    with served(site) as address:
        yield address


@pytest.fixture
def open_story(browser: Browser, address: str) -> Iterator[OpenExample]:
    with opener(browser, address, "decision") as open_it:
        yield open_it


def places(quiz: ExamplePage) -> Locator:
    """Return the steps and ends of the story that can be seen."""
    return quiz.form(STORY).locator(".wv-place:visible")


def choice(quiz: ExamplePage, name: str) -> Locator:
    return quiz.form(STORY).locator(f'[data-choice="{name}"]')


def go(quiz: ExamplePage, *names: str) -> None:
    for name in names:
        choice(quiz, name).click()


def test_the_story_goes_one_step_at_a_time_and_takes_the_focus_along(
    open_story: OpenExample,
) -> None:
    quiz = open_story(viewport={"width": 320, "height": 700})
    expect(places(quiz)).to_have_count(1)
    expect(places(quiz).get_by_role("heading")).to_have_text("Het begin (stap 1)")
    assert "stap" not in places(quiz).get_by_role("heading").inner_text()

    choice(quiz, "apart-vragen").focus()
    quiz.page.keyboard.press("Enter")
    expect(places(quiz)).to_have_count(1)
    expect(places(quiz)).to_contain_text("De begeleider wacht bij de deur.")
    expect(places(quiz).get_by_role("heading")).to_be_focused()

    for key in ("Tab", "Enter"):
        quiz.page.keyboard.press(key)
    expect(places(quiz)).to_contain_text("De aandachtsfunctionaris bekijkt samen")
    expect(quiz.result(STORY)).to_be_empty()
    assert "#" not in quiz.page.url

    for key in ("Tab", "Tab", "Enter"):
        quiz.page.keyboard.press(key)
    expect(quiz.result(STORY)).to_be_focused()
    assert quiz.verdict(STORY) == "Goed"
    assert not quiz.is_wider_than(320)


def test_the_result_tells_how_it_ended_and_why_each_choice_was_wise_or_not(
    open_story: OpenExample,
) -> None:
    quiz = open_story(viewport={"width": 320, "height": 700})
    go(quiz, "apart-vragen", "doorvragen")
    quiz.check(STORY)

    assert quiz.verdict(STORY) == "Niet goed"
    remarks = [remark.inner_text() for remark in quiz.result(STORY).locator(".wv-remark").all()]
    assert [remark.split("\n")[0] for remark in remarks] == [
        "Luister, stop op tijd en geef door wat je hoorde. Dat kan nu ook nog.",
        "Je koos: Ik zeg dat ik de handtekening van de vrouw alleen nodig heb.",
        "Je koos: Ik vraag door tot ze alles heeft verteld.",
    ]
    assert "Eén open vraag is genoeg." in remarks[2]


def test_back_to_the_beginning_takes_the_result_away_and_another_way_may_be_gone(
    open_story: OpenExample,
) -> None:
    quiz = open_story()
    go(quiz, "begeleider-aanspreken")
    quiz.check(STORY)
    assert quiz.verdict(STORY) == "Niet goed"

    places(quiz).get_by_role("link", name="Terug naar het begin").press("Enter")
    expect(places(quiz).get_by_role("heading")).to_be_focused()
    expect(places(quiz)).to_contain_text("De begeleider pakt de pas van de balie")
    expect(quiz.result(STORY)).to_be_empty()

    go(quiz, *GOOD)
    quiz.check(STORY)
    assert quiz.verdict(STORY) == "Goed"


def test_a_story_that_is_not_over_cannot_be_checked(open_story: OpenExample) -> None:
    quiz = open_story()
    go(quiz, "apart-vragen")
    quiz.check(STORY)

    expect(quiz.result(STORY)).to_be_empty()
    link = quiz.form(STORY).get_by_role("link", name="Vraag 1: maak eerst het verhaal af")
    link.press("Enter")
    expect(choice(quiz, "rustig-opschrijven")).to_be_focused()


def test_the_whole_quiz_again_begins_the_story_again(open_story: OpenExample) -> None:
    quiz = open_story()
    go(quiz, *GOOD)
    quiz.check(STORY)
    quiz.finish()
    quiz.part("again").click()

    expect(places(quiz)).to_contain_text("De begeleider pakt de pas van de balie")


def test_a_switch_of_language_keeps_the_end_and_its_result(open_story: OpenExample) -> None:
    quiz = open_story()
    go(quiz, *GOOD)
    quiz.check(STORY)
    quiz.page.get_by_role("link", name="English").click()
    quiz.page.wait_for_url("**/en/quizzes/decision.html*")

    assert quiz.verdict(STORY) == "Right"
    expect(places(quiz)).to_have_count(1)
    expect(places(quiz)).to_contain_text("The trafficking contact person looks at what is needed")


@pytest.mark.parametrize("answer", HOSTILE, ids=str)
def test_a_way_that_nobody_could_go_is_not_taken_over(
    open_story: OpenExample, answer: object
) -> None:
    carried = quote(json.dumps(answer), safe="")
    quiz = open_story(hash=f"#wv=2;decision;1;1;0;{STORY}:11:{carried}")

    expect(places(quiz)).to_have_count(1)
    expect(places(quiz)).to_contain_text("De begeleider pakt de pas van de balie")
    expect(quiz.page.locator(".wv-verdict")).to_have_count(0)


def test_the_story_works_from_a_file(open_story: OpenExample, site: Path) -> None:
    quiz = open_story(site.as_uri())
    go(quiz, *GOOD)
    quiz.check(STORY)

    assert quiz.verdict(STORY) == "Goed"


def test_without_script_choices_lead_on_within_the_page(open_story: OpenExample) -> None:
    quiz = open_story(java_script_enabled=False, viewport={"width": 320, "height": 700})
    expect(places(quiz)).to_have_count(5)
    go(quiz, *GOOD)

    end = quiz.page.locator(":target")
    expect(end).to_contain_text("Zo loopt het af (einde 1)")
    expect(end).to_contain_text("Goed")
    expect(end).to_contain_text("Meer hoeft niet.")
    expect(end).to_be_in_viewport()
    end.get_by_role("link", name="Terug naar het begin").click()
    expect(quiz.page.locator(":target")).to_contain_text("Het begin (stap 1)")


def test_paper_has_every_step_with_numbers_to_follow(open_story: OpenExample) -> None:
    quiz = open_story()
    go(quiz, "begeleider-aanspreken")
    quiz.page.emulate_media(media="print")

    expect(places(quiz)).to_have_count(5)
    expect(quiz.form(STORY).get_by_text("(stap 2)").first).to_be_visible()
    expect(quiz.form(STORY).get_by_text("Terug naar het begin").first).to_be_hidden()
    expect(quiz.page.get_by_text("Eén open vraag is genoeg.")).to_be_visible()


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_idle_asked_halfway_wrong_and_right(
    open_story: OpenExample, width: int, scheme: Literal["light", "dark"]
) -> None:
    quiz = open_story(viewport={"width": width, "height": 900}, color_scheme=scheme)
    found = violations(quiz.page)
    go(quiz, "apart-vragen")
    quiz.check(STORY)
    found += violations(quiz.page)
    go(quiz, "doorvragen")
    quiz.check(STORY)
    quiz.page.get_by_text("Toon alle antwoorden").click()

    assert found + violations(quiz.page) == []
    assert not quiz.is_wider_than(width)


def test_choices_are_large_and_keep_their_border_in_forced_colours(open_story: OpenExample) -> None:
    quiz = open_story(forced_colors="active")
    measure = "link => [link.getBoundingClientRect().height, getComputedStyle(link).borderTopStyle]"
    for link in places(quiz).locator(".wv-place__choice").all():
        height, border = link.evaluate(measure)
        assert (height >= 44, border) == (True, "solid")


def test_a_story_that_is_half_told_goes_on_in_the_other_language(open_story: OpenExample) -> None:
    quiz = open_story()
    go(quiz, "apart-vragen")
    quiz.page.get_by_role("link", name="English").click()
    quiz.page.wait_for_url("**/en/quizzes/*")

    expect(places(quiz)).to_have_count(1)
    expect(choice(quiz, "rustig-opschrijven")).to_be_visible()
    expect(quiz.result(STORY)).to_be_empty()
    go(quiz, "rustig-opschrijven")
    quiz.check(STORY)
    assert quiz.verdict(STORY) == "Right"


@pytest.mark.parametrize(
    "draft", [[*GOOD, "doorvragen"], ["weg"], ["__proto__"], "apart-vragen", {}]
)
def test_a_draft_that_nobody_can_have_come_to_begins_the_story(
    open_story: OpenExample, draft: object
) -> None:
    value = quote(json.dumps(draft))
    quiz = open_story(hash=f"#wv=2;decision;1;1;0;0;{STORY}:3-:{value}")
    expect(places(quiz).get_by_role("heading")).to_have_text("Het begin (stap 1)")
