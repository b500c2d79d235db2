"""A question to think about: nothing to fill in, to keep, to check or to count."""

from __future__ import annotations

import pytest
from browser.examples import OpenExample
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

ID, COUNTED = "wat-houdt-je-tegen", "vermoeden-is-genoeg"
THOUGHT = "Er stond een rij tot aan de deur."


def test_it_has_no_field_and_no_button(open_example: OpenExample) -> None:
    page = open_example("reflection")
    question = page.page.locator(f"#wv-{ID}")

    expect(question.get_by_role("heading")).to_have_text("Vraag 1 van 2")
    expect(question.locator("input, textarea, select, button")).to_have_count(0)
    expect(question).to_contain_text("Er is geen goed of fout")


@pytest.mark.parametrize(
    ("language", "summary", "thought"),
    [
        ("nl", "Lees wat anderen kunnen denken", THOUGHT),
        ("en", "Read what others may think", "There was a queue up to the door."),
    ],
)
def test_thoughts_of_others_open_by_keyboard(
    open_example: OpenExample, language: str, summary: str, thought: str
) -> None:
    page = open_example("reflection", language)
    expect(page.page.get_by_text(thought)).to_be_hidden()
    page.page.locator("summary", has_text=summary).focus()
    page.page.keyboard.press("Enter")

    expect(page.page.get_by_text(thought)).to_be_visible()
    assert page.stored() == {}


def test_it_does_not_count_and_the_receipt_says_so(open_example: OpenExample) -> None:
    page = open_example("reflection")
    expect(page.part("progress")).to_contain_text("0 van de 1")
    page.answer(COUNTED, ["right"])
    page.finish()

    expect(page.part("score").get_by_role("heading")).to_have_text("Gehaald")
    page.hand_over()
    (completion,) = page.receipt().completions
    assert (completion.score, completion.max, completion.first) == (1, 1, "-1")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_any_state(open_example: OpenExample, scheme: str) -> None:
    page = open_example("reflection", color_scheme=scheme)
    page.assert_accessible()
    page.page.get_by_text("Lees wat anderen kunnen denken").click()
    page.answer(COUNTED, ["wrong"])
    page.assert_accessible()
    page.answer(COUNTED, ["right"])
    page.page.get_by_text("Toon alle antwoorden").click()
    page.assert_accessible()


def test_without_script_and_on_paper_everything_can_be_read(open_example: OpenExample) -> None:
    page = open_example("reflection", java_script_enabled=False)
    page.page.get_by_text("Toon alle antwoorden").click()
    expect(page.part(f"answer-{ID}")).to_contain_text("Bij deze vraag is er geen goed of fout.")
    expect(page.part(f"answer-{ID}")).to_contain_text("Bijna iedereen kent zo'n moment.")

    page.page.emulate_media(media="print")
    expect(page.page.get_by_text(THOUGHT)).to_be_visible()
