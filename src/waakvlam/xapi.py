"""Our content in the words of xAPI: addresses, verbs, activities. For whatever writes statements.

Addresses hold the site's own, without a language, and never change: records are matched by them.
What reads statements is `receipts/readers/xapi.py`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from waakvlam.model.fields import Markdown, Text
from waakvlam.questions import QuestionBase
from waakvlam.questions.interaction import Interaction, Response, pattern
from waakvlam.receipts.readers.xapi import MUNICIPALITY, REVISION, VERBS, WORKPLACE
from waakvlam.text.plain import plain

__all__ = [
    "MUNICIPALITY", "REVISION", "WORKPLACE", "Activities", "course", "patterns", "question", "quiz",
    "verb",
]  # fmt: skip

Verb = Literal["initialized", "answered", "passed", "failed", "completed", "terminated"]

_TYPES = "http://adlnet.gov/expapi/activities/"


@dataclass(frozen=True, slots=True)
class Activities:
    """The addresses of what learners do on a site."""

    site: str
    """Address of the site, with a slash at its end."""

    def course(self, module: str) -> str:
        """Return the address of a module as a course of its own."""
        return f"{self.module(module)}#course"

    def module(self, module: str) -> str:
        """Return the address of a module with its quiz."""
        return f"{self.site}modules/{module}/"

    def quiz(self, quiz: str) -> str:
        """Return the address of a quiz."""
        return f"{self.site}quizzes/{quiz}/"

    def question(self, quiz: str, question: str) -> str:
        """Return the address of a question, which its page has too."""
        return f"{self.quiz(quiz)}#wv-{question}"


def verb(name: Verb) -> dict[str, Any]:
    """Return a verb of a statement."""
    return {"id": VERBS + name, "display": {"en": name}}


def quiz(id_: str, titles: Iterable[Text]) -> dict[str, Any]:
    """Return the activity of a quiz, with its title in each language."""
    return _activity(id_, "assessment", {"name": by_language(titles)})


def course(id_: str, titles: Iterable[Text]) -> dict[str, Any]:
    """Return the activity of a module, with its title in each language."""
    return _activity(id_, "course", {"name": by_language(titles)})


def question(id_: str, spoken: Sequence[QuestionBase]) -> dict[str, Any]:
    """Return the activity of a graded question, from what it is in each language."""
    known = [one.interaction() for one in spoken]
    definition: dict[str, Any] = {
        "description": by_language(one.text for one in spoken),
        "interactionType": known[0].type,
        **_lists(known),
    }
    if correct := patterns(known):
        definition["correctResponsesPattern"] = correct
    return _activity(id_, "cmi.interaction", definition)


def patterns(spoken: Iterable[Interaction]) -> list[str]:
    """Return the right answers in all languages, as xAPI and SCORM 2004 write them."""
    written = (_pattern(one, response) for one in spoken for response in one.correct)
    return list(dict.fromkeys(written))


def by_language(texts: Iterable[Text]) -> dict[str, str]:
    """Return texts by the language that they are really written in."""
    return {text.language: _words(text) for text in texts}


def _pattern(interaction: Interaction, response: Response) -> str:
    forgiving = "{case_matters=false}" if interaction.type == "fill-in" else ""
    return forgiving + pattern(response)


def _lists(spoken: Sequence[Interaction]) -> dict[str, list[dict[str, Any]]]:
    """Return what can be chosen, with its text in each language."""
    return {
        name: [
            {"id": id_, "description": by_language(dict(one.lists[name])[id_] for one in spoken)}
            for id_, _ in items
        ]
        for name, items in spoken[0].lists.items()
    }


def _activity(id_: str, type_: str, definition: Mapping[str, Any]) -> dict[str, Any]:
    return {"id": id_, "definition": {"type": _TYPES + type_, **definition}}


def _words(text: Text) -> str:
    return plain(text) if isinstance(text, Markdown) else str(text)
