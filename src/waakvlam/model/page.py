"""Hand-written pages: `docs/<path>.md` and `docs/<path>.en.md`."""

from __future__ import annotations

from dataclasses import dataclass

from waakvlam.model.fields import Markdown, Text


@dataclass(frozen=True, slots=True)
class Page:
    """A hand-written page in one language, fallen back to Dutch where untranslated."""

    uri: str
    """Path below `docs/` without a language suffix: `begeleiden/tellen.md`."""

    title: Text
    """The text of its only first-level heading."""

    body: Markdown
    """Everything below that heading."""
