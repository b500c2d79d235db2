"""Load a whole site: read, translate, check."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Literal

from waakvlam.diagnostics import Report, Severity, collect
from waakvlam.garbage import garbage_kept
from waakvlam.model.fields import Text
from waakvlam.model.site import Site
from waakvlam.public import Separator
from waakvlam.recheck import covered
from waakvlam.recheck import problems as rechecked
from waakvlam.source.discover import discover
from waakvlam.source.languages import build_scopes
from waakvlam.source.memory import Memory
from waakvlam.source.scope import Scope, build_site
from waakvlam.source.store import read_store
from waakvlam.text.parser import INTERN

LANGUAGES = ("nl", "en")

Readers = Literal["everybody", "intern"]
"""For whom a site is; what is for internal use is only for the second."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a project folder holds."""

    sites: Mapping[str, Site]
    """The site per language; empty when there are errors."""

    report: Report
    """The problems of all files."""

    files: tuple[Path, ...]
    """Every file that was read."""

    has_intern: bool = False
    """Whether a file may hold something for internal use."""

    left_out: tuple[Text, ...] = ()
    """What is for internal use, where the sites are for everybody."""

    left_out_pages: frozenset[str] = frozenset()
    """The pages among that, as site paths."""


def load(
    root: Path,
    languages: Sequence[str] = LANGUAGES,
    as_of: date | None = None,
    overdue: Severity = "warning",
    readers: Readers = "everybody",
) -> Loaded:
    """Read and check everything; the first language is the source of the others.

    With `as_of`, texts whose review is due or overdue on that day are reported.
    """
    with garbage_kept():
        loaded = _load(root, languages, as_of, overdue, Memory())
        return _for_everybody(loaded) if readers == "everybody" else loaded


def check(
    root: Path,
    languages: Sequence[str] = LANGUAGES,
    as_of: date | None = None,
    overdue: Severity = "warning",
) -> Report:
    """Read and check everything as `load` does, and keep only the problems."""
    with garbage_kept():
        return _check(root, languages, as_of, overdue, Memory()).report


def load_again(root: Path, languages: Sequence[str], as_of: date | None, memory: Memory) -> Loaded:
    """Read and check what changed since the memory was filled, and nothing else."""
    with garbage_kept():
        return _for_everybody(_load(root, languages, as_of, "warning", memory))


@dataclass(frozen=True, slots=True)
class _Checked:
    """What was read of a project, with all its problems."""

    scopes: Sequence[Scope]
    texts: Mapping[str, str]
    files: tuple[Path, ...]
    report: Report


def _check(
    root: Path, languages: Sequence[str], as_of: date | None, overdue: Severity, memory: Memory
) -> _Checked:
    found = discover(root, languages)
    store = read_store(root, found, languages[0], memory)
    problems = [*found.problems, *store.problems]
    scopes = []
    for scope, unreadable in build_scopes(store, found, languages, as_of, overdue):
        problems.extend(unreadable)
        problems.extend(rechecked(scope, memory))
        scopes.append(scope)
    report = collect(problems, store.texts, len(found.paths))
    return _Checked(scopes, store.texts, tuple(root / path for path in found.paths), report)


def _load(
    root: Path, languages: Sequence[str], as_of: date | None, overdue: Severity, memory: Memory
) -> Loaded:
    checked = _check(root, languages, as_of, overdue, memory)
    covered_files = tuple(one for scope in checked.scopes for one in covered(scope, memory))
    sites = {
        scope.language: build_site(scope, covered_files)
        for scope in checked.scopes
        if not checked.report.errors
    }
    has_intern = any(INTERN in text for text in checked.texts.values())
    return Loaded(sites, checked.report, checked.files, has_intern)


def _for_everybody(loaded: Loaded) -> Loaded:
    """Leave out what is for internal use; nothing is looked for where no file names the mark."""
    if not loaded.has_intern:
        return loaded
    separator = Separator()
    sites = {language: separator.public(site) for language, site in loaded.sites.items()}
    pages = frozenset(separator.uris)
    return replace(loaded, sites=sites, left_out=tuple(separator.texts), left_out_pages=pages)
