"""Look at one page in every way: widths, colours, states, keyboard, paper, no script."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from waakvlam.audit.axe import ALL, COLOURS, ask
from waakvlam.audit.evidence import Finding, PageResult, View
from waakvlam.audit.keyboard import walk
from waakvlam.audit.listening import listening
from waakvlam.audit.opening import OPENERS, ask_search, close, open_by_keyboard
from waakvlam.audit.paper import blank_sheets
from waakvlam.audit.site import AuditedPage

if TYPE_CHECKING:
    from playwright.sync_api import Page

SCRIPTS = tuple(Path(__file__).parent / name for name in ("probes.js", "waits.js"))
WIDTHS = (320, 1280)
HEIGHT = 800
COLOUR_MODES = {
    "light": {"color_scheme": "light", "forced_colors": "none"},
    "dark": {"color_scheme": "dark", "forced_colors": "none"},
    "forced": {"color_scheme": "dark", "forced_colors": "active"},
}
FIRST = View(WIDTHS[0], "light", "idle")
NO_SCRIPT = View(WIDTHS[0], "light", "no-script")
ACT = {"error": "waakvlamAudit.err()", "answered": "waakvlamAudit.answer()"}
"""How a page comes into a state; an error comes first, since an answer takes it away."""


class Look:
    """One page that is looked at, and what was found so far."""

    def __init__(
        self,
        page: Page,
        audited: AuditedPage,
        address: str,
        axe: str,
        opens: Sequence[str] = tuple(OPENERS),
    ) -> None:
        self.page = page
        self.audited = audited
        self.address = address
        self.axe = axe
        self.opens = opens
        self.views: list[View] = []
        self.findings: list[Finding] = []
        self.unsure: list[Finding] = []
        self.stops = 0
        self.title = ""

    def run(self) -> PageResult:
        """Look in every way, and return what was found."""
        host = "/".join(self.address.split("/")[:3])
        with listening(self.page, host, FIRST, self.findings.append):
            self._open()
            self._words()
            for width in reversed(WIDTHS):
                self._as_it_opens(width)
            for state in self.page.evaluate("waakvlamAudit.states()"):
                self.page.evaluate(ACT[state])
                for width in WIDTHS:
                    self._in_all_colours(width, state)
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

    def _open(self) -> None:
        self._set(WIDTHS[0], "light")
        self.page.goto(f"{self.address}/{self.audited.path}", wait_until="load")
        for path in SCRIPTS:
            self.page.evaluate(path.read_text(encoding="utf-8"))
        self.page.evaluate(self.axe)

    def _words(self) -> None:
        self.title = self.page.title()
        if not self.title.strip():
            self.add("title", "no-title", FIRST, ["title"])
        language = self.page.evaluate("document.documentElement.lang")
        if language != self.audited.language:
            self.add("language", "wrong-language", FIRST, [f"lang={language!r}"])

    def _as_it_opens(self, width: int) -> None:
        """Look at the page, walk through it, and open what it has."""
        self._in_all_colours(width, "idle")
        self._set(width, "light")
        self.stops, found = walk(self.page, View(width, "light", "idle"))
        self.findings += found
        for name in self.opens:
            if open_by_keyboard(self.page, OPENERS[name]):
                self._opened(width, name)

    def _in_all_colours(self, width: int, state: str, within: Sequence[str] = ()) -> None:
        """Ask and measure; of what does not depend on colours axe is asked once."""
        for colours in COLOUR_MODES:
            self._set(width, colours)
            view = View(width, colours, state)
            self._ask(view, ALL if colours == "light" else COLOURS, within)
            self._measure(view)

    def _measure(self, view: View) -> None:
        for check, rule, probe in (
            ("contrast", "pale", "paleTexts"),
            ("sideways", "scrolls", "sideways"),
            ("sideways", "cut-word", "cutWords"),
            ("answers", "too-low", "smallAnswers"),
        ):
            self.add(check, rule, view, self.page.evaluate(f"waakvlamAudit.{probe}()"))

    def _opened(self, width: int, name: str) -> None:
        """Look at the menu or the search, which was opened by keyboard, and close it again."""
        view = View(width, "light", name)
        if name == "search":
            unanswered = ask_search(self.page, self.audited.language)
            self.add("keyboard", "no-answer", view, unanswered)
        self._in_all_colours(width, name, OPENERS[name].within)
        self._set(width, "light")
        self.add("keyboard", "escape", view, close(self.page, OPENERS[name]))

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


def without_script(page: Page, address: str, audited: AuditedPage) -> Iterator[Finding]:
    """Yield what a reader without script misses on a narrow page: title, text and ways on."""
    page.goto(f"{address}/{audited.path}", wait_until="load")
    for part in ("main h1", "a[href='#wv-menu']", "a[hreflang]"):
        if not page.locator(part).first.is_visible():
            yield Finding("no-script", "missing", str(NO_SCRIPT), part, "")
