"""What browsers and their users do to a quiz; `tests/bad/browser.json` names a test for each."""

from __future__ import annotations

import pytest
from browser.hand_over_page import COMPLETION, kept
from browser.quiz_page import SINGLE, OpenQuiz
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

TRANSLATED = """
for (const place of document.querySelectorAll("label, legend, p, h2, option, button")) {
  if (place.children.length === 0) { place.innerHTML = "<font><font>перекладено</font></font>"; }
}
"""
LISTENERS = """
window.listened = [];
const listen = EventTarget.prototype.addEventListener;
EventTarget.prototype.addEventListener = function (type, ...rest) {
  if (this === window) { window.listened.push(type); }
  return listen.call(this, type, ...rest);
};
"""


@pytest.mark.parametrize(
    ("zone", "moment", "day"),
    [
        ("Europe/Amsterdam", "2026-11-23T22:59:59Z", "2026-11-23"),
        ("Europe/Amsterdam", "2026-10-25T00:30:00Z", "2026-10-25"),
        ("Europe/Amsterdam", "2026-10-25T01:30:00Z", "2026-10-25"),
        ("America/Los_Angeles", "2026-11-24T07:30:00Z", "2026-11-23"),
    ],
)
def test_the_day_is_that_of_the_device_also_in_the_night_of_the_clock(
    open_quiz: OpenQuiz, zone: str, moment: str, day: str
) -> None:
    quiz = open_quiz(timezone_id=zone)
    quiz.page.clock.set_fixed_time(moment)
    quiz.answer_all()
    quiz.finish()
    quiz.hand_over()
    assert quiz.receipt().completions[0].day.isoformat() == day


@pytest.mark.parametrize(
    "added", ["?naam=<svg onload=alert(1)>", '#"><script>alert(1)</script>', "?wv=2;signalen#wv="]
)
def test_what_somebody_adds_to_the_address_is_ignored(open_quiz: OpenQuiz, added: str) -> None:
    quiz = open_quiz()
    for path in ("quizzes/signalen", "inleveren", "leerroute", "opfrissen", "opdracht"):
        quiz.page.goto(f"{quiz.address}/{path}.html{added}")
        expect(quiz.page.locator("svg[onload], main script:not([type])")).to_have_count(0)
        assert "alert(1)" not in quiz.page.locator("main").inner_text()
    assert quiz.stored() == {}


def test_another_page_can_neither_show_nor_steer_this_one(open_quiz: OpenQuiz) -> None:
    quiz = open_quiz()
    quiz.page.add_init_script(LISTENERS)
    quiz.goto()
    assert "hashchange" in quiz.page.evaluate("window.listened")
    assert "message" not in quiz.page.evaluate("window.listened")
    quiz.page.route("**/frame.html", lambda route: route.fulfill(body="<iframe></iframe>"))
    quiz.page.goto(f"{quiz.address}/frame.html")
    with quiz.page.expect_event("console", lambda message: "frame-ancestors" in message.text):
        quiz.page.evaluate(
            "address => { document.querySelector('iframe').src = address; }",
            f"{quiz.address}/quizzes/signalen.html",
        )
    assert quiz.page.frame_locator("iframe").locator("wv-quiz").count() == 0
    quiz.mistakes.clear()


def test_a_translated_page_gives_the_same_receipt(open_quiz: OpenQuiz) -> None:
    quiz = open_quiz()
    quiz.page.evaluate(TRANSLATED)
    quiz.answer_all()
    quiz.finish()
    quiz.hand_over()
    (completion,) = quiz.receipt().completions
    assert (completion.quiz, completion.score, completion.first) == ("signalen", 3, "111")


def test_text_twice_as_large_stays_on_the_page_and_nothing_moves(open_quiz: OpenQuiz) -> None:
    quiz = open_quiz(viewport={"width": 640, "height": 900}, reduced_motion="reduce")
    quiz.page.evaluate("document.documentElement.style.fontSize = '200%'")
    quiz.answer(SINGLE, ["samen"])
    expect(quiz.result(SINGLE)).to_contain_text("Niet goed")
    assert quiz.page.evaluate("document.documentElement.scrollWidth") <= 640
    assert quiz.page.evaluate("document.getAnimations().length") == 0


def test_what_the_browser_removed_can_be_done_again(open_quiz: OpenQuiz) -> None:
    quiz = open_quiz()
    text = kept({"signalen": COMPLETION})
    quiz.page.evaluate("text => localStorage.setItem('waakvlam', text)", text)
    quiz.page.evaluate("localStorage.clear()")
    for path in ("leerroute", "inleveren", "opfrissen"):
        quiz.page.goto(f"{quiz.address}/{path}.html")
        expect(quiz.page.get_by_text("niet meer te lezen")).to_have_count(0)
    quiz.goto()
    quiz.answer_all()
    quiz.finish()
    expect(quiz.part("score")).to_contain_text("Gehaald")


def test_every_page_tells_no_other_site_where_the_reader_came_from(open_quiz: OpenQuiz) -> None:
    quiz = open_quiz()
    expect(quiz.page.locator('meta[name="referrer"]')).to_have_attribute("content", "no-referrer")
