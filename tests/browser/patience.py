"""A browser of which nobody clicks before the scripts of a page have run.

A page works without its scripts, so a program that follows a link at once meets the plain link.
A person is slower than that.
"""

from __future__ import annotations

import functools
from typing import Any

from playwright.sync_api import Browser, BrowserContext

NO_POINTER_BEFORE_SCRIPTS = """
const page = () => document.documentElement;
const hold = () => page()?.style?.setProperty("pointer-events", "none");
const waiting = new MutationObserver(() => { waiting.disconnect(); hold(); });
waiting.observe(document, { childList: true });
document.addEventListener("DOMContentLoaded", () => {
  waiting.disconnect();
  page()?.style?.removeProperty("pointer-events");
});
hold();
"""


def patient(browser: Browser) -> Browser:
    """Let every context of a browser hold the pointer until the scripts of a page have run."""
    make = browser.new_context

    @functools.wraps(make)
    def new_context(**options: Any) -> BrowserContext:
        context = make(**options)
        context.add_init_script(NO_POINTER_BEFORE_SCRIPTS)
        return context

    browser.new_context = new_context  # type: ignore[method-assign]
    return browser
