"""Hear what the browser says and asks for while a page is looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from waakvlam.audit.evidence import Finding, View

if TYPE_CHECKING:
    from playwright.sync_api import Page


@contextmanager
def listening(page: Page, host: str, view: View, tell: Callable[[Finding], None]) -> Iterator[None]:
    """Tell of every message, and of every request to another host than this one."""

    def found(check: str, rule: str, place: str) -> None:
        tell(Finding(check, rule, str(view), place, ""))

    def asked(request: Any) -> None:
        if not request.url.startswith((host, "data:", "blob:")):
            found("hosts", "other-host", request.url)

    heard: dict[Any, Callable[[Any], None]] = {
        "console": lambda said: found("messages", said.type, said.text),
        "pageerror": lambda error: found("messages", "error", str(error)),
        "request": asked,
    }
    for event, hear in heard.items():
        page.on(event, hear)
    try:
        yield
    finally:
        for event, hear in heard.items():
            page.remove_listener(event, hear)
