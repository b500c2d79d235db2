"""Lay translations over the Dutch files and check the result, once per language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import cast

from waakvlam.diagnostics import Diagnostic, Severity, Span
from waakvlam.model.base import Content
from waakvlam.model.page import FrontMatter, Page
from waakvlam.source.discover import MODELS, NOT_TRANSLATED, Found
from waakvlam.source.known import known_ids
from waakvlam.source.memory import Document
from waakvlam.source.overlay import merge
from waakvlam.source.scope import Scope
from waakvlam.source.shape import Shape, shape_of
from waakvlam.source.store import Store
from waakvlam.source.tree import Table
from waakvlam.source.validate import validate
from waakvlam.source.walk import parts, texts_in


def build_scopes(
    store: Store, found: Found, languages: Sequence[str], as_of: date | None, overdue: Severity
) -> Iterator[tuple[Scope, list[Diagnostic]]]:
    """Validate the content once per language."""
    shapes = {kind: shape_of(model) for kind, model in MODELS.items()}
    known = known_ids(store, found)
    base: Scope | None = None
    for language in languages:
        reader = _Reader(store, found, language, language == languages[0])
        documents = reader.documents(shapes)
        pages = reader.pages(languages[0])
        values = [value for kind in documents.values() for value in kind.values()]
        fronts = [page.front for page in pages.values() if page.front is not None]
        everything = tuple(part for value in [*values, *fronts] for part in parts(value))
        scope = Scope(
            language=language,
            is_base=language == languages[0],
            found=found,
            texts=store.texts,
            documents=documents,
            pages=pages,
            known=known,
            complete=not (store.problems or found.problems) and reader.complete,
            parts=everything,
            own_texts=tuple(texts_in(everything, pages.values(), language)),
            base=base,
            records=None if store.records is None else store.records.get(language, {}),
            as_of=as_of,
            overdue=overdue,
        )
        base = base or scope
        yield scope, reader.problems


def _document(kind: str, tree: Table, overlay: Table | None, shape: Shape) -> Document:
    """Return a document in one language, as far as it is translated."""
    merged, unmerged = (tree, []) if overlay is None else merge(tree, overlay, shape)
    value, problems = validate(merged, MODELS[kind], shape)
    every = (*unmerged, *problems)
    return Document(tree, overlay, cast("Content | None", value), every, not problems)


class _Reader:
    """Makes the values of one language and keeps the problems."""

    def __init__(self, store: Store, found: Found, language: str, is_base: bool) -> None:
        self.problems: list[Diagnostic] = []
        self.complete = True
        """False once a document had a problem of form."""

        self._store = store
        self._found = found
        self._language = language
        self._is_base = is_base
        self._front_shape = shape_of(FrontMatter)

    def documents(self, shapes: Mapping[str, Shape]) -> Mapping[str, Mapping[str, Content]]:
        """Return the valid documents by kind and id."""
        valid: dict[str, dict[str, Content]] = {kind: {} for kind in MODELS}
        for (kind, name), path in sorted(self._found.documents.items()):
            value = self._read(kind, name, path, shapes[kind])
            if value is not None:
                valid[kind][name] = value
        return valid

    def _read(self, kind: str, name: str, path: str, shape: Shape) -> Content | None:
        """Return a document in this language, as far as it is translated."""
        tree = self._store.trees.get(path)
        if tree is None:
            return None
        overlay = None if self._is_base else self._overlay(kind, name)
        place = (kind, name, self._language)
        known = self._store.memory.documents.get(place)
        if known is None or known.tree is not tree or known.overlay is not overlay:
            known = self._store.memory.documents[place] = _document(kind, tree, overlay, shape)
        self.problems.extend(known.problems)
        self.complete = self.complete and known.complete
        return known.value

    def _overlay(self, kind: str, name: str) -> Table | None:
        path = self._found.overlays.get((kind, name, self._language))
        if path is None and kind not in NOT_TRANSLATED:
            self._warn(self._found.documents[kind, name], ".yml")
        return self._store.trees.get(path) if path else None

    def pages(self, base: str) -> Mapping[str, Page]:
        """Return the hand-written pages; a missing translation stays as it is."""
        chosen: dict[str, Page] = {}
        uris = sorted({uri for uri, language in self._found.pages if language == base})
        for uri in uris:
            path = self._found.pages.get((uri, self._language))
            if path is None:
                path = self._found.pages[uri, base]
                self._warn(path, ".md")
            front = self._front_matter(self._found.pages[uri, base], path)
            if path in self._store.pages:
                chosen[uri] = replace(self._store.pages[path], front=front)
        self._orphan_pages(set(uris))
        return chosen

    def _front_matter(self, base: str, path: str) -> FrontMatter | None:
        """Return what the Dutch page says about itself; a translation may say nothing."""
        if path != base and path in self._store.trees:
            self.problems.extend(
                Diagnostic("structural-field-in-overlay", key.span, args={"field": key})
                for key in self._store.trees[path]
            )
        tree = self._store.trees.get(base)
        if tree is None:
            return None
        front, problems = validate(tree, FrontMatter, self._front_shape)
        if self._is_base:
            self.problems.extend(problems)
        self.complete = self.complete and not problems
        return front

    def _orphan_pages(self, uris: set[str]) -> None:
        for (uri, language), path in self._found.pages.items():
            if uri not in uris and language == self._language:
                args = {"base": f"docs/{uri}"}
                self.problems.append(Diagnostic("orphan-overlay", Span(path, 1, 1), args=args))

    def _warn(self, path: str, ending: str) -> None:
        args = {"better": path.removesuffix(ending) + f".{self._language}{ending}"}
        self.problems.append(Diagnostic("untranslated-file", Span(path, 1, 1), "warning", args))
