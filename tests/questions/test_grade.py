"""Grading, over the cases that the browser is tested with too."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from waakvlam.questions import KINDS
from waakvlam.questions.grade import grade

CASES = json.loads(
    (Path(__file__).parents[1] / "cases" / "grading.json").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["name"]))
def test_grade_says_what_the_case_says(case: dict[str, Any]) -> None:
    assert grade(case["key"], case["chosen"]) is case["right"]


def test_every_kind_has_a_case_that_is_right_and_one_that_is_not() -> None:
    seen = {(case["key"]["kind"], case["right"]) for case in CASES}
    assert seen == {(kind, right) for kind in KINDS for right in (True, False)}


def test_grade_refuses_a_kind_that_does_not_exist() -> None:
    with pytest.raises(KeyError, match="essay"):
        grade({"kind": "essay", "correct": ["a"]}, ["a"])
