"""One right option out of several."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal

from waakvlam.model.base import Item
from waakvlam.model.fields import Flag, Markdown, Text
from waakvlam.questions.base import QuestionBase


class Option(Item):
    """An answer to choose."""

    text: Text
    """The answer, as the learner reads it."""

    correct: Flag = False
    """`true` when choosing this is right."""

    feedback: Markdown
    """What to tell somebody who chose this, or who missed it when it is right."""


class SingleQuestion(QuestionBase):
    """A question with exactly one right option."""

    template: ClassVar[str] = "single.html.j2"

    kind: Literal["single"]
    """Kind of question."""

    options: tuple[Option, ...]
    """Two or more answers; exactly one has `correct: true`."""

    def key(self) -> Mapping[str, Any]:
        """Return the kind and the ids of the right options."""
        return {
            "kind": self.kind,
            "correct": [option.id for option in self.options if option.correct],
        }
