"""From a question of a bank to the fields of our kind: one function a kind."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from waakvlam.diagnostics import Diagnostic, Span
from waakvlam.exchange.bank import NONE_ID, TAG, WHOLE, Answer, Asked, Rich, Type
from waakvlam.exchange.html_tree import Tag
from waakvlam.exchange.ids import Ids, id_from, is_id
from waakvlam.exchange.nodes import items, scalar, table
from waakvlam.exchange.taking import Taking
from waakvlam.source.tree import Node, Scalar, Table

FILL_FEEDBACK = "Schrijf hier waarom dit goed is, of wat iemand hier over het hoofd zag."

Fields = dict[str, Node | str | bool | None]
Parts = Mapping[str, Tag]

_ANY_TEXT = re.compile(r"(?<!\\)\*")
"""A star in a typed answer stands for any text, unless a backslash protects it."""


class KindError(Exception):
    """A question that none of our kinds can ask."""

    def __init__(self, code: str, place: Span, **args: str) -> None:
        super().__init__(code)
        self.problem = Diagnostic(code, place, "warning", args)


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind, and which questions of a bank can become one."""

    type: Type
    fields: Callable[[Asked, Taking, Parts], Fields]


def fields_of(asked: Asked, taking: Taking, parts: Parts) -> tuple[str, Fields]:
    """Return the kind, and the fields that it alone has; raise `KindError` when there is none."""
    tagged = [tag.removeprefix(TAG) for tag in asked.tags]
    fitting = [name for name, kind in KINDS.items() if kind.type == asked.type]
    name = next((tag for tag in tagged if tag in fitting), "")
    if not name and asked.type == "text":
        raise KindError("import-unknown-type", asked.place, type="description")
    if not name:
        name = "multiple" if asked.type == "choice" and not asked.is_single else fitting[0]
    return name, KINDS[name].fields(asked, taking, parts)


def _single(asked: Asked, taking: Taking, parts: Parts) -> Fields:
    del parts
    _partly(asked, taking)
    return {"options": _options(asked, taking, 100)}


def _multiple(asked: Asked, taking: Taking, parts: Parts) -> Fields:
    del parts
    if WHOLE in asked.tags:
        return {"options": _options(asked, taking, 0.001)}
    right = [one.share for one in asked.answers if one.share > 0]
    wrong = [one.share for one in asked.answers if one.share <= 0]
    share = 100 / len(right) if right else 100
    if any(abs(one - share) > 0.01 for one in right) or any(
        abs(one + share) > 0.01 for one in wrong
    ):
        taking.warn("import-share", asked.place)
    return {"options": _options(asked, taking, 0.001), "credit": "partial"}


def _spot_signals(asked: Asked, taking: Taking, parts: Parts) -> Fields:
    del parts
    ids = Ids()
    told = [one for one in asked.answers if one.id != NONE_ID]
    sentences = [
        _part(one, taking, ids, signal=one.share > 0, feedback=_feedback(one, taking))
        for one in told
    ]
    quiet = not any(one.share > 0 for one in told)
    return {"scene": items(asked.place, sentences), "no_signals": quiet}


def _true_false(asked: Asked, taking: Taking, parts: Parts) -> Fields:
    del parts
    by_word = {one.text.text.strip().casefold(): one for one in asked.answers}
    right, wrong = by_word.get("true"), by_word.get("false")
    if right is None or wrong is None:
        raise KindError("import-unknown-type", asked.place, type="truefalse")
    said = table(asked.place, right=_feedback(right, taking), wrong=_feedback(wrong, taking))
    correct = scalar("true" if right.share > wrong.share else "false", asked.place)
    correct.plain = True
    return {"correct": correct, "feedback": said}


def _match(asked: Asked, taking: Taking, parts: Parts) -> Fields:
    ids, names = Ids(), Ids()
    answers: dict[str, str] = {}
    for one in asked.answers:
        wanted = one.id.partition("=")[2]
        if one.belongs not in answers:
            made = wanted if is_id(wanted) else id_from(one.belongs, "antwoord")
            answers[one.belongs] = names.give(made)
    said = _said_below(asked, taking, parts)
    pairs = []
    for one in asked.answers:
        if one.text.text:
            item = _part(one, taking, ids, answer=answers[one.belongs])
            told = said.get(_text(item)) or _fill(one, taking)
            pairs.append(_with(item, feedback=told))
    choices = [
        table(
            asked.place,
            id=scalar(id_, asked.place),
            text=taking.words(Rich(text, "plain", asked.place)),
        )
        for text, id_ in answers.items()
    ]
    return {"items": items(asked.place, pairs), "answers": items(asked.place, choices)}


def _order(asked: Asked, taking: Taking, parts: Parts) -> Fields:
    ids, said, steps = Ids(), _said_below(asked, taking, parts), []
    for one in asked.answers:
        own = taking.markdown(one.feedback) if one.feedback.text else None
        step = _part(one, taking, ids)
        steps.append(_with(step, feedback=own or said.get(_text(step))))
    return {"steps": items(asked.place, steps)}


def _short_text(asked: Asked, taking: Taking, parts: Parts) -> Fields:
    del parts
    _partly(asked, taking)
    ids, answers = Ids(), []
    for one in asked.answers:
        if _ANY_TEXT.search(one.text.text):
            taking.warn("import-wildcard", one.text.place, text=one.text.text)
            continue
        typed = Answer(
            Rich(one.text.text.replace("\\*", "*"), "plain", one.text.place), one.share, id=one.id
        )
        said = taking.markdown(one.feedback) if one.feedback.text else None
        answers.append(_part(typed, taking, ids, correct=one.share >= 100, feedback=said or None))
    if not answers:
        raise KindError("import-unknown-type", asked.place, type="shortanswer")
    return {"answers": items(asked.place, answers)}


def _reflection(asked: Asked, taking: Taking, parts: Parts) -> Fields:
    listed = parts.get("wv-thoughts")
    rows = [row for row in listed.tags() if row.name == "li"] if listed else []
    if not rows:
        raise KindError("import-unknown-type", asked.place, type="description")
    names = [one.id for one in asked.answers] if len(asked.answers) == len(rows) else []
    ids = Ids()
    thoughts = [
        table(
            asked.place,
            id=scalar(ids.give(names[at] if names else f"gedachte-{at + 1}"), asked.place),
            text=taking.markdown(Rich(place=asked.text.place), row),
        )
        for at, row in enumerate(rows)
    ]
    return {"thoughts": items(asked.place, thoughts)}


KINDS: dict[str, Kind] = {
    "single": Kind("choice", _single),
    "multiple": Kind("choice", _multiple),
    "spot-signals": Kind("choice", _spot_signals),
    "true-false": Kind("true-false", _true_false),
    "match": Kind("match", _match),
    "order": Kind("order", _order),
    "short-text": Kind("short", _short_text),
    "reflection": Kind("text", _reflection),
}
"""The kinds that can come in; of a type without a label, the first is meant."""


def _options(asked: Asked, taking: Taking, enough: float) -> Node:
    ids = Ids()
    return items(
        asked.place,
        (
            _part(one, taking, ids, correct=one.share >= enough, feedback=_feedback(one, taking))
            for one in asked.answers
        ),
    )


def _part(answer: Answer, taking: Taking, ids: Ids, /, **fields: Node | str | bool | None) -> Table:
    text = taking.words(answer.text)
    wanted = answer.id.partition("=")[0]
    name = ids.give(wanted if is_id(wanted) else id_from(text, "optie"))
    place = answer.text.place
    return table(place, id=scalar(name, place), text=text, **fields)


def _with(part: Table, **fields: Node | None) -> Table:
    return table(part.span, **{str(name): value for name, value in part.items()}, **fields)


def _text(part: Table) -> str:
    return str(part.named("text"))


def _feedback(answer: Answer, taking: Taking) -> Scalar:
    return taking.markdown(answer.feedback) or _fill(answer, taking)


def _fill(answer: Answer, taking: Taking) -> Scalar:
    taking.warn("import-no-feedback", answer.text.place)
    return scalar(FILL_FEEDBACK, answer.text.place)


def _partly(asked: Asked, taking: Taking) -> None:
    for answer in asked.answers:
        if 0 < answer.share < 100 or answer.share < 0:
            taking.warn("import-part", answer.text.place, share=f"{answer.share:g}")


def _said_below(asked: Asked, taking: Taking, parts: Parts) -> dict[str, Scalar]:
    """Return what our export says of each part below the explanation, by the text of the part."""
    listed, place = parts.get("wv-items"), asked.feedback.place
    said = {}
    for row in listed.tags() if listed else ():
        label, text = (
            next((one for one in row.tags() if one.name == name), None)
            for name in ("strong", "div")
        )
        if label and text:
            said[label.words()] = taking.markdown(Rich(place=place), text)
    return said
