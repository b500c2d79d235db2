"""Reference lists: `docs/reference/sources.yml` and `contacts.yml`."""

from __future__ import annotations

from typing import Literal

from waakvlam.model.base import Content, Item
from waakvlam.model.fields import Address, Flag, Id, Name, PartialDay, Text


class Source(Item):
    """A document that a statement rests on."""

    title: Text
    """Title as published."""

    publisher: Text
    """Who published it."""

    language: Literal["nl", "en", "de", "fr"] = "nl"
    """Language of the document."""

    address: Address | None = None
    """Web address, beginning with https:// or http://."""

    where: Text | None = None
    """Where to find it, or why it cannot be found, when it has no web address."""

    date: PartialDay | None = None
    """Date on the document (year, month or day); leave out when it has none."""

    consulted: PartialDay
    """When it was last read (year, month or day)."""


class Sources(Content):
    """All sources of the site."""

    sources: tuple[Source, ...]
    """The sources, in any order."""


class Contact(Item):
    """A place to turn to."""

    name: Text
    """Name of the organisation."""

    number: Name | None = None
    """Telephone number as people dial it, in quotes; leave out when there is none."""

    when: Text
    """When to call."""

    checked: PartialDay
    """When the number was last checked (year, month or day)."""

    sources: tuple[Id, ...]
    """Ids of the sources of the number."""

    fallback: Flag = False
    """`true` for the place to call where a municipality has not filled in whom to talk to."""


class Contacts(Content):
    """Places to turn to; the first is for danger now."""

    contacts: tuple[Contact, ...]
    """The contacts, the most urgent first."""
