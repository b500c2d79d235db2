"""Items that each belong to an answer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, ClassVar, Literal

from waakvlam.diagnostics import Diagnostic
from waakvlam.model.base import Item
from waakvlam.model.fields import Id, Markdown, Text
from waakvlam.questions.base import QuestionBase
from waakvlam.questions.interaction import Interaction
from waakvlam.questions.texts import same_texts, too_few


class MatchAnswer(Item):
    """An answer that the learner can choose for every item."""

    text: Text
    """The answer, short enough for a list to choose from."""


class MatchItem(Item):
    """Something to choose an answer for."""

    text: Text
    """What the learner chooses an answer for."""

    answer: Id
    """Id of the answer that belongs to it."""

    feedback: Markdown
    """Why this answer belongs to it; shown after checking."""


class MatchQuestion(QuestionBase):
    """Items that the learner gives an answer each; every item counts for its share."""

    template: ClassVar[str] = "match.html.j2"

    kind: Literal["match"]
    """Kind of question."""

    items: tuple[MatchItem, ...]
    """Two or more items; several may have the same answer."""

    answers: tuple[MatchAnswer, ...]
    """Two or more answers; one that belongs to no item makes guessing harder."""

    def key(self) -> Mapping[str, Any]:
        """Return the kind and the id of the right answer by the id of each item."""
        return {"kind": self.kind, "correct": {item.id: item.answer for item in self.items}}

    def interaction(self) -> Interaction:
        """Return what belongs together."""
        lists = {
            "source": tuple((str(item.id), item.text) for item in self.items),
            "target": tuple((str(answer.id), answer.text) for answer in self.answers),
        }
        correct = tuple((str(item.id), str(item.answer)) for item in self.items)
        return Interaction("matching", (correct,), lists)

    @classmethod
    def points(cls, key: Mapping[str, Any], answer: object) -> float:
        """Give the share of the items that have the right answer."""
        correct: Mapping[str, str] = key["correct"]
        if not isinstance(answer, dict) or answer.keys() != correct.keys():
            return 0.0
        found = [item for item, right in correct.items() if answer[item] == right]
        return len(found) / len(correct)

    def problems(self) -> Iterator[Diagnostic]:
        """Find too little to choose from, and answers that do not exist."""
        for field in ("items", "answers"):
            yield from too_few(self, field, 2)
        known = {answer.id for answer in self.answers}
        for item in self.items if known else ():
            if item.answer not in known:
                args = {"id": item.answer, "known": ", ".join(sorted(known))}
                yield Diagnostic("unknown-answer", item.answer.span, args=args)

    def text_problems(self) -> Iterator[Diagnostic]:
        """Find items and answers that look the same."""
        for field in ("items", "answers"):
            yield from same_texts([item.text for item in getattr(self, field)])
