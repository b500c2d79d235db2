"""Progress against the goals."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import product
from typing import Any

import pytest
from receipt_builders import completion, plan, receipt

from waakvlam.receipts.completion import Completion, completions_of
from waakvlam.receipts.items import Found, Place
from waakvlam.tally.completions import Judged
from waakvlam.tally.counts import count
from waakvlam.tally.done import Judge
from waakvlam.tally.goals import GoalReport, Progress
from waakvlam.tally.learners import learner_of
from waakvlam.tally.plan import Goal, Plan
from waakvlam.tally.report import make_report

AS_OF = date(2026, 11, 23)


def passed(
    learners: int,
    quiz: str = "signalen",
    since: int = 0,
    day: date = date(2026, 11, 3),
    revision: int = 2,
    **changes: Any,
) -> list[Completion]:
    record = completion(quiz, day=day, revision=revision)
    values = [receipt(record, number=since + number, **changes) for number in range(learners)]
    found = (Found(value, Place("x.txt")) for value in values)
    return [each for one in found for each in completions_of(one)]


def crowd() -> list[Completion]:
    """Return learners everywhere who reach no goal of the desk, so that little is hidden."""
    found = []
    for at, (town, place) in enumerate(product(plan().municipalities, plan().workplaces)):
        where: dict[str, Any] = {"municipality": town, "workplace": place}
        found += passed(20, "basis", since=10_000 + 100 * at, revision=1, **where)
        if place == "wijkteam":
            found += passed(12, since=10_000 + 100 * at, **where)
    return found


def told(
    completions: list[Completion],
    known: Plan,
    as_of: date = AS_OF,
    repeats: tuple[Completion, ...] = (),
) -> tuple[GoalReport, ...]:
    everybody = sorted((*completions, *crowd()), key=learner_of)
    judged = Judged(tuple(everybody), (), repeats)
    return make_report(count(judged, known, as_of), known, as_of).goals


def with_goal(goal: Goal, **changes: Any) -> Plan:
    return plan(goals=(replace(goal, **changes),))


def at_the_desk(learners: int, share: int, employees: int = 25) -> Progress:
    """Return the progress of the desk of Oosterdam; that of Westveen hides nothing."""
    elsewhere = passed(100, since=1_000, municipality="westveen")
    known = plan(headcounts={("oosterdam", "balie"): employees, ("westveen", "balie"): 400})
    desk = replace(known.goals[0], share=share)
    [goal] = told(passed(learners) + elsewhere, replace(known, goals=(desk,)))
    return next(row for row in goal.municipalities if row.municipality == "oosterdam")


@pytest.mark.parametrize(
    ("learners", "share", "expected"),
    [
        (25, 80, (None, ">20", ">80 %", "reached")),
        (21, 80, (None, ">20", ">80 %", "reached")),
        (25, 90, (None, ">20", ">80 %", "")),
        (25, 100, (None, ">20", ">80 %", "")),
        (20, 80, (20, "", "80 %", "reached")),
        (19, 80, (19, "", "76 %", "on-the-way")),
        (4, 80, (None, "", "", "")),
        (0, 80, (None, "", "", "")),
        (0, 90, (None, "", "", "")),
    ],
)
def test_share_and_status_are_told_without_all_or_nothing(
    learners: int, share: int, expected: tuple[int | None, str, str, str]
) -> None:
    row = at_the_desk(learners, share)

    assert (row.learners.number, row.learners.sign, row.share, row.status) == expected


def test_a_headcount_below_the_count_gives_a_sentence_and_no_percentage() -> None:
    row = at_the_desk(20, 80, employees=15)

    assert (row.learners.number, row.share, row.status) == (20, "", "")
    assert row.notes == ("headcount-too-small",)


def test_a_large_group_is_above_90_percent() -> None:
    assert at_the_desk(395, 80, 400).share == ">90 %"


def test_a_share_below_one_percent_is_never_told_as_none() -> None:
    row = at_the_desk(20, 80, 4000)

    assert (row.share, row.percent) == ("<1 %", 0)


def test_a_learner_must_have_done_every_module_in_time() -> None:
    goal = plan().goals[1]
    half = passed(9)
    whole = half + passed(9, "basis", revision=1)

    totals = [
        told(done, with_goal(goal, by=by, workplaces=("balie",)))[0].total.learners.number
        for done, by in (
            (whole, date(2026, 11, 3)),
            (half, date(2026, 11, 3)),
            (whole, date(2026, 11, 2)),
        )
    ]
    assert totals == [9, None, None]


def test_a_learner_elsewhere_does_not_count_for_a_goal() -> None:
    goal = told(passed(9, workplace="wijkteam"), plan())[0]

    assert [row.learners.number for row in (goal.total, *goal.municipalities)] == [None] * 3


def test_a_revision_that_is_too_old_does_not_count_for_a_goal() -> None:
    goal = plan().goals[0]
    done = passed(9, revision=2)

    assert told(done, with_goal(goal, from_revision={"signalen": 2}))[0].total.learners.number == 9
    assert (
        told(done, with_goal(goal, from_revision={"signalen": 3}))[0].total.learners.number is None
    )


def test_a_goal_that_is_not_reached_after_its_day_is_missed() -> None:
    rows = told(passed(9), plan(), date(2027, 12, 1))

    assert rows[0].total.status == "missed"


def test_on_its_last_day_a_goal_is_not_missed_and_has_no_forecast() -> None:
    goal = plan().goals[0]
    [last] = told(three_months(), with_goal(goal, share=90), goal.by)
    [before] = told(three_months(), with_goal(goal, share=90), goal.by - timedelta(1))

    assert (last.total.status, last.forecast) == ("on-the-way", None)
    assert before.forecast == 24


def learners_of(goal_months: int | None, as_of: date, *, repeated: bool = False) -> int | None:
    """Return how many of 30 learners of 3 November 2026 count; some may repeat a year later."""
    everybody = passed(30)
    later = tuple(each._replace(day=date(2027, 11, 1), receipt=None) for each in everybody[:20])
    known = with_goal(plan().goals[0], valid_for=goal_months, by=date(2030, 1, 1))
    return told(everybody, known, as_of, later if repeated else ())[0].total.learners.number


def test_a_completion_counts_up_to_and_including_its_last_day() -> None:
    assert learners_of(12, date(2027, 11, 3)) == 30
    assert learners_of(12, date(2027, 11, 4)) is None
    assert learners_of(None, date(2029, 11, 4)) == 30


def test_who_repeats_in_time_keeps_counting() -> None:
    assert learners_of(12, date(2027, 11, 4), repeated=True) == 20
    assert learners_of(12, date(2027, 11, 3), repeated=True) == 30


def test_what_runs_out_soon_is_told_when_the_group_is_large_enough() -> None:
    known = with_goal(plan().goals[0], valid_for=12, by=date(2030, 1, 1))
    done = passed(9) + passed(8, since=100, day=date(2027, 8, 1))

    assert told(done, known, date(2027, 9, 1))[0].expiring == 5
    assert told(done[:4] + done[9:], known, date(2027, 9, 1))[0].expiring is None
    assert told(done, known, date(2027, 7, 1))[0].expiring is None
    nearly_all = passed(14) + passed(3, since=100, day=date(2027, 8, 1))
    assert told(nearly_all, known, date(2027, 9, 1))[0].expiring is None


def test_what_runs_out_soon_is_told_of_each_goal_apart() -> None:
    year = replace(plan().goals[0], valid_for=12, by=date(2030, 1, 1))
    known = plan(goals=(year, replace(year, id="kort", valid_for=11)))
    done = passed(9) + passed(8, since=100, day=date(2027, 8, 1))

    assert [each.expiring for each in told(done, known, date(2027, 9, 1))] == [5, 5]


def test_a_goal_is_reached_in_the_month_of_the_last_module_as_it_was_first_done() -> None:
    """Who repeats a module keeps counting, from the day on which it was done first."""
    done = [
        *passed(1, "basis", day=date(2026, 9, 1), revision=1),
        *passed(1, day=date(2026, 10, 1), revision=3),
    ]
    again = tuple(each._replace(day=date(2026, 12, 1)) for each in done)
    late, old = [each._replace(day=date(2027, 2, 1)) for each in done], "2026-10"
    year = replace(plan().goals[1], by=date(2026, 12, 1), valid_for=12)
    strict = replace(year, from_revision={"basis": 1, "signalen": 3})
    judge = Judge(plan(goals=(replace(year, valid_for=None), year, strict)), date(2026, 12, 31))
    older = [each._replace(revision=2 if each.quiz == "signalen" else 1) for each in again]

    assert judge.done(done, again).reached["iedereen"] == old
    assert [*judge.done(late, ()).reached] == []
    assert judge.done(done, older).reached == {"iedereen": old}


@pytest.mark.parametrize(
    ("as_of", "repeated", "expected"),
    [
        (date(2027, 5, 1), (), []),  # Three months on, the oldest counts on its last day.
        (date(2027, 6, 2), (), ["jaar"]),
        (date(2027, 6, 2), ("basis",), []),
        (date(2027, 6, 2), ("signalen",), ["jaar"]),
        (date(2027, 8, 1), ("basis",), ["jaar"]),
        (date(2027, 8, 1), ("basis", "signalen"), []),
    ],
)
def test_a_goal_runs_out_soon_when_one_of_its_modules_does(
    as_of: date, repeated: tuple[str, ...], expected: list[str]
) -> None:
    done = [
        *passed(1, "basis", day=date(2026, 9, 1), revision=1),
        *passed(1, day=date(2026, 10, 1)),
    ]
    again = [each._replace(day=date(2027, 4, 1)) for each in done if each.quiz in repeated]
    year = replace(plan().goals[1], id="jaar", by=date(2030, 1, 1), valid_for=12)

    told = Judge(plan(goals=(year,)), as_of).done(done, again)
    assert (list(told.reached), list(told.expiring)) == (["jaar"], expected)


def three_months() -> list[Completion]:
    return [
        each
        for month, many in ((9, 10), (10, 6), (11, 8))
        for each in passed(many, since=100 * month, day=date(2026, month, 20))
    ]


def test_progress_and_forecast_follow_the_pace_of_the_last_months() -> None:
    [goal] = told(three_months(), with_goal(plan().goals[0], by=date(2027, 1, 23)))

    assert [(point.month, point.total) for point in goal.points] == [
        ("2026-09", 10),
        ("2026-10", 15),
        ("2026-11", 24),
    ]
    assert goal.forecast == 24 + 7 * 2


def test_a_pace_that_stopped_is_not_the_present_one() -> None:
    """In half a year nobody was added: 14 in eight months are two a month, not seven."""
    goal = with_goal(plan().goals[0], by=date(2027, 7, 31))
    [still] = told(three_months(), goal, date(2027, 5, 31))

    assert still.forecast == 24 + 3


def test_a_month_with_few_learners_is_joined_to_the_next() -> None:
    done = passed(9, day=date(2026, 9, 1)) + passed(2, since=50, day=date(2026, 10, 1))
    later = passed(4, since=70, day=date(2026, 11, 1))

    [goal] = told(done + later, with_goal(plan().goals[0]))
    assert [(point.month, point.total) for point in goal.points] == [
        ("2026-09", 5),
        ("2026-11", 15),
    ]


def test_two_lines_about_the_same_people_tell_of_no_few_others() -> None:
    """All at the desk and all together: their difference by month would be a handful."""
    desk = replace(plan().goals[0], by=date(2027, 1, 23))
    every = replace(desk, id="samen", workplaces=("balie", "wijkteam"))
    at_desk = passed(31, day=date(2026, 9, 1)) + passed(30, since=100, day=date(2026, 11, 1))
    others = passed(2, since=200, day=date(2026, 9, 1), workplace="wijkteam")
    others += passed(40, since=300, day=date(2026, 11, 1), workplace="wijkteam")
    heads = {(town, place): 400 for town in plan().municipalities for place in plan().workplaces}
    one, both = told(at_desk + others, plan(goals=(desk, every), headcounts=heads))

    assert [point.total for point in one.points] == [30, 61]
    assert [point.total for point in both.points] == [30, 127]


def test_a_forecast_is_never_above_the_headcount() -> None:
    [goal] = told(three_months(), with_goal(plan().goals[0], by=date(2030, 1, 1)))

    assert goal.forecast == goal.total.headcount == 80


def test_workplaces_below_the_whole_are_named_lowest_first() -> None:
    goal = replace(plan().goals[1], modules=("signalen",), share=90, by=date(2027, 3, 1))

    done = [
        each
        for at, town in enumerate(plan().municipalities)
        for each in passed(8, since=100 * at, municipality=town)
    ]
    [report] = told(done, with_goal(goal))
    assert report.behind == ("balie",)
    assert told(done, with_goal(goal, share=10))[0].behind == ()  # The goal is reached.
    assert told(done, with_goal(goal, workplaces=("balie",)))[0].behind == ()  # It is the whole.


def test_a_workplace_of_which_nearly_everybody_counts_is_not_named_as_behind() -> None:
    """What is told of it, «more than 79 %», is less than what is known."""
    heads = {(town, "balie"): 8 for town in plan().municipalities}
    heads |= {(town, "wijkteam"): 40 for town in plan().municipalities}
    goal = replace(plan().goals[1], modules=("signalen",), share=100, by=date(2027, 3, 1))
    done = [
        each
        for at, (town, place) in enumerate(heads)
        for each in passed(8 if place == "balie" else 25, since=100 * at, municipality=town,
                           workplace=place)
    ]  # fmt: skip
    [report] = told(done, plan(goals=(goal,), headcounts=heads))
    desk, team = report.workplaces

    assert desk.learners.sign
    assert team.learners.sign
    assert (desk.percent or 0) < (report.total.percent or 0)
    assert report.behind == ()
