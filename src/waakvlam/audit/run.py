"""Run an audit: several browsers side by side, results in the order of the pages."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass, replace
from functools import partial
from importlib.metadata import version
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING

from waakvlam.audit.again import Key, faultless
from waakvlam.audit.browsers import find_browser, launch_flags
from waakvlam.audit.evidence import Evidence, PageResult, with_shared_titles
from waakvlam.audit.looking import HEIGHT, NO_SCRIPT, WIDTHS, Look, without_script
from waakvlam.audit.site import AuditedPage, served
from waakvlam.audit.turns import Turn, groups, known, turns_of

if TYPE_CHECKING:
    from playwright.sync_api import Page, ViewportSize

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
    earlier: bytes = b""
    """The `audit.json` of an audit whose pages need no second look where they are the same."""

    jobs: int | None = None
    """Browsers side by side; as many as there are cores when it is not said."""


def audit(plan: Plan, tell: Callable[[Evidence], object] = lambda _: None) -> Evidence:
    """Look at pages of a built site; `tell` hears what was found so far."""
    versions = tool_versions(plan.axe)
    turns = turns_of(plan.site_dir, plan.pages)
    done = known(turns, _taken_over(plan, versions))
    left = [turn for turn in turns if turn not in done]

    def found_so_far() -> Evidence:
        pages = with_shared_titles(done[turn] for turn in turns if turn in done)
        return Evidence(plan.day, versions, pages)

    with served(plan.site_dir) as address:
        work = partial(look_at, address, plan.axe)
        with ProcessPoolExecutor(plan.jobs or os.cpu_count(), get_context("spawn")) as pool:
            for found in as_completed(
                pool.submit(work, some) for some in groups(plan.site_dir, left)
            ):
                done |= found.result()
                tell(found_so_far())
    return found_so_far()


def _taken_over(plan: Plan, versions: Mapping[str, str]) -> dict[Key, PageResult]:
    try:
        return faultless(plan.earlier, plan.day, versions)
    except (ValueError, KeyError, TypeError) as odd:
        raise CannotAuditError("no-audit") from odd


def look_at(address: str, axe: Path, turns: Sequence[Turn]) -> dict[Turn, PageResult]:
    """Look at some pages with a browser of their own, one after another in the same tab."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415  # an extra

    script = axe.read_text(encoding="utf-8")
    with sync_playwright() as playwright:
        flags = [*launch_flags(), NO_NETWORK]
        browser = playwright.chromium.launch(executable_path=find_browser(), args=flags)
        size: ViewportSize = {"width": WIDTHS[0], "height": HEIGHT}
        tab = browser.new_page(viewport=size)
        plain = browser.new_page(viewport=size, java_script_enabled=False)
        return {turn: _look_at_page(tab, plain, address, script, turn) for turn in turns}


def _look_at_page(tab: Page, plain: Page, address: str, axe: str, turn: Turn) -> PageResult:
    result = Look(tab, turn.page, address, axe, turn.opens).run()
    tab.evaluate("localStorage.clear(); sessionStorage.clear()")  # the next one begins as new
    missing = without_script(plain, address, turn.page)
    found = tuple(sorted((*result.findings, *missing)))
    views = (*result.views, NO_SCRIPT)
    return replace(result, findings=found, views=views, digest=turn.digest)


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
