"""Quizzes: `quizzes/<id>.yml`. The kinds of question stand in `waakvlam.questions`."""

from __future__ import annotations

from waakvlam.model.base import Document
from waakvlam.model.fields import Count, Markdown, Percent
from waakvlam.questions import Question


class Quiz(Document):
    """A quiz that grades itself in the browser."""

    intro: Markdown
    """What the quiz asks and what happens with the answers."""

    pass_mark: Percent
    """Share of right answers needed to pass, in percent."""

    retake_from: Count = 1
    """The revision from which older completions no longer count."""

    questions: tuple[Question, ...]
    """The questions, in order."""
