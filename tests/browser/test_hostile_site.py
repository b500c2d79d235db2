"""Hostile texts in every field are shown as text, and run nothing, with and without the policy."""

from __future__ import annotations

import functools
import http.server
import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from defusedxml import ElementTree
from hostile_site import build_hostile_site
from hostile_texts import HOSTILE, text_fields
from playwright.sync_api import Browser, Dialog, Page, Request, Response, sync_playwright
from whole_site import PREFIX, served

from waakvlam.audit.browsers import find_browser, launch_flags
from waakvlam.loopback import on_loopback
from waakvlam.model.page import Page as HandWritten
from waakvlam.source.discover import MODELS

pytestmark = pytest.mark.browser

NOT_SHOWN = {"Term.typed", "Term.avoid", "Mail.subject", "Workplace.also_written"}
"""Texts for search, for a draft of a mail and for the tally; those of `lms:` are for it too."""

Serve = Callable[[Path], AbstractContextManager[str]]
Hostile = tuple[Path, Mapping[str, tuple[str, bool]]]
"""The folder of the site, and by mark the field and whether it is plain text."""

POLICY = re.compile('<meta http-equiv="Content-Security-Policy"[^>]*>')
ANSWER = """() => {
  for (const part of document.querySelectorAll("details")) part.open = true;
  for (const form of document.querySelectorAll("form[data-question], .wv-question form")) {
    for (const box of form.querySelectorAll("input[type=radio], input[type=checkbox]")) box.click();
    form.requestSubmit();
  }
}"""
"""Open and answer everything that one can, so that scripts show what they hold back."""

LOOK = r"""() => {
  const wrong = [];
  const note = (selector, may = () => false) => {
    for (const found of document.querySelectorAll(selector)) {
      if (!may(found)) wrong.push(found.cloneNode().outerHTML.slice(0, 200));
    }
  };
  const isData = script => script.type === "application/json";
  note("script:not([src])", isData);
  note("script[src]", script => new URL(script.src).host === location.host);
  note("iframe, object, embed, base, svg[onload], meta[http-equiv=refresh], main style");
  note("a[href^='javascript:' i], a[href^='data:' i], a[href^='vbscript:' i]");
  note("[src='x'], [data='x'], [name=__drawer], a#__config, [style*=fixed]");
  note("form[action*=hostile], [src*='hostile.example'], [href^='https://hostile']");
  note("*", one => ![...one.attributes].some(attribute => attribute.name.startsWith("on")));
  for (const script of document.querySelectorAll("script:not([src])")) {
    if (isData(script)) JSON.parse(script.textContent);
  }
  if (window.hostile !== undefined) wrong.push("a text was run");
  const skipped = "script, style, template, noscript";
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) {
    if (!walker.currentNode.parentElement.closest(skipped)) texts.push(walker.currentNode.data);
  }
  return { wrong, text: texts.join("").replace(/\s+/g, " ") };
}"""


@dataclass
class Watch:
    """Opens pages; notes everything that hostile text may have brought about."""

    page: Page
    wrong: list[str] = field(default_factory=list)
    text: str = ""

    def __post_init__(self) -> None:
        self.page.on("request", self._note_request)
        self.page.on("dialog", self._note_dialog)
        self.page.on("pageerror", lambda error: self.wrong.append(error.message))
        self.page.on("response", self._note_response)

    def _note_dialog(self, dialog: Dialog) -> None:
        self.wrong.append("dialog")
        dialog.dismiss()

    def _note_request(self, request: Request) -> None:
        if urlsplit(request.url).hostname != "127.0.0.1":
            self.wrong.append(request.url)

    def _note_response(self, response: Response) -> None:
        if response.status >= 400:
            self.wrong.append(f"{response.status} {response.url}")

    def look(self, address: str) -> list[str]:
        """Open a page, answer its questions, and return what was wrong on it."""
        self.page.goto(address)
        self.page.evaluate(ANSWER)
        seen = self.page.evaluate(LOOK)
        self.text += f" {seen['text']}"
        found, self.wrong = [*self.wrong, *seen["wrong"]], []
        return found


@pytest.fixture(scope="module")
def closed() -> Iterator[Browser]:
    """Start a browser that finds no other host; that is quicker than to ask at each request."""
    flags = [*launch_flags(), "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=flags)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Hostile:
    """Return the folder of the hostile site, and the field and the sort of text by mark."""
    folder = tmp_path_factory.mktemp("hostile")
    return folder / "site", build_hostile_site(folder).fields


@contextmanager
def served_bare(site: Path) -> Iterator[str]:
    """Serve a folder without any policy in a header."""
    handler = functools.partial(Quiet, directory=str(site))
    with on_loopback(handler) as address:
        yield f"{address}{PREFIX}"


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Sends files as they are; a page without the policy that stands in it."""

    def translate_path(self, path: str) -> str:
        return super().translate_path(path.removeprefix(PREFIX))

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        if path.suffix != ".html" or not path.is_file():
            return super().do_GET()
        bare = POLICY.sub("", path.read_text(encoding="utf-8")).encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(bare)))
        self.end_headers()
        self.wfile.write(bare)
        return None

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Stay quiet: a failing test speaks for itself."""


def test_without_a_policy_hostile_text_is_shown_and_runs_nothing(
    closed: Browser, hostile: Hostile
) -> None:
    site, marks = hostile
    watch = Watch(closed.new_page())
    assert look_at(watch, site, list(pages(site)), served_bare) == {}

    plain = " ".join(" ".join(HOSTILE).split())
    hidden = {name for mark, (name, _) in marks.items() if mark not in watch.text}
    assert {name for name in hidden if not name.startswith("Lms")} == NOT_SHOWN
    for mark, (name, is_plain) in marks.items():
        if mark in watch.text and is_plain:
            assert f"{plain} {mark}" in watch.text, name
    assert watch.text.count(HOSTILE[0]) >= watch.text.count(f"{HOSTILE[-1]} merk")


def test_under_the_policy_it_does_no_more_than_without(closed: Browser, hostile: Hostile) -> None:
    dutch = [uri for uri in pages(hostile[0]) if not uri.startswith("en/")]
    assert look_at(Watch(closed.new_page()), hostile[0], dutch, served) == {}


def look_at(
    watch: Watch, site: Path, uris: Sequence[str], serve: Serve
) -> Mapping[str, Sequence[str]]:
    """Open pages and return what was wrong, by page."""
    assert len(uris) > 30
    with serve(site) as address:
        found = {uri: watch.look(f"{address}/{uri}") for uri in uris}
    watch.page.context.close()
    return {uri: wrong for uri, wrong in found.items() if wrong}


def pages(site: Path) -> Iterator[str]:
    """Yield the address of every page, as it stands in the site."""
    for path in sorted(site.rglob("*.html")):
        if "<html" in path.read_text(encoding="utf-8"):
            yield path.relative_to(site).as_posix()


def test_a_text_that_runs_would_be_seen(closed: Browser, hostile: Hostile, tmp_path: Path) -> None:
    page = (hostile[0] / "index.html").read_text(encoding="utf-8")
    texts = "<p>" + " ".join(HOSTILE[:6]) + "</p>"
    (tmp_path / "index.html").write_text(re.sub("<body[^>]*>", texts, page), encoding="utf-8")
    watch = Watch(closed.new_page())
    with served_bare(tmp_path) as address:
        wrong = " ".join(watch.look(f"{address}/index.html"))
    watch.page.context.close()

    for sign in ("dialog", "hostile.example/x.js", "onmouseover", "404", "a text was run"):
        assert sign in wrong


def test_every_field_that_can_hold_a_text_was_filled(
    hostile: Hostile,
) -> None:
    filled = {name for name, _ in hostile[1].values()}
    expected = {name for model in MODELS.values() for name in text_fields(model)}

    assert expected - filled == set()
    assert {f"{HandWritten.__name__}.title", f"{HandWritten.__name__}.body"} <= filled


def test_files_for_programs_can_be_read(
    hostile: Hostile,
) -> None:
    site, _ = hostile
    for name in ("feed.xml", "en/feed.xml", "sitemap.xml"):
        ElementTree.parse(site / name)
    titles = ElementTree.parse(site / "feed.xml").getroot().itertext()
    assert any(HOSTILE[0] in title for title in titles)
    files = [*site.rglob("*.json"), *site.rglob("*.webmanifest")]
    assert len(files) >= 3
    for path in files:
        json.loads(path.read_text(encoding="utf-8"))
