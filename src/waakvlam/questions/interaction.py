"""What learning systems call an interaction: a question in words that all of them share.

The words are those of xAPI and SCORM 2004; SCORM 1.2 has shorter ones for the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from waakvlam.model.fields import Text

InteractionType = Literal[
    "true-false", "choice", "fill-in", "matching", "sequencing", "performance"
]

Response = tuple[tuple[str, ...], ...]
"""An answer as parts of one id or text each, or of two that belong together."""

NONE_OF_THESE = "_none"
"""Id of «nothing of this» where that is an answer; no id of an author has such a sign."""

MOST_WAYS = 5
"""How many right answers SCORM 2004 promises to keep of a story; more are not told at all."""


@dataclass(frozen=True, slots=True)
class Interaction:
    """A question as a learning system knows it."""

    type: InteractionType
    correct: tuple[Response, ...]
    """Every answer that is right; none when there are too many to tell."""

    lists: Mapping[str, tuple[tuple[str, Text], ...]] = field(default_factory=dict)
    """Ids and texts of what can be chosen, under the names that xAPI has for such lists."""


def parts(ids: Iterable[str]) -> Response:
    """Return an answer of which each part is one id."""
    return tuple((str(id_),) for id_ in ids)


def pattern(response: Response) -> str:
    """Write an answer as xAPI and SCORM 2004 do."""
    return "[,]".join("[.]".join(literal(one) for one in part) for part in response)


def literal(text: str) -> str:
    """Return a text in which nothing looks like a sign between parts."""
    return text.replace("[,]", "[, ]").replace("[.]", "[. ]").replace("[:]", "[: ]")
