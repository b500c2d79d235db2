"""Days, numbers and flags as authors write them."""

from __future__ import annotations

import re
from datetime import date
from functools import partial
from typing import Annotated

from pydantic import BeforeValidator, WithJsonSchema

from waakvlam.model.scalars import mistake, text_of

HIGHEST_COUNT = 1_000_000
MOST_MEGABYTES, MOST_FILES, DEEPEST = 2_000, 100_000, 20
LONGEST_VALIDITY = 120

_NUMBER = re.compile(r"0|[1-9][0-9]{0,8}")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def _day(value: object) -> date:
    if isinstance(value, date):
        return value
    text = text_of(value)
    if not _DAY.fullmatch(text) or not is_on_calendar(text):
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


def _months(value: object) -> int:
    return _number(value, 1, LONGEST_VALIDITY)


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

Months = Annotated[
    int,
    BeforeValidator(_months),
    WithJsonSchema({"type": "integer", "minimum": 1, "maximum": LONGEST_VALIDITY}),
]
"""A whole number of months, 1 up to 120."""

Percent = Annotated[
    int,
    BeforeValidator(_percent),
    WithJsonSchema({"type": "integer", "minimum": 1, "maximum": 100}),
]
"""A whole number of percent, 1 up to 100."""


def _up_to(highest: int) -> tuple[BeforeValidator, WithJsonSchema]:
    """Return what checks and describes a whole number from 1."""
    schema = {"type": "integer", "minimum": 1, "maximum": highest}
    return BeforeValidator(partial(_number, lowest=1, highest=highest)), WithJsonSchema(schema)


Megabytes = Annotated[int, *_up_to(MOST_MEGABYTES)]
"""A whole number of megabytes, 1 up to 2,000."""

Files = Annotated[int, *_up_to(MOST_FILES)]
"""A whole number, 1 up to 100,000."""

Rows = Annotated[int, *_up_to(HIGHEST_COUNT)]
"""A whole number, 1 up to 1,000,000."""

Depth = Annotated[int, *_up_to(DEEPEST)]
"""A whole number, 1 up to 20."""


def is_on_calendar(text: str) -> bool:
    """Tell whether a day in the form 2026-11-23 exists."""
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
