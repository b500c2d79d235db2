"""What the tally must know of the site, as plain values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from waakvlam.receipts.readers.outcome import compared
from waakvlam.receipts.reading import Reading

UNKNOWN = "?"
"""Stands for the workplace of whoever names one that nobody knows; no id is like it."""


@dataclass(frozen=True, slots=True)
class Quiz:
    """A quiz of which completions can be counted."""

    title: str
    revision: int
    """The newest revision."""

    retake_from: int
    """Completions of a revision before this one no longer count."""

    max: int
    """Number of graded questions that the newest revision asks."""

    pass_mark: int
    """Share of right answers needed, in percent."""

    questions: int
    """Number of all questions of the newest revision; more than `max` when some are drawn."""

    asks: tuple[str, ...] = ()
    """Short text of each question, in order; may be empty."""

    wrong: tuple[tuple[tuple[str, str], ...], ...] = ()
    """Per question the wrong options that receipts tell of: letter and text; may be empty."""

    sections: tuple[str, ...] = ()
    """Title of the section of the module that explains each question; may be empty."""

    def wrong_at(self, at: int) -> tuple[tuple[str, str], ...]:
        """Return the wrong options of the question at this place."""
        return self.wrong[at] if at < len(self.wrong) else ()


@dataclass(frozen=True, slots=True)
class Module:
    """A training module and the quiz that closes it."""

    title: str
    quiz: str


@dataclass(frozen=True, slots=True)
class Goal:
    """What share of whom must have completed what, by when."""

    id: str
    title: str
    modules: tuple[str, ...]
    workplaces: tuple[str, ...]
    """Never empty: all workplaces of the programme when the authors name none."""

    municipalities: tuple[str, ...]
    """Never empty: all municipalities of the programme when the authors name none."""

    share: int
    by: date
    valid_for: int | None = None
    """Months that a completion counts; nothing when it always does."""

    from_revision: Mapping[str, int] = field(default_factory=dict)
    """Per module the first revision of its quiz that counts; all of them where none stands."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits below which numbers are hidden and outside which dates are not believed."""

    internal_minimum: int = 5
    shared_minimum: int = 10
    days_ahead: int = 2
    """Days by which the clock of a device may be ahead."""

    earliest: date = date(2026, 1, 1)
    """No receipt can be older than the receipt itself."""

    keep_months: int = 13
    """How long raw receipts may be kept."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The programme and the quizzes; all mappings are by id."""

    title: str
    municipalities: Mapping[str, str]
    """Name per municipality."""

    workplaces: Mapping[str, str]
    """Title per workplace."""

    headcounts: Mapping[tuple[str, str], int]
    """Number of employees per municipality and workplace."""

    examples: frozenset[str]
    """Municipalities whose headcounts are made up."""

    goals: tuple[Goal, ...]
    modules: Mapping[str, Module]
    quizzes: Mapping[str, Quiz]
    limits: Limits = field(default_factory=Limits)
    reading: Reading = field(default_factory=Reading)
    """Limits of files, and the exports of learning systems."""
    region: str = ""
    """Name of the region."""

    written: Mapping[str, str] = field(default_factory=dict)
    """Id of a workplace by how else it is written, in compared form."""

    def workplace_of(self, text: str) -> str:
        """Return the id of the workplace that somebody wrote."""
        return text if text in self.workplaces else self.written.get(compared(text), UNKNOWN)
