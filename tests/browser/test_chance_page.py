"""Quizzes that draw and shuffle, parts of points, not knowing, and trying the wrong ones again."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

import pytest
from browser.axe import violations
from browser.chance_site import EXTRA, IDS, PINNED, ChancePage, build_chance_site
from playwright.sync_api import Browser, expect
from whole_site import served

pytestmark = pytest.mark.browser

RIGHT = ["rust", "tijd"]
SEED = "#wv=2;signalen;2;1;0;{seed}"


class OpenChance(Protocol):
    def __call__(self, hash: str = ..., **options: object) -> ChancePage: ...  # noqa: A002


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with served(build_chance_site(tmp_path_factory.mktemp("chance"))) as address:
        yield address


@pytest.fixture
def open_chance(browser: Browser, address: str) -> Iterator[OpenChance]:
    """Return a function that opens the quiz; afterwards no page may have reported a mistake."""
    opened: list[ChancePage] = []

    def open_it(hash: str = "", **options: object) -> ChancePage:  # noqa: A002
        context = browser.new_context(**options)  # type: ignore[arg-type] # one of Playwright's
        page = ChancePage(context.new_page(), address)
        opened.append(page)
        page.goto(hash)
        return page

    yield open_it
    for page in opened:
        page.page.context.close()
    assert [mistake for page in opened for mistake in page.mistakes] == []


def test_as_many_questions_are_drawn_as_the_authors_say(open_chance: OpenChance) -> None:
    quiz = open_chance()
    asked = quiz.asked()

    assert (len(asked), len(set(asked))) == (6, 6)
    assert sum(id_.removeprefix("vraag-") in EXTRA for id_ in asked) == 2
    assert asked[0] == PINNED
    assert quiz.numbers() == [f"Vraag {number} van 6" for number in range(1, 7)]
    expect(quiz.part("progress")).to_have_text("Nagekeken: 0 van de 6 vragen.")


def test_the_seed_decides_what_is_asked_and_in_what_order(open_chance: OpenChance) -> None:
    seen = {}
    for seed in range(8):
        quiz = open_chance(SEED.format(seed=seed))
        seen[seed] = [(id_, *quiz.options(id_)) for id_ in quiz.asked()]
    again = open_chance(SEED.format(seed=3))

    assert [(id_, *again.options(id_)) for id_ in again.asked()] == seen[3]
    assert len({str(order) for order in seen.values()}) == 8
    options = {tuple(entry[1:]) for order in seen.values() for entry in order}
    assert {order[-1] for order in options} == {"anders"}
    assert len(options) == 6


def test_without_a_script_every_question_can_be_read(open_chance: OpenChance) -> None:
    quiz = open_chance(java_script_enabled=False)

    expect(quiz.page.locator(".wv-question")).to_have_count(len(IDS))
    for id_ in IDS:
        expect(quiz.form(id_)).to_be_visible()
    expect(quiz.page.get_by_role("button", name="Weet ik niet")).to_have_count(0)
    expect(quiz.page.get_by_text("krijg je er steeds 6")).to_be_visible()


def test_parts_of_points_are_said_in_words_and_count(open_chance: OpenChance) -> None:
    quiz = open_chance()
    first, second, *others = quiz.asked()
    quiz.answer(first, ["rust"])
    expect(quiz.result(first).get_by_role("heading")).to_have_text("Voor een deel goed")
    quiz.answer(second, ["tijd"])
    for id_ in others:
        quiz.answer(id_, RIGHT)
    quiz.finish()

    expect(quiz.part("counted")).to_contain_text("5 van de 6 vragen goed")
    expect(quiz.part("wrong-list").locator("a")).to_have_count(2)


def test_who_does_not_know_sees_the_answer_and_goes_on(open_chance: OpenChance) -> None:
    quiz = open_chance()
    first, *others = quiz.asked()
    quiz.option(first, "haast").check()
    quiz.give_up(first)

    result = quiz.result(first)
    expect(result).to_be_focused()
    expect(result.get_by_role("heading")).to_have_text("Dit is het antwoord")
    expect(result).to_contain_text("Rust geeft ruimte.")
    expect(result).to_contain_text("Rust en tijd helpen bij")
    assert quiz.chosen() == []
    assert violations(quiz.page) == []
    for id_ in others:
        quiz.answer(id_, RIGHT)
    quiz.finish()
    expect(quiz.part("counted")).to_contain_text("5 van de 6 vragen goed")


def test_only_what_was_wrong_can_be_tried_again(open_chance: OpenChance) -> None:
    quiz = open_chance()
    asked = quiz.asked()
    first, *others, last = asked
    for id_ in others:
        quiz.answer(id_, RIGHT)
    quiz.give_up(first)
    quiz.answer(last, ["haast"])
    quiz.finish()
    expect(quiz.part("counted")).to_contain_text("4 van de 6 vragen goed")

    quiz.part("retry").click()
    assert quiz.asked() == [first, last]
    expect(quiz.form(first).locator('[data-part="number"]')).to_be_focused()
    expect(quiz.result(first)).to_be_empty()
    expect(quiz.part("progress")).to_have_text("Nagekeken: 4 van de 6 vragen.")
    assert violations(quiz.page) == []
    quiz.answer(first, RIGHT)
    quiz.answer(last, RIGHT)
    quiz.finish()

    assert quiz.asked() == asked
    expect(quiz.part("retry")).to_be_hidden()
    quiz.hand_over()
    (record,) = quiz.receipt().completions
    assert (record.score, record.max, record.attempts) == (6, 6, 2)
    assert len(record.first) == len(IDS)
    marks = {id_: record.first[at] for at, id_ in enumerate(IDS)}
    assert marks[first] == "0"
    assert marks[last].isalpha()
    assert {marks[id_] for id_ in others} == {"1"}
    assert sum(mark == "-" for mark in marks.values()) == 3


def test_a_new_attempt_draws_again_and_remembers_what_was_first(open_chance: OpenChance) -> None:
    quiz = open_chance(SEED.format(seed=1))
    for id_ in quiz.asked():
        quiz.answer(id_, RIGHT)
    quiz.finish()
    quiz.part("again").click()

    expect(quiz.part("progress")).to_have_text("Nagekeken: 0 van de 6 vragen.")
    assert (len(quiz.asked()), quiz.chosen()) == (6, [])
    assert quiz.numbers() == [f"Vraag {number} van 6" for number in range(1, 7)]
    expect(quiz.form(quiz.asked()[0]).locator('[data-part="number"]')).to_be_focused()
    for id_ in quiz.asked():
        quiz.answer(id_, RIGHT)
    quiz.finish()
    quiz.hand_over()
    (record,) = quiz.receipt().completions
    assert (record.score, record.max, record.attempts) == (6, 6, 2)
    assert record.first.count("1") >= 6


def test_the_draw_and_what_is_settled_go_along_to_the_other_language(
    open_chance: OpenChance,
) -> None:
    quiz = open_chance()
    asked = quiz.asked()
    first, second, *others = asked
    for id_ in others:
        quiz.answer(id_, RIGHT)
    quiz.answer(first, ["rust"])
    quiz.give_up(second)
    quiz.finish()
    quiz.part("retry").click()
    quiz.give_up(first)
    quiz.page.locator("a[hreflang=en]").first.click()
    quiz.page.wait_for_url("**/en/quizzes/**")

    assert quiz.asked() == [first, second]
    expect(quiz.result(first).get_by_role("heading")).to_have_text("This is the answer")
    expect(quiz.part("progress")).to_have_text("Checked: 5 of 6 questions.")
    quiz.answer(first, RIGHT)
    quiz.answer(second, RIGHT)
    quiz.finish()
    assert quiz.asked() == asked
    expect(quiz.part("counted")).to_contain_text("6 of 6 questions right")
