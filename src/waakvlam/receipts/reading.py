"""What readers must know besides the source: limits, and the exports of learning systems."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Order = Literal["day-first", "month-first"]
Decimal = Literal[",", "."]
Columns = tuple[str, ...]
"""Headers that one column may have, such as a Dutch and an English one."""


@dataclass(frozen=True, slots=True)
class Result:
    """How an export of a learning system tells that a quiz was passed."""

    quiz: str
    """Id of the quiz."""

    revision: int = 1
    """Revision of the quiz that the learning system holds."""

    done: Columns = ()
    """Column that tells whether it is done."""

    words: tuple[str, ...] = ()
    """Texts in that column that mean done."""

    day: Columns = ()
    """Column with the day on which it was done."""

    score: Columns = ()
    """Column with a mark, where the mark decides."""

    out_of: int = 100
    """The highest mark."""

    only: tuple[tuple[str, str], ...] = ()
    """Column and text of the rows that are about this quiz; none when every row is."""

    activities: tuple[str, ...] = ()
    """Addresses by which xAPI statements call it."""


@dataclass(frozen=True, slots=True)
class Export:
    """The columns of an export of a learning system; no other column is ever read."""

    id: str
    learner: Columns = ()
    """Column with a number that only the learning system can connect to a person."""

    municipality: Columns = ()
    workplace: Columns = ()
    municipality_id: str = ""
    """The municipality of all rows, where no column tells it."""

    workplace_id: str = ""
    names: Mapping[str, str] = field(default_factory=dict)
    """Id of a municipality or workplace by the text in the export, in compared form."""

    order: Order = "day-first"
    """Whether 3-4-2026 is in April or in March."""

    decimal: Decimal = ","
    results: tuple[Result, ...] = ()


@dataclass(frozen=True, slots=True)
class Limits:
    """What a source may be at most, so that no file can stop the work."""

    file_bytes: int = 10_000_000
    expanded_bytes: int = 100_000_000
    """For a zip and a workbook when unpacked, and for files that hold many receipts by nature."""

    entries: int = 10_000
    """Files in a zip."""

    rows: int = 200_000
    """Rows of a table."""

    deepest: int = 6
    """Files inside each other."""


@dataclass(frozen=True, slots=True)
class Reading:
    """Limits and known exports."""

    limits: Limits = field(default_factory=Limits)
    exports: tuple[Export, ...] = ()
