"""One right option out of several."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal

from waakvlam.questions.choice import ChoiceQuestion, Option, choice_of, wrong_of
from waakvlam.questions.interaction import Interaction
from waakvlam.questions.letters import Wrong


class SingleQuestion(ChoiceQuestion):
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

    def interaction(self) -> Interaction:
        """Return a choice between the options."""
        return choice_of(self.options)

    def wrong(self) -> tuple[Wrong, ...]:
        """Return the options that are not right."""
        return wrong_of(self.options)
