"""On paper: a checklist and its card on a sheet each, and a plan without a loose heading."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from unicodedata import normalize

import pytest
import yaml
from browser.axe import violations
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

pytestmark = pytest.mark.browser

CHECKLISTS = Path(__file__).parents[2] / "docs/checklists"
LISTS = sorted(path.stem for path in CHECKLISTS.glob("*.yml") if "." not in path.stem)
SHEETS = [pytest.param(True, "wijkteam", id="wijkteam with script")]
SHEETS += [pytest.param(False, name, id=name) for name in LISTS]
PIXELS_PER_MILLIMETRE = 96 / 25.4


@pytest.fixture(params=[True, False], ids=["with script", "without script"])
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    page = browser.new_context(java_script_enabled=request.param).new_page()
    yield page
    page.context.close()


def words(text: str) -> str:
    """Return a text without line breaks and ligatures; a line may also end after a hyphen."""
    return " ".join(normalize("NFKC", text).split()).replace("- ", "-")


def printed(page: Page, folder: Path) -> list[str]:
    """Print to PDF and return the text of each sheet."""
    path = folder / "printed.pdf"
    page.pdf(path=path, prefer_css_page_size=True)
    sheets = PdfReader(path).pages
    assert {tuple(round(float(side)) for side in sheet.mediabox[2:]) for sheet in sheets} == {
        (595, 842)
    }
    return [words(sheet.extract_text()) for sheet in sheets]


def version_of(name: str) -> str:
    """Return what the foot of a checklist must say in English."""
    fields = yaml.safe_load((CHECKLISTS / f"{name}.yml").read_text(encoding="utf-8"))
    return f"Version {fields['revision']}, {fields['reviewed']}"


@pytest.mark.parametrize("language", ["", "en/"])
@pytest.mark.parametrize(("page", "name"), SHEETS, indirect=["page"])
def test_a_checklist_is_one_sheet_with_title_version_and_date(
    page: Page, site_address: str, tmp_path: Path, name: str, language: str
) -> None:
    page.goto(f"{site_address}/{language}checklists/{name}/")
    title = page.locator("h1").inner_text()
    signals = page.locator(".wv-signals__text").all_inner_texts()
    steps = page.locator("#wv-first-step + div li").all_inner_texts()

    (text,) = printed(page, tmp_path)

    assert steps
    assert all(words(part) in text for part in signals + steps)
    assert f"Oog voor mensenhandel: {title}. {version_of(name)}." in text.replace(
        "Versie", "Version"
    )
    for button in page.get_by_role("button").all_inner_texts():
        assert button.strip() == "" or button not in text


def test_boxes_on_paper_are_empty_and_at_least_four_millimetres(
    page: Page, site_address: str
) -> None:
    page.goto(f"{site_address}/checklists/wijkteam/")
    box = page.locator(".wv-signals__box").first
    box.check()
    page.emulate_media(media="print")

    place = box.bounding_box()
    assert place is not None
    assert min(place["width"], place["height"]) >= 4 * PIXELS_PER_MILLIMETRE
    expect(box).to_have_css("appearance", "none")


@pytest.mark.parametrize("language", ["", "en/"])
@pytest.mark.parametrize(("page", "name"), SHEETS, indirect=["page"])
def test_a_pocket_card_is_one_sheet_of_four_panels(
    page: Page, site_address: str, tmp_path: Path, name: str, language: str
) -> None:
    page.goto(f"{site_address}/{language}cards/{name}/")
    parts = page.locator(".wv-card li").all_inner_texts()

    (text,) = printed(page, tmp_path)

    assert all(words(part) in text for part in parts)
    page.set_viewport_size({"width": 794, "height": 1123})
    page.emulate_media(media="print")
    for panel in page.locator(".wv-card__panel").all():
        fits = "node => node.scrollHeight <= node.clientHeight"
        assert panel.evaluate(fits)


def test_a_list_leads_to_its_card_and_back(page: Page, site_address: str) -> None:
    page.goto(f"{site_address}/checklists/wijkteam/")
    page.get_by_role("link", name="Maak een zakkaart om te vouwen").click()
    page.get_by_role("link", name="Terug naar de hele lijst").click()

    expect(page).to_have_url(f"{site_address}/checklists/wijkteam/")


def test_no_heading_stands_alone_at_the_foot_of_a_sheet(
    browser: Browser, site_address: str, tmp_path: Path
) -> None:
    page = browser.new_page()
    page.goto(f"{site_address}/beleidsplan/")
    headings = [words(text) for text in page.locator("main :is(h2, h3)").all_inner_texts()]

    sheets = printed(page, tmp_path)

    assert len(sheets) > 5
    assert [text[-60:] for text in sheets if text.endswith(tuple(headings))] == []
    page.context.close()


@pytest.mark.parametrize("path", ["checklists/wijkteam/", "cards/wijkteam/"])
def test_a_button_prints(browser: Browser, site_address: str, path: str) -> None:
    page = browser.new_context().new_page()
    page.add_init_script("window.print = () => { window.printed = true; }")
    page.goto(f"{site_address}/{path}")
    page.get_by_role("button", name="Print deze pagina").click()

    assert page.evaluate("window.printed")
    page.context.close()


@pytest.mark.parametrize("width", [320, 1280])
def test_a_card_on_screen_has_no_violation(browser: Browser, site_address: str, width: int) -> None:
    page = browser.new_context(viewport={"width": width, "height": 800}).new_page()
    page.goto(f"{site_address}/cards/wijkteam/")

    assert violations(page) == []
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")
    page.context.close()
