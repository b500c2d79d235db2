"""Answering a quiz: by keyboard, with mistakes, again, and in two languages."""

from __future__ import annotations

from pathlib import Path

import pytest
from browser.quiz_page import CLAIM, MULTIPLE, RIGHT, SINGLE, OpenQuiz, QuizPage
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

HOSTILE = [
    "#wv=",
    "#wv=%",
    '#wv="><script>alert(1)</script>',
    "#wv=2;signalen;2;1;0;0;__proto__:11:%5B%22apart%22%5D;constructor:11:%5B%22apart%22%5D;toString:11:%7B%7D",
    "#wv=2;signalen;2;1;0;0;drie-aan-de-balie:11:<img src=x onerror=alert(1)>",
    "#wv=2;signalen;2;1;0;0;drie-aan-de-balie:11:%5B%22apart%22%2C%22samen%22%5D",
    "#wv=2;signalen;2;1;0;0;drie-aan-de-balie:11:%5B%22%3Cimg%3E%22%5D",
    "#wv=2;signalen;2;1;0;0;drie-aan-de-balie:11:%7B%22__proto__%22%3A%5B%22apart%22%5D%7D",
    "#wv=2;signalen;2;1;0;0;drie-aan-de-balie:11:%22apart%22",
    "#wv=2;signalen;2;1;0;0;drie-aan-de-balie:11:null",
    "#wv=2;signalen;2;1;1;0;wat-helpt:11:%5B%22rust%22%2C%22rust%22%5D",
    "#wv=2;ander;2;1;0;0;drie-aan-de-balie:11:%5B%22apart%22%5D",
    "#wv=2;signalen;2;1;0;0;" + "drie-aan-de-balie:11:%5B%22apart%22%5D;" * 1000,
]


def test_arrow_keys_choose_and_never_submit(open_quiz: OpenQuiz) -> None:
    quiz = open_quiz()
    quiz.option(SINGLE, "apart").focus()
    quiz.page.keyboard.press("Space")
    expect(quiz.option(SINGLE, "apart")).to_be_checked()

    quiz.page.keyboard.press("ArrowDown")

    expect(quiz.option(SINGLE, "samen")).to_be_checked()
    expect(quiz.result(SINGLE)).to_be_empty()
    assert quiz.focused('input[value="samen"]')


def test_a_question_is_checked_by_keyboard_and_the_result_gets_the_focus(
    open_quiz: OpenQuiz,
) -> None:
    quiz = open_quiz()
    quiz.option(SINGLE, "apart").focus()
    for key in ("Space", "Tab", "Enter"):
        quiz.page.keyboard.press(key)

    result = quiz.result(SINGLE)
    expect(result).to_be_focused()
    expect(result).to_have_attribute("role", "status")
    expect(result.get_by_role("heading")).to_have_text("Goed")
    expect(result).to_contain_text("Zo hoor je ieders eigen antwoord.")
    expect(result).to_contain_text("Wie zelf antwoord geeft, kan iets laten weten.")
    expect(result.get_by_role("link", name="CCV")).to_be_visible()


def test_enter_on_an_answer_checks_that_question_and_no_other(open_quiz: OpenQuiz) -> None:
    quiz = open_quiz()
    quiz.option(CLAIM, "right").check()
    quiz.page.keyboard.press("Enter")

    expect(quiz.result(CLAIM).get_by_role("heading")).to_have_text("Niet goed")
    expect(quiz.result(SINGLE)).to_be_empty()


def test_nothing_chosen_gives_an_error_summary_that_leads_to_the_first_answer(
    open_quiz: OpenQuiz,
) -> None:
    quiz = open_quiz()
    title = quiz.page.title()
    quiz.check(CLAIM)

    summary = quiz.form(CLAIM).get_by_role("group", name="Er is een probleem")
    expect(summary).to_be_focused()
    expect(quiz.page).to_have_title(f"Fout: {title}")
    sentence = "Vraag 2: kies eerst een antwoord"
    expect(quiz.form(CLAIM).locator('[data-part="error"]')).to_have_text(sentence)
    expect(quiz.form(CLAIM).locator("fieldset")).to_have_accessible_description(sentence)
    expect(quiz.result(CLAIM)).to_be_empty()
    assert quiz.stored() == {}

    summary.get_by_role("link", name=sentence).press("Enter")
    expect(quiz.option(CLAIM, "right")).to_be_focused()

    quiz.answer(CLAIM, ["wrong"])
    expect(summary).to_have_count(0)
    expect(quiz.page).to_have_title(title)


def test_a_multiple_question_says_what_was_right_wrong_and_missed(open_quiz: OpenQuiz) -> None:
    quiz = open_quiz()
    quiz.answer(MULTIPLE, ["rust", "doorvragen"])

    result = quiz.result(MULTIPLE)
    expect(result.get_by_role("heading")).to_have_text("Niet goed")
    expect(result).to_contain_text("Goed gekozen: Rust en tijd.")
    expect(result).to_contain_text("Hoort er niet bij: Doorvragen tot iemand huilt.")
    expect(result).to_contain_text("Hoort er ook bij: Open vragen.")
    expect(result).to_contain_text("Een open vraag stuurt niet.")


def test_another_choice_takes_the_result_away_and_can_be_checked_again(
    open_quiz: OpenQuiz,
) -> None:
    quiz = open_quiz()
    quiz.answer(SINGLE, ["samen"])
    expect(quiz.option(SINGLE, "samen")).to_be_checked()

    quiz.option(SINGLE, "apart").check()
    expect(quiz.result(SINGLE)).to_be_empty()

    quiz.check(SINGLE)
    expect(quiz.result(SINGLE).get_by_role("heading")).to_have_text("Goed")


def test_the_score_waits_for_every_question(open_quiz: OpenQuiz) -> None:
    quiz = open_quiz()
    quiz.answer(SINGLE, ["apart"])
    quiz.finish()

    summary = quiz.part("finish").get_by_role("group", name="Er is een probleem")
    expect(summary).to_be_focused()
    expect(summary.get_by_role("link")).to_have_text(
        ["Vraag 2: kijk deze vraag nog na", "Vraag 3: kijk deze vraag nog na"]
    )
    expect(quiz.part("score")).to_be_empty()


def test_the_score_comes_in_words_with_the_focus(open_quiz: OpenQuiz) -> None:
    quiz = open_quiz()
    quiz.answer_all()
    quiz.answer(CLAIM, ["right"])
    quiz.finish()

    score = quiz.part("score")
    expect(score).to_be_focused()
    expect(score.get_by_role("heading")).to_have_text("Nog niet gehaald")
    expect(score).to_contain_text("2 van de 3 vragen goed (67%).")
    expect(quiz.page.locator('wv-hand-over [data-part="body"]')).to_be_hidden()

    score.get_by_role("link", name="Vraag 2").click()
    expect(quiz.form(CLAIM).locator('[data-part="number"]')).to_be_focused()

    quiz.answer(CLAIM, ["wrong"])
    quiz.finish()
    expect(score.get_by_role("heading")).to_have_text("Gehaald")
    quiz.hand_over()
    (completion,) = quiz.receipt().completions
    assert (completion.score, completion.max, completion.first) == (3, 3, "111")


def test_the_first_check_is_remembered_and_a_double_click_counts_once(
    open_quiz: OpenQuiz,
) -> None:
    quiz = open_quiz()
    quiz.option(SINGLE, "samen").check()
    quiz.form(SINGLE).locator("button[type=submit]").dblclick()
    expect(quiz.result(SINGLE).get_by_role("heading")).to_have_count(1)
    quiz.answer_all()
    quiz.part("finish").locator("button").dblclick()
    quiz.hand_over()

    (completion,) = quiz.receipt().completions
    letter = quiz.option(SINGLE, "samen").get_attribute("data-letter")
    assert letter
    assert (completion.first, completion.attempts, completion.score) == (f"{letter}11", 1, 3)


def test_a_receipt_tells_which_wrong_option_was_chosen_first(open_quiz: OpenQuiz) -> None:
    quiz = open_quiz()
    quiz.answer(SINGLE, ["samen"])
    quiz.answer(MULTIPLE, ["rust", "doorvragen"])
    quiz.option(MULTIPLE, "doorvragen").uncheck()
    quiz.answer(SINGLE, ["apart"])
    quiz.answer(MULTIPLE, ["rust", "vragen"])
    quiz.answer(CLAIM, ["wrong"])
    quiz.finish()
    expect(quiz.page.locator("wv-hand-over")).to_contain_text(
        "welk fout antwoord je als eerste koos"
    )
    quiz.hand_over()

    wrong = [quiz.option(SINGLE, "samen"), quiz.option(MULTIPLE, "doorvragen")]
    single, multiple = (option.get_attribute("data-letter") for option in wrong)
    (completion,) = quiz.receipt().completions
    assert completion.first == f"{single}1{multiple}"
    assert quiz.page.locator("#wv-receipt").input_value().startswith("WAAKVLAM BEGIN 2")


def test_the_whole_quiz_can_be_taken_again(open_quiz: OpenQuiz) -> None:
    quiz = open_quiz()
    quiz.answer_all()
    quiz.finish()
    quiz.part("again").click()

    assert quiz.chosen() == []
    expect(quiz.form(SINGLE).locator('[data-part="number"]')).to_be_focused()
    expect(quiz.part("score")).to_be_empty()
    expect(quiz.page.locator(".wv-verdict")).to_have_count(0)

    quiz.answer_all()
    quiz.finish()
    quiz.hand_over()
    (completion,) = quiz.receipt().completions
    assert (completion.attempts, completion.first) == (2, "111")


def test_a_switch_of_language_keeps_every_answer_and_result(open_quiz: OpenQuiz) -> None:
    quiz = open_quiz()
    quiz.answer(SINGLE, ["samen"])
    quiz.option(MULTIPLE, "vragen").check()
    quiz.page.get_by_role("link", name="English").press("Enter")
    quiz.page.wait_for_url("**/en/quizzes/signalen.html*")

    assert quiz.chosen() == ["samen", "vragen"]
    expect(quiz.result(SINGLE).get_by_role("heading")).to_have_text("Not right")
    expect(quiz.result(SINGLE)).to_contain_text("Then you only hear the man who speaks.")
    expect(quiz.result(MULTIPLE)).to_be_empty()
    expect(quiz.part("progress")).to_have_text("Checked: 1 of 3 questions.")
    assert "#" not in quiz.page.url

    quiz.option(MULTIPLE, "rust").check()
    quiz.check(MULTIPLE)
    quiz.answer(SINGLE, RIGHT[SINGLE])
    quiz.answer(CLAIM, RIGHT[CLAIM])
    quiz.finish()
    quiz.hand_over()
    (completion,) = quiz.receipt().completions
    letter = quiz.option(SINGLE, "samen").get_attribute("data-letter")
    assert (completion.language, completion.first, completion.score) == ("en", f"{letter}11", 3)


def test_a_passed_quiz_stays_passed_in_the_other_language(open_quiz: OpenQuiz) -> None:
    quiz = open_quiz()
    quiz.answer_all()
    quiz.finish()
    quiz.page.get_by_role("link", name="English").click()

    expect(quiz.part("score").get_by_role("heading")).to_have_text("Passed")
    quiz.hand_over()
    assert quiz.receipt().completions[0].attempts == 1


def test_a_quiz_that_was_not_begun_leaves_the_address_alone(open_quiz: OpenQuiz) -> None:
    quiz = open_quiz()
    quiz.page.get_by_role("link", name="English").click()
    quiz.page.wait_for_url("**/en/quizzes/signalen.html")


@pytest.mark.parametrize("hash", HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_fragment_chooses_nothing_and_is_taken_away(
    open_quiz: OpenQuiz,
    hash: str,  # noqa: A002
) -> None:
    quiz = open_quiz(hash=hash)

    assert quiz.chosen() == []
    assert "#" not in quiz.page.url
    expect(quiz.page.locator(".wv-verdict")).to_have_count(0)
    assert quiz.page.evaluate("Object.keys(Object.prototype).length") == 0
    quiz.answer(SINGLE, ["apart"])
    expect(quiz.result(SINGLE).get_by_role("heading")).to_have_text("Goed")


def test_a_fragment_of_an_older_quiz_says_that_the_quiz_was_renewed(open_quiz: OpenQuiz) -> None:
    quiz = open_quiz(hash="#wv=2;signalen;1;1;0;0;drie-aan-de-balie:11:%5B%22apart%22%5D")

    assert quiz.chosen() == []
    expect(quiz.page.locator("wv-quiz").get_by_role("status").first).to_contain_text("vernieuwd")


def test_a_fragment_cannot_claim_that_an_answer_was_right(open_quiz: OpenQuiz) -> None:
    quiz = open_quiz(hash="#wv=2;signalen;2;1;1;0;drie-aan-de-balie:11:%5B%22samen%22%5D")

    expect(quiz.result(SINGLE).get_by_role("heading")).to_have_text("Niet goed")
    expect(quiz.part("score")).to_be_empty()
    expect(quiz.page.locator('wv-hand-over [data-part="body"]')).to_be_hidden()


def test_the_quiz_works_from_a_file(open_quiz: OpenQuiz, small_site: Path) -> None:
    quiz = open_quiz(small_site.as_uri())
    quiz.answer(SINGLE, ["apart"])
    quiz.page.get_by_role("link", name="English").click()
    quiz.page.wait_for_url("**/en/quizzes/signalen.html*")

    expect(quiz.result(SINGLE).get_by_role("heading")).to_have_text("Right")
    quiz.answer_all()
    quiz.finish()
    quiz.hand_over()
    assert len(quiz.receipt().completions) == 1


def test_without_script_everything_can_be_read(open_quiz: OpenQuiz) -> None:
    quiz = open_quiz(java_script_enabled=False)
    page = quiz.page

    expect(page.get_by_text("Lees de vragen en kies voor jezelf een antwoord.")).to_be_visible()
    for question, values in RIGHT.items():
        quiz.option(question, values[0]).check()
    expect(page.locator("wv-quiz, wv-hand-over").get_by_role("button")).to_have_count(0)
    page.get_by_text("Toon alle antwoorden").click()
    expect(page.get_by_text("Zo hoor je ieders eigen antwoord.")).to_be_visible()
    expect(page.get_by_text("Goed: Klopt niet")).to_be_visible()
    expect(page.get_by_text("Een open vraag stuurt niet.")).to_be_visible()


def test_a_script_that_does_not_arrive_leaves_the_page_as_without_one(
    open_quiz: OpenQuiz,
) -> None:
    quiz = open_quiz()
    quiz.page.route("**/waakvlam-*.js", lambda route: route.abort())
    quiz.page.reload()

    expect(
        quiz.page.get_by_text("Lees de vragen en kies voor jezelf een antwoord.")
    ).to_be_visible()
    expect(quiz.page.locator("wv-quiz").get_by_role("button")).to_have_count(0)
    assert quiz.mistakes == ["Failed to load resource: net::ERR_FAILED"]
    quiz.mistakes.clear()


def test_enter_without_script_does_not_send_the_answer_anywhere(open_quiz: OpenQuiz) -> None:
    quiz = open_quiz(java_script_enabled=False)
    address = quiz.page.url
    quiz.option(SINGLE, "apart").check()
    quiz.page.keyboard.press("Enter")

    expect(quiz.option(SINGLE, "apart")).to_be_checked()
    assert quiz.page.url == address


def test_a_page_keeps_no_answers_for_the_next_user(open_quiz: OpenQuiz) -> None:
    quiz: QuizPage = open_quiz()
    quiz.answer_all()
    quiz.page.reload()

    assert quiz.chosen() == []
    assert quiz.stored() == {}
