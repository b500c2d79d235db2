"""Make trees of content that know from where in an imported file each part came."""

from __future__ import annotations

from collections.abc import Iterable

from waakvlam.diagnostics import Span
from waakvlam.source.tree import Items, Node, Scalar, Table


def scalar(text: str, place: Span) -> Scalar:
    """Return a value with its place."""
    made = Scalar(text)
    made.mark, made.language, made.plain, made.indent = place, "nl", False, None
    return made


def table(place: Span, **fields: Node | str | bool | None) -> Table:
    """Return fields in this order; what is `None` or `False` is left out."""
    made = Table()
    made.mark = place
    for name, value in fields.items():
        if value is not None and value is not False:
            node = value if isinstance(value, Scalar | Table | Items) else _plain(value, place)
            made[scalar(name, place)] = node
    return made


def items(place: Span, parts: Iterable[Node]) -> Items:
    """Return a list."""
    made = Items(parts)
    made.mark = place
    return made


def _plain(value: object, place: Span) -> Scalar:
    made = scalar("true" if value is True else str(value), place)
    made.plain = True
    return made
