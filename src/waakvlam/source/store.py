"""Read every file once."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from waakvlam.diagnostics import Diagnostic, Span
from waakvlam.model.page import Page
from waakvlam.source.discover import Found
from waakvlam.source.files import SourceFile, read_file
from waakvlam.source.memory import Memory, Reading
from waakvlam.source.nodes import read_tree
from waakvlam.source.pages import read_front_matter, read_page
from waakvlam.source.records import FOLDER, Record, read_record, record_path
from waakvlam.source.tree import Table


@dataclass(slots=True)
class Store:
    """What the files hold, by path."""

    texts: dict[str, str] = field(default_factory=dict)
    trees: dict[str, Table] = field(default_factory=dict)
    """Fields of YAML files, and of the front matter of pages."""

    pages: dict[str, Page] = field(default_factory=dict)
    records: dict[str, dict[str, Record]] | None = None
    """What is remembered of translated texts, by language and Dutch file; none when nothing."""

    problems: list[Diagnostic] = field(default_factory=list)
    memory: Memory = field(default_factory=Memory)


def read_store(root: Path, found: Found, base: str, memory: Memory | None = None) -> Store:
    """Read all files of a site; with a memory of earlier readings, those that changed."""
    store = Store(memory=memory or Memory())
    for path in found.documents.values():
        _read_yaml(store, root, path, base)
    for (kind, name, language), path in found.overlays.items():
        if (kind, name) not in found.documents:
            _orphan(store, path, language)
        _read_yaml(store, root, path, language)
    for (uri, language), path in found.pages.items():
        _read_page(store, root, path, uri, language)
    if (root / FOLDER).is_dir():
        _read_records(store, root, found)
    if ("programme", "programme") not in found.documents:
        store.problems.append(Diagnostic("missing-file", Span("programme.yml", 1, 1)))
    return store


def _orphan(store: Store, path: str, language: str) -> None:
    args = {"base": path.removesuffix(f".{language}.yml") + ".yml"}
    store.problems.append(Diagnostic("orphan-overlay", Span(path, 1, 1), args=args))


def _read_text(store: Store, root: Path, path: str, language: str) -> SourceFile | None:
    """Return a file that can be read further; keep the text of others for excerpts."""
    source, problems = read_file(root, path, language)
    store.problems.extend(problems)
    if source is not None:
        store.texts[path] = source.text
    return None if problems else source


def _read_yaml(store: Store, root: Path, path: str, language: str) -> None:
    def read() -> Reading:
        return _reading(root, path, language)

    text, tree, problems = store.memory.reading(root / path, language, read)
    store.problems.extend(problems)
    if text is not None:
        store.texts[path] = text
    if tree is not None:
        store.trees[path] = tree


def _reading(root: Path, path: str, language: str) -> Reading:
    source, unreadable = read_file(root, path, language)
    if source is None or unreadable:
        return Reading(source.text if source else None, None, tuple(unreadable))
    tree, problems = read_tree(source)
    return Reading(source.text, tree, tuple(problems))


def _read_page(store: Store, root: Path, path: str, uri: str, language: str) -> None:
    source = _read_text(store, root, path, language)
    if source is None:
        return
    page, problems = read_page(source, uri)
    tree, wrong = read_front_matter(source)
    store.problems.extend([*problems, *wrong])
    if page is not None:
        store.pages[path] = page
    if tree is not None:
        store.trees[path] = tree


def _read_records(store: Store, root: Path, found: Found) -> None:
    store.records = {}
    translated = [
        (found.documents[kind, name], language)
        for kind, name, language in found.overlays
        if (kind, name) in found.documents
    ]
    translated += [(f"docs/{uri}", language) for uri, language in found.pages]
    for base, language in translated:
        record, problems = read_record(root, record_path(base, language))
        store.problems.extend(problems)
        if record is not None:
            store.records.setdefault(language, {})[base] = record
