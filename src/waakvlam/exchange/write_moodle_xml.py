"""Write a bank of questions as Moodle XML."""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterator
from xml.sax.saxutils import escape, quoteattr

from waakvlam.exchange.bank import Answer, Asked, Bank, Rich
from waakvlam.exchange.names import category, ids_text, share_text
from waakvlam.exchange.remarks import Remark

_TYPES = {
    "choice": "multichoice",
    "true-false": "truefalse",
    "match": "matching",
    "short": "shortanswer",
    "order": "ordering",
    "text": "description",
}


def write_moodle_xml(bank: Bank) -> tuple[bytes, list[Remark]]:
    """Return the file, and what Moodle XML cannot say."""
    remarks = [Remark("ordering-type", one.id) for one in bank.questions if one.type == "order"]
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', "<quiz>", *_category(bank)]
    for asked in bank.questions:
        lines += _question(asked)
    return "\n".join([*lines, "</quiz>", ""]).encode("utf-8"), remarks


def _category(bank: Bank) -> Iterator[str]:
    yield f'<question type="category" language={quoteattr(bank.language)}>'
    yield f"<category><text>{escape(category(bank.title))}</text></category>"
    yield from _rich("info", bank.intro, {})
    yield f"<idnumber>{escape(bank.id)}</idnumber>"
    yield "</question>"


def _question(asked: Asked) -> Iterator[str]:
    ids = ids_text(asked)
    yield f'<question type="{_TYPES[asked.type]}"{f" ids={quoteattr(ids)}" if ids else ""}>'
    yield f"<name><text>{escape(asked.name)}</text></name>"
    yield from _rich("questiontext", asked.text, asked.files)
    yield from _rich("generalfeedback", asked.feedback, asked.files)
    yield f"<defaultgrade>{0 if asked.type == 'text' else 1}</defaultgrade>"
    yield "<penalty>0.3333333</penalty>"
    yield "<hidden>0</hidden>"
    yield f"<idnumber>{escape(asked.id)}</idnumber>"
    yield from _BODIES[asked.type](asked)
    for hint in asked.hints:
        yield from _rich("hint", hint, asked.files)
    yield "<tags>"
    yield from (f"<tag><text>{escape(tag)}</text></tag>" for tag in asked.tags)
    yield "</tags>"
    yield "</question>"


def _choice(asked: Asked) -> Iterator[str]:
    yield f"<single>{_said(asked.is_single)}</single>"
    yield f"<shuffleanswers>{_said(asked.is_shuffled)}</shuffleanswers>"
    yield "<answernumbering>none</answernumbering>"
    yield "<showstandardinstruction>1</showstandardinstruction>"
    for answer in asked.answers:
        yield from _answer(answer, asked, share_text(answer.share), answer.text.text)


def _short(asked: Asked) -> Iterator[str]:
    yield "<usecase>0</usecase>"
    for answer in asked.answers:
        text = answer.text.text.replace("*", "\\*")
        yield from _answer(answer, asked, share_text(answer.share), text)


def _true_false(asked: Asked) -> Iterator[str]:
    for answer in asked.answers:
        yield from _answer(answer, asked, share_text(answer.share), answer.text.text)


def _order(asked: Asked) -> Iterator[str]:
    yield "<layouttype>VERTICAL</layouttype>"
    yield "<selecttype>ALL</selecttype>"
    yield "<selectcount>0</selectcount>"
    yield "<gradingtype>ALL_OR_NOTHING</gradingtype>"
    yield "<showgrading>SHOW</showgrading>"
    yield "<numberingstyle>none</numberingstyle>"
    for number, answer in enumerate(asked.answers, start=1):
        yield from _answer(answer, asked, str(number), answer.text.text)


def _match(asked: Asked) -> Iterator[str]:
    yield "<shuffleanswers>true</shuffleanswers>"
    for answer in asked.answers:
        yield '<subquestion format="html">'
        yield f"<text>{escape(answer.text.text)}</text>"
        yield f"<answer><text>{escape(answer.belongs)}</text></answer>"
        yield "</subquestion>"


def _text(asked: Asked) -> Iterator[str]:
    del asked
    yield from ()


_BODIES: dict[str, Callable[[Asked], Iterator[str]]] = {
    "choice": _choice,
    "true-false": _true_false,
    "match": _match,
    "short": _short,
    "order": _order,
    "text": _text,
}


def _answer(answer: Answer, asked: Asked, fraction: str, text: str) -> Iterator[str]:
    form = "plain_text" if answer.text.form == "plain" else "html"
    yield f'<answer fraction="{fraction}" format="{form}">'
    yield f"<text>{escape(text)}</text>"
    yield from _rich("feedback", answer.feedback, asked.files)
    yield "</answer>"


def _rich(name: str, text: Rich, files: object) -> Iterator[str]:
    yield f'<{name} format="html">'
    yield f"<text>{escape(text.text)}</text>"
    for address, file in files.items() if isinstance(files, dict) else ():
        if address in text.text:
            content = base64.b64encode(file.content).decode("ascii")
            yield f'<file name={quoteattr(file.name)} path="/" encoding="base64">{content}</file>'
    yield f"</{name}>"


def _said(flag: object) -> str:
    return "true" if flag else "false"
