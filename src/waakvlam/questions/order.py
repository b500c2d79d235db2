"""Steps to put in order."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from typing import Any, ClassVar, Literal

from waakvlam.diagnostics import Diagnostic
from waakvlam.model.base import Item
from waakvlam.model.fields import Markdown, Text
from waakvlam.questions.base import QuestionBase
from waakvlam.questions.interaction import Interaction, parts
from waakvlam.questions.texts import same_texts, too_few


class Step(Item):
    """Something that comes before or after something else."""

    text: Text
    """What happens, in one short sentence without a number."""

    feedback: Markdown | None = None
    """Why this comes at this place; shown after checking."""


class OrderQuestion(QuestionBase):
    """Steps that the learner puts in order; right only when every step is at its place."""

    template: ClassVar[str] = "order.html.j2"

    kind: Literal["order"]
    """Kind of question."""

    steps: tuple[Step, ...]
    """Three or more steps in the right order; the page shows them in another one."""

    @property
    def mixed(self) -> tuple[Step, ...]:
        """Return the steps in the order of the page: always the same, and never the right one."""
        mixed = tuple(sorted(self.steps, key=self._chance))
        return mixed if mixed != self.steps else (*mixed[1:], *mixed[:1])

    def key(self) -> Mapping[str, Any]:
        """Return the kind and the ids of the steps in the right order."""
        return {"kind": self.kind, "correct": [step.id for step in self.steps]}

    def interaction(self) -> Interaction:
        """Return the steps, and their one right order."""
        steps = tuple((str(step.id), step.text) for step in self.steps)
        return Interaction("sequencing", (parts(id_ for id_, _ in steps),), {"choices": steps})

    @classmethod
    def points(cls, key: Mapping[str, Any], answer: object) -> float:
        """Give all or nothing: a step that is too late is often a step that harms."""
        return float(isinstance(answer, list) and answer == key["correct"])

    def problems(self) -> Iterator[Diagnostic]:
        """Find too few steps."""
        yield from too_few(self, "steps", 3)

    def text_problems(self) -> Iterator[Diagnostic]:
        """Find steps that look the same."""
        yield from same_texts([step.text for step in self.steps])

    def _chance(self, step: Step) -> str:
        return hashlib.sha256(f"{self.id} {step.id}".encode()).hexdigest()
