"""A learning system around a package: pages under the strict policy, and scorm-again in a frame."""

from __future__ import annotations

import functools
import http.server
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from browser.answers_by_kind import TRIALS
from browser.hands import Pointer
from playwright.sync_api import BrowserContext, FrameLocator, Page
from whole_site import POLICY

from waakvlam.loopback import on_loopback

SCORM_AGAIN = Path(__file__).parent / "node_modules" / "scorm-again" / "dist"
POLICY_IN_A_FRAME = POLICY.replace("frame-ancestors 'none'", "frame-ancestors 'self'")
SYSTEM = "<!doctype html><html lang='en'><link rel='icon' href='data:,'><title>System</title>"
SETTINGS = {"autocommit": False, "logLevel": 5}

START = """([name, settings, earlier, address]) => {
  const make = name === 'API' ? window.Scorm12API : window.Scorm2004API;
  window[name] = new make(settings);
  const end = name === 'API' ? 'LMSFinish' : 'Terminate';
  window[name].on(end, () => { window.ends = (window.ends ?? 0) + 1; });
  if (earlier) { window[name].loadFromJSON(earlier, ''); }
  const frame = document.createElement('iframe');
  frame.src = address;
  frame.style = 'width:100%;height:90vh';
  document.body.replaceChildren(frame);
}"""


class System:
    """A learning system that plays one package; what it knows outlives a visit."""

    def __init__(self, context: BrowserContext, address: str, name: str) -> None:
        self.context, self.address, self.name = context, address, name
        self.page: Page = context.new_page()
        self.mistakes: list[str] = []
        self.known: dict[str, Any] = {}

    def launch(self) -> FrameLocator:
        """Open the package as a learner does; again after an earlier visit."""
        self.page.close()
        self.page = self.context.new_page()
        self.page.on("pageerror", lambda error: self.mistakes.append(str(error)))
        self.page.on("console", self._note)
        self.page.goto(f"{self.address}/system.html")
        script = "scorm12.min.js" if self.name == "API" else "scorm2004.min.js"
        self.page.evaluate(f"{(SCORM_AGAIN / script).read_text(encoding='utf-8')}\n;0")
        given = [self.name, SETTINGS, self.known, "index.html"]
        self.page.evaluate(START, given)
        frame = self.page.frame_locator("iframe")
        frame.locator("[data-part=content]").wait_for()
        return frame

    def leave(self) -> dict[str, Any]:
        """Close the page in the frame; return what the system then knows."""
        self.page.evaluate("document.querySelector('iframe').remove()")
        self.known = self.page.evaluate(f"{self.name}.renderCMIToJSONObject().cmi")
        return self.known

    def _note(self, message: Any) -> None:
        if message.type == "error":
            self.mistakes.append(message.text)


def answer(frame: FrameLocator | Page, way: str, kinds: Sequence[str] = tuple(TRIALS)) -> None:
    """Answer and check a question of each kind, as far as a kind can be answered so."""
    for kind in kinds:
        trial = TRIALS[kind]
        form = frame.locator(f'[data-question="{trial.question}"]')
        for gesture in trial.ways.get(way, trial.ways["right"]):
            Pointer().do(form, gesture)
        form.locator("button[type=submit]").click()


@contextmanager
def system_at(folder: Path) -> Iterator[str]:
    """Serve an unpacked package beside the page of a learning system."""
    handler = functools.partial(_Handler, directory=str(folder))
    with on_loopback(handler) as address:
        yield address


class _Handler(http.server.SimpleHTTPRequestHandler):
    def do_GET(self) -> None:
        if self.path != "/system.html":
            super().do_GET()
            return
        content = SYSTEM.encode("utf-8")
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        super().end_headers()
        self.wfile.write(content)

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", POLICY_IN_A_FRAME)
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Stay quiet: a failing test speaks for itself."""
