"""Give the names inside a script short ones, so that browsers have less to load.

A name is changed where it is declared and wherever that declaration holds. Names that belong
to the browser, and those of properties, stay as they are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count

import tree_sitter_javascript
from tree_sitter import Language, Node, Parser, Query, QueryCursor

from waakvlam.tight import tight

_LETTERS = "etnrisoaldcuhpmfgvbywkxqjzETNRISOALDCUHPMFGVBYWKXQJZ"
_WORDS = frozenset(
    {"as", "do", "if", "in", "is", "of", "for", "get", "let", "new", "set", "try", "var"}
)
"""Words of the language that are short enough to come out as a name: up to three letters."""

_NAMES = """
[(identifier) (shorthand_property_identifier) (shorthand_property_identifier_pattern)
 (private_property_identifier)] @name
"""
_SCOPES = frozenset(
    {
        "program",
        "function_declaration",
        "function_expression",
        "arrow_function",
        "method_definition",
        "statement_block",
        "for_statement",
        "for_in_statement",
        "catch_clause",
        "class_body",
    }
)
_PATTERNS = frozenset({"object_pattern", "array_pattern", "rest_pattern", "pair_pattern"})
_OWN_NAME = frozenset({"function_declaration", "class_declaration"})
_DECLARING_FIELDS = {
    "variable_declarator": "name",
    "function_declaration": "name",
    "function_expression": "name",
    "class_declaration": "name",
    "arrow_function": "parameter",
    "catch_clause": "parameter",
    "for_in_statement": "left",
}


Slot = tuple[str, str | int]
"""What shares a short name: a name of the whole script, or a place among those inside."""


class ShortenError(ValueError):
    """A script that cannot be read."""


@dataclass(frozen=True, slots=True)
class _Scope:
    """A part of the script with names of its own, and their order."""

    is_top: bool
    order: dict[str, int] = field(default_factory=dict)


def shorten(script: str) -> str:
    """Return the same script with shorter names; the same script gives the same bytes."""
    text = script.encode("utf-8")
    language = Language(tree_sitter_javascript.language())
    tree = Parser(language).parse(text)
    if tree.root_node.has_error:
        raise ShortenError("the script has a fault in its grammar")
    captured = QueryCursor(Query(language, _NAMES)).captures(tree.root_node)
    names = sorted(captured["name"], key=lambda node: node.start_byte)
    return tight(tree.root_node, _new_names(names))


def _new_names(names: Sequence[Node]) -> Mapping[int, str]:
    """Return what takes the place of names, by where they begin."""
    slots = _slots(names)
    pairs = list(zip(names, slots, strict=True))
    foreign = {_text(node) for node, slot in pairs if slot is None}
    short = _short_names(slots, frozenset(foreign) | _WORDS)
    return {node.start_byte: _written(node, short[slot]) for node, slot in pairs if slot}


def _written(node: Node, new: str) -> str:
    """Return what takes the place of a name; a property that shares it keeps its own."""
    return f"{_text(node)}:{new}" if node.type.startswith("shorthand_") else new


def _short_names(slots: Iterable[Slot | None], taken: frozenset[str]) -> Mapping[Slot, str]:
    """Return a name for every slot: the shortest for the most used, the first when equal."""
    used = Counter(slot for slot in slots if slot is not None)
    fresh = (name for name in _combinations() if name not in taken)
    private = (f"#{name}" for name in _combinations())
    return {slot: next(private if slot[0] == "#" else fresh) for slot, _ in used.most_common()}


def _slots(names: Sequence[Node]) -> list[Slot | None]:
    """Return the slot of every name; none for a name of the browser.

    Names that are never in scope together share a slot, and with it a short name.
    """
    scopes: dict[int, _Scope] = {}
    for node in names:
        if _is_declaration(node):
            _declare(_text(node), _scope_of_declaration(node), scopes)
    return [_slot(node, scopes) for node in names]


def _declare(name: str, place: Node, scopes: dict[int, _Scope]) -> None:
    scope = scopes.setdefault(place.id, _Scope(_is_top(place)))
    scope.order.setdefault(name, len(scope.order))


def _slot(node: Node, scopes: Mapping[int, _Scope]) -> Slot | None:
    name = _text(node)
    if node.type == "private_property_identifier":
        return ("#", name)
    known = [scopes[outer.id] for outer in _ancestors(node) if outer.id in scopes]
    for depth, scope in enumerate(known):
        if name in scope.order:
            above = sum(len(outer.order) for outer in known[depth + 1 :] if not outer.is_top)
            return ("top", name) if scope.is_top else ("inner", above + scope.order[name])
    return None


def _is_declaration(node: Node) -> bool:
    """Tell whether a name is declared here: a variable, a parameter, a function or a class."""
    if node.type == "shorthand_property_identifier_pattern":
        return True
    inner = node
    for outer in _ancestors(node):
        if outer.type == "formal_parameters":
            return True
        if field := _DECLARING_FIELDS.get(outer.type):
            return outer.child_by_field_name(field) == inner
        is_default = outer.type in ("assignment_pattern", "object_assignment_pattern")
        if not (outer.type in _PATTERNS or (is_default and outer.child(0) == inner)):
            return False
        if outer.type == "pair_pattern" and outer.child_by_field_name("value") != inner:
            return False
        inner = outer
    return False


def _scope_of_declaration(node: Node) -> Node:
    """Return the part of the script in which a declaration holds."""
    parent = node.parent
    own_name = parent is not None and parent.type in _OWN_NAME
    outer = _ancestors(parent if own_name and parent else node)
    return next(scope for scope in outer if scope.type in _SCOPES)


def _is_top(scope: Node) -> bool:
    """Tell whether this is the whole script, or the function around all of it."""
    return sum(outer.type in _SCOPES for outer in _ancestors(scope)) <= 2


def _ancestors(node: Node) -> Iterator[Node]:
    parent = node.parent
    while parent is not None:
        yield parent
        parent = parent.parent


def _text(node: Node) -> str:
    return (node.text or b"").decode("utf-8")


def _combinations() -> Iterator[str]:
    """Yield every name of one letter, then of two, and so on."""
    for length in count(1):
        for number in range(len(_LETTERS) ** length):
            name = ""
            for _ in range(length):
                number, letter = divmod(number, len(_LETTERS))  # noqa: PLW2901
                name += _LETTERS[letter]
            yield name
