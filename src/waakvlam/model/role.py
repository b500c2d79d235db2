"""Role descriptions: `docs/roles/<id>.yml`."""

from __future__ import annotations

from waakvlam.model.base import Document, Statement
from waakvlam.model.fields import Id, Text


class Task(Statement):
    """Something that this role does."""


class Decision(Statement):
    """Something that this role may decide, or must leave to another."""


class Role(Document):
    """A task in the approach, and who carries it."""

    summary: Text
    """What this role is for, in one line."""

    for_whom: Text
    """Who has this role."""

    tasks: tuple[Task, ...]
    """What this role does."""

    decisions: tuple[Decision, ...] = ()
    """What this role may decide, and what not."""

    works_with: tuple[Id, ...] = ()
    """Ids of roles that it works with."""

    modules: tuple[Id, ...] = ()
    """Ids of the modules to follow."""

    checklists: tuple[Id, ...] = ()
    """Ids of the checklists to use."""
