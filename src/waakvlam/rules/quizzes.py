"""A quiz must ask for thought, not for a trick."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from waakvlam.diagnostics import Diagnostic
from waakvlam.model.fields import Text
from waakvlam.model.quiz import Quiz
from waakvlam.questions import Option, QuestionBase
from waakvlam.questions.choice import ChoiceQuestion
from waakvlam.source.scope import Scope
from waakvlam.text.sentences import sentences

FAR = 1.5
"""An option that is this many times as long as the longest other one stands out."""

FAR_LETTERS = 25
"""And by this many letters: short options may differ more."""

FEW = 4
"""Number of questions from which it is no chance that the right one stands in one place."""

SAME_WORDS = 4
"""Number of words with which all options may not begin."""

_ALL = {
    "nl": re.compile(
        r"\b(?:alle|al het|elk van de|geen van de)\s+(?:bovenstaande|genoemde|vorige)\b"
        r"|^(?:alle(?:maal|bei)?|alle antwoorden|geen van (?:alle|beide|deze)\b.*)[.!]?$",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:all|any|none|both|neither)\s+(?:of\s+)?(?:the\s+)?(?:above|previous|preceding)\b"
        r"|^(?:all|none|both|neither) of (?:these|those|them)[.!]?$",
        re.IGNORECASE,
    ),
}
"""Options that only say something about the others."""

_NOT = {
    "nl": re.compile(r"\b(?:niet|geen|nooit|niemand|niets|nergens)\b", re.IGNORECASE),
    "en": re.compile(r"\b(?:not|never|nobody|nothing|none|nowhere|no)\b|n['’]t\b", re.IGNORECASE),
}


def longest_options(scope: Scope) -> Iterator[Diagnostic]:
    """Find right options that anybody picks out by their length."""
    for options in _own_options(scope):
        right = [option for option in options if option.correct]
        others = [len(option.text) for option in options if not option.correct]
        if len(right) != 1 or not others:
            continue
        length, longest = len(right[0].text), max(others)
        if length >= FAR * longest and length >= longest + FAR_LETTERS:
            args = {"length": str(length), "longest": str(longest)}
            yield Diagnostic("longest-option", right[0].text.span, "warning", args)


def places(scope: Scope) -> Iterator[Diagnostic]:
    """Find quizzes in which the right option always has the same place."""
    for quiz in scope.all("quiz", Quiz).values() if scope.is_base else ():
        if "options" in quiz.shuffled:
            continue
        found = [place for question in quiz.questions for place in _place(question)]
        if len(found) >= FEW and len(set(found)) == 1:
            args = {"number": str(found[0] + 1), "count": str(len(found))}
            yield Diagnostic("same-place", quiz.place("questions"), "warning", args)


def all_of_the_above(scope: Scope) -> Iterator[Diagnostic]:
    """Find options that only say something about the other options."""
    pattern = _ALL.get(scope.language)
    for options in _own_options(scope) if pattern else ():
        for option in options:
            if pattern and pattern.search(option.text):
                args = {"text": str(option.text)}
                yield Diagnostic("all-of-the-above", option.text.span, "warning", args)


def double_negatives(scope: Scope) -> Iterator[Diagnostic]:
    """Find questions that one has to read twice."""
    pattern = _NOT.get(scope.language)
    for question in _questions(scope) if pattern else ():
        if pattern and question.text.language == scope.language:
            found = pattern.findall(question.text)
            found = pattern.findall(_asked(question)) if len(found) > 1 else []
            if len(found) > 1:
                args = {"words": ", ".join(found)}
                yield Diagnostic("double-negative", question.text.span, "warning", args)


def repeating_options(scope: Scope) -> Iterator[Diagnostic]:
    """Find options that all begin with the same words."""
    for options in _own_options(scope):
        beginnings = {tuple(option.text.casefold().split()[:SAME_WORDS]) for option in options}
        same = next(iter(beginnings))
        if len(options) > 2 and len(beginnings) == 1 and len(same) == SAME_WORDS:
            args = {"words": " ".join(same)}
            yield Diagnostic("repeating-options", options[0].text.span, "warning", args)


def missing_feedback(scope: Scope) -> Iterator[Diagnostic]:
    """Find wrong answers of which nothing is said."""
    for question in _questions(scope) if scope.is_base else ():
        for answer in getattr(question, "answers", ()):
            if getattr(answer, "correct", True) is False and answer.feedback is None:
                yield Diagnostic("missing-feedback", answer.span, "warning")


def _place(question: QuestionBase) -> list[int]:
    if not isinstance(question, ChoiceQuestion):
        return []
    options: Sequence[Option] = getattr(question, "options", ())
    right = [place for place, option in enumerate(options) if option.correct]
    return right if len(right) == 1 else []


def _asked(question: QuestionBase) -> str:
    """Return the sentence that asks: the last of the text."""
    found = [" ".join(sentence.words) for sentence in sentences(question.text)]
    return found[-1] if found else ""


def _own_options(scope: Scope) -> Iterator[tuple[Option, ...]]:
    """Return the options of each question that are all written in this language."""
    for question in _questions(scope):
        options = getattr(question, "options", ())
        if options and all(_is_own(option.text, scope) for option in options):
            yield options


def _is_own(text: Text, scope: Scope) -> bool:
    return text.language == scope.language


def _questions(scope: Scope) -> Iterator[QuestionBase]:
    for quiz in scope.all("quiz", Quiz).values():
        yield from quiz.questions
