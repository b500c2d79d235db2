"""The values that authors write: texts, ids, numbers and days, each with its own check."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Any, Self

from pydantic import BeforeValidator, GetCoreSchemaHandler, GetJsonSchemaHandler, WithJsonSchema
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from waakvlam.diagnostics import Span
from waakvlam.model.scalars import is_quoting_needed, mistake, script_of, text_of

NOWHERE = Span("", 1, 1)
"""The place of a value that did not come from a file."""

ID_PATTERN = r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"
LONGEST_ID = 60
HIGHEST_COUNT = 1_000_000

_ID = re.compile(ID_PATTERN)
_NUMBER = re.compile(r"0|[1-9][0-9]{0,8}")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_PARTIAL_DAY_PATTERN = r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"
_PARTIAL_DAY = re.compile(_PARTIAL_DAY_PATTERN)
_ADDRESS_PATTERN = r"^https?://[^\s<>\"'`]+$"
_ADDRESS = re.compile(_ADDRESS_PATTERN)


class Placed(str):
    """A string that knows its place in the source."""

    __slots__ = ("indent", "language", "span")

    span: Span
    language: str
    """Language the text is written in."""

    indent: int | None
    """Indentation of a block of lines below the span; absent for a text on the line itself."""

    def __new__(cls, value: str, origin: object = None) -> Self:
        """Make a value with the place and language of the scalar that it came from."""
        placed = super().__new__(cls, value)
        placed.span = getattr(origin, "span", NOWHERE)
        placed.language = getattr(origin, "language", "nl")
        placed.indent = getattr(origin, "indent", None)
        return placed

    def place(self, line: int, column: int, length: int = 1) -> Span:
        """Return the place of a part of the text; line and column count from 0."""
        if self.indent is None:
            return self.span
        start = self.indent + column + 1
        return Span(self.span.path, self.span.line + 1 + line, start, start + length)

    def __reduce__(self) -> tuple[Any, ...]:
        """Keep the place when copied to another process."""
        return (_restored, (type(self), str(self), self.span, self.language, self.indent))

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
    cls: type[Placed], value: str, span: Span, language: str, indent: int | None
) -> Placed:
    placed = cls(value)
    placed.span, placed.language, placed.indent = span, language, indent
    return placed


class Text(Placed):
    """Plain text, shown literally: never Markdown, never HTML."""

    __slots__ = ()

    @classmethod
    def read(cls, value: object) -> Self:
        """Refuse an empty text and one that YAML would take for something else."""
        text = text_of(value)
        if is_quoting_needed(value):
            raise mistake("quotes-needed", value=text)
        stripped = text.strip() if cls is not Markdown else text.rstrip()
        if not stripped:
            raise mistake("empty-text")
        return cls(stripped, value)


class Markdown(Text):
    """Text in Markdown without HTML."""

    __slots__ = ()


class Name(Text):
    """Text that is the same in every language, such as a name; may be translated."""

    __slots__ = ()


class Id(Placed):
    """A stable name: lower-case letters, digits and single hyphens."""

    __slots__ = ()

    @classmethod
    def read(cls, value: object) -> Self:
        """Refuse other characters, and letters that only look like ours."""
        text = text_of(value)
        if is_quoting_needed(value):
            raise mistake("quotes-needed", value=text)
        if _ID.fullmatch(text) and len(text) <= LONGEST_ID:
            return cls(text, value)
        foreign = next((one for one in text if one.isalpha() and script_of(one) != "LATIN"), "")
        if foreign:
            raise mistake("foreign-letter-in-id", value=text, letter=foreign)
        raise mistake("bad-id", value=text)

    @classmethod
    def schema(cls) -> dict[str, Any]:
        """Return the JSON Schema of an id."""
        return {"type": "string", "pattern": ID_PATTERN, "maxLength": LONGEST_ID}


class Address(Placed):
    """A web address."""

    __slots__ = ()

    @classmethod
    def read(cls, value: object) -> Self:
        """Refuse everything that does not begin with https:// or http://."""
        text = text_of(value)
        if not _ADDRESS.fullmatch(text):
            raise mistake("bad-address", value=text)
        return cls(text, value)

    @classmethod
    def schema(cls) -> dict[str, Any]:
        """Return the JSON Schema of an address."""
        return {"type": "string", "format": "uri", "pattern": _ADDRESS_PATTERN}


class PartialDay(Placed):
    """A year, a month or a day: `2026`, `2026-11` or `2026-11-23`."""

    __slots__ = ()

    @classmethod
    def read(cls, value: object) -> Self:
        """Refuse what is not on the calendar."""
        text = text_of(value)
        if not _PARTIAL_DAY.fullmatch(text) or not _is_on_calendar(
            text + "-01-01"[len(text) - 4 :]
        ):
            raise mistake("bad-partial-day", value=text)
        return cls(text, value)

    @classmethod
    def schema(cls) -> dict[str, Any]:
        """Return the JSON Schema; editors read a bare year as a number."""
        number = {"type": "integer", "minimum": 1000, "maximum": 9999}
        return {"anyOf": [{"type": "string", "pattern": _PARTIAL_DAY_PATTERN}, number]}


def _is_on_calendar(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _day(value: object) -> date:
    if isinstance(value, date):
        return value
    text = text_of(value)
    if not _DAY.fullmatch(text) or not _is_on_calendar(text):
        raise mistake("bad-day", value=text)
    return date.fromisoformat(text)


def _flag(value: object) -> bool:
    if isinstance(value, bool):
        return value
    text = text_of(value)
    if text not in ("true", "false") or not getattr(value, "plain", True):
        raise mistake("bad-flag", value=text)
    return text == "true"


def _number(value: object, lowest: int, highest: int) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        number = value
    else:
        text = text_of(value)
        if not _NUMBER.fullmatch(text) or not getattr(value, "plain", True):
            raise mistake("bad-number", value=text)
        number = int(text)
    if not lowest <= number <= highest:
        found = {"value": str(number), "lowest": str(lowest), "highest": str(highest)}
        raise mistake("number-out-of-range", **found)
    return number


def _count(value: object) -> int:
    return _number(value, 0, HIGHEST_COUNT)


def _percent(value: object) -> int:
    return _number(value, 1, 100)


Day = Annotated[date, BeforeValidator(_day), WithJsonSchema({"type": "string", "format": "date"})]
"""A day on the calendar: `2026-11-23`."""

Flag = Annotated[bool, BeforeValidator(_flag), WithJsonSchema({"type": "boolean"})]
"""`true` or `false`."""

Count = Annotated[
    int,
    BeforeValidator(_count),
    WithJsonSchema({"type": "integer", "minimum": 0, "maximum": HIGHEST_COUNT}),
]
"""A whole number, 0 up to 1,000,000."""

Percent = Annotated[
    int,
    BeforeValidator(_percent),
    WithJsonSchema({"type": "integer", "minimum": 1, "maximum": 100}),
]
"""A whole number of percent, 1 up to 100."""

__all__ = [
    "Address",
    "Count",
    "Day",
    "Flag",
    "Id",
    "Markdown",
    "Name",
    "PartialDay",
    "Percent",
    "Placed",
    "PydanticCustomError",
    "Text",
]
