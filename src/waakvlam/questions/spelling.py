"""Compare what somebody typed with an answer; `static/js/core/spelling.js` does the same."""

from __future__ import annotations

import unicodedata

LONGEST = 200
"""A longer answer is not looked at: nobody types one here, and comparing it takes long."""


def plain(text: str) -> str:
    """Return letters and digits only: without case, accents, signs and white space."""
    letters = unicodedata.normalize("NFKD", text).lower()
    return "".join(one for one in letters if unicodedata.category(one)[0] in "LN")


def typos_between(typed: str, answer: str) -> int | None:
    """Count the typos between two plain texts; none when there are too many to be meant so."""
    typos = distance(typed, answer) if abs(len(typed) - len(answer)) <= 2 else 3
    return typos if typos <= most_typos(answer) else None


def most_typos(answer: str) -> int:
    """Return how many typos a plain answer forgives: none in short words and in numbers."""
    if any(unicodedata.category(one)[0] == "N" for one in answer):
        return 0
    return min(2, len(answer) // 4)


def distance(one: str, other: str) -> int:
    """Count letters that are missing, added, changed or swapped (Damerau-Levenshtein)."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        before, above, row = row, before, [i]
        for j, wanted in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != wanted))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == wanted:
                cost = min(cost, above[j - 2] + 1)
            row.append(cost)
    return row[-1]
