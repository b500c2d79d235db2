"""The kinds of question: one file per kind, one line in the registry each."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from waakvlam.questions.base import QuestionBase
from waakvlam.questions.choice import Option
from waakvlam.questions.decision import DecisionQuestion
from waakvlam.questions.match import MatchQuestion
from waakvlam.questions.multiple import MultipleQuestion
from waakvlam.questions.order import OrderQuestion
from waakvlam.questions.reflection import ReflectionQuestion
from waakvlam.questions.short_text import ShortTextQuestion
from waakvlam.questions.single import SingleQuestion
from waakvlam.questions.spot_signals import SpotSignalsQuestion
from waakvlam.questions.true_false import TrueFalseQuestion

KINDS: dict[str, type[QuestionBase]] = {
    "single": SingleQuestion,
    "multiple": MultipleQuestion,
    "true-false": TrueFalseQuestion,
    "spot-signals": SpotSignalsQuestion,
    "order": OrderQuestion,
    "match": MatchQuestion,
    "decision": DecisionQuestion,
    "short-text": ShortTextQuestion,
    "reflection": ReflectionQuestion,
}

Question = Annotated[
    SingleQuestion
    | MultipleQuestion
    | TrueFalseQuestion
    | SpotSignalsQuestion
    | OrderQuestion
    | MatchQuestion
    | DecisionQuestion
    | ShortTextQuestion
    | ReflectionQuestion,
    Field(discriminator="kind"),
]

__all__ = ["KINDS", "Option", "Question", "QuestionBase"]
