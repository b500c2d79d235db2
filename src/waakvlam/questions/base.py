"""What every kind of question shares."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, ClassVar

from waakvlam.diagnostics import Diagnostic
from waakvlam.model.base import Item
from waakvlam.model.fields import Flag, Id, Markdown
from waakvlam.questions.interaction import Interaction
from waakvlam.questions.letters import Wrong


class QuestionBase(Item):
    """A question that can be graded from what a learner gave: a small JSON value."""

    template: ClassVar[str]
    """Name of the template that shows this kind, in `pages/templates/questions/`."""

    graded: ClassVar[bool] = True
    """Whether this kind has a key and points."""

    text: Markdown
    """The situation and the question, in Markdown without HTML."""

    explanation: Markdown
    """Why the right answer is right; shown after checking, whatever was chosen."""

    hint: Markdown | None = None
    """Help that the learner may open before answering."""

    sources: tuple[Id, ...] = ()
    """Ids from `docs/reference/sources.yml` on which the answer rests."""

    to_be_reviewed: Flag = False
    """`true` while no expert has confirmed the answer; the page then says so."""

    pool: Id | None = None
    """Id of the group from which this is drawn, from `pools` of the quiz."""

    pinned: Flag = False
    """`true` keeps its place when questions are shuffled, and draws it before all others."""

    dont_know: Flag = False
    """`true` offers «Weet ik niet» at this question: no points, and the answer at once."""

    def key(self) -> Mapping[str, Any]:
        """Return what the browser needs to grade: `kind` and what is right."""
        raise NotImplementedError

    @classmethod
    def points(cls, key: Mapping[str, Any], answer: object) -> float:
        """Tell how right an answer is, from 0 to 1; any value may come in."""
        raise NotImplementedError

    def interaction(self) -> Interaction:
        """Return how learning systems know this question; only asked of what is graded."""
        raise NotImplementedError

    def wrong(self) -> tuple[Wrong, ...]:
        """Return the wrong options that a receipt can tell of; of most kinds it tells none."""
        return ()

    def problems(self) -> Iterator[Diagnostic]:
        """Find what makes this question impossible to answer, in any language."""
        yield from ()

    def text_problems(self) -> Iterator[Diagnostic]:
        """Find texts with which it cannot be answered; asked of each language."""
        yield from ()
