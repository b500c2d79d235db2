"""Run an audit: several browsers side by side, results in the order of the pages."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from importlib.metadata import version
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING

from waakvlam.audit.browsers import find_browser, launch_flags
from waakvlam.audit.evidence import Evidence, PageResult, with_shared_titles
from waakvlam.audit.looking import HEIGHT, NO_SCRIPT, WIDTHS, Look, without_script
from waakvlam.audit.site import AuditedPage, served

if TYPE_CHECKING:
    from playwright.sync_api import Browser

AT_ONCE = 20
"""Pages that one browser looks at before the next one starts."""

NO_NETWORK = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"


class CannotAuditError(Exception):
    """What is missing to look at pages: `no-playwright`, `no-browser` or `no-axe`."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What to look at, with what."""

    site_dir: Path
    pages: Sequence[AuditedPage]
    axe: Path
    day: str
    jobs: int | None = None
    """Browsers side by side; as many as there are cores when it is not said."""


def audit(plan: Plan, tell: Callable[[int], object] = lambda _: None) -> Evidence:
    """Look at pages of a built site; `tell` hears how many pages are done."""
    versions = tool_versions(plan.axe)
    pages = plan.pages
    groups = [tuple(pages[at : at + AT_ONCE]) for at in range(0, len(pages), AT_ONCE)]
    done: list[PageResult] = []
    with served(plan.site_dir) as address:
        work = partial(look_at, address, plan.axe)
        with ProcessPoolExecutor(plan.jobs or os.cpu_count(), get_context("spawn")) as pool:
            for results in pool.map(work, groups):
                done += results
                tell(len(done))
    return Evidence(plan.day, versions, with_shared_titles(done))


def look_at(address: str, axe: Path, pages: Sequence[AuditedPage]) -> list[PageResult]:
    """Look at some pages with a browser of their own."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415  # an extra

    script = axe.read_text(encoding="utf-8")
    with sync_playwright() as playwright:
        flags = [*launch_flags(), NO_NETWORK]
        browser = playwright.chromium.launch(executable_path=find_browser(), args=flags)
        return [_look_at_page(browser, address, script, page) for page in pages]


def _look_at_page(browser: Browser, address: str, axe: str, audited: AuditedPage) -> PageResult:
    context = browser.new_context(viewport={"width": WIDTHS[0], "height": HEIGHT})
    plain = browser.new_context(
        viewport={"width": WIDTHS[0], "height": HEIGHT}, java_script_enabled=False
    )
    result = Look(context.new_page(), audited, address, axe).run()
    missing = tuple(without_script(plain, address, audited))
    context.close()
    plain.close()
    found = tuple(sorted((*result.findings, *missing)))
    return replace(result, findings=found, views=(*result.views, NO_SCRIPT))


def tool_versions(axe: Path) -> dict[str, str]:
    """Return the versions of what looks, or raise `CannotAuditError` for what is missing."""
    try:
        from playwright.sync_api import sync_playwright  # noqa: PLC0415  # an extra
    except ModuleNotFoundError as missing:
        raise CannotAuditError("no-playwright") from missing
    if not axe.is_file():
        raise CannotAuditError("no-axe")
    if (program := find_browser()) is None:
        raise CannotAuditError("no-browser")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=launch_flags())
        page = browser.new_page()
        page.evaluate(axe.read_text(encoding="utf-8"))
        return {
            "waakvlam": version("waakvlam"),
            "browser": f"Chromium {browser.version}",
            "axe-core": str(page.evaluate("axe.version")),
            "playwright": version("playwright"),
        }
