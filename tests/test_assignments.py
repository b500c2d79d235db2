"""Links with an assignment: Python and the browser agree on every case."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from waakvlam.assignments import (
    Assignment,
    AssignmentError,
    read_assignment,
    receipt_assignment,
    write_assignment,
)

CASES: dict[str, Any] = json.loads(
    (Path(__file__).parent / "cases" / "assignments.json").read_text(encoding="utf-8")
)


def assignment_of(fields: dict[str, Any]) -> Assignment:
    due = date.fromisoformat(fields["due"]) if fields["due"] else None
    return Assignment(**fields | {"modules": tuple(fields["modules"]), "due": due})


@pytest.mark.parametrize("case", CASES["written"], ids=lambda case: str(case["about"]))
def test_an_assignment_is_written_and_read(case: dict[str, Any]) -> None:
    assignment = assignment_of(case["assignment"])
    assert write_assignment(assignment) == case["text"]
    assert read_assignment(case["text"]) == assignment
    assert receipt_assignment(assignment) == case["receipt"]


@pytest.mark.parametrize("case", CASES["also_read"], ids=lambda case: str(case["about"]))
def test_what_was_retyped_is_read_all_the_same(case: dict[str, Any]) -> None:
    assert read_assignment(case["text"]) == read_assignment(case["same_as"])


@pytest.mark.parametrize("case", CASES["refused"], ids=lambda case: str(case["about"]))
def test_what_cannot_be_trusted_is_refused(case: dict[str, Any]) -> None:
    with pytest.raises(AssignmentError) as refused:
        read_assignment(case["text"])
    assert refused.value.code == case["fault"]


def test_an_impossible_assignment_is_not_written() -> None:
    with pytest.raises(AssignmentError):
        write_assignment(Assignment(id="o1", group="Team"))
