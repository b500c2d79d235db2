"""Everything that can be read, in the order of the alphabet: instead of search without script."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from waakvlam.model.site import Site
from waakvlam.pages.glossary import letter_of, plain_word

URI = "a-z.md"
_GLOSSARY = "page:woordenlijst"


@dataclass(frozen=True, slots=True)
class Entry:
    """A page or a word of the glossary."""

    letter: str
    """The capital below which it stands; a sign for what begins with no letter."""

    title: str
    target: str
    """Target to link to, such as `page:wet`."""


def entries(site: Site, pages: Iterable[tuple[str, str]]) -> tuple[Entry, ...]:
    """Return the pages, given as uri and title, and the words, in their order."""
    known = [_entry(title, f"page:{uri.removesuffix('.md')}") for uri, title in pages]
    known += [_entry(term.term, f"{_GLOSSARY}#{name}") for name, term in site.terms.items()]
    return tuple(sorted(known, key=lambda one: (one.letter, plain_word(one.title), one.target)))


def _entry(title: str, target: str) -> Entry:
    letter = letter_of(title)
    return Entry(letter if letter.isalpha() else "#", title, target)
