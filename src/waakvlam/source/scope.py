"""The content of one language, as far as it could be read: what the rules look at."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar, cast

from waakvlam.diagnostics import Severity
from waakvlam.model.audit import Audit
from waakvlam.model.base import Content
from waakvlam.model.checklist import Checklist
from waakvlam.model.coverage import Coverage
from waakvlam.model.fields import Text
from waakvlam.model.glossary import Glossary
from waakvlam.model.module import Module
from waakvlam.model.page import Page
from waakvlam.model.plan import Plan
from waakvlam.model.programme import Programme
from waakvlam.model.quiz import Quiz
from waakvlam.model.reference import Contacts, Sources
from waakvlam.model.role import Role
from waakvlam.model.site import Site
from waakvlam.source.discover import FOLDERS, Found
from waakvlam.source.records import Record

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

    complete: bool = True
    """False when a document or a part of one had to be left out."""

    parts: tuple[Content, ...] = ()
    """Every document and everything in it."""

    own_texts: tuple[Text, ...] = ()
    """The texts that are written in this language, not those that fell back."""

    base: Scope | None = None
    """The same in the language that this one translates."""

    records: Mapping[str, Record] | None = None
    """What is remembered of translated texts, by Dutch file; none when nothing is."""

    as_of: date | None = None
    overdue: Severity = "warning"
    """How bad it is when a review is overdue."""

    def all(self, kind: str, model: type[Kind]) -> Mapping[str, Kind]:
        """Return the documents of a kind by id."""
        documents = self.documents.get(kind, {})
        return {name: one for name, one in documents.items() if isinstance(one, model)}

    def everything(self) -> Iterator[Content]:
        """Return all documents, in a fixed order."""
        for kind in self.documents:
            yield from self.documents[kind].values()
        for page in self.pages.values():
            if page.front is not None:
                yield page.front


def build_site(scope: Scope, coverage: tuple[Coverage, ...] = ()) -> Site:
    """Turn content without errors into a site."""
    sources = scope.all("sources", Sources).get("sources")
    contacts = scope.all("contacts", Contacts).get("contacts")
    glossary = scope.all("glossary", Glossary).get("glossary")
    many = {kind: scope.documents[kind] for kind in FOLDERS}
    programme = scope.all("programme", Programme)["programme"]
    return Site(
        language=scope.language,
        programme=programme,
        modules=_along_the_paths(programme, cast("dict[str, Module]", many["module"])),
        quizzes=cast("dict[str, Quiz]", many["quiz"]),
        checklists=cast("dict[str, Checklist]", many["checklist"]),
        roles=cast("dict[str, Role]", many["role"]),
        sources={one.id: one for one in sources.sources} if sources else {},
        contacts={one.id: one for one in contacts.contacts} if contacts else {},
        pages=scope.pages,
        terms={one.id: one for one in glossary.terms} if glossary else {},
        plan=scope.all("plan", Plan).get("plan"),
        audit=scope.all("audit", Audit).get("audit"),
        coverage=coverage,
        as_of=scope.as_of,
    )


def _along_the_paths(programme: Programme, modules: Mapping[str, Module]) -> dict[str, Module]:
    """Put modules in the order of the learning paths, and those on no path behind them."""
    on_paths = [name for workplace in programme.workplaces for name in workplace.path]
    return {name: modules[name] for name in (*on_paths, *modules) if name in modules}
