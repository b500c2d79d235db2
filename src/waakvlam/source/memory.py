"""What earlier readings of a project gave, for who reads it again after each edit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from waakvlam.diagnostics import Diagnostic
from waakvlam.model.base import Content
from waakvlam.model.coverage import Coverage
from waakvlam.source.tree import Table

Names = frozenset[tuple[str, str]]
"""Documents by kind and id."""


class Reading(NamedTuple):
    """What a file holds."""

    text: str | None
    """None when no text could be made of it."""

    tree: Table | None
    problems: tuple[Diagnostic, ...]


class Document(NamedTuple):
    """A document in one language, and the trees that it was made of."""

    tree: Table
    overlay: Table | None
    value: Content | None
    problems: tuple[Diagnostic, ...]
    complete: bool
    """False when it had a problem of form."""


@dataclass(slots=True)
class Memory:
    """Keeps what was read as long as its files stay as they are."""

    edited: Names | None = None
    """The documents that alone changed since the last reading; none when others may have."""

    documents: dict[tuple[str, str, str], Document] = field(default_factory=dict)
    """By kind, id and language."""

    problems: dict[str, tuple[Diagnostic, ...]] = field(default_factory=dict)
    """What the rules found that look at each document by itself, by language."""

    coverage: dict[str, tuple[Coverage, ...]] = field(default_factory=dict)
    """How far each file is translated, by language."""

    _readings: dict[tuple[Path, str], tuple[tuple[int, int], Reading]] = field(default_factory=dict)

    def reading(self, path: Path, language: str, read: Callable[[], Reading]) -> Reading:
        """Return what a file holds, and read it when it was written since."""
        try:
            state = path.stat()
        except OSError:
            return read()
        stamp = (state.st_mtime_ns, state.st_size)
        known = self._readings.get((path, language))
        if known is None or known[0] != stamp:
            known = self._readings[path, language] = (stamp, read())
        return known[1]
