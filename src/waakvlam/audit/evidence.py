"""What was tried and what was found, as values."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

VERSION = 1
"""Of the form of `audit.json`; older files stay readable."""

CHECKS = (
    "axe",
    "keyboard",
    "focus",
    "answers",
    "contrast",
    "sideways",
    "language",
    "title",
    "hosts",
    "messages",
    "paper",
    "no-script",
)
"""Everything that is looked at, in the order of the report."""

STATES = ("idle", "error", "answered", "menu", "search", "paper", "no-script")
COLOURS = ("light", "dark", "forced")


@dataclass(frozen=True, slots=True, order=True)
class View:
    """A way in which a page was looked at."""

    width: int
    colours: str
    """One of `COLOURS`."""

    state: str
    """One of `STATES`."""

    def __str__(self) -> str:
        return f"{self.width} {self.colours} {self.state}"


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """Something on a page that is not as it should be, or may not be."""

    check: str
    rule: str
    view: str
    place: str
    text: str


@dataclass(frozen=True, slots=True)
class PageResult:
    """What was tried and found on one page."""

    path: str
    language: str
    title: str
    views: tuple[View, ...]
    stops: int
    """Stops of the keyboard, on the narrow page."""

    findings: tuple[Finding, ...]
    unsure: tuple[Finding, ...] = ()
    """What the program could not decide, for a person to look at."""

    digest: str = ""
    """The same as long as the page is."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A whole audit."""

    day: str
    versions: Mapping[str, str]
    pages: tuple[PageResult, ...]

    @property
    def findings(self) -> Iterator[tuple[PageResult, Finding]]:
        """Yield everything that is not as it should be, in order."""
        for page in self.pages:
            yield from ((page, finding) for finding in page.findings)

    @property
    def by_check(self) -> dict[str, int]:
        """Return the number of findings of each check."""
        counted = Counter(finding.check for _, finding in self.findings)
        return {check: counted[check] for check in CHECKS}

    @property
    def by_state(self) -> dict[str, dict[str, int]]:
        """Return how often was looked at each state in each of the colours, at both widths."""
        seen = Counter((view.state, view.colours) for page in self.pages for view in page.views)
        return {state: {colours: seen[state, colours] for colours in COLOURS} for state in STATES}

    @property
    def views(self) -> int:
        """Return how many views of pages were looked at."""
        return sum(len(page.views) for page in self.pages)


def with_shared_titles(pages: Iterable[PageResult]) -> tuple[PageResult, ...]:
    """Add a finding to each page whose title another page in its language has too."""
    pages = tuple(pages)
    used = Counter((page.language, page.title) for page in pages)
    return tuple(page if used[page.language, page.title] == 1 else _shared(page) for page in pages)


def _shared(page: PageResult) -> PageResult:
    view = str(page.views[0]) if page.views else ""
    finding = Finding("title", "shared-title", view, "title", page.title)
    return replace(page, findings=tuple(sorted((*page.findings, finding))))
