"""A word or a few that the learner types."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, ClassVar, Literal

from waakvlam.diagnostics import Diagnostic
from waakvlam.model.base import Item
from waakvlam.model.fields import Flag, Markdown, Text
from waakvlam.questions.base import QuestionBase
from waakvlam.questions.interaction import Interaction, parts
from waakvlam.questions.spelling import LONGEST, plain, typos_between
from waakvlam.questions.texts import same_texts


class ShortAnswer(Item):
    """Something that a learner may type."""

    text: Text
    """The answer as it is best written; other capitals, accents, signs and spaces are the same."""

    correct: Flag = False
    """`true` when this is right; leave out for a wrong answer that people often give."""

    feedback: Markdown | None = None
    """What to tell somebody who typed this."""


class ShortTextQuestion(QuestionBase):
    """A question to answer in a few words; forgives typos, but not in numbers or short words."""

    template: ClassVar[str] = "short-text.html.j2"

    kind: Literal["short-text"]
    """Kind of question."""

    answers: tuple[ShortAnswer, ...]
    """Every right answer with `correct: true`, and wrong ones for which you have feedback."""

    def key(self) -> Mapping[str, Any]:
        """Return the kind, the text of each answer by id, and the ids of the right ones."""
        return {
            "kind": self.kind,
            "answers": {answer.id: answer.text for answer in self.answers},
            "correct": [answer.id for answer in self.answers if answer.correct],
        }

    def interaction(self) -> Interaction:
        """Return what may be typed; more is right than can be told: typos are forgiven."""
        right = tuple(parts([answer.text]) for answer in self.answers if answer.correct)
        return Interaction("fill-in", right)

    @classmethod
    def points(cls, key: Mapping[str, Any], answer: object) -> float:
        """Give all or nothing: whether the nearest answer is a right one."""
        return float(nearest_answer(key["answers"], answer) in key["correct"])

    def problems(self) -> Iterator[Diagnostic]:
        """Find questions without a right answer."""
        if self.answers and not any(answer.correct for answer in self.answers):
            yield Diagnostic("no-right-answer", self.place("answers"))

    def text_problems(self) -> Iterator[Diagnostic]:
        """Find answers that nobody can give, or that cannot be told apart."""
        for answer in self.answers:
            if not plain(answer.text) or len(answer.text) > LONGEST:
                yield Diagnostic("answer-not-typed", answer.text.span)
        yield from same_texts([answer.text for answer in self.answers])
        yield from self._near_answers()

    def _near_answers(self) -> Iterator[Diagnostic]:
        """Find wrong answers that are right ones with a typo."""
        right = [answer for answer in self.answers if answer.correct]
        for wrong in (answer for answer in self.answers if not answer.correct):
            for one in right:
                if typos_between(plain(wrong.text), plain(one.text)):
                    args = {"line": str(one.text.span.line)}
                    yield Diagnostic("answer-like-typo", wrong.text.span, args=args)


def nearest_answer(answers: Mapping[str, str], typed: object) -> str | None:
    """Return the id of the answer that was meant; the first of those that are equally near."""
    if not isinstance(typed, str) or len(typed) > LONGEST or not plain(typed):
        return None
    near: dict[str, int] = {}
    for id_, text in answers.items():
        typos = typos_between(plain(typed), plain(text))
        if typos is not None:
            near[id_] = typos
    return min(near, key=lambda id_: near[id_], default=None)
