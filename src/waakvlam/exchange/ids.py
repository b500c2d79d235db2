"""Ids for what comes from elsewhere."""

from __future__ import annotations

import re

from waakvlam.model.fields import ID_PATTERN, LONGEST_ID
from waakvlam.text.parser import slug

_ID = re.compile(ID_PATTERN)
_NUMBERED = re.compile(r"^[0-9]+[.)]\s+")
_LONGEST_MADE = 40
"""Letters of an id that is made of words."""


def is_id(text: str) -> bool:
    """Tell whether a text can be an id as it is."""
    return bool(_ID.fullmatch(text)) and len(text) <= LONGEST_ID


def id_from(words: str, otherwise: str) -> str:
    """Make an id out of words; the number in front of our exported names is left out."""
    made = slug(_NUMBERED.sub("", words))
    if not made[:1].isalpha() or made == "kop":
        made = otherwise if made == "kop" else f"{otherwise}-{made}"
    return made if len(made) <= _LONGEST_MADE else made[:_LONGEST_MADE].rpartition("-")[0]


class Ids:
    """Gives each id once."""

    def __init__(self) -> None:
        self._given: set[str] = set()

    def give(self, wanted: str) -> str:
        """Return the id, or the same with a number behind it."""
        name, number = wanted, 2
        while name in self._given:
            name, number = f"{wanted}-{number}", number + 1
        self._given.add(name)
        return name
