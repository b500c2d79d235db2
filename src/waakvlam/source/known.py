"""The ids that exist, also in files that have problems."""

from __future__ import annotations

from collections.abc import Mapping

from waakvlam.source.discover import FOLDERS, Found
from waakvlam.source.store import Store
from waakvlam.source.tree import Items, Table


def known_ids(store: Store, found: Found) -> Mapping[str, frozenset[str]]:
    """Return the ids per kind; a kind of which the file cannot be read is absent."""
    known = {
        kind: frozenset(name for own, name in found.documents if own == kind) for kind in FOLDERS
    }
    known["page"] = frozenset(uri for uri, _ in found.pages)
    lists = {
        "workplace": ("programme", "workplaces"),
        "municipality": ("programme", "municipalities"),
        "source": ("sources", "sources"),
        "area": ("plan", "areas"),
    }
    for kind, (single, name) in lists.items():
        ids = _ids(store, found, single, name)
        if ids is not None:
            known[kind] = ids
    return known


def _ids(store: Store, found: Found, single: str, name: str) -> frozenset[str] | None:
    """Return the ids in a list of a file; none when the file cannot be read."""
    path = found.documents.get((single, single))
    if path is None:
        return frozenset() if single == "sources" else None
    tree = store.trees.get(path)
    items = tree.named(name) if tree is not None else None
    if not isinstance(items, Items):
        return None
    return frozenset(str(item.id) for item in items if isinstance(item, Table) and item.id)
