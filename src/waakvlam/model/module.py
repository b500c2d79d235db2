"""Training modules: `modules/<id>.yml`."""

from __future__ import annotations

from waakvlam.model.base import Content, Document, Item
from waakvlam.model.fields import Count, Flag, Id, Markdown, Text


class Objective(Item):
    """What somebody can do after the module."""

    text: Text
    """One sentence that begins with «Je» or «You»."""


class KeyPoint(Item):
    """A sentence to remember."""

    text: Text
    """The sentence, short enough for a card."""


class Section(Item):
    """One part of a module under a heading that says the point."""

    title: Text
    """The heading."""

    body: Markdown
    """The text, in Markdown without HTML; headings inside begin at `###`."""

    sources: tuple[Id, ...] = ()
    """Ids from `docs/reference/sources.yml` on which this section rests."""

    to_be_reviewed: Flag = False
    """`true` while no expert has confirmed this section; the page then says so."""

    minutes: Count | None = None
    """Time that this section takes in a meeting, in minutes; for the trainer."""

    trainer_note: Markdown | None = None
    """What a trainer does with this section; never shown on the page of the module."""


class Prompt(Item):
    """A question to talk about in a meeting."""

    text: Text
    """The question."""


class Trainer(Content):
    """How a trainer uses a module in a meeting; never shown on the page of the module."""

    preparation: Markdown
    """What the trainer does and needs before the meeting."""

    prompts: tuple[Prompt, ...] = ()
    """Questions to talk about."""


class Module(Document):
    """A training module of 8 to 20 minutes."""

    summary: Text
    """What this is for you, in one line."""

    minutes: Count
    """Time it takes to read the module and to do its quiz, in minutes."""

    workplaces: tuple[Id, ...] = ()
    """Ids of the workplaces it is meant for; leave out for everybody."""

    prerequisites: tuple[Id, ...] = ()
    """Ids of modules that are handy to follow first; the page says so and locks nothing."""

    content_note: Text | None = None
    """One factual line about what the text may touch, without a warning tone."""

    objectives: tuple[Objective, ...]
    """What somebody can do afterwards."""

    sections: tuple[Section, ...]
    """The content, in reading order."""

    key_points: tuple[KeyPoint, ...]
    """What to remember."""

    quiz: Id
    """Id of the quiz that closes the module."""

    checklists: tuple[Id, ...] = ()
    """Ids of checklists that belong to it."""

    next: tuple[Id, ...] = ()
    """Ids of modules to go on with."""

    trainer: Trainer | None = None
    """How a trainer uses this module in a meeting."""
