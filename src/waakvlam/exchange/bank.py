"""A bank of questions as learning systems know it: what GIFT and Moodle XML both can say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from waakvlam.diagnostics import Span
from waakvlam.model.fields import NOWHERE

Type = Literal["choice", "true-false", "match", "short", "order", "text"]
"""How a question is answered; `text` asks nothing."""

Form = Literal["html", "markdown", "plain"]

TAG = "waakvlam-"
"""What the labels begin with that tell our kind of question, so that it can come back."""

REVIEW = f"{TAG}to-be-reviewed"
WHOLE = f"{TAG}all-or-nothing"

NONE_ID = "-"
"""Id of the option «I see no signal», which no sentence of a scene can have."""


@dataclass(frozen=True, slots=True)
class Rich:
    """A text with its marks, and where it stands in a file that was read."""

    text: str = ""
    form: Form = "html"
    place: Span = NOWHERE


NOTHING = Rich()


@dataclass(frozen=True, slots=True)
class Answer:
    """An option, a step or something to type; or, in a match, an item."""

    text: Rich
    share: float = 0
    """Percentage of the points; below zero it takes away."""

    feedback: Rich = NOTHING
    id: str = ""
    belongs: str = ""
    """In a match: the plain text of what belongs to the item; an item without text distracts."""


@dataclass(frozen=True, slots=True)
class File:
    """A picture that goes along with a question."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Asked:
    """A question."""

    id: str
    name: str
    type: Type
    text: Rich
    answers: tuple[Answer, ...] = ()
    feedback: Rich = NOTHING
    """What everybody gets to read afterwards."""

    hints: tuple[Rich, ...] = ()
    tags: tuple[str, ...] = ()
    is_single: bool = True
    """Whether one option can be chosen, or several."""

    is_shuffled: bool = False
    files: Mapping[str, File] = field(default_factory=dict)
    """Pictures by the address under which the texts name them."""

    place: Span = NOWHERE


@dataclass(frozen=True, slots=True)
class Bank:
    """The questions of one quiz: a category."""

    id: str
    title: str
    intro: Rich
    questions: tuple[Asked, ...]
    place: Span = NOWHERE
    language: str = ""
    """Language of all texts, where the file says it."""
