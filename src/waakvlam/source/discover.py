"""Find the authors' files and tell what each of them is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from pydantic import BaseModel

from waakvlam.diagnostics import Diagnostic, Span
from waakvlam.model.audit import Audit
from waakvlam.model.checklist import Checklist
from waakvlam.model.fields import ID_PATTERN, LONGEST_ID
from waakvlam.model.glossary import Glossary
from waakvlam.model.module import Module
from waakvlam.model.plan import Plan
from waakvlam.model.programme import Programme
from waakvlam.model.quiz import Quiz
from waakvlam.model.reference import Contacts, Sources
from waakvlam.model.role import Role

FOLDERS: Mapping[str, tuple[str, type[BaseModel]]] = {
    "module": ("modules", Module),
    "quiz": ("quizzes", Quiz),
    "checklist": ("docs/checklists", Checklist),
    "role": ("docs/roles", Role),
}
"""Kinds of which there are many: their folder and model."""

SINGLES: Mapping[str, tuple[str, type[BaseModel]]] = {
    "programme": ("programme.yml", Programme),
    "sources": ("docs/reference/sources.yml", Sources),
    "contacts": ("docs/reference/contacts.yml", Contacts),
    "glossary": ("docs/reference/glossary.yml", Glossary),
    "plan": ("docs/reference/plan.yml", Plan),
    "audit": ("docs/reference/audit.yml", Audit),
}
NOT_TRANSLATED = frozenset({"sources", "audit"})
"""Kinds that are the same in each language."""
"""Kinds of which there is one: their file and model."""

MODELS: Mapping[str, type[BaseModel]] = {
    kind: model for kind, (_, model) in [*FOLDERS.items(), *SINGLES.items()]
}

_ID = re.compile(ID_PATTERN)
_OTHERS = ("docs/contributing", "docs/assets")
"""Folders below `docs/` that hold no content."""


@dataclass(slots=True)
class Found:
    """The files of a site."""

    documents: dict[tuple[str, str], str] = field(default_factory=dict)
    """Dutch file per (kind, id)."""

    overlays: dict[tuple[str, str, str], str] = field(default_factory=dict)
    """Translation per (kind, id, language)."""

    pages: dict[tuple[str, str], str] = field(default_factory=dict)
    """Hand-written page per (uri, language)."""

    seen: list[str] = field(default_factory=list)
    """Every file in the content folders, also those with a wrong name."""

    assets: set[str] = field(default_factory=set)
    """Files below `docs/assets`, as authors refer to them: `assets/x.svg`."""

    problems: list[Diagnostic] = field(default_factory=list)

    @property
    def paths(self) -> list[str]:
        """Return every file that holds content."""
        found = [*self.documents.values(), *self.overlays.values(), *self.pages.values()]
        return sorted(found)


def discover(root: Path, languages: Sequence[str]) -> Found:
    """Look through the content folders; report files that would be left unread."""
    finder = _Finder(root, languages[0], languages[1:])
    for path in _files(root):
        finder.take(path)
    return finder.found


def _files(root: Path) -> Iterator[str]:
    """List the content files, sorted, as paths relative to the root."""
    singles = [path.name for path in root.glob("programme*.y*ml")]
    below = [
        path.relative_to(root).as_posix()
        for folder in ("modules", "quizzes", "docs")
        for path in (root / folder).rglob("*")
        if path.is_file() or path.is_symlink()
    ]
    for path in sorted([*singles, *below]):
        hidden = any(part.startswith((".", "~")) or part.endswith("~") for part in path.split("/"))
        if not hidden:
            yield path


class _Finder:
    """Sorts files by kind, id and language."""

    def __init__(self, root: Path, base: str, others: Sequence[str]) -> None:
        self.found = Found()
        self._root = root.resolve()
        self._base = base
        self._others = others
        self._folders: dict[str, bool] = {}
        """Of each folder whether it stands in the project."""

    def take(self, path: str) -> None:
        """Give a file its place."""
        self.found.seen.append(path)
        if not self._is_inside(path):
            self._refuse("file-outside-project", path)
        elif path.startswith("docs/assets/"):
            self.found.assets.add(path.removeprefix("docs/"))
        elif path.startswith(_OTHERS):
            return
        elif path.endswith((".yml", ".yaml")):
            self._take_yaml(path)
        elif path.endswith(".md"):
            self._take_page(path)
        elif path.startswith(("modules/", "quizzes/")):
            self._refuse("misplaced-file", path)

    def _is_inside(self, path: str) -> bool:
        """Tell whether a file stands in the project, also where links lead elsewhere."""
        folder = path.rpartition("/")[0]
        if folder not in self._folders:
            inside = (self._root / folder).resolve().is_relative_to(self._root)
            self._folders[folder] = inside
        file = self._root / path
        if file.is_symlink():
            return file.resolve().is_relative_to(self._root)
        return self._folders[folder]

    def _take_yaml(self, path: str) -> None:
        if path.endswith(".yaml"):
            self._refuse("yaml-ending", path, better=path.removesuffix(".yaml") + ".yml")
            return
        name, language = self._split(PurePosixPath(path).name.removesuffix(".yml"))
        if language is None or not self._is_known(path, language):
            return
        folder = str(PurePosixPath(path).parent)
        base = str(PurePosixPath(folder, f"{name}.yml"))
        many = next((kind for kind, (own, _) in FOLDERS.items() if own == folder), None)
        one = next((kind for kind, (own, _) in SINGLES.items() if own == base), None)
        if many and self._is_id(path, name):
            self._add(many, name, language, path)
        elif one:
            self._add(one, one, language, path)
        elif not many:
            self._refuse("misplaced-file", path)

    def _take_page(self, path: str) -> None:
        inner = path.removeprefix("docs/").removesuffix(".md")
        if not path.startswith("docs/"):
            self._refuse("misplaced-file", path)
            return
        stem, language = self._split(PurePosixPath(inner).name)
        uri = str(PurePosixPath(inner).with_name(stem)) if stem else inner
        if language is None or not self._is_known(path, language):
            return
        if all(self._is_id(path, part) for part in uri.split("/")):
            self.found.pages[uri + ".md", language] = path

    def _split(self, stem: str) -> tuple[str, str | None]:
        """Take the language off a name: `balie.en` is `balie` in English."""
        name, dot, language = stem.partition(".")
        return name, language if dot else self._base

    def _is_known(self, path: str, language: str) -> bool:
        stem = PurePosixPath(path).name.rsplit(".", 1)[0]
        if language in self._others or "." not in stem:
            return True
        known = ", ".join(self._others)
        self._refuse("unknown-language-suffix", path, suffix=language, known=known)
        return False

    def _is_id(self, path: str, name: str) -> bool:
        if _ID.fullmatch(name) and len(name) <= LONGEST_ID:
            return True
        self._refuse("bad-file-name", path, name=name)
        return False

    def _add(self, kind: str, name: str, language: str, path: str) -> None:
        if language == self._base:
            self.found.documents[kind, name] = path
        elif kind == "sources":
            self._refuse("not-translated-file", path)
        else:
            self.found.overlays[kind, name, language] = path

    def _refuse(self, code: str, path: str, **args: str) -> None:
        self.found.problems.append(Diagnostic(code, Span(path, 1, 1), args=args))
