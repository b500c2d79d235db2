"""Signal checklists: `docs/checklists/<id>.yml`."""

from __future__ import annotations

from waakvlam.model.base import Document, Item, Statement
from waakvlam.model.fields import Flag, Id, Markdown, Text


class Signal(Statement):
    """Something that somebody may see or hear, and what else it can mean."""

    ordinary_explanation: Text
    """What this often means when nothing is wrong."""

    danger: Flag = False
    """`true` when this means danger now: whoever ticks it reads 112 before anything else."""


class SignalGroup(Item):
    """Signals that belong together."""

    title: Text
    """Heading above the group."""

    signals: tuple[Signal, ...]
    """The signals, the most telling first."""


class Checklist(Document):
    """The signals of one workplace and the first step there."""

    workplace: Id
    """Id of the workplace, from `programme.yml`."""

    intro: Markdown
    """When to take this list, in two or three sentences."""

    groups: tuple[SignalGroup, ...]
    """The signals, grouped."""

    first_step: Markdown
    """What to do first at this workplace, in the order of doing."""
