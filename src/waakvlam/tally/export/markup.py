"""Make HTML of values; every text is escaped, what is HTML already has its own type."""

from __future__ import annotations

import re
from html import escape

from waakvlam.tally.safe import visible

_BEFORE_PERCENT = re.compile(r"(?<=\d) %")
"""A space at which a line may not end."""

_EMPTY = frozenset({"meta"})


class Html(str):
    """Text that is HTML already; only this file makes it of values."""

    __slots__ = ()


def element(name: str, /, *content: object, **attributes: object) -> Html:
    """Return an element; an attribute that is None is left out, `class_` is `class`."""
    named = (
        f' {key.rstrip("_").replace("_", "-")}="{_safe(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    opening = f"<{name}{''.join(named)}>"
    return Html(opening if name in _EMPTY else f"{opening}{together(*content)}</{name}>")


def together(*content: object) -> Html:
    """Return the pieces one after another, each text escaped."""
    return Html("".join(each if isinstance(each, Html) else _safe(each) for each in content))


def named(text: str) -> Html:
    """Return a name that others chose, so that its direction changes nothing around it."""
    return element("bdi", text) if text else Html()


def _safe(value: object) -> str:
    return _BEFORE_PERCENT.sub("\u00a0%", escape(visible(str(value))))
