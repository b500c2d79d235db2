"""Choosing an answer for each item: by keyboard and pointer, partly right, and on paper."""

from __future__ import annotations

import pytest
from browser.examples import ExamplePage, OpenExample
from playwright.sync_api import Locator, expect

pytestmark = pytest.mark.browser

ID = "wie-bel-je"
RIGHT = {
    "geschreeuw": "noodnummer",
    "bang-kind": "veilig-thuis",
    "rare-rekening": "aandachtsfunctionaris",
}


def field(page: ExamplePage, item: str) -> Locator:
    return page.form(ID).locator(f'select[data-item="{item}"]')


def choose(page: ExamplePage, **changed: str) -> None:
    for item, answer in (RIGHT | changed).items():
        field(page, item).select_option(answer)


def values(page: ExamplePage) -> list[str]:
    found = page.form(ID).locator("select")
    chosen: list[str] = found.evaluate_all("fields => fields.map((field) => field.value)")
    return chosen


@pytest.mark.parametrize(
    ("language", "verdict", "remark"),
    [
        ("nl", "Goed", "Goed: Je ziet dat iemand nu wordt geslagen. Hierbij hoort: 112"),
        ("en", "Right", "Right: You see that somebody is being hit now. Belongs to this: 112"),
    ],
)
def test_every_item_with_its_answer_is_right(
    open_example: OpenExample, language: str, verdict: str, remark: str
) -> None:
    page = open_example("match", language)
    choose(page)
    page.check(ID)

    expect(page.verdict(ID)).to_have_text(verdict)
    expect(page.result(ID)).to_contain_text(remark)


def test_a_question_is_answered_by_keyboard_alone(open_example: OpenExample) -> None:
    page = open_example("match")
    field(page, "geschreeuw").focus()
    for keys in (["ArrowDown", "ArrowDown"], ["ArrowDown"] * 3, ["ArrowDown"]):
        for key in keys:
            page.page.keyboard.press(key)
        page.page.keyboard.press("Tab")
    page.page.keyboard.press("Enter")

    expect(page.verdict(ID)).to_have_text("Goed")
    expect(page.result(ID)).to_be_focused()


def test_one_wrong_answer_is_partly_right_and_says_what_belongs(open_example: OpenExample) -> None:
    page = open_example("match")
    choose(page, **{"bang-kind": "niemand"})
    page.check(ID)

    expect(page.verdict(ID)).to_have_text("Voor een deel goed")
    result = page.result(ID)
    expect(result).to_contain_text("Niet goed: Een leerling van 15")
    expect(result).to_contain_text("Hierbij hoort: Veilig Thuis")
    expect(result).to_contain_text("Je hoeft geen naam te noemen.")

    choose(page)
    expect(result).to_be_empty()
    page.check(ID)
    expect(page.verdict(ID)).to_have_text("Goed")


def test_nothing_right_is_not_right(open_example: OpenExample) -> None:
    page = open_example("match")
    choose(page, **dict.fromkeys(RIGHT, "niemand"))
    page.check(ID)
    expect(page.verdict(ID)).to_have_text("Niet goed")


def test_an_item_without_answer_is_asked_for(open_example: OpenExample) -> None:
    page = open_example("match")
    field(page, "geschreeuw").select_option("noodnummer")
    page.check(ID)

    summary = page.form(ID).get_by_role("group", name="Er is een probleem")
    expect(summary).to_be_focused()
    expect(summary).to_contain_text("Vraag 1: kies eerst bij elk onderdeel een antwoord")
    expect(field(page, "geschreeuw")).to_have_value("noodnummer")


def test_answers_go_along_to_the_other_language_and_away_at_the_end(
    open_example: OpenExample,
) -> None:
    page = open_example("match")
    choose(page)
    page.check(ID)
    page.page.get_by_role("link", name="English").click()
    page.page.wait_for_url("**/en/quizzes/match.html*")

    assert values(page) == list(RIGHT.values())
    expect(page.verdict(ID)).to_have_text("Right")
    page.finish()
    page.part("again").click()
    assert values(page) == ["", "", ""]


@pytest.mark.parametrize(
    "answer",
    ['["noodnummer"]', "3", '{"geschreeuw":"noodnummer"}', '{"__proto__":{"geschreeuw":"x"}}',
     '{"geschreeuw":"","bang-kind":"","rare-rekening":""}'],
)  # fmt: skip
def test_a_hostile_answer_chooses_nothing(open_example: OpenExample, answer: str) -> None:
    page = open_example("match")
    encoded = page.page.evaluate("encodeURIComponent", answer)
    page.goto(f"#wv=2;match;1;1;0;{ID}:11:{encoded}")
    page.page.reload()

    assert values(page) == ["", "", ""]
    expect(page.page.locator(".wv-verdict")).to_have_count(0)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_any_state(open_example: OpenExample, scheme: str) -> None:
    page = open_example("match", color_scheme=scheme)
    page.assert_accessible()
    page.check(ID)
    page.assert_accessible()
    choose(page, geschreeuw="niemand")
    page.check(ID)
    page.assert_accessible()
    choose(page)
    page.check(ID)
    page.page.get_by_text("Toon alle antwoorden").click()
    page.assert_accessible()


def test_fields_are_large_enough_to_hit_and_have_borders(open_example: OpenExample) -> None:
    page = open_example("match", forced_colors="active")
    sizes = (
        page.form(ID)
        .locator("select")
        .evaluate_all(
            "fields => fields.map((field) => [field.getBoundingClientRect().height,"
            " parseFloat(getComputedStyle(field).borderTopWidth)])"
        )
    )
    assert len(sizes) == 3
    assert min(height for height, _ in sizes) >= 44
    assert min(border for _, border in sizes) >= 1


def test_without_script_items_and_answers_can_be_read(open_example: OpenExample) -> None:
    page = open_example("match", java_script_enabled=False)

    field(page, "geschreeuw").select_option("niemand")
    page.page.get_by_text("Toon alle antwoorden").click()
    expect(page.part(f"answer-{ID}").get_by_role("listitem")).to_have_count(3)
    expect(page.part(f"answer-{ID}")).to_contain_text("Hierbij hoort: Veilig Thuis")


def test_paper_lists_what_to_choose_from(open_example: OpenExample) -> None:
    page = open_example("match")
    expect(page.page.locator(".wv-match__paper")).to_be_hidden()
    page.page.emulate_media(media="print")
    expect(page.page.locator(".wv-match__paper li:visible")).to_have_count(4)
