"""What every kind of content shares: strict frozen models and review dates."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Self, TypeVar

from pydantic import (
    BaseModel,
    ConfigDict,
    ModelWrapValidatorHandler,
    model_validator,
)

from waakvlam.diagnostics import Span
from waakvlam.model.fields import NOWHERE, Count, Day, Flag, Id, Text

Model = TypeVar("Model", bound=BaseModel)

DUE_BEFORE = timedelta(days=60)
"""How long before its last day a review is asked for."""


class Content(BaseModel):
    """A frozen part of the authors' content that knows its place in the source."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)

    # A slot: a private attribute of pydantic takes a tenth of the time of reading a project.
    __slots__ = ("_tree",)

    if TYPE_CHECKING:
        _tree: Any
        """What this was made from; its keys know their places."""

    @property
    def span(self) -> Span:
        """Return the place in the source file where this part begins."""
        return getattr(self._tree, "span", NOWHERE)

    def place(self, field: str) -> Span:
        """Return the place of a field's name, or of this part when it is not written."""
        key = next((key for key in self._tree or () if key == field), None)
        return getattr(key, "span", self.span)

    def __copy__(self) -> Self:
        """Keep the place in a copy."""
        return _placed(super().__copy__(), self._tree)

    @model_validator(mode="wrap")
    @classmethod
    def _keep_tree(cls, tree: Any, handler: ModelWrapValidatorHandler[Self]) -> Self:
        return _placed(handler(tree), tree)


def _placed(content: Model, tree: object) -> Model:
    object.__setattr__(content, "_tree", tree)
    return content


class Item(Content):
    """A part of a list, matched across languages by its id."""

    id: Id
    """Stable name of this part, unique within its list; never reused."""


class Statement(Item):
    """A sourced claim, which an expert may still have to review."""

    text: Text
    """The statement itself, in one or two plain sentences."""

    sources: tuple[Id, ...] = ()
    """Ids from `docs/reference/sources.yml` on which this statement rests."""

    to_be_reviewed: Flag = False
    """`true` while no expert has confirmed this; the page then says so."""


class Titled(Content):
    """A part with a title."""

    title: Text
    """Title of the page, in a few words."""


class Reviewed(Content):
    """A text that somebody answers for, and the days that keep it true."""

    revision: Count
    """Number of this version; raise it by one with every change of the text."""

    reviewed: Day
    """Day on which somebody last read this text and found it right."""

    review_by: Day
    """Day before which it must be read again."""

    owner: Id
    """Id of the role that answers for this text."""

    def is_overdue(self, day: date) -> bool:
        """Tell whether the text should have been read again by now."""
        return self.review_by < day

    def is_due(self, day: date) -> bool:
        """Tell whether the text must be read again soon, or should have been."""
        return self.review_by <= day + DUE_BEFORE


class Document(Reviewed, Titled):
    """A content file: a title and the dates that keep it true."""
