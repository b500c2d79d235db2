"""A package of cmi5 in a browser, opened by a strict record store at another address."""

from __future__ import annotations

import functools
import http.server
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from packaged import SITE
from playwright.sync_api import Browser, Page
from record_store import Store, record_store

from waakvlam.loopback import on_loopback

PUBLISHER = f"{SITE}modules/signalen/"


class Learner:
    """Somebody with one browser, for whom a system opens the module."""

    def __init__(self, browser: Browser, address: str, store: Store) -> None:
        self.context = browser.new_context()
        self.address, self.store = address, store
        self.mistakes: list[str] = []
        self.page: Page = self._new_page()

    def launch(self, **options: Any) -> Page:
        """Open the module in a new window as a system does."""
        self.page.close()
        self.page = self._new_page()
        self.page.goto(f"{self.address}/index.html{self.store.launch(**options)}")
        self.page.locator("[data-part=content]").wait_for()
        return self.page

    def leave(self) -> None:
        """Go away without a word, also when the page asks not to."""
        self.page.goto("about:blank")

    def close(self) -> None:
        self.context.close()

    def _new_page(self) -> Page:
        page = self.context.new_page()
        page.on("pageerror", lambda error: self.mistakes.append(str(error)))
        page.on("console", self._note)
        page.on("dialog", lambda dialog: dialog.accept())
        return page

    def _note(self, message: Any) -> None:
        """Note what the page did wrong; a request that fails is the store's to say."""
        if message.type == "error" and not message.text.startswith("Failed to load resource"):
            self.mistakes.append(message.text)


@contextmanager
def opened(browser: Browser, folder: Path) -> Iterator[Learner]:
    """Yield a learner; afterwards nothing that was sent may have been refused."""
    handler = functools.partial(_Handler, directory=str(folder))
    with on_loopback(handler) as address, record_store(PUBLISHER) as store:
        learner = Learner(browser, address, store)
        yield learner
        learner.close()
        assert learner.mistakes == [], learner.mistakes
        assert store.refused == [], store.refused


class _Handler(http.server.SimpleHTTPRequestHandler):
    """Sends no policy of its own: what stands in the page has to do."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Stay quiet: a failing test speaks for itself."""
