"""The report of the sample programme with 5,000 receipts tells something, and nobody is in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest
from report_attack import Attack

from waakvlam.load import load
from waakvlam.sample import write_samples
from waakvlam.tally.completions import judge
from waakvlam.tally.counts import count
from waakvlam.tally.from_site import plan_from_site
from waakvlam.tally.learners import Group, Profile
from waakvlam.tally.plan import Plan
from waakvlam.tally.protect import board_of, protect
from waakvlam.tally.reading import read_all
from waakvlam.tally.sources import find_sources

ROOT = Path(__file__).resolve().parents[2]
AS_OF = date(2026, 11, 23)
EVERY = 10
"""One sensitive number in so many is attacked: all of them take a minute."""


class Sample(NamedTuple):
    plan: Plan
    groups: Mapping[Group, int]


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Sample:
    folder, plan = tmp_path_factory.mktemp("sample"), plan_from_site(load(ROOT).sites["nl"])
    write_samples(plan, 5_000, 1, folder, "lines")
    read = read_all(find_sources([folder], folder / "uit"), plan.reading, lambda _done, _all: None)
    return Sample(plan, count(judge(read.answers, plan, AS_OF), plan, AS_OF).groups)


def beginning(plan: Plan, towns: Sequence[str]) -> Counter[Group]:
    """Return two fifths of the employees, who did the first module and nothing else so far."""
    first = Profile(("wat-is-mensenhandel",), ())
    found = Counter[Group]()
    for (town, workplace), employees in plan.headcounts.items():
        if town in towns:
            found[Group(town, workplace, first)] = employees * 2 // 5
    return found


@pytest.mark.parametrize(("towns", "least"), [(8, 30), (1, 3)])
def test_a_programme_that_just_began_is_not_hidden_altogether(towns: int, least: int) -> None:
    """Nobody did the modules of most goals so far, and small teams have few employees."""
    plan = plan_from_site(load(ROOT).sites["nl"])
    groups = beginning(plan, sorted(plan.municipalities)[:towns])

    shown = protect(board_of(groups, plan, plan.limits.shared_minimum))
    assert sum(one.number is not None for one in shown.values()) >= least


@pytest.mark.parametrize("audience", ["internal_minimum", "shared_minimum"])
def test_no_small_number_of_the_sample_can_be_found(sample: Sample, audience: str) -> None:
    minimum = getattr(sample.plan.limits, audience)
    board = board_of(sample.groups, sample.plan, minimum)
    sensitive = {cell: board.numbers[cell] for cell in sorted(board.hidden)}
    shown = protect(board)
    found = Attack(sample.plan, minimum, integral=False)
    found.know(shown, {cell: number.people for cell, number in board.numbers.items()})

    told = sum(one.number is not None for one in shown.values())
    assert told * 5 > len(shown)
    for cell in list(sensitive)[::EVERY]:
        low, high = found.interval(cell)
        number = sensitive[cell]
        assert low <= number.value <= high
        assert high - low >= min(minimum - 1, number.high - number.low), (cell, low, high)
