"""One letter for each option of a question, by which a receipt tells what was chosen.

A letter follows from the id alone, so that options can change places, and change from wrong to
right, without changing what older receipts say. Only when two ids want the same letter the one
that comes first in the alphabet gets it, and the other gets the next that is free.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from string import ascii_lowercase
from typing import NamedTuple

from waakvlam.model.fields import Text


class Wrong(NamedTuple):
    """A wrong option, as a receipt tells of it."""

    id: str
    letter: str
    text: Text


def letters_of(ids: Iterable[str]) -> dict[str, str]:
    """Return the letter of each id; whatever there is no letter for is left out."""
    free = dict.fromkeys(ascii_lowercase)
    found = {}
    for id_ in sorted(ids)[: len(free)]:
        start = hashlib.sha256(id_.encode()).digest()[0] % len(ascii_lowercase)
        wanted = ascii_lowercase[start:] + ascii_lowercase[:start]
        found[id_] = next(letter for letter in wanted if letter in free)
        del free[found[id_]]
    return found
