"""Progress against the goals."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from receipt_builders import completion, plan, receipt

from waakvlam.receipts.items import Place
from waakvlam.tally.completions import Completion
from waakvlam.tally.goals import Progress, progress

AS_OF = date(2026, 11, 23)


def passed(
    learners: int, quiz: str = "signalen", since: int = 0, **changes: object
) -> list[Completion]:
    record = completion(quiz, day=date(2026, 11, 3))
    values = [receipt(record, number=since + number, **changes) for number in range(learners)]
    return [Completion(value, record, Place("x.txt")) for value in values]


def at_the_desk(learners: int, share: int, employees: int = 25) -> Progress:
    """Return the progress of the desk of Oosterdam; that of Westveen hides nothing."""
    elsewhere = passed(100, since=1_000, municipality="westveen")
    known = plan(headcounts={("oosterdam", "balie"): employees, ("westveen", "balie"): 400})
    desk = replace(known.goals[0], share=share)
    rows = progress(passed(learners) + elsewhere, replace(known, goals=(desk,)), AS_OF)
    return next(row for row in rows if row.municipality == "oosterdam")


@pytest.mark.parametrize(
    ("learners", "share", "expected"),
    [
        (25, 90, (None, ">22", ">88 %", "reached")),
        (23, 90, (None, ">22", ">88 %", "reached")),
        (22, 90, (None, ">20", ">80 %", "on-the-way")),
        (25, 100, (None, ">20", ">80 %", "")),
        (20, 80, (20, "", "80 %", "reached")),
        (19, 80, (19, "", "76 %", "on-the-way")),
        (4, 80, (None, "<5", "<20 %", "on-the-way")),
        (0, 80, (None, "<5", "<20 %", "on-the-way")),
        (0, 10, (None, "<5", "<20 %", "")),
    ],
)
def test_share_and_status_are_told_without_all_or_nothing(
    learners: int, share: int, expected: tuple[int | None, str, str, str]
) -> None:
    row = at_the_desk(learners, share)

    assert (row.learners.number, row.learners.sign, row.share, row.status) == expected


def test_a_large_group_is_above_90_or_below_10_percent() -> None:
    assert at_the_desk(395, 80, 400).share == ">90 %"
    assert at_the_desk(12, 80, 400).share == "<10 %"


def test_a_learner_must_have_done_every_module_in_time() -> None:
    known = plan()
    both = replace(known.goals[1], by=date(2026, 11, 3))
    late = replace(known.goals[1], by=date(2026, 11, 2))
    half = passed(9)
    whole = half + passed(9, "basis")

    totals = [
        progress(done, replace(known, goals=(goal,)), AS_OF)[0].learners
        for done, goal in ((whole, both), (half, both), (whole, late))
    ]
    assert [(shown.number, shown.sign) for shown in totals] == [(9, ""), (None, "<5"), (None, "<5")]


def test_a_learner_elsewhere_does_not_count_for_a_goal() -> None:
    rows = progress(passed(9, workplace="wijkteam"), plan(), AS_OF)

    assert [row.learners.sign for row in rows if row.goal.id == "balie"] == ["<5"] * 3


def test_a_goal_that_is_not_reached_after_its_day_is_missed() -> None:
    rows = progress([], plan(), date(2027, 12, 1))

    assert {row.status for row in rows} == {"missed"}


def learners_of(goal_months: int | None, as_of: date, *, repeated: bool = False) -> int | None:
    """Return how many of 30 learners of 3 November 2026 count; some may repeat a year later."""
    known = plan()
    desk = replace(known.goals[0], valid_for=goal_months, by=date(2030, 1, 1))
    everybody = passed(30)
    later = [
        replace(each, record=replace(each.record, day=date(2027, 11, 1))) for each in everybody[:20]
    ]
    rows = progress(everybody, replace(known, goals=(desk,)), as_of, later if repeated else ())
    return rows[0].learners.number


def test_a_completion_counts_up_to_and_including_its_last_day() -> None:
    assert learners_of(12, date(2027, 11, 3)) == 30
    assert learners_of(12, date(2027, 11, 4)) is None
    assert learners_of(None, date(2029, 11, 4)) == 30


def test_who_repeats_in_time_keeps_counting() -> None:
    assert learners_of(12, date(2027, 11, 4), repeated=True) == 20
    assert learners_of(12, date(2027, 11, 3), repeated=True) == 30
