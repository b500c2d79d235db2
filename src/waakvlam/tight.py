"""Write a script with no more signs than it needs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from tree_sitter import Node

_WHOLE = frozenset({"string", "regex"})
_KEY = re.compile(r"""["']([A-Za-z_$][\w$]*)["']""")
_NEEDS_ITS_END = frozenset({"for_statement", "empty_statement"})
_APART = re.compile(r"[\w$][\w$]|\+\+|--|//")
"""Signs that would mean something else when they stood together."""


def tight(root: Node, names: Mapping[int, str]) -> str:
    """Return the script below `root`, with other `names` at the places that they begin."""
    parts: list[str] = []
    for token in _without_needless_ends(_tokens(root, names)):
        if parts and _APART.fullmatch(parts[-1][-1:] + token[:1]):
            parts.append(" ")
        parts.append(token)
    return f"{''.join(parts)}\n"


def _without_needless_ends(tokens: Iterable[str | None]) -> Iterator[str]:
    """Leave out each end of a statement, marked by None, that stands before a brace."""
    waiting = False
    for token in tokens:
        if waiting and token != "}":
            yield ";"
        waiting = token is None
        if token:
            yield token
    if waiting:
        yield ";"


def _tokens(node: Node, names: Mapping[int, str]) -> Iterator[str | None]:
    """Yield the tokens of a part of the script; None for an end of a statement."""
    key = _key(node)
    if node.type == "comment":
        return
    if node.type == ";" and node.parent and node.parent.type not in _NEEDS_ITS_END:
        yield None
    elif node.type == "template_string":
        yield "".join(_template(node, names))
    elif key:
        yield from _member(node, key, names)
    elif node.type in _WHOLE or not node.children:
        yield names.get(node.start_byte, _text(node)) if node.is_named else _text(node)
    else:
        for child in node.children:
            yield from _tokens(child, names)


def _member(node: Node, key: str, names: Mapping[int, str]) -> Iterator[str | None]:
    """Yield `a.b` for `a["b"]`, and `a?.b` for `a?.["b"]`."""
    yield from _tokens(node.children[0], names)
    is_optional = any(child.type == "optional_chain" for child in node.children)
    yield "?." if is_optional else "."
    yield key


def _template(node: Node, names: Mapping[int, str]) -> Iterator[str]:
    """Yield a template as it stands, with what is filled in written tightly."""
    content = node.text or b""
    done = node.start_byte
    for child in node.children:
        if child.type == "template_substitution":
            yield content[done - node.start_byte : child.start_byte - node.start_byte].decode()
            yield tight(child, names).rstrip("\n")
            done = child.end_byte
    yield content[done - node.start_byte :].decode()


def _key(node: Node) -> str | None:
    """Return the name of a property that is written as a text between brackets."""
    index = node.child_by_field_name("index") if node.type == "subscript_expression" else None
    match = _KEY.fullmatch(_text(index)) if index and index.type == "string" else None
    return match[1] if match else None


def _text(node: Node) -> str:
    return (node.text or b"").decode("utf-8")
