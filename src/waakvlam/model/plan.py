"""The regional policy plan as facts: `docs/reference/plan.yml`."""

from __future__ import annotations

from typing import Literal

from waakvlam.model.base import Content, Document, Item, Statement
from waakvlam.model.fields import Id, Markdown, PartialDay, Text

State = Literal["planned", "running", "done", "unknown"]
"""How far something is."""


class Agreement(Statement):
    """Something that the municipalities agreed on."""


class Area(Statement):
    """A field of work of the plan."""

    title: Text
    """Name of the field of work."""

    text: Markdown
    """What is done in it, in Markdown without HTML."""


class Action(Statement):
    """Something that somebody does for the plan."""

    area: Id
    """Id of the field of work, from `areas`."""

    owner: Id
    """Id of the role that does it or has it done."""

    state: State
    """How far it is; `unknown` until somebody tells."""

    by: PartialDay | None = None
    """When it must be done (year, month or day); leave out when nobody said."""


class Activity(Statement):
    """A training or an information activity."""

    title: Text
    """What it is called."""

    audience: Text
    """For whom it is."""

    funding: tuple[Literal["regional-budget", "district-money", "national-programme"], ...]
    """Where the money comes from."""

    cost: Text
    """What it costs, in words; say so when it is not known."""

    state: State
    """How far it is; `unknown` until somebody tells."""


class Subject(Item):
    """A subject of the evaluation."""

    title: Text
    """Name of the subject."""

    text: Markdown
    """What is asked about it, in Markdown without HTML."""


class Evaluation(Content):
    """What is looked back on after a year."""

    text: Markdown
    """When and how, in Markdown without HTML."""

    sources: tuple[Id, ...] = ()
    """Ids from `docs/reference/sources.yml` on which this rests."""

    subjects: tuple[Subject, ...]
    """The subjects, in the order of the form."""


class Plan(Document):
    """The regional policy plan: what was agreed, who does what, and how it is looked back on."""

    summary: Text
    """What the plan is, in one line."""

    agreements: tuple[Agreement, ...]
    """What the municipalities agreed on."""

    areas: tuple[Area, ...]
    """The fields of work."""

    roles: tuple[Id, ...]
    """Ids of the roles in the plan."""

    actions: tuple[Action, ...]
    """What is done, by whom."""

    activities: tuple[Activity, ...] = ()
    """Training and information, with their money."""

    evaluation: Evaluation
    """How the plan is looked back on."""
