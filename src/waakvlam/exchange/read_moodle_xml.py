"""Read Moodle XML into banks of questions."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterator
from dataclasses import replace

from waakvlam.diagnostics import Diagnostic
from waakvlam.exchange.bank import Answer, Asked, Bank, File, Form, Rich, Type
from waakvlam.exchange.elements import Element, read_elements
from waakvlam.exchange.names import title_of, with_ids
from waakvlam.exchange.pen import PICTURES

_TYPES: dict[str, Type] = {
    "multichoice": "choice",
    "truefalse": "true-false",
    "matching": "match",
    "match": "match",
    "shortanswer": "short",
    "ordering": "order",
    "description": "text",
}
_FORMS: dict[str, Form] = {"markdown": "markdown", "plain_text": "plain"}
_TAKEN = frozenset(
    {"name", "questiontext", "generalfeedback", "idnumber", "answer", "subquestion", "hint"}
    | {"tags", "single", "shuffleanswers"}
)
_SETTINGS = frozenset(
    {"answernumbering", "showstandardinstruction", "defaultgrade", "penalty", "hidden", "usecase"}
    | {"shownumcorrect", "layouttype", "selecttype", "selectcount", "gradingtype", "showgrading"}
    | {"numberingstyle", "coursetags"}
)
"""How Moodle asks a question; there is no such choice here, and nothing of the text is in it."""


def read_moodle_xml(content: bytes, path: str) -> tuple[list[Bank], list[Diagnostic]]:
    """Return the categories with questions, and what cannot be taken."""
    root = read_elements(content, path)
    if isinstance(root, Diagnostic):
        return [], [root]
    reader = _Reader()
    top = root.children[0]
    if top.name != "quiz":
        return [], [Diagnostic("import-not-moodle", top.place, args={"name": top.name})]
    for element in top.children:
        reader.take(element)
    return reader.finish(), reader.problems


class _Reader:
    """Collects questions below the category that stands before them."""

    def __init__(self) -> None:
        self.problems: list[Diagnostic] = []
        self._banks: list[Bank] = [Bank("", "", Rich(), ())]
        self._questions: list[Asked] = []
        self._left: dict[tuple[str, str], list[Element]] = {}
        """What is not taken, by name and text: Moodle repeats the same words at each question."""

    def take(self, element: Element) -> None:
        """Read one question or category."""
        type_ = element.attributes.get("type", "")
        if element.name != "question":
            self._left.setdefault((element.name, ""), []).append(element)
        elif type_ == "category":
            self._close()
            self._banks.append(_category(element))
        elif type_ in _TYPES:
            self._questions.append(self._question(element, _TYPES[type_]))
        else:
            self._leave("import-unknown-type", element, type=type_)

    def finish(self) -> list[Bank]:
        """Return the banks in which something is asked."""
        self._close()
        for (name, _), found in self._left.items():
            self._leave("import-unknown-part", found[0], name=name, count=str(len(found)))
        return [bank for bank in self._banks if bank.questions]

    def _close(self) -> None:
        self._banks[-1] = replace(self._banks[-1], questions=tuple(self._questions))
        self._questions = []

    def _question(self, element: Element, type_: Type) -> Asked:
        for child in element.children:
            if child.name not in _TAKEN | _SETTINGS and _holds(child):
                self._left.setdefault((child.name, _words(child)), []).append(child)
        if element.said("usecase") == "1":
            self._leave("import-capitals", element)
        find = _match if type_ == "match" else _answers
        answers = tuple(find(element, type_))
        return Asked(
            id=element.said("idnumber"),
            name=element.said("name", "text"),
            type=type_,
            text=_rich(element.first("questiontext")),
            answers=with_ids(answers, element.attributes.get("ids", "")),
            feedback=_rich(element.first("generalfeedback")),
            hints=tuple(_rich(hint) for hint in element.all("hint")),
            tags=_tags(element),
            is_single=element.said("single") not in ("false", "0"),
            is_shuffled=type_ == "choice" and element.said("shuffleanswers") in ("true", "1"),
            files=dict(self._files(element)),
            place=element.place,
        )

    def _files(self, element: Element) -> Iterator[tuple[str, File]]:
        for child in element.children:
            yield from self._files(child)
            if child.name == "file":
                name = child.attributes.get("name", "")
                try:
                    yield PICTURES + name, File(name, base64.b64decode(child.text, validate=False))
                except binascii.Error:
                    self._leave("import-picture", child, name=name)

    def _leave(self, code: str, element: Element, **args: str) -> None:
        self.problems.append(Diagnostic(code, element.place, "warning", args))


def _category(element: Element) -> Bank:
    title = title_of(element.said("category", "text"))
    intro = _rich(element.first("info"))
    language = element.attributes.get("language", "")
    return Bank(element.said("idnumber"), title, intro, (), element.place, language)


def _answers(element: Element, type_: Type) -> Iterator[Answer]:
    for answer in element.all("answer"):
        text = _rich(answer)
        if type_ in ("short", "true-false"):
            text = replace(text, form="plain")
        yield Answer(text, _share(answer.attributes.get("fraction", "0")), _said(answer))


def _match(element: Element, type_: Type) -> Iterator[Answer]:
    del type_
    for part in element.all("subquestion"):
        yield Answer(_rich(part), belongs=part.said("answer", "text"))


def _said(answer: Element) -> Rich:
    return _rich(answer.first("feedback"))


def _rich(element: Element | None) -> Rich:
    """Return the text in an element; old files have it in the element itself."""
    if element is None:
        return Rich()
    inner = element.first("text")
    text = (inner or element).text.strip()
    form = _FORMS.get(element.attributes.get("format", ""), "html")
    return Rich(text, form, (inner or element).place)


def _tags(element: Element) -> tuple[str, ...]:
    tags = element.first("tags")
    return tuple(tag.said("text") for tag in tags.all("tag")) if tags else ()


def _holds(element: Element) -> bool:
    return bool(_words(element))


def _words(element: Element) -> str:
    return "".join([element.text.strip(), *map(_words, element.children)])


def _share(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return 0
