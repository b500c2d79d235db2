"""Drive the page «Count»: drop files, count, and take what can be saved."""

from __future__ import annotations

import base64
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import ConsoleMessage, Locator, Page, Request, Route

PATIENT = 180_000
"""Milliseconds that starting Python and counting may take on a busy machine."""

_DROPPED = """files => {
  const dropped = new DataTransfer();
  for (const [name, text] of files) {
    const bytes = Uint8Array.from(atob(text), letter => letter.charCodeAt(0));
    dropped.items.add(new File([bytes], name));
  }
  return dropped;
}"""


_REMEMBER = """
window.offered = new Map();
const make = URL.createObjectURL;
URL.createObjectURL = blob => {
  const address = make.call(URL, blob);
  window.offered.set(address, blob);
  return address;
};
"""
_OFFERED = """async link => {
  const bytes = new Uint8Array(await window.offered.get(link.href).arrayBuffer());
  return btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(""));
}"""
"""What a link saves. Browsers hold back many downloads after each other, so few are saved."""


@dataclass
class CountPage:
    """The page in one browser context; it notes every mistake and every request."""

    page: Page
    address: str
    mistakes: list[str] = field(default_factory=list)
    requests: list[Request] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.context.route("**/*", self._refuse_other_hosts)
        self.page.add_init_script(_REMEMBER)
        self.page.on("request", self._note_request)
        # Playwright asks for these from now on; asked only when one is expected, it may be late.
        self.page.on("filechooser", lambda _chooser: None)
        self.page.on("pageerror", lambda error: self.mistakes.append(error.message))
        self.page.on("console", self._note_console)

    def _note_request(self, request: Request) -> None:
        self.requests.append(request)

    def _note_console(self, told: ConsoleMessage) -> None:
        if told.type == "error":
            self.mistakes.append(told.text)

    def _refuse_other_hosts(self, route: Route) -> None:
        if urlsplit(route.request.url).hostname != "127.0.0.1":
            self.mistakes.append(route.request.url)
            route.abort()
        else:
            route.fallback()

    def goto(self, uri: str = "tellen.html") -> None:
        self.page.goto(f"{self.address}/{uri}")

    def part(self, name: str) -> Locator:
        return self.page.locator(f"[data-part={name}]")

    def drop(self, files: Mapping[str, bytes]) -> None:
        """Drop files on the page as the mouse does."""
        letters = [[name, base64.b64encode(text).decode()] for name, text in files.items()]
        dropped = self.page.evaluate_handle(_DROPPED, letters)
        self.part("drop").dispatch_event("drop", {"dataTransfer": dropped})

    def count(self) -> None:
        """Ask for a count, by keyboard, and wait until there is an answer."""
        self.part("ask").press("Enter")
        self.part("stop").wait_for(state="hidden", timeout=PATIENT)

    def saved(self) -> Iterator[tuple[str, bytes]]:
        """Yield what each link saves, by the name that the command gives it."""
        for link in self.page.locator("[data-part=outcome] li a[download]").all():
            yield link.inner_text(), base64.b64decode(link.evaluate(_OFFERED))

    def download(self, link: Locator) -> bytes:
        with self.page.expect_download() as download:
            link.press("Enter")
        return Path(download.value.path()).read_bytes()
