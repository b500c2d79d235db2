"""The day on which a site is checked and built."""

from __future__ import annotations

import os
from datetime import date

VARIABLE = "WAAKVLAM_AS_OF"
"""Where another day than today is asked for, such as `2027-01-31`."""


def default_day() -> date:
    """Return the day that was asked for, or today."""
    named = os.environ.get(VARIABLE)
    return date.fromisoformat(named) if named else date.today()
