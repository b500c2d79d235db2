"""Problems in the authors' files: their place, their code and the report of them all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from waakvlam import reporting

Severity = Literal["error", "warning"]

MOST_PER_FILE = 100
"""Number of problems shown per file; the rest is counted."""


class Span(NamedTuple):
    """A place in a source file; lines and columns count from 1."""

    path: str
    """File, relative to the project root, with `/`."""

    line: int
    column: int
    end_column: int | None = None
    """Column just after the last character; absent when it is one character."""


Mark = tuple[str, int, int, int | None]
"""What a span is made of; quicker to make where few of them are ever looked at."""


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One problem; its wording stands in `messages/` under the code."""

    code: str
    span: Span
    severity: Severity = "error"
    args: Mapping[str, str] = field(default_factory=dict)
    """Values for the placeholders in the wording."""

    hint: str = "hint"
    """Which of the code's hints to show; empty for none."""

    @property
    def order(self) -> tuple[object, ...]:
        """Return what sorts and tells apart problems."""
        line, column, end = self.span.line, self.span.column, self.span.end_column or 0
        args = tuple(sorted(self.args.items()))
        return (self.span.path, line, column, end, self.severity, self.code, self.hint, args)


@dataclass(frozen=True, slots=True)
class Report:
    """All problems of one run, sorted, each one once."""

    diagnostics: tuple[Diagnostic, ...] = ()
    sources: Mapping[str, str] = field(default_factory=dict)
    """Text of the files with problems, by path; excerpts are cut from it."""

    checked: int = 0
    """Number of files read."""

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """Return the problems that stop a build."""
        return tuple(found for found in self.diagnostics if found.severity == "error")

    @property
    def warnings(self) -> tuple[Diagnostic, ...]:
        """Return the problems that do not stop a build."""
        return tuple(found for found in self.diagnostics if found.severity == "warning")

    def text(self, language: str = "en", color: bool = False) -> str:
        """Return the report for people, with excerpts, hints and a total."""
        return reporting.as_text(self, language, color)

    def github(self, language: str = "en") -> str:
        """Return the report as workflow commands, one line per problem."""
        return reporting.as_github(self, language)

    def json(self, language: str = "en") -> str:
        """Return the report as a JSON document."""
        return reporting.as_json(self, language)


def collect(diagnostics: Iterable[Diagnostic], sources: Mapping[str, str], checked: int) -> Report:
    """Sort problems, drop repeated ones and keep the first of each file."""
    unique = {found.order: found for found in diagnostics}
    by_file: dict[str, list[Diagnostic]] = defaultdict(list)
    for order in sorted(unique):
        by_file[unique[order].span.path].append(unique[order])
    kept = tuple(found for path in sorted(by_file) for found in _first(by_file[path]))
    used = {path: sources[path] for path in by_file if path in sources}
    return Report(kept, used, checked)


def _first(found: list[Diagnostic]) -> list[Diagnostic]:
    """Cut a file's problems at the limit, errors before warnings."""
    if len(found) <= MOST_PER_FILE:
        return found
    ranked = sorted(found, key=lambda one: (one.severity, one.order))
    kept, rest = ranked[:MOST_PER_FILE], ranked[MOST_PER_FILE:]
    more = Diagnostic("and-more", kept[-1].span, rest[0].severity, {"count": str(len(rest))}, "")
    return [*sorted(kept, key=lambda one: one.order), more]
