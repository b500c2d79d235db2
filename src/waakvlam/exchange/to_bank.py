"""From a quiz to a bank of questions."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from waakvlam.exchange.bank import REVIEW, TAG, Asked, Bank, Rich
from waakvlam.exchange.kinds import Told, kind_of, told
from waakvlam.exchange.pen import Pen
from waakvlam.exchange.remarks import LEFT_OUT, Remark
from waakvlam.model.quiz import Quiz
from waakvlam.questions import QuestionBase
from waakvlam.text import plain

LONGEST_NAME = 80
"""Letters of a question by which a list names it."""

MakePen = Callable[[], Pen]


def bank_of(id_: str, quiz: Quiz, make_pen: MakePen) -> tuple[Bank, list[Remark]]:
    """Return what travels of a quiz, and what does not."""
    pen = make_pen()
    remarks = [Remark("settings", id_, {"pass_mark": str(quiz.pass_mark)})]
    asked = []
    for number, question in enumerate(quiz.questions, start=1):
        one, found = _asked(question, number, quiz, make_pen())
        remarks += [Remark(code, str(question.id)) for code in found]
        if LEFT_OUT.isdisjoint(found):
            asked.append(one)
    intro = pen.joined(pen.rich(quiz.intro), _danger(pen))
    language = pen.site.language
    return Bank(id_, str(quiz.title), intro, tuple(asked), language=language), remarks


def _danger(pen: Pen) -> Rich:
    return Rich(f'<p class="wv-danger-line">{pen.words["danger_line"]}</p>')


def _asked(
    question: QuestionBase, number: int, quiz: Quiz, pen: Pen
) -> tuple[Asked, tuple[str, ...]]:
    said = told(question, pen)
    feedback = pen.joined(
        pen.rich(question.explanation),
        said.said,
        pen.reviewed(question.to_be_reviewed),
        pen.sources(question.sources),
    )
    asked = Asked(
        id=str(question.id),
        name=f"{number:02}. {_shortened(plain(question.text))}",
        type=said.type,
        text=pen.joined(pen.rich(question.text), said.below),
        answers=said.answers,
        feedback=feedback,
        hints=(pen.rich(question.hint),) if question.hint else (),
        tags=tuple(_tags(question, said)),
        is_single=said.is_single,
        is_shuffled="options" in quiz.shuffled and kind_of(question) != "spot-signals",
        files=pen.files,
    )
    return asked, said.remarks


def _tags(question: QuestionBase, said: Told) -> Iterator[str]:
    yield TAG + kind_of(question)
    yield from said.tags
    if question.to_be_reviewed:
        yield REVIEW


def _shortened(text: str) -> str:
    if len(text) <= LONGEST_NAME:
        return text
    return text[:LONGEST_NAME].rsplit(" ", 1)[0] + " …"
