"""Words that are made of other words, taken apart: `arbeidsuitbuiting`, `wijkteam`."""

from __future__ import annotations

from collections.abc import Callable

from waakvlam.search.tongue import Tongue

SHORTEST = 7
"""Letters of the shortest word that can be made of two."""

_LEFT, _RIGHT = 3, 4
"""Letters of the shortest part, in front and at the end."""


def parts(word: str, knows: Callable[[str], bool], tongue: Tongue) -> tuple[str, ...]:
    """Return the stems of the words in a word, or nothing when it holds none that we know."""
    if len(word) < SHORTEST or not word.isalpha():
        return ()
    for place in range(_LEFT, len(word) - _RIGHT + 1):
        left, right = word[:place], word[place:]
        if _is_part(left, knows, tongue):
            inner = parts(right, knows, tongue)
            if _is_part(right, knows, tongue):
                return (tongue.stem(left), tongue.stem(right), *inner)
            if inner:
                return (tongue.stem(left), *inner)
    return ()


def _is_part(word: str, knows: Callable[[str], bool], tongue: Tongue) -> bool:
    if word in tongue.stop or word in tongue.separable:
        return False
    stem = tongue.stem(word)
    return len(stem) >= _LEFT and knows(stem)
