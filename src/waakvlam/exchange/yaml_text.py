"""Write a tree of content as the YAML of our authors, and tell where each line came from."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from waakvlam.diagnostics import Span
from waakvlam.source.tree import Items, Node, Scalar, Table

Line = tuple[str, Span]
"""A line of YAML and the place from which it came."""

_UNSEEN = r"\x00-\x1f\x7f-\xa0\u2028\u2029\ufeff"
_BARE = re.compile(
    rf"[A-Za-zÀ-ÿ‘][^{_UNSEEN}:#{{}}\[\],&*!|>'\"%@`]* [^{_UNSEEN}:#]*[^\s{_UNSEEN}:#]"
)
"""Several words that YAML takes for a text however one looks at them."""

_ID = re.compile(r"[a-z][a-z0-9-]*[a-z0-9]|[a-z]")
_WORDS_OF_YAML = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null"})


def yaml_lines(tree: Table, indent: str = "") -> Iterator[Line]:
    """Return the lines of a table."""
    for key, value in tree.items():
        yield from _field(key, value, indent)


def _field(key: Scalar, value: Node, indent: str) -> Iterator[Line]:
    if isinstance(value, Scalar):
        yield from _scalar(f"{indent}{key}:", value, indent)
    elif isinstance(value, Table):
        yield f"{indent}{key}:", key.span
        yield from yaml_lines(value, f"{indent}  ")
    else:
        yield f"{indent}{key}:", key.span
        yield from _items(value, f"{indent}  ")


def _items(values: Items, indent: str) -> Iterator[Line]:
    for value in values:
        if isinstance(value, Table):
            for number, (line, place) in enumerate(yaml_lines(value, f"{indent}  ")):
                yield (f"{indent}- {line[len(indent) + 2 :]}" if number == 0 else line), place
        elif isinstance(value, Scalar):
            yield f"{indent}- {_short(value)}", value.span


def _scalar(head: str, value: Scalar, indent: str) -> Iterator[Line]:
    if "\n" not in value:
        yield f"{head} {_short(value)}", value.span
        return
    yield f"{head} |", value.span
    for line in value.split("\n"):
        yield (f"{indent}  {line}" if line else ""), value.span


def _short(value: Scalar) -> str:
    """Return a value on one line, in quotes where YAML might take it for something else."""
    if value.plain or (_ID.fullmatch(value) and value not in _WORDS_OF_YAML):
        return str(value)
    return str(value) if _BARE.fullmatch(value) else _quoted(value)


def _quoted(text: str) -> str:
    written = json.dumps(str(text), ensure_ascii=False)
    return "".join(one if one.isprintable() else f"\\u{ord(one):04x}" for one in written)
