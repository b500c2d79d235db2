"""Look at one page in every way: widths, colours, states, keyboard, paper, no script."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from waakvlam.audit.axe import ALL, COLOURS, ask
from waakvlam.audit.evidence import Finding, PageResult, View
from waakvlam.audit.keyboard import walk
from waakvlam.audit.opening import OPENERS, close, open_by_keyboard
from waakvlam.audit.paper import blank_sheets
from waakvlam.audit.site import AuditedPage

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page

PROBES = Path(__file__).parent / "probes.js"
WIDTHS = (320, 1280)
HEIGHT = 800
COLOUR_MODES = {
    "light": {"color_scheme": "light", "forced_colors": "none"},
    "dark": {"color_scheme": "dark", "forced_colors": "none"},
    "forced": {"color_scheme": "dark", "forced_colors": "active"},
}
ACT = {"error": "waakvlamAudit.err()", "answered": "waakvlamAudit.answer()"}
"""How a page comes into a state; an error comes first, since an answer takes it away."""


class Look:
    """One page that is looked at, and what was found so far."""

    def __init__(self, page: Page, audited: AuditedPage, address: str, axe: str) -> None:
        self.page = page
        self.audited = audited
        self.address = address
        self.axe = axe
        self.views: list[View] = []
        self.findings: list[Finding] = []
        self.unsure: list[Finding] = []
        self.stops = 0
        self.title = ""

    def run(self) -> PageResult:
        """Look in every way, and return what was found."""
        self._listen()
        self._open()
        self._words()
        self._state("idle")
        self._keyboard()
        for name in OPENERS:
            self._opened(name)
        for state in self.page.evaluate("waakvlamAudit.states()"):
            self.page.evaluate(ACT[state])
            self._state(state)
        self._paper()
        return self.result()

    def result(self) -> PageResult:
        """Return what was found so far, in a fixed order."""
        found, unsure = sorted(set(self.findings)), sorted(set(self.unsure))
        audited = self.audited
        views = tuple(dict.fromkeys(self.views))
        return PageResult(
            *(audited.path, audited.language, self.title, views, self.stops),
            *(tuple(found), tuple(unsure)),
        )

    def add(self, check: str, rule: str, view: View, places: Sequence[str]) -> None:
        """Remember a fault of our own checks at each place."""
        self.findings += [Finding(check, rule, str(view), place, "") for place in places]

    def _listen(self) -> None:
        view = View(WIDTHS[0], "light", "idle")
        page, site = self.page, "/".join(self.address.split("/")[:3])
        page.on("console", lambda said: self.add("messages", said.type, view, [said.text]))
        page.on("pageerror", lambda error: self.add("messages", "error", view, [str(error)]))
        page.on(
            "request",
            lambda asked: (
                None
                if asked.url.startswith((site, "data:", "blob:"))
                else self.add("hosts", "other-host", view, [asked.url])
            ),
        )

    def _open(self) -> None:
        self._set(WIDTHS[0], "light")
        self.page.goto(f"{self.address}/{self.audited.path}", wait_until="load")
        self.page.evaluate(PROBES.read_text(encoding="utf-8"))
        self.page.evaluate(self.axe)

    def _words(self) -> None:
        view = View(WIDTHS[0], "light", "idle")
        self.title = self.page.title()
        if not self.title.strip():
            self.add("title", "no-title", view, ["title"])
        language = self.page.evaluate("document.documentElement.lang")
        if language != self.audited.language:
            self.add("language", "wrong-language", view, [f"lang={language!r}"])

    def _state(self, state: str) -> None:
        """Look at both widths in all colours."""
        for width in WIDTHS:
            self._set(width, "light")
            view = View(width, "light", state)
            self._ask(view, ALL)
            self._measure(view)
            for colours in ("dark", "forced"):
                self._set(width, colours)
                self._colours(View(width, colours, state))

    def _colours(self, view: View) -> None:
        """Measure contrast; axe, which takes much longer, judges colours of the narrow page."""
        if view.width == WIDTHS[0] and view.state == "idle":
            self._ask(view, COLOURS)
        self._measure(view)
        self.views.append(view)

    def _measure(self, view: View) -> None:
        for check, rule, probe in (
            ("contrast", "pale", "paleTexts"),
            ("sideways", "scrolls", "sideways"),
            ("sideways", "cut-word", "cutWords"),
            ("answers", "too-low", "smallAnswers"),
        ):
            self.add(check, rule, view, self.page.evaluate(f"waakvlamAudit.{probe}()"))

    def _keyboard(self) -> None:
        for width in reversed(WIDTHS):
            self._set(width, "light")
            view = View(width, "light", "idle")
            self.stops, found = walk(self.page, view)
            self.findings += found

    def _opened(self, name: str) -> None:
        """Open the menu or the search by keyboard, look at what opened, and close it again."""
        opener = OPENERS[name]
        for width in WIDTHS:
            self._set(width, "light")
            if not open_by_keyboard(self.page, opener):
                continue
            view = View(width, "light", name)
            self._ask(view, ALL, opener.within)
            self._measure(view)
            for colours in ("dark", "forced"):
                self._set(width, colours)
                self._colours(View(width, colours, name))
            self._set(width, "light")
            self.add("keyboard", "escape", View(width, "light", name), close(self.page, opener))

    def _paper(self) -> None:
        view = View(WIDTHS[1], "light", "paper")
        self._set(WIDTHS[1], "light")
        self.page.emulate_media(media="print")
        for rule, place in self.page.evaluate("waakvlamAudit.pale()"):
            self.add("paper", rule, view, [place])
        sheets = self.page.pdf(prefer_css_page_size=True)
        self.add("paper", "blank-sheet", view, blank_sheets(sheets))
        self.views.append(view)

    def _ask(self, view: View, only: object, within: Sequence[str] = ()) -> None:
        wrong, unsure = ask(self.page, view, only, within)  # type: ignore[arg-type]
        self.findings += wrong
        self.unsure += unsure
        self.views.append(view)

    def _set(self, width: int, colours: str) -> None:
        self.page.set_viewport_size({"width": width, "height": HEIGHT})
        mode = COLOUR_MODES[colours]
        self.page.emulate_media(media="screen", reduced_motion="reduce", **mode)  # type: ignore[arg-type]


def without_script(
    context: BrowserContext, address: str, audited: AuditedPage
) -> Iterator[Finding]:
    """Yield what a reader without script misses on a narrow page: title, text and ways on."""
    page = context.new_page()
    page.goto(f"{address}/{audited.path}", wait_until="load")
    for part in ("main h1", "a[href='#wv-menu']", "a[hreflang]"):
        if not page.locator(part).first.is_visible():
            yield Finding("no-script", "missing", str(NO_SCRIPT), part, "")
    page.close()


NO_SCRIPT = View(WIDTHS[0], "light", "no-script")
