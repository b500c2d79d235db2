"""Several right options, all or nothing or a part for each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal

from waakvlam.questions.choice import ChoiceQuestion, Option, choice_of, chosen, wrong_of
from waakvlam.questions.interaction import Interaction
from waakvlam.questions.letters import Wrong


class MultipleQuestion(ChoiceQuestion):
    """A question with one or more right options; right when all and no others are chosen."""

    template: ClassVar[str] = "multiple.html.j2"

    kind: Literal["multiple"]
    """Kind of question."""

    options: tuple[Option, ...]
    """Two or more answers; at least one has `correct: true`."""

    credit: Literal["all", "partial"] = "all"
    """`partial` gives a part for each right option, less one part for each other that is chosen."""

    def key(self) -> Mapping[str, Any]:
        """Return the kind, the ids of the right options and how they count."""
        correct = [option.id for option in self.options if option.correct]
        return {"kind": self.kind, "correct": correct, "credit": self.credit}

    def interaction(self) -> Interaction:
        """Return a choice between the options."""
        return choice_of(self.options)

    def wrong(self) -> tuple[Wrong, ...]:
        """Return the options that are not right."""
        return wrong_of(self.options)

    @classmethod
    def points(cls, key: Mapping[str, Any], answer: object) -> float:
        """Give all or nothing, or a part for each right option less one for each wrong one."""
        if key.get("credit") != "partial":
            return super().points(key, answer)
        ids = chosen(answer) or set()
        correct = {*key["correct"]}
        return max(0, len(ids & correct) - len(ids - correct)) / len(correct)
