"""Hand-written pages: `docs/<path>.md` and `docs/<path>.en.md`."""

from __future__ import annotations

from dataclasses import dataclass

from waakvlam.model.base import Reviewed
from waakvlam.model.fields import Flag, Id, Markdown, Text


class FrontMatter(Reviewed):
    """What stands between two lines `---` above a hand-written page, in Dutch only."""

    sources: tuple[Id, ...] = ()
    """Ids from `docs/reference/sources.yml` on which the page rests, besides those it cites."""

    contacts: Flag = False
    """`true` ends the page with the contacts and whom to talk to in each municipality."""

    intern: Flag = False
    """`true` keeps the page out of the site for everybody; `build --intern` includes it.
    Not for the home page."""


@dataclass(frozen=True, slots=True)
class Page:
    """A hand-written page in one language, fallen back to Dutch where untranslated."""

    uri: str
    """Path below `docs/` without a language suffix: `begeleiden/tellen.md`."""

    title: Text
    """The text of its only first-level heading."""

    body: Markdown
    """Everything below that heading."""

    front: FrontMatter | None = None
    """Who answers for it and until when; the same in every language."""
