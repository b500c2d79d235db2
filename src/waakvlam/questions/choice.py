"""What questions that are answered by choosing options share."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from waakvlam.model.base import Item
from waakvlam.model.fields import Flag, Markdown, Text
from waakvlam.questions.base import QuestionBase


class Option(Item):
    """An answer to choose."""

    text: Text
    """The answer, as the learner reads it."""

    correct: Flag = False
    """`true` when choosing this is right."""

    pinned: Flag = False
    """`true` keeps its place when options are shuffled."""

    feedback: Markdown
    """What to tell somebody who chose this, or who missed it when it is right."""


class ChoiceQuestion(QuestionBase):
    """A question whose answer is a list of ids of options."""

    @classmethod
    def points(cls, key: Mapping[str, Any], answer: object) -> float:
        """Give all or nothing: exactly the right ids; naming one twice changes nothing."""
        return float(chosen(answer) == {*key["correct"]})


def chosen(answer: object) -> set[str] | None:
    """Return the ids of an answer; none when it is not a list of at least one id."""
    if not isinstance(answer, list) or not answer:
        return None
    return set(answer) if all(isinstance(id_, str) for id_ in answer) else None
