"""The whole content of a site in one language, checked and ready to be shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from waakvlam.model.audit import Audit
from waakvlam.model.base import Document
from waakvlam.model.checklist import Checklist
from waakvlam.model.coverage import Coverage
from waakvlam.model.glossary import Term
from waakvlam.model.module import Module
from waakvlam.model.page import Page
from waakvlam.model.plan import Plan
from waakvlam.model.programme import Programme
from waakvlam.model.quiz import Quiz
from waakvlam.model.reference import Contact, Source
from waakvlam.model.role import Role


@dataclass(frozen=True, slots=True)
class Site:
    """Trusted values of one language; mappings are by id (pages: by uri), in order of the id."""

    language: str
    programme: Programme
    modules: Mapping[str, Module]
    quizzes: Mapping[str, Quiz]
    checklists: Mapping[str, Checklist]
    roles: Mapping[str, Role]
    sources: Mapping[str, Source]
    contacts: Mapping[str, Contact]
    pages: Mapping[str, Page]
    terms: Mapping[str, Term] = field(default_factory=dict)
    """The glossary."""

    plan: Plan | None = None
    audit: Audit | None = None
    """The figures of the last audit."""

    coverage: tuple[Coverage, ...] = ()
    """How far each file is translated into each other language."""

    as_of: date | None = None
    """The day of the build, from which pages say whether a review is overdue."""

    @property
    def last_reviewed(self) -> date | None:
        """The newest day on which somebody read a text of the site."""
        days = [document.reviewed for kind in self.documents.values() for document in kind.values()]
        days += [page.front.reviewed for page in self.pages.values() if page.front]
        return max(days, default=None)

    @property
    def documents(self) -> Mapping[str, Mapping[str, Document]]:
        """The documents by kind and id, in the order of the kinds on the site."""
        return {
            "module": self.modules,
            "quiz": self.quizzes,
            "checklist": self.checklists,
            "role": self.roles,
        }
