"""Write a bank of questions as GIFT."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from waakvlam.exchange.bank import Answer, Asked, Bank, Rich
from waakvlam.exchange.names import category, ids_text, share_text
from waakvlam.exchange.remarks import Remark

_SIGNS = re.compile(r"[\\~=#{}:]")
_STANDS_FOR_SIGN = re.compile(r"&&0[0-9]{2}")
"""What Moodle itself puts in the place of a sign while it reads."""


def write_gift(bank: Bank) -> tuple[bytes, list[Remark]]:
    """Return the file, and what GIFT cannot say."""
    remarks = [Remark("no-intro", bank.id)]
    blocks = [f"// [id:{bank.id}] [language:{bank.language}]\n$CATEGORY: {category(bank.title)}"]
    for asked in bank.questions:
        found = list(_problems(asked))
        remarks += found
        if not any(remark.is_left_out for remark in found):
            blocks.append(_question(asked))
    return ("\n\n".join([*blocks, ""])).encode("utf-8"), remarks


def _problems(asked: Asked) -> Iterator[Remark]:
    plain = [answer.belongs for answer in asked.answers]
    if asked.type == "short":
        plain = [answer.text.text for answer in asked.answers]
        if any("->" in text for text in plain):
            yield Remark("arrow-in-answer", asked.id)
    if any(map(_STANDS_FOR_SIGN.search, plain)):
        yield Remark("sign-in-answer", asked.id)
    if asked.hints:
        yield Remark("no-hint", asked.id)
    if asked.files:
        yield Remark("no-pictures", asked.id)
    if asked.type == "order":
        yield Remark("order-as-match", asked.id)


def _question(asked: Asked) -> str:
    labels = [f"[id:{asked.id}]", *(f"[tag:{tag}]" for tag in asked.tags)]
    ids = ids_text(asked)
    head = " ".join(["//", *labels, *([f"[parts:{ids}]"] if ids else [])])
    name = f"::{_escaped(asked.name)}::"
    text = asked.text
    if asked.type == "text":
        below = Rich(f'<div class="wv-explanation">\n{asked.feedback.text}\n</div>')
        return f"{head}\n{name}{_html(Rich(text.text + below.text))}"
    return f"{head}\n{name}{_html(text)}{{{_BODIES[asked.type](asked)}}}"


def _choice(asked: Asked) -> str:
    return _lines(asked, (_weighed(answer, asked.is_single) for answer in asked.answers))


def _weighed(answer: Answer, is_single: bool) -> str:
    weight = f"~%{share_text(answer.share)}%"
    if is_single:
        weight = "=" if answer.share == 100 else "~"
    return f"{weight}{_html(answer.text)}{_feedback(answer)}"


def _true_false(asked: Asked) -> str:
    right = next(answer for answer in asked.answers if answer.share == 100)
    wrong = next(answer for answer in asked.answers if answer.share != 100)
    said = f"#{_html(wrong.feedback)}#{_html(right.feedback)}"
    return f"{right.text.text.upper()}{said}{_general(asked)}"


def _short(asked: Asked) -> str:
    return _lines(asked, map(_typed, asked.answers))


def _typed(answer: Answer) -> str:
    text = answer.text.text.replace("*", "\\*")
    return f"=%{share_text(answer.share)}%{_plain(text)}{_feedback(answer)}"


def _match(asked: Asked) -> str:
    pairs = (f"={_html(one.text)} -> {_escaped(one.belongs)}" for one in asked.answers)
    return _lines(asked, pairs)


def _order(asked: Asked) -> str:
    steps = enumerate(asked.answers, start=1)
    return _lines(asked, (f"={_html(step.text)} -> {number}" for number, step in steps))


_BODIES: dict[str, Callable[[Asked], str]] = {
    "choice": _choice,
    "true-false": _true_false,
    "match": _match,
    "short": _short,
    "order": _order,
}


def _lines(asked: Asked, answers: Iterator[str]) -> str:
    rows = [*answers, *([_general(asked)] if _general(asked) else [])]
    return "".join(f"\n\t{row}" for row in rows) + "\n"


def _feedback(answer: Answer) -> str:
    return f"#{_html(answer.feedback)}" if answer.feedback.text else ""


def _general(asked: Asked) -> str:
    return f"####{_html(asked.feedback)}" if asked.feedback.text else ""


def _html(text: Rich) -> str:
    """Return HTML on one line; line ends count where code is shown."""
    if not text.text:
        return ""
    end = "&#10;" if "<pre" in text.text else " "
    return f"[html]{_escaped(text.text.strip(), end)}"


def _plain(text: str) -> str:
    return f"[plain]{_escaped(text)}"


def _escaped(text: str, end: str = " ") -> str:
    return _SIGNS.sub(lambda found: f"\\{found[0]}", text.replace("\n", end))
