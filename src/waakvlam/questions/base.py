"""What every kind of question shares."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, ClassVar

from waakvlam.model.base import Item
from waakvlam.model.fields import Flag, Id, Markdown


class QuestionBase(Item):
    """A question that can be graded from the ids that a learner chose."""

    template: ClassVar[str]
    """Name of the template that shows this kind, in `pages/templates/questions/`."""

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

    def key(self) -> Mapping[str, Any]:
        """Return what the browser needs to grade: `kind` and the right ids."""
        raise NotImplementedError

    @classmethod
    def is_right(cls, key: Mapping[str, Any], chosen: Iterable[object]) -> bool:
        """Tell whether exactly the right ids were chosen; naming one twice changes nothing."""
        ids = list(chosen)
        return (
            bool(ids) and all(isinstance(id_, str) for id_ in ids) and set(ids) == {*key["correct"]}
        )
