"""cmi5 packages, played against a record store that refuses what the standard forbids."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from browser.answers_by_kind import TRIALS
from browser.cmi5_system import PUBLISHER, Learner, opened
from browser.learning_system import answer
from builders import change
from cmi5_rules import CATEGORY, EXTENSION, LASTING, VERBS, Statement, verb_of, wrong
from javascript import MODULES, npm_ci, run_node
from packaged import make, project_of_each_kind
from playwright.sync_api import Browser, expect
from record_store import ACTIVITY, ACTOR, Store, record_store

from waakvlam.load import load
from waakvlam.tally.completions import judge
from waakvlam.tally.from_site import plan_from_site
from waakvlam.tally.reading import read_all
from waakvlam.tally.sources import find_sources

pytestmark = pytest.mark.browser
FINISH = "[data-part=finish] button"
STATUS = "[data-part=status]"
KINDS = list(TRIALS)
VALIDATE = Path(__file__).parents[1] / "exchange" / "validate.cjs"
LMS = f"""\
lms:
  - id: leren
    municipality: alphen-chaam
    workplace: balie
    results:
      - quiz: signalen
        revision: 1
        activities: ["{PUBLISHER}"]
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("packages é")
    return make(project_of_each_kind(root / "project"), "cmi5", root / "out")


def misshapen(statement: Statement) -> list[Statement]:
    """Return the statement with one mistake each that no record store takes."""
    actor, verb = statement["actor"], statement["verb"]
    changes: list[dict[str, Any]] = [
        {"actor": {**actor, "mbox": "mailto:w.kanarie@example.org"}},
        {"actor": {**actor, "account": {"name": "u4711"}}},
        {"verb": {**verb, "id": verb_of(statement)}},
        {"object": {"objectType": "Activity", "id": "signalen"}},
        {"id": "1234"},
        {"timestamp": "vandaag"},
        {"context": {**statement["context"], "registration": "7"}},
        {"result": {"score": {"scaled": 1.5}}},
        {"result": {"duration": "3 minuten"}},
    ]
    return [{**statement, **change} for change in changes]


def mutations(statement: Statement, publisher: str) -> Iterator[tuple[str, Statement]]:
    """Return the statement with one mistake each against cmi5."""

    def text(name: str, old: str, new: str) -> tuple[str, Statement]:
        return name, json.loads(json.dumps(statement).replace(old, new))

    context = statement["context"]
    yield text("session", context["extensions"][f"{EXTENSION}sessionid"], "another")
    yield text("registration", context["registration"], "9a4f8a0e-3a48-4a5e-9a2e-0d2d1f4f0e6b")
    yield text("grouping", f'{{"id": "{publisher}"}}', '{"id": "https://elsewhere.example"}')
    yield text("actor", ACTOR["account"]["name"], "u1")
    yield "timestamp", {**statement, "timestamp": "2026-11-03T10:15:00+01:00"}
    yield "id", {**statement, "id": "1"}
    yield "no context", {**statement, "context": {}}
    if verb_of(statement) == "answered":
        yield "verb of cmi5", {**statement, "verb": {"id": f"{VERBS}passed"}}
        return
    yield "another verb", {**statement, "verb": {"id": f"{VERBS}launched"}}
    yield text("category", f"{CATEGORY}cmi5", "https://elsewhere.example")
    yield text("object", ACTIVITY, "https://elsewhere.example")
    if verb_of(statement) in LASTING:
        yield text("duration", '"duration"', '"lasting"')
        yield text("form of duration", '"duration": "PT', '"duration": "')
    if verb_of(statement) in ("passed", "failed"):
        yield text("mastery", f"{EXTENSION}masteryscore", "https://elsewhere.example")
        success = statement["result"]["success"]
        flipped = {**statement["result"], "success": not success}
        yield "success", {**statement, "result": flipped}
        score = {**statement["result"]["score"], "scaled": 0.1 if success else 0.95}
        yield "score", {**statement, "result": {**statement["result"], "score": score}}
    if verb_of(statement) in ("passed", "failed", "completed"):
        yield text("moveon", f"{CATEGORY}moveon", "https://elsewhere.example")
    if verb_of(statement) == "completed":
        yield text("completion", '"completion": true', '"completion": false')


def of_learner(store: Store, number: int) -> list[Statement]:
    """Return what a store would have recorded of another learner."""
    text = json.dumps(store.statements).replace(ACTOR["account"]["name"], f"u{number}")
    return [{**each, "id": str(uuid4())} for each in json.loads(text)]


@pytest.fixture
def learner(browser: Browser, folder: Path) -> Iterator[Learner]:
    with opened(browser, folder) as learner:
        yield learner


def ended(store: Store) -> bool:
    """Tell whether the last session has ended, and where the learner was is known."""
    return store.sessions[-1].verbs[-1:] == ["terminated"] and "waakvlam" in store.states


def kept(learner: Learner) -> dict[str, Any]:
    """Return what is kept on the device."""
    learner.page.goto(f"{learner.address}/cmi5.xml")
    found = learner.page.evaluate("JSON.stringify(localStorage)")
    return {name: json.loads(text) for name, text in json.loads(found).items()}


def test_a_result_reaches_the_store_in_order_and_the_place_comes_back(learner: Learner) -> None:
    store = learner.store
    page = learner.launch()
    answer(page, "wrong", ["single", "match"])
    store.wait_until(lambda: len(store.statements) == 3)
    learner.leave()
    store.wait_until(lambda: ended(store))
    assert store.sessions[0].verbs == ["initialized", "answered", "answered", "terminated"]

    page = learner.launch(home=f"{learner.address}/cmi5.xml")
    expect(page.locator(".wv-result h3")).to_have_text(["Niet goed", "Niet goed"])
    expect(page.locator("[data-part=welcome]")).to_contain_text("Welkom terug.")
    answer(page, "right")
    page.locator(FINISH).click()
    expect(page.locator(STATUS)).to_contain_text("Je resultaat is verstuurd.")
    expect(page.locator("[data-part=again]")).to_be_hidden()
    store.wait_until(lambda: ended(store) and store.states["waakvlam"]["passed"])
    told = ["answered"] * len(KINDS)
    assert store.sessions[1].verbs == ["initialized", *told, "passed", "completed", "terminated"]
    page.locator("[data-part=home]").click()
    page.wait_for_url("**/cmi5.xml")

    page = learner.launch(home=f"{learner.address}/cmi5.xml")
    page.locator("[data-part=again]").click()
    answer(page, "wrong", KINDS)
    page.locator(FINISH).click()
    expect(page.locator("[data-part=score]")).to_contain_text("Nog niet gehaald")
    page.locator("[data-part=leave]").click()
    page.wait_for_url("**/cmi5.xml")
    assert store.sessions[2].verbs == ["initialized", *told, "terminated"]
    assert kept(learner) == {}


@pytest.fixture(scope="module")
def recorded(browser: Browser, folder: Path) -> Store:
    """Fail, open the module again, and pass; return the store with what it recorded."""
    with opened(browser, folder) as learner:
        store = learner.store
        page = learner.launch(mastery=0.9)
        answer(page, "right")
        answer(page, "wrong", ["single"])
        page.locator(FINISH).click()
        expect(page.locator("[data-part=score]")).to_contain_text("Nog niet gehaald")
        expect(page.locator("[data-part=retry]")).to_be_hidden()
        store.wait_until(lambda: ended(store))
        page = learner.launch(mastery=0.9)
        page.locator("[data-part=retry]").click()
        answer(page, "right", ["single"])
        page.locator(FINISH).click()
        store.wait_until(lambda: ended(store))
        return store


def test_a_launch_is_one_attempt(recorded: Store) -> None:
    assert recorded.sessions[0].verbs[-2:] == ["failed", "terminated"]
    assert recorded.sessions[1].verbs == [
        "initialized", "answered", "passed", "completed", "terminated",
    ]  # fmt: skip


def test_the_store_refuses_what_a_page_might_get_wrong(recorded: Store) -> None:
    missed = []
    for session in recorded.sessions:
        for at, statement in enumerate(session.statements):
            then = replace(session, statements=session.statements[:at])
            number = recorded.statements.index(statement)
            earlier = recorded.statements[:number]
            assert wrong(statement, then, earlier) == []
            for name, mutated in mutations(statement, recorded.publisher):
                if not wrong(mutated, then, earlier):
                    missed.append((verb_of(statement), name))
            ended = replace(session, statements=[*session.statements])
            assert wrong(statement, ended, recorded.statements)
    assert missed == []


def test_both_validators_accept_every_statement_and_refuse_broken_ones(
    recorded: Store, tmp_path: Path
) -> None:
    npm_ci()
    good = recorded.statements
    bad = [each for statement in good for each in misshapen(statement)]
    path = tmp_path / "all.json"
    path.write_text(json.dumps([*good, *bad]), encoding="utf-8")
    done = run_node(VALIDATE, MODULES, path)
    assert done.returncode == 0, done.stderr
    found: list[list[int]] = json.loads(done.stdout)
    assert found[: len(good)] == [[0, 0]] * len(good)
    assert [at for at, faults in enumerate(found[len(good) :]) if 0 in faults] == []


def test_what_a_store_recorded_is_tallied_once_for_each_learner(
    recorded: Store, tmp_path: Path
) -> None:
    project = project_of_each_kind(tmp_path / "project")
    change(project, "programme.yml", "hand_over:\n", f"{LMS}hand_over:\n")
    exported = [each for number in range(12) for each in of_learner(recorded, number)]
    source = tmp_path / "statements.json"
    source.write_text(json.dumps({"statements": exported, "more": ""}), encoding="utf-8")
    plan = plan_from_site(load(project).sites["nl"])
    read = read_all(find_sources([source], tmp_path / "out"), plan.reading, lambda *_: None)
    judged = judge(read.answers, plan, date.today())

    assert [each.quiz for each in judged.counted] == ["signalen"] * 12
    assert {each.revision for each in judged.counted} == {2}
    assert list(judged.repeats) == []
    codes = Counter(each.code for each in judged.uncounted)
    assert codes == {"other-verb": 12 * (len(recorded.statements) - 2), "not-passed": 12}


def test_a_lost_connection_keeps_the_answers_and_sends_them_once(learner: Learner) -> None:
    store = learner.store
    page = learner.launch()
    store.is_down = True
    answer(page, "right", ["single", "match"])
    expect(page.locator(STATUS)).to_contain_text("De verbinding is weg.")
    store.is_down = False
    page.evaluate("() => { window.dispatchEvent(new Event('online')); }")
    expect(page.locator(STATUS)).to_contain_text("Alles is verstuurd.")
    assert store.sessions[0].verbs == ["initialized", "answered", "answered"]
    page.locator("[data-part=leave]").click()
    expect(page.locator(STATUS)).to_contain_text("Het is bewaard.")
    store.wait_until(lambda: ended(store))
    assert kept(learner) == {}


def test_what_a_closed_window_could_not_send_is_sent_at_the_next_launch(learner: Learner) -> None:
    store = learner.store
    page = learner.launch()
    answer(page, "right", KINDS[:2])
    store.wait_until(lambda: len(store.statements) == 3)
    store.is_down = True
    answer(page, "right", KINDS[2:])
    page.locator(FINISH).click()
    expect(page.locator(STATUS)).to_contain_text("De verbinding is weg.")
    learner.leave()
    [left] = kept(learner).values()
    told = [each["verb"] for each in left["told"]]
    assert told == [*["answered"] * (len(KINDS) - 2), "passed", "completed"]
    text = json.dumps(left)
    assert not any(word in text for word in ('"actor"', '"account"', ACTOR["account"]["name"]))

    store.is_down = False
    page = learner.launch()
    expect(page.locator(STATUS)).to_contain_text("Je resultaat is verstuurd.")
    expect(page.locator("[data-part=leave]")).to_be_hidden()
    expect(page.locator(".wv-result h3")).to_have_text(["Goed"] * len(KINDS))
    assert store.sessions[1].verbs == ["initialized", *told, "terminated"]
    assert [each["id"] for each in left["told"]] == [
        each["id"] for each in store.sessions[1].statements[1:-1]
    ]
    earlier = [each["context"]["extensions"] for each in store.sessions[1].statements[1:-1]]
    assert [each["urn:waakvlam:earlier"] for each in earlier] == [
        each["at"] for each in left["told"]
    ]
    assert store.states["waakvlam"]["passed"] is True
    assert kept(learner) == {}


def test_what_the_store_had_already_is_no_news(learner: Learner) -> None:
    store = learner.store
    page = learner.launch()
    store.wait_until(lambda: len(store.statements) == 1)
    store.is_mute = True
    answer(page, "right", ["single"])
    expect(page.locator(STATUS)).to_contain_text("De verbinding is weg.")
    learner.leave()
    [left] = kept(learner).values()
    assert [each["verb"] for each in left["told"]] == ["answered"]
    store.is_mute = False
    learner.launch()
    store.wait_until(lambda: store.sessions[1].verbs == ["initialized"])
    assert store.sessions[0].verbs[:2] == ["initialized", "answered"]
    learner.leave()
    store.wait_until(lambda: ended(store))
    assert store.sessions[1].verbs == ["initialized", "terminated"]


@pytest.mark.parametrize("mode", ["Browse", "Review"])
def test_who_only_looks_is_told_so_and_nothing_else_is_said(learner: Learner, mode: str) -> None:
    store = learner.store
    page = learner.launch(mode=mode)
    expect(page.locator(STATUS)).to_have_text("Er wordt niets bewaard.")
    answer(page, "right")
    page.locator(FINISH).click()
    page.locator("[data-part=leave]").click()
    store.wait_until(lambda: store.sessions[0].verbs == ["initialized", "terminated"])
    assert "waakvlam" not in store.states


def test_the_page_takes_the_language_that_the_learner_prefers(learner: Learner) -> None:
    learner.store.preferences = {"languagePreference": "fr-FR,en-GB,nl", "audioPreference": "off"}
    page = learner.launch()
    expect(page.locator("h1")).to_have_text("Seeing signals")
    answer(page, "right", ["single"])
    learner.store.wait_until(lambda: len(learner.store.statements) == 2)
    assert learner.store.statements[-1]["context"]["language"] == "en"


def test_a_window_that_is_loaded_again_says_that_nothing_counts(learner: Learner) -> None:
    page = learner.launch()
    page.reload()
    expect(page.locator("[data-part=no-system]")).to_contain_text("wordt nergens bewaard")
    expect(page.locator("[data-part=content]")).to_be_hidden()
    learner.store.wait_until(lambda: "a second token was asked for" in learner.store.refused)
    learner.store.refused.clear()


def test_the_page_reaches_no_address_but_those_of_the_launch(learner: Learner) -> None:
    page = learner.launch()
    with record_store("elsewhere") as other:
        asked = "(address) => fetch(address).then(() => 'reached', () => 'blocked')"
        assert page.evaluate(asked, f"{other.address}/") == "blocked"
    assert any("violates" in each for each in learner.mistakes)
    learner.mistakes.clear()
