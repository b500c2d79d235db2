"""Strings that know their place in the source."""

from __future__ import annotations

from typing import Any, Self

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from waakvlam.diagnostics import Mark, Span

NOWHERE = Span("", 1, 1)
"""The place of a value that did not come from a file."""


class Placed(str):
    """A string that knows its place in the source."""

    __slots__ = ("indent", "language", "mark")

    mark: Mark
    language: str
    """Language the text is written in."""

    indent: int | None
    """Indentation of a block of lines below the span; absent for a text on the line itself."""

    def __new__(cls, value: str, origin: object = None) -> Self:
        """Make a value with the place and language of the scalar that it came from."""
        placed = super().__new__(cls, value)
        placed.mark = getattr(origin, "mark", NOWHERE)
        placed.language = getattr(origin, "language", "nl")
        placed.indent = getattr(origin, "indent", None)
        return placed

    @property
    def span(self) -> Span:
        """Return the place in the source."""
        return Span(*self.mark)

    @property
    def path(self) -> str:
        """Return the file in which this stands."""
        return self.mark[0]

    def place(self, line: int, column: int, length: int = 1) -> Span:
        """Return the place of a part of the text; line and column count from 0."""
        if self.indent is None:
            return self.span
        start = self.indent + column + 1
        return Span(self.mark[0], self.mark[1] + 1 + line, start, start + length)

    def __reduce__(self) -> tuple[Any, ...]:
        """Keep the place when copied to another process."""
        return (_restored, (type(self), str(self), self.mark, self.language, self.indent))

    @classmethod
    def read(cls, value: object) -> Self:
        """Check what an author wrote and make a value of it."""
        raise NotImplementedError

    @classmethod
    def schema(cls) -> dict[str, Any]:
        """Return the JSON Schema of the value."""
        return {"type": "string", "minLength": 1}

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(cls.read)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return cls.schema()


def _restored(
    cls: type[Placed], value: str, mark: Mark, language: str, indent: int | None
) -> Placed:
    placed = cls(value)
    placed.mark, placed.language, placed.indent = mark, language, indent
    return placed
