"""The plan as a file reads back as the same plan, whatever stands in it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError
from receipt_builders import plan
from whole_site import ROOT

from waakvlam.load import load
from waakvlam.model.programme import Limits as SiteLimits
from waakvlam.receipts.reading import Limits as ReadingLimits
from waakvlam.tally.from_site import plan_from_site
from waakvlam.tally.plan import UNKNOWN, Goal, Limits, Module, Plan, Quiz
from waakvlam.tally.plan_file import read_plan, write_plan

NAMES = st.dictionaries(st.text(), st.text(), max_size=3)
PLANS = st.builds(
    Plan,
    title=st.text(),
    municipalities=NAMES,
    workplaces=NAMES,
    headcounts=st.dictionaries(st.tuples(st.text(), st.text()), st.integers(0), max_size=3),
    examples=st.frozensets(st.text(), max_size=3),
    goals=st.lists(st.from_type(Goal), max_size=2).map(tuple),
    modules=st.dictionaries(st.text(), st.from_type(Module), max_size=2),
    quizzes=st.dictionaries(st.text(), st.from_type(Quiz), max_size=2),
    limits=st.from_type(Limits),
)


@given(PLANS)
def test_any_plan_reads_back_as_it_was(known: Plan) -> None:
    again = read_plan(write_plan(known))

    assert again == known
    assert list(again.municipalities) == list(known.municipalities)


def test_the_plan_of_the_project_reads_back_with_the_exports_of_learning_systems() -> None:
    known = plan_from_site(load(ROOT).sites["nl"])

    assert read_plan(write_plan(known)) == known
    assert hash(read_plan(write_plan(known)).goals[0].by) == hash(known.goals[0].by)


def test_the_same_plan_gives_the_same_bytes() -> None:
    one, other = plan(examples=frozenset("abcdef")), plan(examples=frozenset("fedcba"))

    assert write_plan(one) == write_plan(other)


def test_the_limits_of_the_programme_are_those_of_reading() -> None:
    site = load(ROOT).sites["nl"]
    limits = site.programme.limits.model_copy(
        update={"largest_file": 3, "largest_unpacked": 40, "most_files": 5, "most_rows": 6}
    )
    programme = site.programme.model_copy(update={"limits": limits})
    known = plan_from_site(replace(site, programme=programme)).reading.limits

    assert known == ReadingLimits(3_000_000, 40_000_000, 5, 6, 6)
    assert plan_from_site(site).reading.limits == ReadingLimits()


def test_a_workplace_is_known_by_id_title_and_how_else_it_is_written() -> None:
    site = load(ROOT).sites["nl"]
    desk, *others = site.programme.workplaces
    desk = desk.model_copy(update={"also_written": (" BZ  noord ",)})
    programme = site.programme.model_copy(update={"workplaces": (desk, *others)})
    known = plan_from_site(replace(site, programme=programme))

    written = ("bz Noord", str(desk.title).upper(), f"{desk.id} ", str(others[0].title), "elders")
    ids = (str(desk.id),) * 3 + (str(others[0].id), UNKNOWN)
    assert tuple(map(known.workplace_of, written)) == ids


@pytest.mark.parametrize(
    ("field", "value", "highest"),
    [("largest_file", 0, "2000"), ("most_files", 100_001, "100000"), ("deepest", 21, "20")],
)
def test_a_limit_out_of_bounds_is_told(field: str, value: int, highest: str) -> None:
    with pytest.raises(ValidationError, match="number-out-of-range") as caught:
        SiteLimits.model_validate({field: value})

    (error,) = caught.value.errors()
    assert error["loc"] == (field,)
    assert error["ctx"]["highest"] == highest
