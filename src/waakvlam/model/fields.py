"""The values that authors write: texts, ids, numbers and days, each with its own check."""

from __future__ import annotations

import re
from typing import Any, Self

from waakvlam.model.numbers import Count, Day, Flag, Months, Percent, is_on_calendar
from waakvlam.model.placed import NOWHERE, Placed
from waakvlam.model.scalars import is_quoting_needed, mistake, script_of, text_of

__all__ = [
    "NOWHERE", "Address", "Count", "Day", "Flag", "Id", "Label", "MailAddress", "Markdown",
    "Months", "Name", "Parameter", "PartialDay", "Percent", "Placed", "SafeAddress", "Text",
]  # fmt: skip

ID_PATTERN = r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"
LONGEST_ID = 60

_ID = re.compile(ID_PATTERN)
_PARTIAL_DAY_PATTERN = r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"
_PARTIAL_DAY = re.compile(_PARTIAL_DAY_PATTERN)
_ADDRESS_PATTERN = r"^https?://[^\s<>\"'`]+$"
_ADDRESS = re.compile(_ADDRESS_PATTERN)
_SAFE_ADDRESS_PATTERN = r"^https://[^\s<>\"'`/?#@]+([/?#][^\s<>\"'`]*)?$"
_SAFE_ADDRESS = re.compile(_SAFE_ADDRESS_PATTERN)
_MAIL_ADDRESS_PATTERN = r"^[A-Za-z0-9][A-Za-z0-9._+-]*@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$"
_MAIL_ADDRESS = re.compile(_MAIL_ADDRESS_PATTERN)
_PARAMETER_PATTERN = r"^[A-Za-z0-9_.\[\]-]{1,60}$"
_PARAMETER = re.compile(_PARAMETER_PATTERN)


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


class Label(Placed):
    """Plain text that has no translation, such as a telephone number."""

    __slots__ = ()

    @classmethod
    def read(cls, value: object) -> Self:
        """Refuse what a text refuses."""
        return cls(Text.read(value), value)


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


class SafeAddress(Placed):
    """A web address that nobody on the way can read along with."""

    __slots__ = ()

    @classmethod
    def read(cls, value: object) -> Self:
        """Refuse everything but https://, and a name or password in front of the host."""
        text = text_of(value)
        if not _SAFE_ADDRESS.fullmatch(text):
            raise mistake("address-not-safe", value=text)
        return cls(text, value)

    @classmethod
    def schema(cls) -> dict[str, Any]:
        """Return the JSON Schema of an https address."""
        return {"type": "string", "format": "uri", "pattern": _SAFE_ADDRESS_PATTERN}


class MailAddress(Placed):
    """One mail address."""

    __slots__ = ()

    @classmethod
    def read(cls, value: object) -> Self:
        """Refuse names around the address, lists, and marks that add fields to a mail."""
        text = text_of(value)
        if not _MAIL_ADDRESS.fullmatch(text):
            raise mistake("bad-mail-address", value=text)
        return cls(text, value)

    @classmethod
    def schema(cls) -> dict[str, Any]:
        """Return the JSON Schema of a mail address."""
        return {"type": "string", "format": "email", "pattern": _MAIL_ADDRESS_PATTERN}


class Parameter(Placed):
    """The name of a field in an address: what stands before `=`."""

    __slots__ = ()

    @classmethod
    def read(cls, value: object) -> Self:
        """Refuse marks that an address uses for something else."""
        text = text_of(value)
        if not _PARAMETER.fullmatch(text):
            raise mistake("bad-parameter", value=text)
        return cls(text, value)

    @classmethod
    def schema(cls) -> dict[str, Any]:
        """Return the JSON Schema of a parameter."""
        return {"type": "string", "pattern": _PARAMETER_PATTERN}


class PartialDay(Placed):
    """A year, a month or a day: `2026`, `2026-11` or `2026-11-23`."""

    __slots__ = ()

    @classmethod
    def read(cls, value: object) -> Self:
        """Refuse what is not on the calendar."""
        text = text_of(value)
        if not _PARTIAL_DAY.fullmatch(text) or not is_on_calendar(text + "-01-01"[len(text) - 4 :]):
            raise mistake("bad-partial-day", value=text)
        return cls(text, value)

    @classmethod
    def schema(cls) -> dict[str, Any]:
        """Return the JSON Schema; editors read a bare year as a number."""
        number = {"type": "integer", "minimum": 1000, "maximum": 9999}
        return {"anyOf": [{"type": "string", "pattern": _PARTIAL_DAY_PATTERN}, number]}
