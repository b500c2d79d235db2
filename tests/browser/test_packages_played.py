"""SCORM packages, played by a system that others wrote."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from browser.answers_by_kind import TRIALS
from browser.axe import violations
from browser.learning_system import System, answer, system_at
from javascript import npm_ci
from packaged import make, project_of_each_kind
from playwright.sync_api import Browser, expect

pytestmark = pytest.mark.browser
API = {"scorm12": "API", "scorm2004": "API_1484_11"}
RESPONSES = {
    "scorm12": {
        "single": ("choice", "b"),
        "multiple": ("choice", "a,b"),
        "true-false": ("true-false", "f"),
        "order": ("sequencing", "a,b,c,d,e"),
        "match": ("matching", "1.b,2.c,3.a"),
        "short-text": ("fill-in", "veiligthuis"),
        "spot-signals": ("choice", "b,d"),
        "decision": ("performance", "pas-afhalen.apart-vragen,even-alleen.rustig-opschrijven"),
    },
    "scorm2004": {
        "single": ("choice", "apart-spreken"),
        "multiple": ("choice", "aandachtsfunctionaris[,]veilig-thuis"),
        "true-false": ("true-false", "false"),
        "order": ("sequencing", "veilig[,]apart[,]luisteren[,]opschrijven[,]bespreken"),
        "match": (
            "matching",
            "geschreeuw[.]noodnummer[,]bang-kind[.]veilig-thuis"
            "[,]rare-rekening[.]aandachtsfunctionaris",
        ),
        "short-text": ("fill-in", "veiligthuis"),
        "spot-signals": ("choice", "matrassen[,]kijkt-naar-de-eigenaar"),
        "decision": (
            "performance",
            "pas-afhalen[.]apart-vragen[,]even-alleen[.]rustig-opschrijven",
        ),
    },
}


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    npm_ci()
    root = tmp_path_factory.mktemp("packages é")
    project = project_of_each_kind(root / "project")
    return {form: make(project, form, root / "out") for form in API}


@pytest.fixture(params=sorted(API))
def form(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def system(browser: Browser, folders: dict[str, Path], form: str) -> Iterator[System]:
    with system_at(folders[form]) as address:
        system = System(browser.new_context(), address, API[form])
        yield system
        system.context.close()
        assert system.mistakes == []


def told(known: dict[str, Any]) -> list[tuple[str, str, str, str]]:
    """Return the interactions: id, type, answer and result."""
    return [
        (
            one["id"],
            one["type"],
            one.get("student_response", one.get("learner_response")),
            one["result"],
        )
        for one in known["interactions"].values()
    ]


def status(known: dict[str, Any]) -> tuple[str, ...]:
    core = known.get("core")
    if core:
        return (core["lesson_status"], core["score"]["raw"], core["exit"])
    return (
        known["completion_status"],
        known["success_status"],
        known["score"]["scaled"],
        known["exit"],
    )


def test_answers_score_status_and_place_reach_the_system_and_come_back(
    system: System, form: str
) -> None:
    frame = system.launch()
    answer(frame, "wrong", ["single", "match"])
    known = system.leave()
    incomplete = {"scorm12": ("incomplete", "", "suspend")}
    assert status(known) == incomplete.get(form, ("incomplete", "unknown", "", "suspend"))
    assert [result for *_, result in told(known)] == [
        "wrong" if form == "scorm12" else "incorrect"
    ] * 2
    assert system.page.evaluate("window.ends") == 1

    frame = system.launch()
    expect(frame.locator(".wv-result h3")).to_have_text(["Niet goed", "Niet goed"])
    expect(frame.locator("[data-part=welcome]")).to_contain_text("Welkom terug.")
    answer(frame, "right")
    frame.locator("[data-part=finish] button").click()
    expect(frame.locator("[data-part=status]")).to_be_hidden()
    known = system.leave()
    expected = [
        (trial.question, *RESPONSES[form][kind], "correct") for kind, trial in TRIALS.items()
    ]
    assert told(known)[2:] == expected
    passed = {"scorm12": ("passed", "100", "suspend")}
    assert status(known) == passed.get(form, ("completed", "passed", "1", "suspend"))
    assert len(known["suspend_data"]) < 120
    assert not {"student_name", "learner_name"} & {name for name in known if known[name]}
    for one in known["interactions"].values():
        assert one.get("time") or one.get("timestamp")
        assert one["latency"]
        assert one["correct_responses"]["0"]["pattern"]


def test_who_has_passed_stays_passed_and_keeps_the_best_score(system: System, form: str) -> None:
    frame = system.launch()
    answer(frame, "right")
    frame.locator("[data-part=finish] button").click()
    frame.locator("[data-part=again]").click()
    answer(frame, "wrong")
    frame.locator("[data-part=finish] button").click()
    expect(frame.locator("[data-part=score]")).to_contain_text("Nog niet gehaald")
    known = system.leave()
    passed = {"scorm12": ("passed", "100", "suspend")}
    assert status(known) == passed.get(form, ("completed", "passed", "1", "suspend"))


def test_the_other_language_goes_on_in_the_same_session(system: System) -> None:
    frame = system.launch()
    answer(frame, "right", ["single", "short-text"])
    frame.locator("a[hreflang=en]").click()
    expect(frame.locator("h1")).to_have_text("Seeing signals")
    expect(frame.locator("html")).to_have_attribute("lang", "en")
    expect(frame.locator(".wv-result h3")).to_have_text(["Right", "Right"])
    answer(frame, "right", ["order"])
    assert len(told(system.leave())) == 3
    assert system.page.evaluate("window.ends") == 1


def test_a_lost_connection_keeps_the_answers_and_sends_them_when_it_is_back(
    system: System,
) -> None:
    frame = system.launch()
    name = system.name
    save = "LMSCommit" if name == "API" else "Commit"
    system.page.evaluate(f"{name}.{save} = () => 'false'")
    answer(frame, "right", ["single"])
    expect(frame.locator("[data-part=status]")).to_contain_text("De verbinding is weg.")
    system.page.evaluate(f"{name}.{save} = () => 'true'")
    frame.locator("body").evaluate("() => { window.dispatchEvent(new Event('online')); }")
    expect(frame.locator("[data-part=status]")).to_contain_text("Alles is verstuurd.")
    assert len(told(system.leave())) == 1


def test_the_button_ends_the_session_once(system: System) -> None:
    frame = system.launch()
    answer(frame, "right", ["single"])
    frame.locator("[data-part=leave]").click()
    expect(frame.locator("[data-part=status]")).to_contain_text("Het is bewaard.")
    assert len(told(system.leave())) == 1
    assert system.page.evaluate("window.ends") == 1


def test_without_a_system_it_says_so_first_and_lets_one_learn(
    browser: Browser, folders: dict[str, Path]
) -> None:
    with system_at(folders["scorm12"]) as address:
        context = browser.new_context(viewport={"width": 320, "height": 800})
        page = context.new_page()
        page.goto(f"{address}/index.html")
        expect(page.locator("[data-part=no-system]")).to_contain_text("wordt nergens bewaard")
        for part in ("content", "leave", "home"):
            expect(page.locator(f"[data-part={part}]")).to_be_hidden()
        assert violations(page) == []
        page.locator("[data-part=begin]").click()
        expect(page.locator("[data-part=status]")).to_have_text("Er wordt niets bewaard.")
        answer(page, "right")
        page.locator("[data-part=finish] button").click()
        expect(page.locator("[data-part=score]")).to_contain_text("Gehaald")
        assert violations(page) == []
        width = page.evaluate("document.documentElement.clientWidth")
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        banner = page.locator(".wv-above__danger").bounding_box()
        assert banner is not None
        assert (banner["x"], banner["width"]) == (0, width)
        assert page.evaluate("localStorage.length + sessionStorage.length") == 0
        context.close()
