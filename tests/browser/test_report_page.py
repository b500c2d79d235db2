"""The report of a tally on a phone and on a wide screen: read without scrolling sideways."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import product
from pathlib import Path

import pytest
from browser.axe import violations
from playwright.sync_api import Browser, Page, expect
from receipt_builders import plan

from waakvlam.tally.counts import Counts, Totals
from waakvlam.tally.export import INTERNAL
from waakvlam.tally.learners import Group, Profile
from waakvlam.tally.report import make_report

PHONE, NARROWEST, WIDE = 390, 320, 1280
PAGES, ENGLISH = ("report.html", "improve.html"), "report.en.html"
_OF_TABLES = {"table", "caption", "rowgroup", "row", "columnheader", "rowheader", "cell"}
_SCROLLS = "one => one.scrollWidth > one.clientWidth"


def write_pages(folder: Path, towns: int) -> None:
    """Write the report and the page of the trainer, of so many municipalities."""
    names = {f"dorp-{at}": f"Gemeente Dorpsstroom {at}" for at in range(towns)}
    places = list(product(names, plan().workplaces))
    goals = tuple(replace(goal, municipalities=tuple(names)) for goal in plan().goals)
    known = plan(headcounts=dict.fromkeys(places, 3000), municipalities=names, goals=goals)
    profile = Profile(("basis", "signalen"), ("balie", "iedereen"))
    groups = {Group(*place, profile): 600 + at for at, place in enumerate(places)}
    done = 2 * sum(groups.values())
    counts = Counts(
        Totals(done + 1234, done, 1234, 0, 0),
        groups,
        {("dorp-0", month): (done // 2, done // 4) for month in ("2026-09", "2026-10")},
        {
            (goal.id, "dorp-0", month): 600
            for goal in goals
            for month in ("2026-09", "2026-10")
        },
        answers={("signalen", 0): (2000, 900), ("basis", 1): (2000, 1200)},
        codes={"duplicate": 1234},
    )  # fmt: skip
    report = make_report(counts, known, date(2026, 11, 23))
    for name in PAGES:
        (folder / name).write_bytes(INTERNAL[name](report, "nl"))
    (folder / ENGLISH).write_bytes(INTERNAL["report.html"](report, "en"))


@pytest.fixture(scope="module")
def page(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """Return a page that shows the report; tests go on to another one beside it."""
    folder = tmp_path_factory.mktemp("rapport é")
    write_pages(folder, 3)
    page = browser.new_context().new_page()
    page.goto((folder / "report.html").as_uri())
    yield page
    page.context.close()


def shown(page: Page, name: str, width: int) -> Page:
    page.goto(f"{page.url.rpartition('/')[0]}/{name}")
    page.set_viewport_size({"width": width, "height": 800})
    return page


def roles(page: Page) -> Counter[tuple[str, str]]:
    """Return what somebody hears who does not see: roles and names, as Chromium tells them."""
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    session.detach()
    told = [
        (node["role"]["value"], node.get("name", {}).get("value", ""))
        for node in nodes
        if not node["ignored"]
    ]
    return Counter(one for one in told if one[0] in _OF_TABLES)


@pytest.mark.parametrize("name", [*PAGES, ENGLISH])
@pytest.mark.parametrize("width", [NARROWEST, PHONE, 850, 900])
def test_nothing_scrolls_sideways(page: Page, name: str, width: int) -> None:
    shown(page, name, width)

    assert page.locator(".table").count() > 0
    assert not page.locator("html").evaluate(_SCROLLS)
    assert [one for one in page.locator(".table").all() if one.evaluate(_SCROLLS)] == []


@pytest.mark.parametrize("name", PAGES)
def test_who_hears_the_report_hears_the_same_tables_on_a_phone(page: Page, name: str) -> None:
    wide, narrow = (roles(shown(page, name, width)) for width in (WIDE, PHONE))

    assert narrow == wide
    heard = Counter(role for role, _ in wide.elements())
    assert heard["table"] == page.locator("table").count() > 1
    assert heard["cell"] == page.locator("td").count()
    assert heard["columnheader"] == page.locator("thead th").count()


def test_on_a_phone_each_value_stands_below_its_title(page: Page) -> None:
    title = "one => getComputedStyle(one, '::before').content"
    value = shown(page, "report.html", PHONE).locator(".groups td").first

    assert '"medewerkers"' in value.evaluate(title)
    name, number, learners = page.locator(".groups tbody tr").first.locator("th, td").all()[:3]
    tops = [one.evaluate("one => one.getBoundingClientRect().top") for one in (name, number)]
    assert tops[0] < tops[1]
    assert learners.evaluate("one => one.getBoundingClientRect().top") == tops[1]
    assert shown(page, "report.html", WIDE).locator(".groups td").first.evaluate(title) == "none"


def test_on_paper_a_table_stays_a_table(page: Page) -> None:
    shown(page, "report.html", PHONE).emulate_media(media="print")
    display = page.locator(".groups").first.evaluate("one => getComputedStyle(one).display")
    page.emulate_media(media="screen")

    assert display == "table"


@pytest.mark.parametrize("name", PAGES)
def test_the_pages_are_accessible_in_light_and_dark(page: Page, name: str) -> None:
    found = []
    for width, scheme in product((NARROWEST, WIDE), ("light", "dark")):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type] # One of the two.
        found += [f"{width} {scheme}: {one}" for one in violations(shown(page, name, width))]

    assert found == []


def test_a_table_of_many_municipalities_is_scrolled_by_keyboard(page: Page, tmp_path: Path) -> None:
    write_pages(tmp_path, 20)
    other = page.context.new_page()
    other.set_viewport_size({"width": WIDE, "height": 800})
    other.goto((tmp_path / "report.html").as_uri())
    area = other.get_by_role("group", name="gemeente en werkplek")

    assert area.evaluate(_SCROLLS)
    expect(area).to_have_attribute("tabindex", "0")  # Not every browser reaches it without.
    area.focus()
    other.keyboard.press("ArrowRight")
    other.wait_for_function("one => one.scrollLeft > 0", arg=area.element_handle())
    expect(area).to_be_focused()
    other.set_viewport_size({"width": PHONE, "height": 800})
    assert not area.evaluate(_SCROLLS)
    other.close()
