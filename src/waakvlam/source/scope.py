"""The content of one language, as far as it could be read: what the rules look at."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar, cast

from waakvlam.diagnostics import Diagnostic, Span
from waakvlam.model.base import Content
from waakvlam.model.checklist import Checklist
from waakvlam.model.module import Module
from waakvlam.model.page import Page
from waakvlam.model.programme import Programme
from waakvlam.model.quiz import Quiz
from waakvlam.model.reference import Contacts, Sources
from waakvlam.model.role import Role
from waakvlam.model.site import Site
from waakvlam.source.discover import FOLDERS, MODELS, Found
from waakvlam.source.overlay import merge
from waakvlam.source.shape import Shape, shape_of
from waakvlam.source.store import Store
from waakvlam.source.tree import Items, Table
from waakvlam.source.validate import validate

Kind = TypeVar("Kind", bound=Content)


@dataclass(frozen=True, slots=True)
class Scope:
    """Everything of one language that could be read."""

    language: str
    is_base: bool
    """True for the language that the others translate."""

    found: Found
    texts: Mapping[str, str]
    """Text of every readable file, by path."""

    documents: Mapping[str, Mapping[str, Content]]
    """Valid documents by kind and id; `programme`, `sources` and `contacts` are kinds of one."""

    pages: Mapping[str, Page]
    known: Mapping[str, frozenset[str]]
    """Ids that exist, also in files with problems; a kind that could not be read is absent."""

    as_of: date | None = None

    def all(self, kind: str, model: type[Kind]) -> Mapping[str, Kind]:
        """Return the documents of a kind by id."""
        documents = self.documents.get(kind, {})
        return {name: one for name, one in documents.items() if isinstance(one, model)}

    def everything(self) -> Iterator[Content]:
        """Return all documents, in a fixed order."""
        for kind in self.documents:
            yield from self.documents[kind].values()


def build_scopes(
    store: Store, found: Found, languages: Sequence[str], as_of: date | None
) -> Iterator[tuple[Scope, list[Diagnostic]]]:
    """Validate the content once per language."""
    shapes = {kind: shape_of(model) for kind, model in MODELS.items()}
    known = _known(store, found)
    for language in languages:
        reader = _Reader(store, found, language, language == languages[0])
        documents: dict[str, dict[str, Content]] = {kind: {} for kind in MODELS}
        for (kind, name), path in sorted(found.documents.items()):
            value = reader.read(kind, name, path, shapes[kind])
            if value is not None:
                documents[kind][name] = value
        pages = reader.pages(languages[0])
        is_base = language == languages[0]
        scope = Scope(language, is_base, found, store.texts, documents, pages, known, as_of)
        yield scope, reader.problems


def build_site(scope: Scope) -> Site:
    """Turn content without errors into a site."""
    sources = scope.all("sources", Sources).get("sources")
    contacts = scope.all("contacts", Contacts).get("contacts")
    many = {kind: scope.documents[kind] for kind in FOLDERS}
    return Site(
        language=scope.language,
        programme=scope.all("programme", Programme)["programme"],
        modules=cast("dict[str, Module]", many["module"]),
        quizzes=cast("dict[str, Quiz]", many["quiz"]),
        checklists=cast("dict[str, Checklist]", many["checklist"]),
        roles=cast("dict[str, Role]", many["role"]),
        sources={one.id: one for one in sources.sources} if sources else {},
        contacts={one.id: one for one in contacts.contacts} if contacts else {},
        pages=scope.pages,
        files=dict(scope.found.documents),
    )


class _Reader:
    """Makes the values of one language and keeps the problems."""

    def __init__(self, store: Store, found: Found, language: str, is_base: bool) -> None:
        self.problems: list[Diagnostic] = []
        self._store = store
        self._found = found
        self._language = language
        self._is_base = is_base

    def read(self, kind: str, name: str, path: str, shape: Shape) -> Content | None:
        """Return a document in this language, as far as it is translated."""
        tree = self._store.trees.get(path)
        if tree is None:
            return None
        merged = tree if self._is_base else self._translated(kind, name, tree, shape)
        value, problems = validate(merged, MODELS[kind], shape)
        self.problems.extend(problems)
        return cast("Content | None", value)

    def _translated(self, kind: str, name: str, tree: Table, shape: Shape) -> Table:
        path = self._found.overlays.get((kind, name, self._language))
        if path is None:
            if kind != "sources":
                self._warn(self._found.documents[kind, name], ".yml")
            return tree
        overlay = self._store.trees.get(path)
        if overlay is None:
            return tree
        merged, problems = merge(tree, overlay, shape)
        self.problems.extend(problems)
        return merged

    def pages(self, base: str) -> Mapping[str, Page]:
        """Return the hand-written pages; a missing translation stays as it is."""
        chosen: dict[str, Page] = {}
        uris = sorted({uri for uri, language in self._found.pages if language == base})
        for uri in uris:
            path = self._found.pages.get((uri, self._language))
            if path is None:
                path = self._found.pages[uri, base]
                self._warn(path, ".md")
            if path in self._store.pages:
                chosen[uri] = self._store.pages[path]
        self._orphan_pages(set(uris))
        return chosen

    def _orphan_pages(self, uris: set[str]) -> None:
        for (uri, language), path in self._found.pages.items():
            if uri not in uris and language == self._language:
                args = {"base": f"docs/{uri}"}
                self.problems.append(Diagnostic("orphan-overlay", Span(path, 1, 1), args=args))

    def _warn(self, path: str, ending: str) -> None:
        args = {"better": path.removesuffix(ending) + f".{self._language}{ending}"}
        self.problems.append(Diagnostic("untranslated-file", Span(path, 1, 1), "warning", args))


def _known(store: Store, found: Found) -> Mapping[str, frozenset[str]]:
    known = {
        kind: frozenset(name for own, name in found.documents if own == kind) for kind in FOLDERS
    }
    known["page"] = frozenset(uri for uri, _ in found.pages)
    lists = {
        "workplace": ("programme", "workplaces"),
        "municipality": ("programme", "municipalities"),
        "source": ("sources", "sources"),
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
