"""How long a completion counts."""

from __future__ import annotations

from calendar import monthrange
from datetime import date


def months_later(day: date, months: int) -> date:
    """Return the same day so many months later, or the last day of a month that is shorter."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def is_valid(day: date, valid_for: int | None, as_of: date) -> bool:
    """Tell whether a completion of `day` counts at `as_of`; its last day counts too."""
    return valid_for is None or as_of <= months_later(day, valid_for)
