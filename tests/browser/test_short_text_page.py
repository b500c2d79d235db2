"""Typing an answer: forgiving of how it is written, and never read as anything but text."""

from __future__ import annotations

import pytest
from browser.examples import ExamplePage, OpenExample
from playwright.sync_api import Locator, expect

pytestmark = pytest.mark.browser

NUMBER, ADVICE = "nummer-bij-gevaar", "advies-dag-en-nacht"


def field(page: ExamplePage, question: str) -> Locator:
    return page.form(question).get_by_role("textbox")


def fill_in(page: ExamplePage, question: str, text: str) -> None:
    field(page, question).fill(text)
    page.check(question)


@pytest.mark.parametrize(
    "text", ["Veilig Thuis", "veiligthuis", "  VEILIG-THUIS! ", "véilig thuis"]
)
def test_another_way_of_writing_is_right(open_example: OpenExample, text: str) -> None:
    page = open_example("short-text")
    fill_in(page, ADVICE, text)

    expect(page.verdict(ADVICE)).to_have_text("Goed")
    expect(page.result(ADVICE)).to_contain_text("Je hoeft geen naam te noemen")
    expect(page.result(ADVICE)).not_to_contain_text("Je bedoelt")


@pytest.mark.parametrize(
    ("language", "verdict", "meant"),
    [("nl", "Goed", "Je bedoelt: Veilig Thuis"), ("en", "Right", "You mean: Veilig Thuis")],
)
def test_a_typo_is_right_and_the_result_says_how_it_is_written(
    open_example: OpenExample, language: str, verdict: str, meant: str
) -> None:
    page = open_example("short-text", language)
    field(page, ADVICE).focus()
    page.page.keyboard.type("vielig thuis")
    page.page.keyboard.press("Enter")

    expect(page.verdict(ADVICE)).to_have_text(verdict)
    expect(page.result(ADVICE)).to_contain_text(meant)
    expect(page.result(ADVICE)).to_be_focused()
    expect(page.result(NUMBER)).to_be_empty()


def test_a_number_must_be_exact(open_example: OpenExample) -> None:
    page = open_example("short-text")
    fill_in(page, NUMBER, "113")
    expect(page.verdict(NUMBER)).to_have_text("Niet goed")
    expect(page.result(NUMBER)).to_contain_text("Dit antwoord staat niet in onze lijst.")

    fill_in(page, NUMBER, "1 1 2")
    expect(page.verdict(NUMBER)).to_have_text("Goed")


def test_a_wrong_answer_that_people_give_has_its_own_feedback(open_example: OpenExample) -> None:
    page = open_example("short-text")
    fill_in(page, NUMBER, "0900 8844")

    expect(page.verdict(NUMBER)).to_have_text("Niet goed")
    expect(page.result(NUMBER)).to_contain_text("Dat nummer van de politie")


@pytest.mark.parametrize(
    "text", ["<img src=x onerror=alert(1)>", "${7*7}{{7*7}}", ".*", "__proto__", "]]>--></script>"]
)
def test_what_is_typed_is_never_part_of_the_page(open_example: OpenExample, text: str) -> None:
    page = open_example("short-text")
    fill_in(page, NUMBER, text)

    expect(page.verdict(NUMBER)).to_have_text("Niet goed")
    expect(field(page, NUMBER)).to_have_value(text)
    assert text not in page.page.locator("wv-quiz").inner_text()
    expect(page.page.locator("wv-quiz img")).to_have_count(0)


def test_nothing_typed_is_asked_for(open_example: OpenExample) -> None:
    page = open_example("short-text")
    fill_in(page, ADVICE, "   ")

    summary = page.form(ADVICE).get_by_role("group", name="Er is een probleem")
    expect(summary).to_be_focused()
    summary.get_by_role("link", name="Vraag 2: vul eerst een antwoord in").click()
    expect(field(page, ADVICE)).to_be_focused()


def test_what_was_typed_goes_along_to_the_other_language(open_example: OpenExample) -> None:
    page = open_example("short-text")
    fill_in(page, NUMBER, "112; %2C é 😀 <b>")
    page.page.get_by_role("link", name="English").click()
    page.page.wait_for_url("**/en/quizzes/short-text.html*")

    expect(field(page, NUMBER)).to_have_value("112; %2C é 😀 <b>")
    expect(page.verdict(NUMBER)).to_have_text("Not right")
    assert page.stored() == {}


@pytest.mark.parametrize(
    "answer", ['["112"]', "112", '""', '" "', '"112\\u0000"', '"' + "1" * 201 + '"']
)
def test_a_hostile_answer_fills_nothing_in(open_example: OpenExample, answer: str) -> None:
    page = open_example("short-text")
    encoded = page.page.evaluate("encodeURIComponent", answer)
    page.goto(f"#wv=2;short-text;1;1;0;{NUMBER}:11:{encoded}")
    page.page.reload()

    expect(field(page, NUMBER)).to_have_value("")
    expect(page.page.locator(".wv-verdict")).to_have_count(0)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_any_state(open_example: OpenExample, scheme: str) -> None:
    page = open_example("short-text", color_scheme=scheme)
    page.assert_accessible()
    page.check(ADVICE)
    page.assert_accessible()
    fill_in(page, NUMBER, "iets anders")
    page.assert_accessible()
    fill_in(page, NUMBER, "112")
    page.page.get_by_text("Toon alle antwoorden").click()
    page.assert_accessible()


def test_the_field_has_a_name_a_size_and_a_border(open_example: OpenExample) -> None:
    page = open_example("short-text", forced_colors="active")
    expect(field(page, NUMBER)).to_have_accessible_name("Je antwoord")
    height, border = field(page, NUMBER).evaluate(
        "field => [field.getBoundingClientRect().height,"
        " parseFloat(getComputedStyle(field).borderTopWidth)]"
    )
    assert height >= 44
    assert border >= 1


def test_without_script_there_is_a_line_to_fill_in_and_answers_to_read(
    open_example: OpenExample,
) -> None:
    page = open_example("short-text", java_script_enabled=False)

    field(page, NUMBER).fill("112")
    page.page.get_by_text("Toon alle antwoorden").click()
    expect(page.part(f"answer-{NUMBER}")).to_contain_text("Goed: 112")
    expect(page.part(f"answer-{NUMBER}")).to_contain_text("Niet goed: 0900-8844")
