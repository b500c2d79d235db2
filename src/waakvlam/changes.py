"""What changed between two readings of a project, and whether few pages can show it.

An edit is narrow when it touches documents alone, and in them nothing that other pages show.
Then a few pages are made anew. Every other edit builds the whole site again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import TypeVar

from waakvlam.load import Loaded
from waakvlam.model.base import Document
from waakvlam.model.fields import Text
from waakvlam.model.module import Module
from waakvlam.model.quiz import Quiz
from waakvlam.model.site import Site
from waakvlam.source.discover import FOLDERS
from waakvlam.source.memory import Names

Stamps = Mapping[str, tuple[int, int]]
"""When each file was written and how long it is, by its path from the root."""

Kind = TypeVar("Kind", bound=Document)


def stamps(root: Path, watched: Iterable[Path]) -> Stamps:
    """Return the stamps of all files at and below some paths."""
    found: dict[str, tuple[int, int]] = {}
    for path in (file for one in watched for file in _files(one)):
        state = path.stat()
        name = path.relative_to(root) if path.is_relative_to(root) else path
        found[name.as_posix()] = (state.st_mtime_ns, state.st_size)
    return found


def edited_documents(before: Stamps, after: Stamps) -> Names | None:
    """Return the documents that were edited, when nothing else was, and no file came or went."""
    if before.keys() != after.keys():
        return None
    places = {folder: kind for kind, (folder, _) in FOLDERS.items()}
    names = set()
    for path in (path for path in after if after[path] != before[path]):
        place = PurePosixPath(path)
        if place.suffix != ".yml" or str(place.parent) not in places:
            return None
        names.add((places[str(place.parent)], place.name.partition(".")[0]))
    return frozenset(names)


def narrow(before: Loaded, after: Loaded, names: Names) -> Mapping[str, Site] | None:
    """Return per language a site of what was edited alone; none when other pages show it."""
    unsure = before.report.errors or after.report.errors or before.has_intern or after.has_intern
    if unsure or before.sites.keys() != after.sites.keys():
        return None
    for language, site in after.sites.items():
        old = before.sites[language]
        if old.as_of != site.as_of or list(old.modules) != list(site.modules):
            return None
        if any(_elsewhere(old, *name) != _elsewhere(site, *name) for name in names):
            return None
    return {language: _only(site, names) for language, site in after.sites.items()}


def _files(path: Path) -> Iterator[Path]:
    if path.is_dir():
        yield from (one for one in sorted(path.rglob("*")) if one.is_file())
    elif path.is_file():
        yield path


def _elsewhere(site: Site, kind: str, name: str) -> tuple[object, ...]:
    """Return what pages of others show of a document."""
    document = site.documents[kind][name]
    shown: tuple[object, ...] = _written(document.title)
    if isinstance(document, Quiz):
        return (*shown, document.revision, document.retake_from)
    if isinstance(document, Module):
        return (*shown, document.quiz)
    return shown


def _written(text: Text) -> tuple[object, ...]:
    return (str(text), text.language)


def _only(site: Site, names: Names) -> Site:
    return replace(
        site,
        modules={name: one for name, one in site.modules.items() if _is_reached(name, one, names)},
        quizzes=_chosen(site.quizzes, "quiz", names),
        checklists=_chosen(site.checklists, "checklist", names),
        roles=_chosen(site.roles, "role", names),
    )


def _is_reached(name: str, module: Module, names: Names) -> bool:
    """Tell whether an edit reaches a module: it was edited, or its quiz."""
    return ("module", name) in names or ("quiz", str(module.quiz)) in names


def _chosen(documents: Mapping[str, Kind], kind: str, names: Names) -> Mapping[str, Kind]:
    return {name: one for name, one in documents.items() if (kind, name) in names}
