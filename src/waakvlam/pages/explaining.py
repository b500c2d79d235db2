"""Words of the glossary, explained in the text where a page first uses them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from waakvlam.model.fields import Text
from waakvlam.model.site import Site

GLOSSARY = "page:woordenlijst"


@dataclass(frozen=True, slots=True)
class Explained:
    """The words of one language that can be explained."""

    pattern: re.Pattern[str] | None
    terms: Mapping[str, tuple[str, Text]]
    """Id and explanation by word, in small letters."""

    def found(self, text: str) -> Iterator[tuple[int, int, str, Text]]:
        """Return the place of each word, its id and its explanation."""
        for one in self.pattern.finditer(text) if self.pattern else ():
            yield (one.start(), one.end(), *self.terms[_key(one[0])])


NOTHING = Explained(None, {})


def explained_words(site: Site) -> Explained:
    """Return the words of a site that are explained in its own language."""
    terms = {
        _key(term.term): (name, term.explanation)
        for name, term in site.terms.items()
        if term.term.language == term.explanation.language == site.language
    }
    longest_first = sorted(terms, key=lambda word: (-len(word), word))
    words = "|".join(re.escape(word).replace("\\ ", r"\s+") for word in longest_first)
    pattern = re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE) if words else None
    return Explained(pattern, terms)


def button(name: str, word: str, explanation: str, address: str, more: str) -> str:
    """Return a word with what it means: opened by a press, without any script, and on paper."""
    return Markup(
        '<button type="button" class="wv-word" popovertarget="wv-word-{name}">{word}</button>'
        '<span class="wv-word__meaning" id="wv-word-{name}" popover data-search-exclude> '
        '<span class="wv-word__text">{explanation}</span>'
        '<span class="wv-word__more"> <a href="{address}">{more}</a></span></span>'
    ).format(name=name, word=word, explanation=explanation, address=address, more=more)


def _key(word: str) -> str:
    return " ".join(word.casefold().split())
