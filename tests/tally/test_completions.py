"""Which completions count."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import permutations, product
from typing import Any

import pytest
from receipt_builders import completion, plan, receipt

from waakvlam.receipts.completion import completions_of
from waakvlam.receipts.items import Found, Place
from waakvlam.receipts.receipt import CompletionRecord, Receipt
from waakvlam.tally.completions import Judged, judge, problem_of
from waakvlam.tally.plan import UNKNOWN, Quiz

AS_OF = date(2026, 11, 23)


def judged(*receipts: Receipt) -> Judged:
    items = [Found(each, Place(f"{number}.txt")) for number, each in enumerate(receipts)]
    return judge(items, plan(), AS_OF)


def codes(result: Judged) -> list[str]:
    return [each.code for each in result.uncounted]


@pytest.mark.parametrize(
    ("code", "value"),
    [
        ("unknown-municipality", receipt(municipality="elders")),
        ("unknown-quiz", receipt(completion("elders"))),
        ("newer-revision", receipt(completion(revision=4))),
        ("retake-needed", receipt(completion(revision=1))),
        ("not-passed", receipt(completion(score=5))),
        ("impossible-result", receipt(completion(revision=3, max=11, first="1" * 11))),
        ("impossible-result", receipt(completion(revision=3, first="1" * 9))),
        ("impossible-result", receipt(completion(revision=3, max=7, score=7))),
        ("day-in-the-future", receipt(completion(day=AS_OF + timedelta(3)))),
        ("day-in-the-future", receipt(completion(day=date(2099, 1, 1)))),
        ("day-too-early", receipt(completion(day=date(1970, 1, 1)))),
    ],
)
def test_what_does_not_count_has_its_code(code: str, value: Receipt) -> None:
    result = judged(value)

    assert (result.counted, codes(result)) == ((), [code])


@pytest.mark.parametrize(
    ("written", "workplace"),
    [("balie", "balie"), ("BZ", "balie"), (" Burger  zaken ", "balie"), ("elders", UNKNOWN)],
)
def test_a_workplace_counts_however_it_is_written(written: str, workplace: str) -> None:
    known = plan(written={"bz": "balie", "burger zaken": "balie"})
    value = receipt(workplace=written)
    result = judge([Found(value, Place("1.txt"))], known, AS_OF)

    [one] = result.counted
    assert (one.workplace, one.whole()) == (workplace, value)
    assert [each.workplace for each in result.unplaced] == ["elders"] * (workplace == UNKNOWN)


@pytest.mark.parametrize(
    "record",
    [
        completion(score=6),  # 75 %; the pass mark is 70.
        completion(day=AS_OF + timedelta(2)),
        completion(day=plan().limits.earliest),
        completion(revision=3),
        completion(revision=2, max=5, score=5, first="11111"),
        completion(revision=2, max=10, score=7, first="1111111000"),
        completion(revision=3, max=1, score=1, first=""),  # A learning system tells no questions.
    ],
)
def test_what_is_just_good_enough_counts(record: CompletionRecord) -> None:
    assert len(judged(receipt(record)).counted) == 1


RESULTS = [(8, 8, "11111111"), (6, 8, "11111100"), (5, 8, "11111000"), (7, 7, "11111111"),
           (8, 8, "1111111"), (8, 8, "111111111"), (8, 8, "1111111-")]  # fmt: skip
FIRST, LAST = plan().limits.earliest, AS_OF + timedelta(2)


@pytest.mark.parametrize("revision", [1, 2, 3, 4])
@pytest.mark.parametrize("day", [FIRST - timedelta(1), FIRST, AS_OF, LAST, LAST + timedelta(1)])
def test_what_most_learners_tell_is_judged_as_whatever_is_looked_at_closely(
    revision: int, day: date
) -> None:
    """A result of the newest revision is believed at a glance, when it is right in all else."""
    known = plan(written={"bz": "balie"})
    towns, places, quizzes = ["oosterdam", "elders"], ["balie", "BZ", "?"], ["basis", "signalen"]
    for (score, most, first), *where in product(RESULTS, towns, places, [*quizzes, "elders"]):
        town, place, quiz = where
        record = completion(quiz, revision=revision, day=day, score=score, max=most, first=first)
        value = Found(receipt(record, municipality=town, workplace=place), Place("1.txt"))
        [one] = completions_of(value)
        problem = problem_of(one, known, AS_OF)
        result = judge([value], known, AS_OF)
        workplaces = [each.workplace for each in result.counted]

        assert result.uncounted == (() if problem is None else (problem,))
        assert workplaces == ([] if problem else [known.workplace_of(place)])


DRAWN = plan(quizzes={"signalen": Quiz("Toets: signalen", 3, 2, 4, 70, 10)})


@pytest.mark.parametrize(
    ("first", "code"),
    [
        ("11-1-1----", []),
        ("11-1-10011", []),  # Other questions were drawn at another attempt.
        ("11-1------", ["impossible-result"]),
        ("1111", ["impossible-result"]),
    ],
)
def test_a_quiz_that_draws_questions_asked_as_many_as_it_draws(first: str, code: list[str]) -> None:
    value = receipt(completion(revision=3, score=4, max=4, first=first))

    assert codes(judge([Found(value, Place("1.txt"))], DRAWN, AS_OF)) == code


def test_every_completion_of_a_receipt_is_judged_alone() -> None:
    result = judged(receipt(completion("basis", revision=1), completion("elders"), completion()))

    assert (len(result.counted), codes(result)) == (2, ["unknown-quiz"])


BEST = [
    completion(revision=3, score=7, attempts=1),
    completion(revision=2, score=8, attempts=2),
    completion(revision=3, score=7, attempts=3, day=date(2026, 11, 4)),
    completion(revision=3, score=6, attempts=4),
]


@pytest.mark.parametrize("order", list(permutations(BEST)))
def test_newest_revision_then_best_score_then_earliest_day_counts(
    order: tuple[CompletionRecord, ...],
) -> None:
    result = judged(*map(receipt, order))

    assert [each.whole().completions for each in result.counted] == [(BEST[0],)]
    assert codes(result) == ["duplicate"] * 3


def test_a_duplicate_names_the_place_that_counts() -> None:
    [duplicate] = judged(receipt(), receipt()).uncounted

    assert (duplicate.place, duplicate.better) == (Place("1.txt"), Place("0.txt"))


def test_two_results_of_one_attempt_are_both_put_aside() -> None:
    result = judged(receipt(completion(score=8)), receipt(completion(score=7)))

    assert (result.counted, codes(result)) == ((), ["conflict", "conflict"])


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"score": 7}, "conflict"),
        ({"revision": 2, "max": 9}, "conflict"),
        ({"attempts": 2, "score": 7}, "duplicate"),
        ({"day": date(2026, 11, 4), "score": 7}, "duplicate"),
        ({"revision": 3, "score": 7}, "duplicate"),
    ],
)
def test_only_results_of_one_attempt_can_contradict_each_other(
    change: dict[str, Any], code: str
) -> None:
    result = judged(receipt(), receipt(completion(**change)))

    assert codes(result) == {"conflict": [code] * 2, "duplicate": [code]}[code]


def test_the_better_share_counts_where_revisions_asked_different_numbers_of_questions() -> None:
    whole = completion(max=5, score=5, first="11111", attempts=2)
    result = judged(receipt(completion(max=10, score=8)), receipt(whole))

    assert [each.max for each in result.counted] == [5]


def test_where_all_else_is_the_same_the_order_of_reading_decides_nothing() -> None:
    values = [
        receipt(completion(attempts=attempts), workplace=place)
        for attempts in (1, 2)
        for place in ("wijkteam", "balie")
    ]
    items = [Found(each, Place(f"{at}.txt")) for at, each in enumerate(values)]
    told = {judge(order, plan(), AS_OF).counted for order in permutations(items)}

    assert len(told) == 1


def test_the_same_quiz_of_two_learners_counts_twice() -> None:
    assert len(judged(receipt(number=1), receipt(number=2)).counted) == 2


def test_the_same_quiz_in_two_municipalities_counts_twice() -> None:
    assert len(judged(receipt(), receipt(municipality="westveen")).counted) == 2


def test_one_quiz_of_several_that_comes_again_counts_once() -> None:
    both = receipt(completion("basis", revision=1), completion())
    result = judged(both, receipt(completion(day=date(2026, 11, 4))))

    assert sorted(each.quiz for each in result.counted) == ["basis", "signalen"]
    assert codes(result) == ["duplicate"]


def test_a_row_of_a_learning_system_stays_where_it_is_with_the_names_in_it() -> None:
    early = completion(day=date(1970, 1, 1))
    rows = judged(receipt(early), receipt(early._replace(first=""))).uncounted

    assert [each.fate for each in rows] == ["quarantined"] * 2
    assert [bool(each.block) for each in rows] == [True, False]


def test_a_long_number_in_an_unknown_id_is_masked() -> None:
    [unknown] = judged(receipt(municipality="bsn-123456782")).uncounted

    assert unknown.args["name"] == "bsn-…"
