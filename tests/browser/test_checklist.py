"""A checklist says what to do now, in words, and forgets everything."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from browser.axe import violations
from browser.checklist_page import DANGER, FIRST, SECOND, ChecklistPage
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_context().new_page()
    yield page
    page.context.close()


@pytest.fixture
def checklist(page: Page, site_address: str) -> ChecklistPage:
    return ChecklistPage(page, site_address)


def test_what_to_do_now_follows_from_what_is_ticked(checklist: ChecklistPage) -> None:
    assert checklist.now() == ""
    checklist.box(FIRST).check()
    assert checklist.now().startswith("Eén signaal bewijst niets. Denk ook aan de gewone uitleg.")
    checklist.box(SECOND).check()
    assert checklist.now().startswith("Bespreek het vandaag met je aandachtsfunctionaris.")
    checklist.box(DANGER).check()
    assert checklist.now().startswith("Gevaar nu? Bel 112.")
    checklist.box(DANGER).uncheck()
    checklist.box(SECOND).uncheck()
    assert checklist.now().startswith("Eén signaal bewijst niets.")
    checklist.box(FIRST).uncheck()
    assert checklist.now() == ""


def test_many_ticks_give_no_number_and_no_verdict(checklist: ChecklistPage) -> None:
    for box in checklist.page.locator(".wv-signals__box:not([data-danger])").all():
        box.check()
    assert not re.search(r"\d|%|score|kans|zeker", checklist.now())


def test_what_to_do_now_is_announced_and_said_once(checklist: ChecklistPage) -> None:
    status = checklist.page.get_by_role("status", name="Wat doe je nu?")
    checklist.box(FIRST).check()
    checklist.box(SECOND).check()
    first = status.locator("p").element_handle()
    checklist.box("steeds-dezelfde-begeleider").check()

    expect(status).to_contain_text("Bespreek het vandaag")
    assert first is not None
    assert first.evaluate("node => node.isConnected")


def test_one_button_clears_every_tick_and_says_so(checklist: ChecklistPage) -> None:
    checklist.box(FIRST).check()
    checklist.box(DANGER).check()
    button = checklist.page.get_by_role("button", name="Wis alle vinkjes")
    button.focus()
    checklist.page.keyboard.press("Enter")

    assert (checklist.ticked(), checklist.now()) == (0, "Alle vinkjes zijn weg.")
    expect(button).to_be_focused()


def test_ticks_leave_no_trace_and_ask_nothing_of_the_network(checklist: ChecklistPage) -> None:
    checklist.page.wait_for_load_state("networkidle")
    requests: list[str] = []
    before = checklist.traces()
    checklist.page.on("request", lambda request: requests.append(request.url))
    for signal in (FIRST, SECOND, DANGER):
        checklist.box(signal).check()

    assert checklist.traces() == before
    assert (before["local"], before["session"], before["cookie"]) == ({}, {}, "")
    assert requests == []


def test_ticks_are_gone_after_leaving_coming_back_and_reloading(
    checklist: ChecklistPage, site_address: str
) -> None:
    for leave in (
        lambda: (checklist.page.goto(f"{site_address}/privacy/"), checklist.page.go_back()),
        checklist.page.reload,
    ):
        checklist.box(FIRST).check()
        leave()
        assert (checklist.ticked(), checklist.now()) == (0, "")


def test_a_page_from_the_back_forward_cache_is_empty(checklist: ChecklistPage) -> None:
    checklist.box(DANGER).check()
    checklist.page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide', {persisted: true}))")
    assert (checklist.ticked(), checklist.now()) == (0, "")
    checklist.page.evaluate("document.querySelector('.wv-signals__box').checked = true")
    checklist.page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))")
    assert checklist.ticked() == 0


def test_boxes_are_large_and_offer_nothing_from_before(checklist: ChecklistPage) -> None:
    checklist.page.set_viewport_size({"width": 320, "height": 640})
    for box in checklist.page.locator(".wv-signals__box").all():
        assert box.get_attribute("autocomplete") == "off"
        assert box.get_attribute("name") is None
    for label in checklist.page.locator(".wv-signals__text").all():
        place = label.bounding_box()
        assert place is not None
        assert place["height"] >= 44


def test_the_keyboard_never_stands_behind_what_to_do_now(checklist: ChecklistPage) -> None:
    checklist.box(FIRST).check()
    checklist.box(SECOND).check()
    for _ in range(30):
        checklist.page.keyboard.press("Tab")
        hidden = checklist.page.evaluate(
            "() => { const now = document.querySelector('.wv-now');"
            " const at = document.activeElement; if (now.contains(at)) return false;"
            " const place = at.getBoundingClientRect();"
            " return place.top > now.getBoundingClientRect().top"
            " && place.bottom < now.getBoundingClientRect().bottom; }"
        )
        assert not hidden


@pytest.mark.parametrize("width", [320, 1280])
def test_no_violation_in_any_state(checklist: ChecklistPage, width: int) -> None:
    checklist.page.set_viewport_size({"width": width, "height": 800})
    found = []
    for signal in (FIRST, SECOND, DANGER):
        checklist.box(signal).check()
        found += violations(checklist.page)
    checklist.page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    found += violations(checklist.page)
    assert found == []


def test_without_script_the_list_stands_there_and_the_button_does_not(
    browser: Browser, site_address: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site_address}/checklists/balie-burgerzaken/")
    expect(page.locator("#box-ander-geeft-antwoord")).to_be_visible()
    expect(page.get_by_text("Een signaal is geen bewijs.")).to_be_visible()
    expect(page.get_by_text("Wis alle vinkjes")).to_be_hidden()
    context.close()
