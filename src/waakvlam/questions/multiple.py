"""Several right options, all or nothing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal

from waakvlam.questions.choice import ChoiceQuestion, Option


class MultipleQuestion(ChoiceQuestion):
    """A question with one or more right options; right only when all and no others are chosen."""

    template: ClassVar[str] = "multiple.html.j2"

    kind: Literal["multiple"]
    """Kind of question."""

    options: tuple[Option, ...]
    """Two or more answers; at least one has `correct: true`."""

    def key(self) -> Mapping[str, Any]:
        """Return the kind and the ids of the right options."""
        return {
            "kind": self.kind,
            "correct": [option.id for option in self.options if option.correct],
        }
