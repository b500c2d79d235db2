"""Something to think about."""

from __future__ import annotations

from typing import ClassVar, Literal

from waakvlam.model.base import Item
from waakvlam.model.fields import Markdown
from waakvlam.questions.base import QuestionBase


class Thought(Item):
    """What somebody might think."""

    text: Markdown
    """The thought, as a colleague would say it."""


class ReflectionQuestion(QuestionBase):
    """A question to think about; nothing is typed, kept, checked or counted."""

    template: ClassVar[str] = "reflection.html.j2"
    graded: ClassVar[bool] = False

    kind: Literal["reflection"]
    """Kind of question."""

    explanation: Markdown
    """What there is to say about it; stands with the answers at the end."""

    thoughts: tuple[Thought, ...]
    """Thoughts of others that the learner may open; let them differ, none is the right one."""
