"""Each kind of question as a learning system knows it: one function a kind, one line each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from waakvlam.exchange.bank import NONE_ID, NOTHING, WHOLE, Answer, Rich, Type
from waakvlam.exchange.pen import Pen
from waakvlam.questions import KINDS, Option, QuestionBase

MOST_RIGHT = 10
"""Parts into which Moodle divides the points; it refuses other shares."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a kind says of a question besides what every question has."""

    type: Type
    answers: tuple[Answer, ...] = ()
    is_single: bool = True
    below: Rich = NOTHING
    """What stands below the question."""

    said: Rich = NOTHING
    """What is said of its parts afterwards, where the system has no place beside each part."""

    tags: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    """Codes of what does not travel."""


Teller = Callable[[Any, Pen], Told]


def _single(question: Any, pen: Pen) -> Told:
    return Told("choice", _options(question.options, pen, 100, 0))


def _multiple(question: Any, pen: Pen) -> Told:
    right = sum(option.correct for option in question.options)
    if right > MOST_RIGHT:
        return Told("choice", remarks=("too-many-right",))
    share = 100 / max(1, right)
    if question.credit == "partial":
        return Told("choice", _options(question.options, pen, share, -share), False)
    answers = _options(question.options, pen, share, -100)
    return Told("choice", answers, False, tags=(WHOLE,), remarks=("parts-count",))


def _true_false(question: Any, pen: Pen) -> Told:
    both = (("right", "true", question.correct), ("wrong", "false", not question.correct))
    answers = tuple(
        Answer(Rich(word, "plain"), 100 * is_right, pen.rich(getattr(question.feedback, id_)), id_)
        for id_, word, is_right in both
    )
    return Told("true-false", answers)


def _spot_signals(question: Any, pen: Pen) -> Told:
    count = sum(sentence.signal for sentence in question.scene)
    if count > MOST_RIGHT:
        return Told("choice", remarks=("too-many-right",))
    share = 100 / max(1, count)
    answers = tuple(
        Answer(
            pen.plain(each.text), share if each.signal else -share, pen.rich(each.feedback), each.id
        )
        for each in question.scene
    )
    none = Rich(pen.words["spot_signals_none"])
    return Told("choice", (*answers, Answer(none, -100 if count else 100, id=NONE_ID)), False)


def _match(question: Any, pen: Pen) -> Told:
    texts = {answer.id: _line(answer.text) for answer in question.answers}
    items = [
        Answer(pen.plain(each.text), id=f"{each.id}={each.answer}", belongs=texts[each.answer])
        for each in question.items
    ]
    used = {item.answer for item in question.items}
    others = [
        Answer(Rich(), id=f"{NONE_ID}={id_}", belongs=texts[id_])
        for id_ in texts
        if id_ not in used
    ]
    said = pen.listed(
        "wv-items", ((pen.plain(each.text), pen.rich(each.feedback)) for each in question.items)
    )
    return Told("match", (*items, *others), said=said, remarks=("said-below",))


def _order(question: Any, pen: Pen) -> Told:
    steps = tuple(
        Answer(pen.plain(step.text), 100, pen.rich(step.feedback), step.id)
        for step in question.steps
    )
    said = pen.listed("wv-items", ((step.text, step.feedback) for step in steps))
    return Told("order", steps, said=said, remarks=("said-below",) if said.text else ())


def _short_text(question: Any, pen: Pen) -> Told:
    answers = tuple(
        Answer(
            Rich(_line(each.text), "plain"), 100 * each.correct, pen.rich(each.feedback), each.id
        )
        for each in question.answers
    )
    return Told("short", answers, remarks=("typos-count",))


def _reflection(question: Any, pen: Pen) -> Told:
    thoughts = ((Rich(), pen.rich(thought.text)) for thought in question.thoughts)
    below = pen.listed("wv-thoughts", thoughts)
    answers = tuple(Answer(Rich(), id=thought.id) for thought in question.thoughts)
    return Told("text", answers, below=below, remarks=("only-to-read",))


def _decision(question: Any, pen: Pen) -> Told:
    del question, pen
    return Told("text", remarks=("story",))


TELLERS: dict[str, Teller] = {
    "single": _single,
    "multiple": _multiple,
    "true-false": _true_false,
    "spot-signals": _spot_signals,
    "order": _order,
    "match": _match,
    "decision": _decision,
    "short-text": _short_text,
    "reflection": _reflection,
}
"""What tells of each kind; every kind of `questions.KINDS` has a line."""


def told(question: QuestionBase, pen: Pen) -> Told:
    """Return what a kind says of its question."""
    return TELLERS[kind_of(question)](question, pen)


def kind_of(question: QuestionBase) -> str:
    """Return the name of the kind."""
    return next(name for name, model in KINDS.items() if type(question) is model)


def _options(options: Sequence[Option], pen: Pen, right: float, wrong: float) -> tuple[Answer, ...]:
    return tuple(
        Answer(
            pen.plain(option.text),
            right if option.correct else wrong,
            pen.rich(option.feedback),
            option.id,
        )
        for option in options
    )


def _line(text: str) -> str:
    return " ".join(str(text).split())
