"""The report of the sample programme with 5,000 receipts tells something, and nobody is in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest
from report_attack import Attack

from waakvlam.load import load
from waakvlam.sample import write_samples
from waakvlam.tally.cells import CellId
from waakvlam.tally.completions import judge
from waakvlam.tally.counts import count
from waakvlam.tally.from_site import plan_from_site
from waakvlam.tally.learners import Group, Profile
from waakvlam.tally.plan import Plan
from waakvlam.tally.protect import Behind, Earlier, Shown, board_of, protect
from waakvlam.tally.reading import read_all
from waakvlam.tally.sources import find_sources

ROOT = Path(__file__).resolve().parents[2]
AS_OF = date(2026, 11, 23)
EVERY = 10
"""One sensitive number in so many is attacked: all of them take a minute."""


class Sample(NamedTuple):
    plan: Plan
    groups: Mapping[Group, int]
    before: Mapping[Group, int]
    """The learners when two thirds of the receipts were in."""


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Sample:
    folder, plan = tmp_path_factory.mktemp("sample"), plan_from_site(load(ROOT).sites["nl"])
    write_samples(plan, 5_000, 1, folder, "lines")
    files = sorted(folder.iterdir())
    return Sample(plan, counted(files, plan), counted(files[: len(files) * 2 // 3], plan))


def counted(files: Sequence[Path], plan: Plan) -> Mapping[Group, int]:
    sources = find_sources(files, files[0].parent / "uit")
    read = read_all(sources, plan.reading, lambda _done, _all: None)
    return count(judge(read.answers, plan, AS_OF), plan, AS_OF).groups


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


def told(shown: Mapping[CellId, Shown], behind: Behind) -> Earlier:
    numbers = {cell: one.number for cell, one in shown.items()}
    return Earlier("2026-10-31", numbers, {}, behind)


def test_the_second_report_of_the_sample_renews_numbers_and_reveals_nobody(sample: Sample) -> None:
    """Teams of five, of which some were counted before: their numbers must not get narrower."""
    plan, minimum = sample.plan, sample.plan.limits.internal_minimum
    then = board_of(sample.before, plan, minimum)
    first = protect(then)
    earlier = told(first, Behind(sample.before, plan.headcounts, minimum))
    board = board_of(sample.groups, plan, minimum, earlier)
    second = protect(board)

    assert sum(one.number is not None for one in second.values()) >= 30
    found, before = (Attack(plan, minimum, integral=False) for _ in range(2))
    people = board_of(sample.groups, plan, minimum).numbers
    found.know(second, {cell: number.people for cell, number in people.items()})
    before.know(first, {cell: number.people for cell, number in then.numbers.items()})
    found.know_earlier(before)
    hidden = [(board.numbers[cell], cell, "") for cell in sorted(second)]
    hidden += [
        (then.numbers[cell], cell, "1 ") for cell in sorted(second) if first[cell].number is None
    ]
    for number, cell, which in [one for one in hidden if one[0].is_sensitive][::35]:
        low, high = found.interval(cell, which)
        assert low <= number.value <= high
        assert high - low >= min(minimum - 1, number.high - number.low), (which, cell, low, high)


def test_what_an_earlier_report_was_made_of_is_used_only_where_it_fits(sample: Sample) -> None:
    """It must be what that report told of, with the headcounts and limits of now."""
    plan, minimum = sample.plan, sample.plan.limits.internal_minimum
    behind = Behind(sample.before, plan.headcounts, minimum)
    earlier = told(protect(board_of(sample.before, plan, minimum)), behind)
    (town, *_), number = next(iter(plan.headcounts.items()))
    other_heads = {**plan.headcounts, next(iter(plan.headcounts)): number + 1}
    other = [
        replace(earlier, behind=Behind(sample.before, other_heads, minimum)),
        replace(earlier, behind=Behind(sample.groups, plan.headcounts, minimum)),
        replace(earlier, behind=behind._replace(minimum=minimum + 1)),
        replace(earlier, numbers={**earlier.numbers, CellId("goal:nieuw", town, ""): None}),
        replace(earlier, behind=None),
    ]

    assert board_of(sample.groups, plan, minimum, earlier).past is not None
    for each in other:
        board = board_of(sample.groups, plan, minimum, each)
        assert board.past is None
        assert board.groups == sample.groups
        hidden = (one for cell, one in board.numbers.items() if each.numbers.get(cell, 0) is None)
        assert all(one.least == one.value for one in hidden)
