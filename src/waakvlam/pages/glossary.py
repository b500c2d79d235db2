"""The glossary in the order in which people look for a word."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from waakvlam.model.glossary import Term


@dataclass(frozen=True, slots=True)
class Entry:
    """A term and where it stands."""

    letter: str
    """The capital below which it stands."""

    id: str
    term: Term


def sorted_terms(terms: Mapping[str, Term]) -> tuple[Entry, ...]:
    """Return the terms by letter; accents and capitals do not count."""
    found = sorted(terms.items(), key=lambda one: (plain_word(one[1].term), one[0]))
    return tuple(Entry(letter_of(term.term), name, term) for name, term in found)


def letter_of(word: str) -> str:
    """Return the capital below which a word stands."""
    return plain_word(word)[:1].upper()


def plain_word(word: str) -> str:
    """Return the letters and digits of a word without accents, in small letters."""
    bare = unicodedata.normalize("NFKD", word).encode("ascii", "ignore").decode("ascii")
    return "".join(one for one in bare.casefold() if one.isalnum() or one == " ").strip() or word
