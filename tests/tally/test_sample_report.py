"""The report of the sample programme with 5,000 receipts tells something, and nobody is in it."""

from __future__ import annotations

from collections.abc import Mapping
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
from waakvlam.tally.learners import Group
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
