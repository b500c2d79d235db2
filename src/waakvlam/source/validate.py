"""Turn a tree into a model's value, or into problems with a place."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING, TypeVar

from pydantic import BaseModel, ValidationError

from waakvlam.diagnostics import Diagnostic, Span
from waakvlam.source.nearest import nearest
from waakvlam.source.salvage import Mistake, salvage
from waakvlam.source.shape import Choice, Listing, Part, Shape
from waakvlam.source.tree import Items, Node, Scalar, Table

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

Model = TypeVar("Model", bound=BaseModel)

_WRONG_FORM = {
    "tuple_type": "expected-list",
    "dict_type": "expected-fields",
    "model_type": "expected-fields",
    "model_attributes_type": "expected-fields",
}


def validate(
    tree: Table, model: type[Model], shape: Shape
) -> tuple[Model | None, list[Diagnostic]]:
    """Check a tree against a model; all problems at once.

    With problems the value holds what could be kept of the tree, if anything.
    """
    try:
        return model.model_validate(tree), []
    except ValidationError as error:
        details = error.errors(include_url=False)
        found = [_problem(detail, tree, shape) for detail in details]
        mistakes = [
            Mistake(detail["loc"], detail["type"], problem.args.get("nearest", ""))
            for detail, (problem, _) in zip(details, found, strict=True)
        ]
        return _kept(salvage(tree, mistakes), model), list(_without_echoes(found))


def _kept(tree: Table | None, model: type[Model]) -> Model | None:
    if tree is None:
        return None
    try:
        return model.model_validate(tree)
    except ValidationError:
        return None


def _without_echoes(found: list[tuple[Diagnostic, str]]) -> Iterable[Diagnostic]:
    """Leave out the missing field of which a misspelt one was found in the same table."""
    meant = {
        (table, problem.args.get("nearest"))
        for problem, table in found
        if problem.code == "unknown-field"
    }
    for problem, table in found:
        echo = problem.code == "missing-field" and (table, problem.args["field"]) in meant
        if not echo:
            yield problem


def _problem(detail: ErrorDetails, tree: Table, shape: Shape) -> tuple[Diagnostic, str]:
    """Return a problem and the path of the table in which it stands."""
    place = _Place(tree, shape)
    for part in detail["loc"]:
        place.enter(part)
    return _diagnostic(detail, place), ".".join(str(part) for part in place.table)


def _diagnostic(detail: ErrorDetails, place: _Place) -> Diagnostic:
    kind, field = detail["type"], place.field
    if kind == "missing":
        return Diagnostic("missing-field", place.span, args={"field": field})
    if kind == "extra_forbidden":
        near = nearest(field, place.fields)
        args = {"field": field, **near.args}
        return Diagnostic("unknown-field", place.key_span, "error", args, near.hint)
    if kind in ("union_tag_invalid", "union_tag_not_found"):
        return _unknown_kind(place)
    if kind == "literal_error":
        known = re.findall(r"'([^']*)'", detail["ctx"]["expected"])
        return _unknown_value(field, str(detail["input"]), place.span, known)
    if kind in _WRONG_FORM:
        return Diagnostic(_WRONG_FORM[kind], place.span, args={"field": field})
    found = {name: str(value) for name, value in detail["ctx"].items() if name != "code"}
    return Diagnostic(kind, place.span, args={"field": field, **found})


def _unknown_kind(place: _Place) -> Diagnostic:
    """Say what is wrong with the field that tells the models of a list apart."""
    if not isinstance(place.node, Table):
        return Diagnostic("expected-fields", place.span, args={"field": place.field})
    key = place.node.key(place.tag)
    if key is None:
        return Diagnostic("missing-field", place.span, args={"field": place.tag})
    value = place.node[key]
    text = str(value) if isinstance(value, Scalar) else ""
    return _unknown_value(place.tag, text, value.span, place.tags)


def _unknown_value(field: str, value: str, span: Span, known: Collection[str]) -> Diagnostic:
    near = nearest(value, known)
    args = {"field": field, "value": value, **near.args}
    return Diagnostic("unknown-value", span, "error", args, near.hint)


class _Place:
    """Follows pydantic's path of an error through the tree and the shape."""

    def __init__(self, tree: Table, shape: Shape) -> None:
        self.node: Node | None = tree
        self.span: Span = tree.span
        self.key_span: Span = tree.span
        self.field = ""
        self.fields: tuple[str, ...] = ()
        """Known fields of the innermost table."""

        self.table: tuple[str | int, ...] = ()
        """Path of the innermost table."""

        self._path: tuple[str | int, ...] = ()
        self._part: Part | Shape | Choice | Listing = shape

    @property
    def tag(self) -> str:
        """Return the field that tells the models of a list apart."""
        return self._part.field if isinstance(self._part, Choice) else "kind"

    @property
    def tags(self) -> Collection[str]:
        """Return the known values of that field."""
        return self._part.shapes if isinstance(self._part, Choice) else ()

    def enter(self, part: str | int) -> None:
        """Go one step down."""
        if part == "[key]":
            self.span = self.key_span
        elif isinstance(self._part, Choice) and part in self._part.shapes:
            self._part = self._part.shapes[str(part)]
        elif isinstance(part, int):
            self._enter_item(part)
        else:
            self._enter_field(part)
        self._path = (*self._path, part)

    def _enter_item(self, index: int) -> None:
        if isinstance(self.node, Items):
            self.node = self.node[index]
            self.span = self.node.span
        if isinstance(self._part, Listing):
            self._part = self._part.item

    def _enter_field(self, name: str) -> None:
        table = self.node if isinstance(self.node, Table) else Table()
        key = table.key(name)
        self.table, self.field = self._path, name
        if isinstance(self._part, Shape):
            self.fields = tuple(self._part.fields)
            self._part = self._part.fields.get(name, "structure")
        if key is None:
            self.node = None
            return
        self.node = table[key]
        self.key_span, self.span = key.span, self.node.span
