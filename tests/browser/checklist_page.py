"""A checklist, as somebody at the desk meets it."""

from __future__ import annotations

from playwright.sync_api import Locator, Page

DANGER = "gevaar-op-dit-moment"
FIRST, SECOND = "ander-geeft-antwoord", "kijkt-eerst-naar-begeleider"


class ChecklistPage:
    """The checklist of the civil affairs desk."""

    def __init__(self, page: Page, address: str, ending: str = "/") -> None:
        self.page = page
        self.address = f"{address}/checklists/balie-burgerzaken{ending}"
        page.goto(self.address)

    def box(self, signal: str) -> Locator:
        return self.page.locator(f"#box-{signal}")

    def now(self) -> str:
        """Return what the page says to do now."""
        return " ".join(self.page.locator("[data-part=now]").inner_text().split())

    def ticked(self) -> int:
        return self.page.locator(".wv-signals__box:checked").count()

    def traces(self) -> dict[str, object]:
        """Return everything in which a tick could leave a trace."""
        traces: dict[str, object] = self.page.evaluate(
            "({ local: { ...localStorage }, session: { ...sessionStorage },"
            " cookie: document.cookie, hash: location.hash, search: location.search,"
            " length: history.length, state: history.state, name: window.name })"
        )
        return traces
