"""Grade an answer; `static/js/core/grade.js` must say the same for `tests/cases/grading/`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from waakvlam.questions import KINDS


def grade(key: Mapping[str, Any], answer: object) -> float:
    """Tell how right an answer is to the question of this key, from 0 to 1."""
    return KINDS[key["kind"]].points(key, answer)
