"""Read one question of a GIFT file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from waakvlam.diagnostics import Diagnostic, Severity
from waakvlam.exchange.bank import TAG, Answer, Asked, Form, Rich
from waakvlam.exchange.gift_pieces import Piece, unescaped
from waakvlam.exchange.names import with_ids

_WEIGHT = re.compile(r"\s*%(-?[0-9]{1,3}(?:\.[0-9]*)?)%")
_TRUE_FALSE = re.compile(r"\s*(TRUE|FALSE|T|F)\s*(?=#|$)")
_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")
_GAP = "_____"


class GiftError(Exception):
    """A question that cannot be taken."""

    def __init__(self, code: str, piece: Piece, severity: Severity = "error", **args: str) -> None:
        super().__init__(code)
        self.problem = Diagnostic(code, piece.place(), severity, args)


def read_question(block: Piece, notes: str) -> Asked:
    """Return the question in a block; raise `GiftError` when there is none to take."""
    name, rest = _named(block)
    before, answers, after = _divided(rest)
    text = before.rich()
    if after is not None and after.text:
        gap = "" if answers is None else f" {_GAP} "
        text = replace(text, text=f"{text.text}{gap}{after.rich().text}")
    form: Form = text.form
    asked = Asked(
        id=note(notes, "id"),
        name=name,
        type="text",
        text=text,
        tags=tuple(re.findall(r"\[tag:([^\]\n]+)\]", notes)),
        place=block.place(),
    )
    if answers is None:
        return replace(asked, answers=with_ids((), note(notes, "parts")))
    body, feedback = _general(answers, form)
    asked = replace(_answered(asked, body, form), feedback=feedback)
    return replace(asked, answers=with_ids(asked.answers, note(notes, "parts")))


def note(notes: str, name: str) -> str:
    """Return what a comment says under a name, such as `[id:x]`."""
    found = re.search(rf"\[{name}:([^\]\n]+)\]", notes)
    return found[1].strip() if found else ""


def _named(block: Piece) -> tuple[str, Piece]:
    if not block.text.startswith("::"):
        return "", block
    end = block.find("::", 2)
    if end < 0:
        raise GiftError("import-unclosed-name", block)
    return unescaped(block.part(2, end).text).strip(), block.part(end + 2).stripped()


def _divided(block: Piece) -> tuple[Piece, Piece | None, Piece | None]:
    """Return what stands before, between and after the braces."""
    start, end = block.find("{"), block.find("}")
    if start < 0 and end < 0:
        return block, None, None
    if start < 0 or end < start:
        raise GiftError("import-braces", block.part(max(end, start)))
    after = block.part(end + 1).stripped()
    inside = block.part(start + 1, end)
    for piece in (inside, after):
        at = max(piece.find("{"), piece.find("}"))
        if at >= 0:
            raise GiftError("import-braces", piece.part(at))
    return block.part(0, start), inside.stripped(), after


def _general(answers: Piece, form: Form) -> tuple[Piece, Rich]:
    at, last = answers.find("####"), -1
    while at >= 0:
        last, at = at, answers.find("####", at + 4)
    if last < 0:
        return answers, Rich()
    return answers.part(0, last).stripped(), answers.part(last + 4).rich(form)


def _answered(asked: Asked, body: Piece, form: Form) -> Asked:
    """Decide, as Moodle does, what kind of question the answers make."""
    if not body.text:
        raise GiftError("import-unknown-type", body, "warning", type="essay")
    if body.text.startswith("#"):
        return replace(asked, type="short", answers=tuple(_numbers(body.part(1), form)))
    if body.find("~") >= 0:
        is_single = body.find("=") >= 0
        answers = tuple(_choices(body, form))
        return replace(asked, type="choice", answers=answers, is_single=is_single)
    if body.find("=") >= 0 and body.find("->") >= 0:
        return _matched(asked, body, form)
    claim = _TRUE_FALSE.match(body.text)
    if claim:
        said = body.part(claim.end())
        both = tuple(_true_false(claim[1].startswith("T"), said, form))
        return replace(asked, type="true-false", answers=both)
    return replace(asked, type="short", answers=tuple(_typed(body, form)))


def _choices(body: Piece, form: Form) -> Iterator[Answer]:
    for piece in _begun(body, "~="):
        weight, rest = _weighed(piece.part(1), 100.0 if piece.text[0] == "=" else 0.0)
        text, said = _with_feedback(rest, form)
        yield Answer(text, weight, said)


def _typed(body: Piece, form: Form) -> Iterator[Answer]:
    pieces = _begun(body, "=") if body.text.startswith("=") else [body]
    for piece in pieces:
        inner = piece.part(1) if piece.text.startswith("=") else piece
        weight, rest = _weighed(inner, 100.0)
        text, said = _with_feedback(rest, form)
        yield Answer(replace(text, form="plain"), weight, said)


def _numbers(body: Piece, form: Form) -> Iterator[Answer]:
    """Take exact numbers; ranges and margins are no words to type."""
    for piece in _begun(body, "=") if body.stripped().text.startswith("=") else [body]:
        inner = piece.part(1) if piece.text.startswith("=") else piece
        weight, rest = _weighed(inner.stripped(), 100.0)
        text, said = _with_feedback(rest, form)
        exact = text.text.removesuffix(":0")
        if not _NUMBER.fullmatch(exact):
            raise GiftError("import-unknown-type", body, "warning", type="numerical")
        yield Answer(replace(text, text=exact, form="plain"), weight, said)


def _matched(asked: Asked, body: Piece, form: Form) -> Asked:
    pairs = []
    for piece in _begun(body, "="):
        inner = piece.part(1)
        at = inner.find("->")
        if at < 0:
            raise GiftError("import-no-arrow", piece)
        belongs = " ".join(unescaped(inner.part(at + 2).text).split())
        pairs.append(Answer(inner.part(0, at).rich(form), belongs=belongs))
    if f"{TAG}order" not in asked.tags:
        return replace(asked, type="match", answers=tuple(pairs))
    steps = sorted(pairs, key=lambda pair: int(pair.belongs) if pair.belongs.isdigit() else 0)
    return replace(asked, type="order", answers=tuple(steps))


def _true_false(is_right: bool, said: Piece, form: Form) -> Iterator[Answer]:
    parts = [part.part(1).rich(form) for part in said.split("#") if part.text.startswith("#")]
    wrong, right = [*parts, Rich(), Rich()][:2]
    for word, is_true in (("true", True), ("false", False)):
        good = is_true == is_right
        yield Answer(Rich(word, "plain"), 100 * good, right if good else wrong)


def _begun(body: Piece, signs: str) -> list[Piece]:
    """Return the answers, each with its sign; nothing may stand before the first."""
    first, *others = body.split(signs)
    if first.text.strip():
        raise GiftError("import-before-answers", first.stripped())
    return others


def _weighed(piece: Piece, default: float) -> tuple[float, Piece]:
    found = _WEIGHT.match(piece.text)
    return (float(found[1]), piece.part(found.end())) if found else (default, piece)


def _with_feedback(piece: Piece, form: Form) -> tuple[Rich, Rich]:
    at = piece.find("#")
    if at < 0:
        return piece.rich(form), Rich()
    return piece.part(0, at).rich(form), piece.part(at + 1).rich(form)
