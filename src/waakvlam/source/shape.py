"""What a model asks for, per field, as overlays and messages need it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel

from waakvlam.model.fields import Name, Text

Part = Literal["text", "name", "words", "structure"]
"""`text` is translated, `name` and `words` may be, `structure` is the base's alone.

`words` are a list of texts, which a translation replaces as a whole.
"""


@dataclass(frozen=True, slots=True)
class Shape:
    """The fields of a model."""

    fields: Mapping[str, Part | Shape | Choice | Listing]
    required: frozenset[str] = frozenset()
    """Fields that must be there."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Models told apart by the value of a field."""

    field: str
    shapes: Mapping[str, Shape]


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of models, matched by id."""

    item: Shape | Choice


def shape_of(model: type[BaseModel]) -> Shape:
    """Read a model's annotations."""
    fields = model.model_fields
    required = frozenset(name for name in fields if fields[name].is_required())
    return Shape({name: _field(model, name) for name in fields}, required)


def translated(part: Part | Shape | Choice | Listing) -> bool:
    """Tell whether a part holds text that a translation should have."""
    match part:
        case Shape():
            return any(translated(field) for field in part.fields.values())
        case Choice():
            return any(translated(shape) for shape in part.shapes.values())
        case Listing():
            return translated(part.item)
    return part == "text"


def chosen(part: Shape | Choice, table: Mapping[Any, object]) -> Shape | None:
    """Return the shape for a table; none when its kind is absent or unknown."""
    if isinstance(part, Shape):
        return part
    kind = table.get(part.field)
    return part.shapes.get(kind) if isinstance(kind, str) else None


def _field(model: type[BaseModel], name: str) -> Part | Shape | Choice | Listing:
    field = model.model_fields[name]
    return _part(field.annotation, field.discriminator)


def _part(annotation: Any, discriminator: object = None) -> Part | Shape | Choice | Listing:
    origin, inner = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        found = (getattr(extra, "discriminator", None) for extra in inner[1:])
        return _part(inner[0], next(filter(None, found), None))
    if origin is tuple:
        return _list(_part(inner[0]))
    if origin in (Union, UnionType):
        return _union([one for one in inner if one is not type(None)], discriminator)
    return _plain(annotation) if isinstance(annotation, type) else "structure"


def _list(item: Part | Shape | Choice | Listing) -> Part | Listing:
    if isinstance(item, Shape | Choice):
        return Listing(item)
    return "words" if item == "text" else "structure"


def _union(models: list[Any], discriminator: object) -> Part | Shape | Choice | Listing:
    if isinstance(discriminator, str):
        shapes = {
            get_args(model.model_fields[discriminator].annotation)[0]: shape_of(model)
            for model in models
        }
        return Choice(discriminator, shapes)
    return _part(models[0])


def _plain(annotation: type) -> Part | Shape:
    if issubclass(annotation, BaseModel):
        return shape_of(annotation)
    if issubclass(annotation, Name):
        return "name"
    return "text" if issubclass(annotation, Text) else "structure"
