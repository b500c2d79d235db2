"""The learning path, progress in words, and progress as a file."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from browser.axe import violations
from browser.test_hand_over import COMPLETION, FULL, KEPT, NOT_OURS, REFUSING, SPOILED_PARTS
from playwright.sync_api import Browser, FilePayload, Locator, Page, expect

pytestmark = pytest.mark.browser

TODAY = "2026-11-23T12:00:00Z"
DONE = "Gehaald op 1 oktober 2026. Dit telt tot en met 1 oktober 2027."
OLDER_KEPT = KEPT | {"completions": {"signalen": COMPLETION | {"revision": 1}}}

Open = Callable[..., Page]


@pytest.fixture
def open_page(browser: Browser, small_site_address: str) -> Iterator[Open]:
    """Return a function that opens a page, with something kept; no page may report a mistake."""
    pages: list[Page] = []
    mistakes: list[str] = []

    def open_it(path: str, kept: object = None, script: str = "", **options: Any) -> Page:
        page = browser.new_context(**options).new_page()
        pages.append(page)
        page.on("pageerror", lambda error: mistakes.append(error.message))
        if options.get("java_script_enabled", True):
            page.clock.set_fixed_time(TODAY)
        if kept is not None:
            page.goto(f"{small_site_address}/index.html")
            page.evaluate("text => localStorage.setItem('waakvlam', text)", as_text(kept))
        if script:
            page.add_init_script(script)
        page.goto(f"{small_site_address}/{path}")
        return page

    yield open_it
    for page in pages:
        page.context.close()
    assert mistakes == []


def as_text(kept: object) -> str:
    return kept if isinstance(kept, str) else json.dumps(kept)


def part(page: Page, name: str) -> Locator:
    return page.locator(f'wv-path [data-part="{name}"]').first


def choose(page: Page) -> None:
    """Say where somebody works, by keyboard alone."""
    page.locator("#wv-municipality").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")


def stored(page: Page) -> dict[str, Any] | None:
    text = page.evaluate("localStorage.getItem('waakvlam')")
    return json.loads(text) if text else None


def give_file(page: Page, text: str) -> None:
    content = FilePayload(name="x.json", mimeType="application/json", buffer=text.encode())
    page.locator("#wv-import").set_input_files([content])


def test_without_javascript_every_path_is_there(open_page: Open) -> None:
    page = open_page("leerroute.html", java_script_enabled=False)

    expect(page.get_by_role("heading", name="Balie burgerzaken")).to_be_visible()
    expect(page.get_by_role("link", name="Signalen zien", exact=True).last).to_be_visible()
    expect(
        page.get_by_text("Aantal modules: 1. Samen duren ze ongeveer 10 minuten.")
    ).to_be_visible()
    expect(page.get_by_role("link", name="Maak de toets (Signalen zien)")).to_be_visible()
    expect(page.locator("#wv-municipality")).to_be_hidden()


def test_by_keyboard_somebody_says_once_where_they_work(open_page: Open) -> None:
    page = open_page("leerroute.html")
    choose(page)

    expect(part(page, "title")).to_be_focused()
    expect(part(page, "title")).to_have_text("Leerroute voor Balie burgerzaken")
    expect(part(page, "facts")).to_contain_text(
        "Aantal modules: 1. Samen duren ze ongeveer 10 minuten."
    )
    expect(part(page, "next")).to_have_text("Begin met: Signalen zien")
    expect(part(page, "form")).to_be_hidden()
    assert stored(page) is None


def test_who_asks_to_keep_progress_is_not_asked_again(open_page: Open) -> None:
    page = open_page("leerroute.html")
    choose(page)
    page.get_by_label("Bewaar mijn voortgang op dit apparaat").check()
    expect(part(page, "facts")).to_have_text(
        "Je hebt 0 van de 1 modules gedaan. Wat je nog moet doen, duurt ongeveer 10 minuten."
    )
    page.reload()

    expect(part(page, "title")).to_have_text("Leerroute voor Balie burgerzaken")
    expect(part(page, "standing")).to_have_text("Nog niet gedaan.")


def test_a_missing_answer_is_asked_for(open_page: Open) -> None:
    page = open_page("leerroute.html")
    page.get_by_role("button", name="Toon mijn leerroute").click()

    summary = page.get_by_role("group", name="Er is een probleem")
    expect(summary).to_be_focused()
    expect(summary.get_by_role("link")).to_have_text(
        ["Kies eerst je gemeente", "Kies eerst je werkplek"]
    )
    assert violations(page) == []


def test_a_link_may_say_where_somebody_works(open_page: Open) -> None:
    page = open_page("leerroute.html#gemeente=alphen-chaam&werkplek=balie")

    expect(part(page, "title")).to_have_text("Leerroute voor Balie burgerzaken")
    page.locator("a[hreflang=en]").first.click()
    expect(part(page, "title")).to_have_text("Learning path for Front desk")


@pytest.mark.parametrize("hash_", ["#gemeente=<svg onload=alert(1)>", "#%E0%A4%A", "#a=__proto__"])
def test_a_link_that_says_nonsense_is_ignored(open_page: Open, hash_: str) -> None:
    page = open_page(f"leerroute.html{hash_}", KEPT)

    expect(part(page, "title")).to_have_text("Leerroute voor Balie burgerzaken")


def test_what_is_done_says_since_when_and_how_long_it_counts(open_page: Open) -> None:
    for path in ("leerroute.html", "modules/index.html", "modules/signalen.html"):
        page = open_page(path, KEPT)

        expect(page.locator('[data-part="standing"]').first).to_have_text(DONE)
    page = open_page("leerroute.html", KEPT)
    expect(part(page, "facts")).to_have_text("Je hebt alle modules van deze route gedaan.")
    expect(part(page, "next")).to_be_hidden()


def test_progress_is_the_same_in_the_other_language(open_page: Open) -> None:
    page = open_page("en/modules/index.html", KEPT)

    expect(page.locator('[data-part="standing"]')).to_have_text(
        "Passed on October 1, 2026. This counts up to and including October 1, 2027."
    )


def test_a_result_that_no_longer_counts_says_so(open_page: Open) -> None:
    old = KEPT | {"completions": {"signalen": COMPLETION | {"day": "20251122"}}}
    page = open_page("modules/index.html", old)

    expect(page.locator('[data-part="standing"]')).to_have_text(
        "Gehaald op 22 november 2025. Dat telde tot en met 22 november 2026. Doe de toets opnieuw."
    )


def test_a_result_of_before_retake_from_asks_for_another(open_page: Open) -> None:
    page = open_page("leerroute.html", OLDER_KEPT)

    expect(part(page, "standing")).to_have_text(
        "Gehaald op 1 oktober 2026. De toets is daarna vernieuwd. Doe hem opnieuw."
    )
    expect(part(page, "next")).to_be_visible()


def test_go_on_where_i_was(open_page: Open) -> None:
    page = open_page("modules/signalen.html", KEPT | {"completions": {}})
    assert (stored(page) or {})["last"] == "signalen"
    page.goto(page.url.replace("modules/signalen", "leerroute"))
    expect(part(page, "next")).to_have_text("Ga verder waar je was: Signalen zien")
    part(page, "next").click()

    expect(page).to_have_title("Signalen zien - Waakvlam")


def test_reading_keeps_nothing_when_nobody_asked(open_page: Open) -> None:
    page = open_page("modules/signalen.html")

    assert stored(page) is None
    expect(page.locator('[data-part="standing"]')).to_be_hidden()


def test_progress_goes_to_a_file_is_erased_and_comes_back(open_page: Open, tmp_path: Path) -> None:
    page = open_page("leerroute.html", KEPT)
    with page.expect_download() as download:
        page.get_by_role("button", name="Bewaar mijn voortgang als bestand").click()
    assert download.value.suggested_filename == "waakvlam-voortgang.json"
    download.value.save_as(tmp_path / "progress.json")
    page.get_by_role("button", name="Wis alles van dit apparaat").click()
    assert stored(page) is None
    expect(part(page, "notice")).to_have_text("Gewist. Op dit apparaat staat niets meer van jou.")
    expect(part(page, "form")).to_be_visible()
    page.locator("#wv-import").set_input_files(tmp_path / "progress.json")

    expect(part(page, "notice")).to_have_text(
        "Je voortgang uit het bestand staat nu op dit apparaat."
    )
    expect(part(page, "standing")).to_have_text(DONE)
    assert stored(page) == KEPT | {"last": ""}


def test_a_file_adds_to_what_is_here(open_page: Open) -> None:
    newer = COMPLETION | {"day": "20261101"}
    page = open_page("leerroute.html", KEPT | {"completions": {"signalen": newer}})
    give_file(page, json.dumps(KEPT | {"completions": {"signalen": COMPLETION, "ander": OTHER}}))

    expect(part(page, "notice")).to_contain_text("staat nu op dit apparaat")
    assert (stored(page) or {})["completions"] == {"signalen": newer, "ander": OTHER}


OTHER = COMPLETION | {"quiz": "ander"}


@pytest.mark.parametrize("text", [*NOT_OURS, "", "\x00\xff", json.dumps(KEPT) + " " * 200_000])
def test_a_file_that_is_not_ours_changes_nothing(open_page: Open, text: str) -> None:
    page = open_page("leerroute.html", KEPT)
    before = stored(page)
    give_file(page, text)

    expect(part(page, "notice")).to_have_text(
        "Dit bestand is geen voortgang van deze site. Er is niets veranderd."
    )
    assert stored(page) == before


@pytest.mark.parametrize("change", SPOILED_PARTS)
def test_a_hostile_file_gives_only_what_fits(open_page: Open, change: dict[str, Any]) -> None:
    page = open_page("leerroute.html")
    give_file(page, json.dumps(KEPT | change))

    expect(part(page, "notice")).to_contain_text("staat nu op dit apparaat")
    assert (stored(page) or {})["completions"] == {}
    assert page.evaluate("Object.prototype.checked") is None
    expect(page.locator("img[src=x]")).to_have_count(0)


@pytest.mark.parametrize("path", ["leerroute.html", "modules/index.html", "modules/signalen.html"])
@pytest.mark.parametrize("text", NOT_OURS)
def test_spoiled_storage_is_erased_with_one_notice(open_page: Open, path: str, text: str) -> None:
    page = open_page(path, text)

    expect(page.locator('[data-part="notice"]')).to_contain_text("niet meer te lezen")
    assert stored(page) is None
    page.reload()
    expect(page.locator('[data-part="notice"]')).to_be_hidden()


@pytest.mark.parametrize("change", SPOILED_PARTS)
def test_spoiled_parts_of_storage_are_left_out(open_page: Open, change: dict[str, Any]) -> None:
    page = open_page("modules/index.html", KEPT | change)

    expect(page.locator('[data-part="standing"]')).to_have_text("Nog niet gedaan.")


@pytest.mark.parametrize("script", [REFUSING, FULL])
def test_a_browser_that_keeps_nothing_shows_the_path_all_the_same(
    open_page: Open, script: str
) -> None:
    page = open_page("leerroute.html", script=script)
    choose(page)
    expect(part(page, "title")).to_have_text("Leerroute voor Balie burgerzaken")
    page.get_by_label("Bewaar mijn voortgang op dit apparaat").click()

    expect(part(page, "notice")).to_contain_text("wordt niet bewaard")
    expect(page.locator("#wv-keep")).not_to_be_checked()
    give_file(page, json.dumps(KEPT))
    expect(part(page, "notice")).to_contain_text("wordt niet bewaard")


@pytest.mark.parametrize("width", [320, 1280])
def test_a_path_with_progress_has_no_violation(open_page: Open, width: int) -> None:
    for path in ("leerroute.html", "modules/index.html", "modules/signalen.html"):
        page = open_page(path, OLDER_KEPT, viewport={"width": width, "height": 800})
        assert violations(page) == []
        assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")
