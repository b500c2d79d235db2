"""Keep what is right in a tree with mistakes, so that the rules can look at the rest of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from waakvlam.source.tree import Items, Node, Scalar, Table

Path = Sequence[str | int]


@dataclass(frozen=True, slots=True)
class Mistake:
    """A place in a tree that the model refuses."""

    path: Path
    """Steps from the root; names of a choice may stand between them."""

    kind: str
    meant: str
    """For an unknown field the known one that was probably meant."""


def salvage(tree: Table, mistakes: Iterable[Mistake]) -> Table | None:
    """Rename misspelt fields and leave out parts of lists that are wrong.

    Returns none when something is wrong outside any list.
    """
    rest = _copy(tree)
    assert isinstance(rest, Table)
    wrong: list[tuple[Items, Node]] = []
    for mistake in sorted(mistakes, key=lambda one: one.kind != "extra_forbidden"):
        parent = _way(rest, mistake.path[:-1])[-1]
        if mistake.kind == "extra_forbidden":
            _rename(parent, str(mistake.path[-1]), mistake.meant)
        elif mistake.kind != "missing" or not _holds(parent, mistake.path[-1]):
            part = _outermost_item(_way(rest, mistake.path))
            if part is None:
                return None
            wrong.append(part)
    return rest if _leave_out(wrong) else None


def _copy(node: Node) -> Node:
    if isinstance(node, Scalar):
        return node
    copied: Table | Items
    if isinstance(node, Table):
        copied = Table({key: _copy(value) for key, value in node.items()})
    else:
        copied = Items(_copy(value) for value in node)
    copied.mark = node.mark
    return copied


def _way(tree: Table, path: Path) -> list[Node]:
    """Return the nodes on the way to a place, the root first."""
    nodes: list[Node] = [tree]
    for step in path:
        node = nodes[-1]
        below: Node | None = None
        if isinstance(node, Items) and isinstance(step, int):
            below = node[step]
        elif isinstance(node, Table) and isinstance(step, str):
            below = node.named(step)
        if below is not None:
            nodes.append(below)
    return nodes


def _rename(table: Node, name: str, meant: str) -> None:
    key = table.key(name) if isinstance(table, Table) else None
    if not isinstance(table, Table) or key is None:
        return
    value = table.pop(key)
    if meant and meant not in table:
        table[key.renamed(meant)] = value


def _holds(table: Node, name: str | int) -> bool:
    return isinstance(table, Table) and name in table


def _outermost_item(way: Sequence[Node]) -> tuple[Items, Node] | None:
    for node, below in pairwise(way):
        if isinstance(node, Items):
            return node, below
    return None


def _leave_out(wrong: Iterable[tuple[Items, Node]]) -> bool:
    """Take parts out of their lists; tell whether something is left in each list."""
    for items, part in wrong:
        items[:] = Items(one for one in items if one is not part)
        if not items:
            return False
    return True
