"""Grade an answer; `static/js/core/grade.js` must say the same for `tests/cases/grading.json`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from waakvlam.questions import KINDS


def grade(key: Mapping[str, Any], chosen: Iterable[object]) -> bool:
    """Tell whether the chosen ids answer the question of this key right."""
    return KINDS[key["kind"]].is_right(key, chosen)
