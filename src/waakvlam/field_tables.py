"""Tables of fields for the authors' manual, made from the models."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from types import MappingProxyType, UnionType
from typing import Annotated, Any, Final, Literal, Union, get_args, get_origin

from pydantic import BaseModel

from waakvlam.field_docs import field_docs, models_in
from waakvlam.model.fields import Address, Id, Label, Markdown, Name, PartialDay, Text
from waakvlam.model.page import FrontMatter
from waakvlam.source.discover import MODELS

_MODELS: Final[Mapping[str, type[BaseModel]]] = MappingProxyType({**MODELS, "page": FrontMatter})
_MARKED = re.compile(r"(<!-- fields: ([a-z]+) -->\n).*?(<!-- end of fields -->)", re.DOTALL)

_WORDS: Final[Mapping[type, str]] = MappingProxyType(
    {
        Address: "web address",
        Id: "id",
        Markdown: "Markdown",
        Name: "text",
        Label: "text",
        PartialDay: "year, month or day",
        Text: "text",
        bool: "`true` or `false`",
        date: "day",
        int: "number",
    }
)


def with_field_tables(page: str) -> str:
    """Return a page with the tables between its marks made anew."""
    return _MARKED.sub(lambda found: f"{found[1]}\n{_tables(_MODELS[found[2]])}\n{found[3]}", page)


def _tables(model: type[BaseModel]) -> str:
    return "\n".join(_table(part, is_first=part is model) for part in models_in(model))


def _table(model: type[BaseModel], *, is_first: bool) -> str:
    name = "" if is_first else f"**{_word(model)}**: "
    head = f"{name}{model.__doc__}\n\n| Field | Must | What | Meaning |\n| --- | --- | --- | --- |"
    return "\n".join((head, *_rows(model), ""))


def _rows(model: type[BaseModel]) -> Iterator[str]:
    docs = field_docs(model)
    for name, field in model.model_fields.items():
        must = "yes" if field.is_required() else ""
        yield f"| `{name}` | {must} | {_kind(field.annotation)} | {docs[name]} |"


def _kind(annotation: Any) -> str:
    """Return the author's word for what a field holds."""
    origin, parts = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _kind(parts[0])
    if origin is Literal:
        return " or ".join(f"`{part}`" for part in parts)
    if origin is tuple:
        return f"list: {_kind(parts[0])}"
    if origin is dict:
        return f"{_kind(parts[0])}: {_kind(parts[1])}"
    if origin in (Union, UnionType):
        return " or ".join(_kind(part) for part in parts if part is not type(None))
    return _WORDS.get(annotation) or f"**{_word(annotation)}**"


def _word(model: type[BaseModel]) -> str:
    """Return a model's name as words: `TrueFalseQuestion` is a true false question."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", model.__name__).lower()
