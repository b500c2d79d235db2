"""Check a site again after an edit of some documents, and the rest of it only where it must be."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from waakvlam.diagnostics import Diagnostic
from waakvlam.model.coverage import Coverage
from waakvlam.rules import LOCAL, SHARED
from waakvlam.source.discover import FOLDERS, Found
from waakvlam.source.memory import Memory, Names
from waakvlam.source.scope import Scope
from waakvlam.source.translations import coverage
from waakvlam.source.walk import parts, texts_in


def problems(scope: Scope, memory: Memory) -> Iterator[Diagnostic]:
    """Return what the rules find; what they found in documents not edited is remembered."""
    known = memory.problems.get(scope.language, ())
    if memory.edited is None:
        found = tuple(problem for rule in LOCAL for problem in rule(scope))
    else:
        paths, part = _paths(scope.found, memory.edited), _only(scope, memory.edited)
        again = (problem for rule in LOCAL for problem in rule(part))
        old = (problem for problem in known if problem.span.path not in paths)
        found = (*old, *(problem for problem in again if problem.span.path in paths))
    memory.problems[scope.language] = found
    yield from found
    yield from (problem for rule in SHARED for problem in rule(scope))


def covered(scope: Scope, memory: Memory) -> tuple[Coverage, ...]:
    """Return how far each file is translated; the same for a file not edited."""
    if memory.edited is None:
        found = tuple(coverage(scope))
    else:
        new = {one.path: one for one in coverage(_only(scope, memory.edited))}
        found = tuple(new.get(one.path, one) for one in memory.coverage[scope.language])
    memory.coverage[scope.language] = found
    return found


def _paths(found: Found, names: Names) -> frozenset[str]:
    own = (path for name, path in found.documents.items() if name in names)
    overlays = (path for (kind, name, _), path in found.overlays.items() if (kind, name) in names)
    return frozenset((*own, *overlays))


def _only(scope: Scope, names: Names) -> Scope:
    """Return a scope in which the documents of many kinds are the edited ones."""
    documents = {
        kind: {name: one for name, one in every.items() if (kind, name) in names}
        if kind in FOLDERS
        else every
        for kind, every in scope.documents.items()
    }
    edited = [one for kind in FOLDERS for one in documents[kind].values()]
    everything = tuple(part for one in edited for part in parts(one))
    return replace(
        scope,
        documents=documents,
        pages={},
        parts=everything,
        own_texts=tuple(texts_in(everything, (), scope.language)),
        texts={path: scope.texts[path] for path in _paths(scope.found, names)},
        base=scope.base and _without_pages(scope.base),
    )


def _without_pages(scope: Scope) -> Scope:
    return replace(scope, pages={})
