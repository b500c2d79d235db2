"""What there is to look at: pages, and what is opened on each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from waakvlam.audit.again import Key, digest
from waakvlam.audit.evidence import PageResult
from waakvlam.audit.frames import one_of_each
from waakvlam.audit.opening import OPENERS
from waakvlam.audit.site import AuditedPage, page_file

AT_ONCE = 10
"""Pages that one browser looks at before the next one starts."""


@dataclass(frozen=True, slots=True)
class Turn:
    """A page to look at, and what is opened on it."""

    page: AuditedPage
    digest: str
    opens: tuple[str, ...]


def turns_of(site_dir: Path, pages: Sequence[AuditedPage]) -> tuple[Turn, ...]:
    """Return a turn for each page; search is opened on one of those on which it is the same."""
    searched = one_of_each(site_dir, pages)
    return tuple(
        Turn(page, digest(site_dir, page), tuple(OPENERS) if page in searched else ("menu",))
        for page in pages
    )


def known(turns: Sequence[Turn], earlier: Mapping[Key, PageResult]) -> dict[Turn, PageResult]:
    """Return what was found before on pages that are the same; search is always opened again."""
    return {
        turn: earlier[turn.page, turn.digest]
        for turn in turns
        if (turn.page, turn.digest) in earlier and "search" not in turn.opens
    }


def groups(site_dir: Path, turns: Sequence[Turn]) -> list[Sequence[Turn]]:
    """Return what one browser looks at in a go, the longest first: no core waits for them last."""
    longest = sorted(turns, key=lambda turn: -page_file(site_dir, turn.page).stat().st_size)
    return [longest[at : at + AT_ONCE] for at in range(0, len(longest), AT_ONCE)]
