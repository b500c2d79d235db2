"""Checks that kinds of question with lists of texts share."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from waakvlam.diagnostics import Diagnostic, Span
from waakvlam.model.fields import Text
from waakvlam.questions.base import QuestionBase
from waakvlam.questions.spelling import plain


def too_few(question: QuestionBase, field: str, lowest: int) -> Iterator[Diagnostic]:
    """Find a list that is too short for a choice; an empty one is found already."""
    if 0 < len(getattr(question, field)) < lowest:
        args = {"field": field, "lowest": str(lowest)}
        yield Diagnostic("too-few-items", question.place(field), args=args)


def same_texts(texts: Sequence[Text]) -> Iterator[Diagnostic]:
    """Find texts of one list that a learner cannot tell apart."""
    first: dict[str, Span] = {}
    for text in texts:
        other = first.setdefault(plain(text) or text, text.span)
        if other != text.span:
            yield Diagnostic("same-text", text.span, args={"line": str(other.line)})
