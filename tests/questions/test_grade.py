"""Grading, over the cases that the browser is tested with too."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from waakvlam.questions import KINDS
from waakvlam.questions.grade import grade

FOLDER = Path(__file__).parents[1] / "cases" / "grading"
CASES = [
    case
    for path in sorted(FOLDER.glob("*.json"))
    for case in json.loads(path.read_text(encoding="utf-8"))
]
GRADED = {name for name, kind in KINDS.items() if kind.graded}


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["name"]))
def test_grade_says_what_the_case_says(case: dict[str, Any]) -> None:
    assert grade(case["key"], case["answer"]) == case["points"]


def test_every_kind_has_a_case_that_is_right_and_one_that_is_not() -> None:
    seen = {(case["key"]["kind"], case["points"]) for case in CASES if case["points"] in (0, 1)}
    assert seen == {(kind, points) for kind in GRADED for points in (0, 1)}


def test_every_case_stands_in_the_file_of_its_kind() -> None:
    kinds = {
        path.stem: {case["key"]["kind"] for case in json.loads(path.read_text(encoding="utf-8"))}
        for path in FOLDER.glob("*.json")
    }
    assert kinds == {kind: {kind} for kind in GRADED}


def test_grade_refuses_a_kind_that_does_not_exist() -> None:
    with pytest.raises(KeyError, match="essay"):
        grade({"kind": "essay", "correct": ["a"]}, ["a"])
