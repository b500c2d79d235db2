"""Find the numbers of a table that follow from its lines alone.

Rows and columns are nodes, hidden numbers are edges between them: a hidden number can be
computed from the others exactly when its edge is a bridge, an edge on no cycle.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Mapping
from typing import TypeVar

Edge = TypeVar("Edge", bound=Hashable)


def bridges(ends: Mapping[Edge, tuple[str, str]]) -> set[Edge]:
    """Return the edges that lie on no cycle; two edges between the same nodes are a cycle."""
    parents, depths = _forest(ends)
    tree = {edge for edge, _ in parents.values()}
    merged: dict[str, str] = {}
    for edge, nodes in ends.items():
        if edge in tree:
            continue
        one, other = (_top(node, merged) for node in nodes)
        while one != other:
            if depths[one] < depths[other]:
                one, other = other, one
            covered, above = parents[one]
            tree.discard(covered)
            merged[one] = above
            one = _top(above, merged)
    return tree


def _forest(
    ends: Mapping[Edge, tuple[str, str]],
) -> tuple[dict[str, tuple[Edge, str]], dict[str, int]]:
    """Return per node the edge and the node above it, and how deep it is."""
    neighbours: defaultdict[str, list[tuple[Edge, str]]] = defaultdict(list)
    for edge, (one, other) in ends.items():
        neighbours[one].append((edge, other))
        neighbours[other].append((edge, one))
    parents: dict[str, tuple[Edge, str]] = {}
    depths: dict[str, int] = {}
    for root in neighbours:
        waiting = [] if root in depths else [root]
        depths.setdefault(root, 0)
        while waiting:
            node = waiting.pop()
            for edge, other in neighbours[node]:
                if other not in depths:
                    parents[other], depths[other] = (edge, node), depths[node] + 1
                    waiting.append(other)
    return parents, depths


def _top(node: str, merged: dict[str, str]) -> str:
    """Return the highest node that this one was merged into, and shorten the way there."""
    top = node
    while top in merged:
        top = merged[top]
    while node != top:
        merged[node], node = top, merged[node]
    return top
