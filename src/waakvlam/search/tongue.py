"""How words of a language are read: rules as data, the same in Python and in the browser."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files
from typing import Any

import yaml

_WORD = re.compile(r"[^\W_]+")
_APOSTROPHE = re.compile("['\u2018\u2019\u02bc]")
_LIGATURES = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d"})


@dataclass(frozen=True, slots=True)
class Step:
    """Endings of which one is taken off."""

    least: int
    """Letters that must be left of the word."""

    after: str
    """Letters behind which the ending may stand; all when empty."""

    endings: tuple[tuple[str, str], ...]
    """Each ending and what comes in its place, the longest first."""


@dataclass(frozen=True)
class Tongue:
    """The rules of one language."""

    stop: frozenset[str]
    letters: tuple[tuple[str, str], ...]
    separable: frozenset[str]
    keep: frozenset[str]
    irregular: Mapping[str, str]
    steps: tuple[Step, ...]
    same: tuple[tuple[str, ...], ...]

    @cached_property
    def past(self) -> re.Pattern[str] | None:
        """Find `ge` in the middle of a verb."""
        if not self.separable:
            return None
        prefixes = "|".join(sorted(self.separable, key=lambda one: (-len(one), one)))
        return re.compile(f"(?:({prefixes})ge(.{{3,}}(?:en|[td]))|ge(.{{3,}}[td]))")

    def stem(self, word: str) -> str:
        """Return what the forms of a word have in common."""
        word = self.irregular.get(word, word)
        if word not in self.keep and self.past and (match := self.past.fullmatch(word)):
            word = (match[1] or "") + (match[2] or match[3])
        for old, new in self.letters:
            word = word.replace(old, new)
        for step in self.steps:
            word = _shortened(word, step)
        return _single_end(word)


def read_tongue(language: str) -> Tongue:
    """Return the rules of a language; one that we do not know keeps its words as they are."""
    file = files("waakvlam.search") / "words" / f"{language}.yml"
    return _tongue(yaml.safe_load(file.read_text(encoding="utf-8")) if file.is_file() else {})


def fold(text: str) -> str:
    """Return a text in small letters, without accents and apostrophes."""
    small = _APOSTROPHE.sub("", text.lower()).translate(_LIGATURES)
    if small.isascii():
        return small
    bare = unicodedata.normalize("NFKD", small)
    return "".join(one for one in bare if not unicodedata.category(one).startswith("M"))


def tokens(text: str) -> list[str]:
    """Return the words of a text, folded; a letter alone is no word."""
    return [one for one in _WORD.findall(fold(text)) if len(one) > 1 or one.isdigit()]


def _tongue(data: Mapping[str, Any]) -> Tongue:
    return Tongue(
        stop=frozenset(data.get("stop", "").split()),
        letters=tuple((old, new) for old, new in data.get("letters", ())),
        separable=frozenset(data.get("separable", "").split()),
        keep=frozenset(data.get("keep", "").split()),
        irregular=dict(data.get("irregular", {})),
        steps=tuple(_step(one) for one in data.get("steps", ())),
        same=tuple(tuple(group.split()) for group in data.get("same", ())),
    )


def _step(data: Mapping[str, Any]) -> Step:
    endings = sorted(data["endings"].items(), key=lambda one: (-len(one[0]), one[0]))
    return Step(data["least"], data.get("after", ""), tuple(endings))


def _shortened(word: str, step: Step) -> str:
    for ending, new in step.endings:
        rest = len(word) - len(ending)
        if rest >= step.least and word.endswith(ending):
            return word[:rest] + new if not step.after or word[rest - 1] in step.after else word
    return word


def _single_end(word: str) -> str:
    doubled = len(word) > 3 and word[-1] == word[-2] and word[-1] not in "aeiou0123456789"
    return word[:-1] if doubled else word
