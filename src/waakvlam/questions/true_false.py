"""A claim that is right or not."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal

from waakvlam.model.base import Content
from waakvlam.model.fields import Flag, Markdown
from waakvlam.questions.choice import ChoiceQuestion
from waakvlam.questions.interaction import Interaction, parts


class TrueFalseFeedback(Content):
    """What to tell somebody who chose one of the two."""

    right: Markdown
    """For somebody who chose «klopt»."""

    wrong: Markdown
    """For somebody who chose «klopt niet»."""


class TrueFalseQuestion(ChoiceQuestion):
    """A claim; the learner says whether it is right. The option ids are `right` and `wrong`."""

    template: ClassVar[str] = "true-false.html.j2"

    kind: Literal["true-false"]
    """Kind of question."""

    correct: Flag
    """`true` when the claim is right."""

    feedback: TrueFalseFeedback
    """One text for each of the two answers."""

    def key(self) -> Mapping[str, Any]:
        """Return the kind and the id of the right answer."""
        return {"kind": self.kind, "correct": ["right" if self.correct else "wrong"]}

    def interaction(self) -> Interaction:
        """Return whether the claim is true."""
        return Interaction("true-false", (parts(["true" if self.correct else "false"]),))
