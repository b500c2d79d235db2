"""Exports of a learning system: which columns mean what. No other column is ever read."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from waakvlam.model.base import Content, Item
from waakvlam.model.fields import Count, Id, Label


class LmsResult(Content):
    """How an export tells that a quiz was passed."""

    quiz: Id
    """Id of the quiz."""

    revision: Count = 1
    """Revision of the quiz that the learning system holds."""

    done_column: tuple[Label, ...] = ()
    """Header of the column that tells whether it is done; several when it differs by language."""

    done_words: tuple[Label, ...] = ()
    """What stands in that column when it is done."""

    day_column: tuple[Label, ...] = ()
    """Header of the column with the day on which it was done."""

    score_column: tuple[Label, ...] = ()
    """Header of the column with the mark; leave out when the learning system decides who passed."""

    out_of: Count = 100
    """The highest mark."""

    only: dict[Label, Label] = Field(default={})
    """Text by header of the rows that are about this quiz; leave out when every row is."""

    activities: tuple[Label, ...] = ()
    """Addresses by which xAPI statements call the quiz."""


class Lms(Item):
    """One kind of export of a learning system."""

    learner_column: tuple[Label, ...] = ()
    """Header of the column with a number that tells learners apart; never a name or an address."""

    municipality: Id | None = None
    """Id of the municipality of all learners in the export."""

    municipality_column: tuple[Label, ...] = ()
    """Header of the column with the municipality, when they differ."""

    municipality_names: dict[Label, Id] = Field(default={})
    """Id by what stands there (or by `homePage` in xAPI), when it is not the name itself."""

    workplace: Id | None = None
    """Id of the workplace of all learners in the export."""

    workplace_column: tuple[Label, ...] = ()
    """Header of the column with the workplace, when they differ."""

    workplace_names: dict[Label, Id] = Field(default={})
    """Id by what stands there, when it is not the name itself."""

    order: Literal["day-first", "month-first"] = "day-first"
    """Whether 3-4-2026 is in April (`day-first`) or in March."""

    decimal: Literal[",", "."] = ","
    """What stands before the decimals of a mark."""

    results: tuple[LmsResult, ...]
    """What the export tells about each quiz."""
