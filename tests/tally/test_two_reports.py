"""Two reports of which the learners are known renew more numbers, and tell no more."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from receipt_builders import completion, plan, receipt
from report_worlds import (
    MINIMUM,
    Small,
    attack,
    learners,
    programmes,
    reached_of,
    report,
    three_towns,
)

from waakvlam.receipts.receipt import write_receipt
from waakvlam.tally.again import make_merged
from waakvlam.tally.cells import CellId
from waakvlam.tally.earlier_file import read_earlier
from waakvlam.tally.learners import Group, Profile
from waakvlam.tally.plan import Module, Plan
from waakvlam.tally.protect import Behind, Earlier, Shown, board_of, shifts
from waakvlam.tally.protect.pasts import can_follow, with_pasts
from waakvlam.tally.run import tally

SLOW = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@st.composite
def growing(draw: st.DrawFn) -> tuple[Small, Small]:
    """Return a programme, and the same after some did one quiz more and others came."""
    known: Plan = draw(programmes())
    before = draw(learners(known, draw(st.sampled_from([3, 12, 25]))))
    now: Counter[Group] = Counter()
    for group, number in before.items():
        for quiz in draw(st.lists(st.sampled_from(sorted(known.quizzes)), max_size=2, unique=True)):
            many = draw(st.integers(0, number))
            number -= many  # noqa: PLW2901  # Who did something more is not among the others.
            now[group._replace(profile=more(group.profile, quiz, known, draw(st.booleans())))] += (
                many
            )
        now[group] += number
    if draw(st.booleans()):
        now += draw(learners(known, draw(st.sampled_from([2, 9, 20]))))
    return Small(known, before), Small(known, +now)


def more(profile: Profile, quiz: str, known: Plan, late: bool) -> Profile:
    done = tuple(sorted({*profile.quizzes, quiz}))
    return Profile(done, tuple(sorted({*profile.goals, *reached_of(known, done, late)})))


def told(before: Small, shown: dict[CellId, Shown]) -> Earlier:
    """Return the earlier report with the learners behind it."""
    numbers = {cell: one.number for cell, one in shown.items()}
    return Earlier(
        "2026-10-31", numbers, {}, Behind(before.groups, before.plan.headcounts, MINIMUM)
    )


@SLOW
@given(growing())
def test_no_hidden_number_of_either_report_follows_from_both(pair: tuple[Small, Small]) -> None:
    before, after = pair
    first = report(before)
    second = report(after, told(before, first))
    found = attack(after, second)
    found.know_earlier(attack(before, first))

    then = board_of(before.groups, before.plan, MINIMUM).numbers
    now = board_of(after.groups, after.plan, MINIMUM, told(before, first)).numbers
    hidden = [(cell, now[cell], "") for cell in second if now[cell].is_sensitive]
    hidden += [
        (cell, then[cell], "1 ")
        for cell, one in first.items()
        if then[cell].is_sensitive and one.number is None
    ]
    if any(one.number is not None for one in second.values()):
        for cell, number, which in hidden:
            low, high = found.interval(cell, which)
            assert low <= number.value <= high
            assert high - low >= min(MINIMUM - 1, number.high - number.low), (which, cell)


def group(place: str, quizzes: str, town: str = "oost") -> Group:
    return Group(town, place, Profile(tuple(sorted(quizzes.split())), ()))


def pairs(now: Counter[Group], before: Counter[Group]) -> dict[tuple[str, str, str], int]:
    """Return learners by workplace, what they did and what they had done before."""
    known = replace(plan(), quizzes=dict.fromkeys("ab", plan().quizzes["basis"]))
    found = with_pasts(now, before, known)
    return {
        (one.workplace, " ".join(one.profile.quizzes), had_done(one)): number
        for one, number in found.items()
    }


def had_done(one: Group) -> str:
    return " ".join(one.profile.before[0].quizzes) if one.profile.before else "new"


def test_learners_are_first_those_who_did_nothing_since_and_then_those_who_stayed() -> None:
    before = Counter({group("balie", "a"): 3, group("wijk", "a"): 1})
    now = Counter({group("balie", "a"): 2, group("balie", "a b"): 2, group("wijk", "a b"): 1})

    assert pairs(now, before) == {
        ("balie", "a", "a"): 2,
        ("balie", "a b", "a"): 1,
        ("balie", "a b", "new"): 1,
        ("wijk", "a b", "a"): 1,
    }


def test_who_can_only_have_come_from_another_workplace_is_not_thought_of_as_another() -> None:
    before = Counter({group("balie", "a b"): 2})
    now = Counter({group("balie", "a b"): 1, group("wijk", "a b"): 1, group("wijk", "a"): 4})

    assert pairs(now, before) == {("balie", "a b", "a b"): 1, ("wijk", "a", "new"): 4}


def test_where_somebody_is_gone_nobody_is_surely_new() -> None:
    gone, other = group("balie", "a b"), group("wijk", "a")
    now = Counter({group("balie", "a"): 5, group("wijk", "a"): 5})

    assert pairs(now, Counter({other: 1})) == {
        ("balie", "a", "new"): 5,
        ("wijk", "a", "a"): 1,
        ("wijk", "a", "new"): 4,
    }
    assert pairs(now, Counter({other: 1, gone: 1})) == {("wijk", "a", "a"): 1}


def test_a_goal_that_somebody_reached_stays_so_unless_completions_run_out() -> None:
    reached, known = Profile(("a",), ("doel",)), plan()
    goal = replace(known.goals[0], id="doel")
    for valid_for, is_able in ((0, False), (12, True)):
        asked = replace(known, goals=(replace(goal, valid_for=valid_for),))
        assert can_follow(Profile(("a", "b"), ()), (reached,), asked) is is_able
        assert can_follow(Profile(("b",), ("doel",)), (reached,), asked) is False


@given(st.lists(st.tuples(st.integers(1, 7), st.integers(0, 7)), max_size=6), st.data())
def test_as_many_as_can_be_were_there_before(
    grown: list[tuple[int, int]], data: st.DataObject
) -> None:
    """Everybody who is still there finds a past, in whatever order the groups come."""
    names = "basis", "doen", "zien"
    before: Counter[Group] = Counter()
    now: Counter[Group] = Counter()
    for old, new in grown:
        number = data.draw(st.integers(1, 4))
        for bits, side in ((old, before), (old | new, now)):
            side[group("balie", " ".join(n for at, n in enumerate(names) if bits >> at & 1))] += (
                number
            )
    known = replace(plan(), quizzes=dict.fromkeys(names, plan().quizzes["basis"]), goals=())

    found = with_pasts(now, before, known)
    pasts: Counter[Group] = Counter()
    for one, number in found.items():
        assert can_follow(one.profile, one.profile.before, known)
        pasts[one._replace(profile=one.profile.before[0])] += number
    assert pasts == before


def inbox(folder: Path, many: int) -> Path:
    """Write receipts of three municipalities in turn: two workplaces, of which one is small."""
    folder.mkdir(exist_ok=True)
    for at in range(many):
        town = list(plan().municipalities)[at % 3]
        value = receipt(
            completion("basis", revision=1), number=at, municipality=town,
            workplace="balie" if at % 12 < 6 else "wijkteam",
        )  # fmt: skip
        (folder / f"{at}.txt").write_text(write_receipt(value), "ascii")
    return folder


def test_the_counts_beside_an_earlier_report_tell_what_it_was_made_of(tmp_path: Path) -> None:
    known = plan()
    earlier, later = tmp_path / "oktober", tmp_path / "november"
    tally([inbox(tmp_path / "in", 120)], known, earlier, date(2026, 11, 4), for_region=True)
    tally([tmp_path / "in"], known, later, date(2026, 11, 23), previous=earlier, for_region=True)

    found = read_earlier(earlier)["internal"].behind
    assert found is not None
    assert sum(found.groups.values()) == 120
    assert (found.headcounts, found.minimum) == (known.headcounts, known.limits.internal_minimum)
    # Who was in the report before that one is not known: there nothing is renewed that is not sure.
    assert all(each.behind is None for each in read_earlier(later).values())
    (earlier / "for-region.json").unlink()
    assert all(each.behind is None for each in read_earlier(earlier).values())


def test_counts_of_before_version_3_tell_no_headcounts_and_are_not_used(tmp_path: Path) -> None:
    tally(
        [inbox(tmp_path / "in", 60)], plan(), tmp_path / "uit", date(2026, 11, 4), for_region=True
    )
    path = tmp_path / "uit" / "for-region.json"
    document = json.loads(path.read_bytes())
    del document["headcounts"]
    path.write_text(json.dumps({**document, "version": 2}), "utf-8")

    assert read_earlier(tmp_path / "uit")["internal"].behind is None


def test_a_merge_also_writes_what_the_next_one_is_compared_with(tmp_path: Path) -> None:
    known, day = plan(), date(2026, 11, 4)
    tally([inbox(tmp_path / "in", 60)], known, tmp_path / "uit", day, for_region=True)
    sent = tmp_path / "uit" / "for-region.json"

    assert "for-region.json" not in make_merged([sent], known, "nl", None).files
    merged = make_merged([sent], known, "nl", None, for_region=True)
    assert merged.files["for-region.json"] == sent.read_bytes()


def test_nothing_is_renewed_where_a_number_hidden_before_cannot_be_shown_to_be_safe() -> None:
    """Few came since, so that hardly any other learners fit both reports."""
    before, after = three_towns()
    first = report(before)

    second = report(after, told(before, first))
    assert [one.number for one in second.values()] == [None] * len(second)
    assert {cell: one.earlier for cell, one in second.items()} == {
        cell: one.number for cell, one in first.items()
    }


_SHIFTS = """
from collections import Counter
from dataclasses import replace
from receipt_builders import plan
from waakvlam.tally.learners import Group, Profile
from waakvlam.tally.protect import Behind, Earlier, board_of
from waakvlam.tally.protect.numbers import numbers_of

quizzes = "abcdef"
known = replace(plan(), quizzes=dict.fromkeys(quizzes, plan().quizzes["basis"]), goals=())
town, place = next(iter(known.municipalities)), next(iter(known.workplaces))
at = lambda done: Group(town, place, Profile(tuple(done), ()))
before = Counter({at("abc"): 20, at("def"): 20})
now = Counter({at("abcdef"): 40})
told = Earlier("", dict.fromkeys(numbers_of(before, known, 5)), {},
    Behind(before, known.headcounts, 5))
board = board_of(now, known, 5, told)
print([shift.move for moves in board.past.shifts.telling.values() for shift in moves])
"""


def test_what_is_tried_comes_in_the_same_order_in_every_run() -> None:
    """Otherwise two runs could hide other numbers, and together reveal them."""
    tests = Path(__file__).resolve().parents[1]
    found = {
        subprocess.run(
            [sys.executable, "-c", _SHIFTS],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)},
            cwd=tests,
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(found) == 1
    assert found.pop().count("Move(") > 4


def test_a_quiz_that_made_a_goal_too_late_was_not_done_before() -> None:
    """Whoever knows that the goal could still be reached then would see that it cannot be."""
    known = replace(plan(), quizzes=dict.fromkeys("ab", plan().quizzes["basis"]))
    goal = replace(known.goals[0], id="doel", modules=("a", "b"))
    modules = {name: Module(name, name) for name in "ab"}
    known = replace(known, goals=(goal,), modules=modules)
    before = Profile(("a",), ())

    late, in_time = Profile(("a", "b"), ()), Profile(("a", "b"), ("doel",))
    assert list(shifts._earlier(late, before, known)) == []
    assert list(shifts._earlier(in_time, before, known)) == [("b", in_time)]
