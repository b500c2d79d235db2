"""What questions that are answered by choosing options share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from waakvlam.model.base import Item
from waakvlam.model.fields import Flag, Markdown, Text
from waakvlam.questions.base import QuestionBase
from waakvlam.questions.interaction import Interaction, parts
from waakvlam.questions.letters import Wrong, letters_of


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


def choice_of(options: Sequence[Option]) -> Interaction:
    """Return a choice between options, as learning systems know it."""
    correct = parts(option.id for option in options if option.correct)
    choices = tuple((str(option.id), option.text) for option in options)
    return Interaction("choice", (correct,), {"choices": choices})


def wrong_of(options: Sequence[Option]) -> tuple[Wrong, ...]:
    """Return the wrong options, each with its letter."""
    letters = letters_of(str(option.id) for option in options)
    return tuple(
        Wrong(str(option.id), letters[option.id], option.text)
        for option in options
        if not option.correct and option.id in letters
    )


def chosen(answer: object) -> set[str] | None:
    """Return the ids of an answer; none when it is not a list of at least one id."""
    if not isinstance(answer, list) or not answer:
        return None
    return set(answer) if all(isinstance(id_, str) for id_ in answer) else None
