"""What the page of a package must know of its quiz to speak with a learning system."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from waakvlam import xapi
from waakvlam.model.fields import Markdown
from waakvlam.model.quiz import Quiz
from waakvlam.questions import QuestionBase
from waakvlam.questions.short_text import ShortTextQuestion
from waakvlam.questions.spelling import LONGEST
from waakvlam.text.plain import plain

_MARK = 8
_HEAD = 40
"""Characters of the state before the first question: version, mark, attempts, seed."""


def facts(quiz_id: str, spoken: Sequence[Quiz], activities: xapi.Activities) -> Mapping[str, Any]:
    """Return what the page carries; the first of `spoken` is the quiz of the page itself."""
    quiz = spoken[0]
    words = {str(one.id): list(_words(one)) for one in quiz.questions if one.graded}
    return {
        "mark": _mark(quiz_id, quiz, words),
        "revision": int(quiz.revision),
        "words": words,
        "questions": {
            str(one.id): _interaction(one, quiz_id, _same(one, spoken), activities)
            for one in quiz.questions
            if one.graded
        },
    }


def longest_state(quiz: Quiz) -> int:
    """Return how many characters the state of a quiz can take at most; see `core/packed.js`."""
    return _HEAD + sum(_longest(one) for one in quiz.questions)


def _longest(question: QuestionBase) -> int:
    """Count a separator, what was done, the kind of answer, and the answer."""
    if not question.graded:
        return 1
    if isinstance(question, ShortTextQuestion):
        return 3 + 2 * (LONGEST + 1)
    words = len(tuple(_words(question)))
    return 3 + words * (2 if words > 36 else 1)


def _words(question: QuestionBase) -> Iterator[str]:
    """Return every id that an answer can hold, each once, in an order that stays."""
    if isinstance(question, ShortTextQuestion):
        return iter(())
    lists = question.interaction().lists.values()
    listed = [id_ for items in lists for id_, _ in items]
    return iter(dict.fromkeys([*listed, *_strings(question.key()), "right", "wrong"]))


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield str(value)
    elif isinstance(value, Mapping):
        yield from (text for pair in value.items() for one in pair for text in _strings(one))
    elif isinstance(value, list):
        yield from (text for one in value for text in _strings(one))


def _mark(quiz_id: str, quiz: Quiz, words: Mapping[str, list[str]]) -> str:
    """Return a sign that changes with the quiz, its questions and what can be chosen there."""
    order = [str(one.id) for one in quiz.questions]
    text = repr((quiz_id, int(quiz.revision), order, words))
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:_MARK]


def _same(question: QuestionBase, spoken: Sequence[Quiz]) -> list[QuestionBase]:
    """Return the question in every language."""
    return [one for quiz in spoken for one in quiz.questions if one.id == question.id]


def _interaction(
    question: QuestionBase, quiz_id: str, spoken: Sequence[QuestionBase], known: xapi.Activities
) -> dict[str, Any]:
    own = question.interaction()
    return {
        "type": own.type,
        "text": plain(Markdown(question.text)),
        "correct": own.correct,
        "patterns": xapi.patterns([own]),
        "lists": {name: [id_ for id_, _ in items] for name, items in own.lists.items()},
        "activity": xapi.question(known.question(quiz_id, question.id), spoken),
    }
