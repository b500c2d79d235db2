"""Putting steps in order: by buttons, by numbers, by keyboard, and without a script."""

from __future__ import annotations

import pytest
from browser.examples import ExamplePage, OpenExample
from playwright.sync_api import Locator, expect

pytestmark = pytest.mark.browser

ID = "eerst-dit-dan-dat"
RIGHT = ["veilig", "apart", "luisteren", "opschrijven", "bespreken"]


def step(page: ExamplePage, name: str) -> Locator:
    return page.form(ID).locator(f'[data-step="{name}"]')


def order(page: ExamplePage) -> list[str]:
    found = page.form(ID).locator("[data-step]")
    names: list[str] = found.evaluate_all("steps => steps.map((step) => step.dataset.step)")
    return names


def numbers(page: ExamplePage) -> list[str]:
    found = page.form(ID).locator("select")
    values: list[str] = found.evaluate_all("fields => fields.map((field) => field.value)")
    return values


def put_right(page: ExamplePage) -> None:
    for place, name in enumerate(RIGHT, 1):
        step(page, name).locator("select").select_option(str(place))


@pytest.mark.parametrize(
    ("language", "status", "verdict"),
    [("nl", "staat nu op plaats 1 van 5.", "Goed"), ("en", "is now at place 1 of 5.", "Right")],
)
def test_numbers_put_every_step_at_its_place(
    open_example: OpenExample, language: str, status: str, verdict: str
) -> None:
    page = open_example("order", language)
    step(page, "veilig").locator("select").select_option("1")
    expect(page.form(ID).locator(".wv-order__moved")).to_contain_text(status)
    put_right(page)
    page.check(ID)

    assert (order(page), numbers(page)) == (RIGHT, list("12345"))
    expect(page.verdict(ID)).to_have_text(verdict)


def test_buttons_move_a_step_one_place_and_keep_the_focus(open_example: OpenExample) -> None:
    page = open_example("order")
    before = order(page)
    up = step(page, before[2]).get_by_role("button", name="Omhoog")
    up.focus()
    page.page.keyboard.press("Enter")

    assert order(page) == [before[0], before[2], before[1], *before[3:]]
    expect(up).to_be_focused()
    status = page.form(ID).locator('.wv-order__moved[role="status"]')
    expect(status).to_contain_text("staat nu op plaats 2 van 5.")

    for _ in range(3):
        page.page.keyboard.press("Space")
    assert order(page)[0] == before[2]
    expect(status).to_contain_text("plaats 1 van 5")

    step(page, before[2]).get_by_role("button", name="Omlaag").click()
    assert order(page)[1] == before[2]
    assert numbers(page) == list("12345")


def test_a_number_chosen_by_keyboard_moves_the_step_and_keeps_the_focus(
    open_example: OpenExample,
) -> None:
    page = open_example("order")
    first = order(page)[0]
    field = step(page, first).get_by_role("combobox")
    field.focus()
    page.page.keyboard.press("ArrowDown")

    assert order(page)[1] == first
    expect(field).to_be_focused()
    expect(field).to_have_value("2")


def test_a_field_and_its_buttons_are_called_by_their_step(open_example: OpenExample) -> None:
    page = open_example("order", "en")
    text = "I write down what I saw and heard."
    expect(page.page.get_by_role("combobox", name=f"Place of: {text}")).to_be_visible()
    expect(page.page.get_by_role("button", name=f"Down ({text})")).to_be_visible()


def test_steps_left_as_they_were_are_no_answer(open_example: OpenExample) -> None:
    page = open_example("order")
    page.check(ID)

    summary = page.form(ID).get_by_role("group", name="Er is een probleem")
    expect(summary).to_be_focused()
    expect(summary).to_contain_text("Vraag 1: zet de stappen eerst op volgorde")
    expect(page.result(ID)).to_be_empty()


def test_a_wrong_order_says_where_each_step_belongs(open_example: OpenExample) -> None:
    page = open_example("order")
    put_right(page)
    step(page, "bespreken").get_by_role("button", name="Omhoog").click()
    page.check(ID)

    expect(page.verdict(ID)).to_have_text("Niet goed")
    result = page.result(ID)
    expect(result).to_contain_text("Goed, op plaats 1: Ik vraag of ze nu veilig is.")
    expect(result).to_contain_text("Hoort op plaats 4: Ik schrijf op wat ik zag en hoorde.")
    expect(result).to_contain_text("Met haar eigen woorden, zolang je het nog weet.")

    step(page, "bespreken").get_by_role("button", name="Omlaag").click()
    expect(result).to_be_empty()


def test_the_order_goes_along_to_the_other_language_and_back_to_the_start(
    open_example: OpenExample,
) -> None:
    page = open_example("order")
    before = order(page)
    put_right(page)
    page.check(ID)
    page.page.get_by_role("link", name="English").click()
    page.page.wait_for_url("**/en/quizzes/order.html*")

    assert order(page) == RIGHT
    expect(page.verdict(ID)).to_have_text("Right")
    page.finish()
    page.part("again").click()
    assert order(page) == before


@pytest.mark.parametrize("answer", ['["veilig"]', "3", '"veilig"', '{"0":"veilig"}', "[[]]"])
def test_a_hostile_answer_moves_nothing(open_example: OpenExample, answer: str) -> None:
    page = open_example("order")
    before = order(page)
    encoded = page.page.evaluate("encodeURIComponent", answer)
    page.goto(f"#wv=2;order;1;1;0;{ID}:11:{encoded}")
    page.page.reload()

    assert order(page) == before
    expect(page.page.locator(".wv-verdict")).to_have_count(0)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_any_state(open_example: OpenExample, scheme: str) -> None:
    page = open_example("order", color_scheme=scheme)
    page.assert_accessible()
    page.check(ID)
    page.assert_accessible()
    step(page, "veilig").get_by_role("button", name="Omhoog").click()
    page.check(ID)
    page.assert_accessible()
    put_right(page)
    page.check(ID)
    page.page.get_by_text("Toon alle antwoorden").click()
    page.assert_accessible()


def test_buttons_and_numbers_are_large_enough_to_hit(open_example: OpenExample) -> None:
    page = open_example("order", forced_colors="active")
    heights = (
        page.form(ID)
        .locator("li button, li select")
        .evaluate_all("targets => targets.map((target) => target.getBoundingClientRect().height)")
    )
    assert len(heights) == 15
    assert min(heights) >= 44


def test_without_script_the_steps_have_numbers_and_the_answers_their_order(
    open_example: OpenExample,
) -> None:
    page = open_example("order", java_script_enabled=False)

    expect(page.form(ID).get_by_role("button")).to_have_count(0)
    step(page, "veilig").locator("select").select_option("1")
    page.page.get_by_text("Toon alle antwoorden").click()
    texts = page.part(f"answer-{ID}").get_by_role("listitem")
    expect(texts).to_have_count(5)
    expect(texts.first).to_contain_text("Ik vraag of ze nu veilig is.")


def test_paper_has_an_empty_box_for_every_number(open_example: OpenExample) -> None:
    page = open_example("order")
    page.page.emulate_media(media="print")

    expect(page.form(ID).locator("button:visible")).to_have_count(0)
    colour = step(page, "veilig").locator("select").evaluate("box => getComputedStyle(box).color")
    assert colour == "rgba(0, 0, 0, 0)"
