"""The copy for a file share works from disk, without any request to the network."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from browser.quiz_page import QuizPage
from browser.small_site import build_small_site
from playwright.sync_api import Browser, Page, expect
from whole_site import waakvlam

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the copy and return the folder that came out of the archive."""
    folder = tmp_path_factory.mktemp("off line é")
    result = waakvlam(["build", "--offline", "--site-dir", folder / "site"])
    assert result.returncode == 0, result.stdout + result.stderr
    with zipfile.ZipFile(folder / "site.zip") as archive:
        archive.extractall(folder / "unpacked")
    return folder / "unpacked" / "site"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Open a page that reports every mistake and every request beyond the disk."""
    page = browser.new_context().new_page()
    wrong: list[str] = []
    page.context.route("http*://**", lambda route: route.abort())
    page.on("pageerror", lambda error: wrong.append(error.message))
    page.on("requestfailed", lambda request: wrong.append(request.url))
    yield page
    page.context.close()
    assert wrong == []


def test_a_quiz_works_from_disk_in_the_other_language(page: Page, copy: Path) -> None:
    page.goto((copy / "index.html").as_uri())
    page.locator(".wv-nav summary", has_text="Leren").click()
    page.locator(".wv-nav a", has_text="Toetsen").click()
    page.get_by_role("link", name="Signalen aan de balie", exact=False).last.click()
    page.locator("a[hreflang=en]").click()

    expect(page.locator("html")).to_have_attribute("lang", "en")
    question = page.locator("[data-question]").first
    question.locator("input").first.check()
    question.locator("button[type=submit]").click()
    expect(question.locator("[data-part=result]")).not_to_be_empty()
    expect(page.locator("wv-hand-over")).to_be_attached()


def test_a_quiz_gives_a_receipt_from_disk(page: Page, tmp_path: Path) -> None:
    build_small_site(tmp_path)
    result = waakvlam(["build", "--offline", "--site-dir", tmp_path / "copy"], tmp_path / "source")
    assert result.returncode == 0, result.stdout + result.stderr
    quiz = QuizPage(page, (tmp_path / "copy").as_uri())
    quiz.goto()
    quiz.answer_all()
    quiz.finish()
    quiz.hand_over()

    assert quiz.receipt().municipality == "alphen-chaam"


def test_a_checklist_works_from_disk(page: Page, copy: Path) -> None:
    page.goto((copy / "checklists/wijkteam.html").as_uri())
    page.locator(".wv-signals__box").first.check()

    expect(page.get_by_role("status", name="Wat doe je nu?")).to_contain_text("112")


def test_the_language_of_the_home_page_opens_a_page_and_not_a_folder(
    page: Page, copy: Path
) -> None:
    page.goto((copy / "index.html").as_uri())
    page.locator("a[hreflang=en]").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.locator("a[hreflang=nl]").click()
    expect(page.locator("html")).to_have_attribute("lang", "nl")


def test_search_finds_a_page_from_disk(page: Page, copy: Path) -> None:
    page.goto((copy / "index.html").as_uri())
    page.locator(".wv-toggle--search").click()
    page.keyboard.type("paspoort")

    expect(page.locator(".wv-search__option").first).to_be_visible()
    expect(page.locator(".wv-search__why mark").first).to_contain_text("paspoort", ignore_case=True)
