"""The words of the subject: `docs/reference/glossary.yml`."""

from __future__ import annotations

from waakvlam.model.base import Content, Item
from waakvlam.model.fields import Flag, Id, Text


class Term(Item):
    """A word that readers may not know, or call otherwise."""

    term: Text
    """The word as the site uses it."""

    explanation: Text
    """What it means, in one or two plain sentences."""

    typed: tuple[Text, ...] = ()
    """What people type when they look for it, also misspelt; only search uses it."""

    avoid: tuple[Text, ...] = ()
    """Words that hurt or mislead, for which this is the better one; search knows them too."""

    sources: tuple[Id, ...] = ()
    """Ids from `docs/reference/sources.yml` on which the explanation rests."""

    to_be_reviewed: Flag = False
    """`true` while no expert has confirmed the explanation; the page then says so."""


class Glossary(Content):
    """The words of the subject, explained."""

    terms: tuple[Term, ...]
    """The words, in any order; the page sorts them."""
