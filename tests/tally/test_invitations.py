"""Assignments and codes in the tally: each code counts once, and few learners are not told."""

from __future__ import annotations

import csv
import io
from datetime import date
from itertools import permutations
from pathlib import Path
from random import Random
from typing import Any

import pytest
from receipt_builders import completion, plan, receipt

from waakvlam.receipts.invitations import issue, read_issued, write_issued
from waakvlam.receipts.items import Found, Place
from waakvlam.receipts.receipt import Receipt, write_receipt
from waakvlam.tally.assigned import Assigned, assigned
from waakvlam.tally.errors import TallyError
from waakvlam.tally.invitations import judge_invited
from waakvlam.tally.ledger import NAME
from waakvlam.tally.run import Outcome, tally

AS_OF = date(2026, 11, 23)
ID = "balie-najaar"
CODES = issue(ID, 40, Random(1))
LIST = write_issued((ID, code) for code in CODES)
ISSUED = read_issued([LIST])


def invited(number: int, code: str, **changes: Any) -> Receipt:
    return receipt(completion(**changes), number=number, assignment=f"{ID}-inv-{code}")


def count(tmp_path: Path, *receipts: Receipt, with_list: bool = True, **named: Any) -> Outcome:
    source = tmp_path / "in"
    source.mkdir(exist_ok=True)
    for old in source.iterdir():
        old.unlink()
    for number, each in enumerate(receipts):
        (source / f"{number}.txt").write_text(write_receipt(each), encoding="ascii")
    (tmp_path / "issued.txt").write_bytes(LIST)
    issued = [tmp_path / "issued.txt"] if with_list else []
    return tally([source], plan(), tmp_path / "uit", AS_OF, issued=issued, **named)


def rows(tmp_path: Path) -> list[list[str]]:
    text = (tmp_path / "uit" / "assignments.csv").read_text(encoding="utf-8-sig")
    return list(csv.reader(io.StringIO(text), delimiter=";"))[1:]


def invented() -> str:
    """Return a code that passes the check, as somebody who read the standard can make it."""
    return next(code for code in issue(ID, 50, Random(2)) if code not in CODES)


def test_forty_invitations_count_forty(tmp_path: Path) -> None:
    everybody = [invited(number, code) for number, code in enumerate(CODES)]
    copy, made_up = invited(90, CODES[0], day=date(2026, 11, 20)), invited(91, invented())
    outcome = count(tmp_path, *everybody, copy, made_up)

    totals = outcome.report.totals
    assert (totals.counted, totals.duplicate, totals.quarantined) == (40, 1, 1)
    assert outcome.report.codes == {"code-not-issued": 1, "code-used": 1}
    assert rows(tmp_path) == [[ID, "40", "ten minste 35"]]
    assert len(list((tmp_path / "uit" / "quarantine").iterdir())) == 1
    assert not (tmp_path / "uit" / "share" / "assignments.csv").exists()
    assert all(code not in file.read_text("utf-8-sig") for code in CODES
               for file in (tmp_path / "uit").glob("*.csv"))  # fmt: skip


@pytest.mark.parametrize(
    ("code", "value"),
    [
        ("code-not-issued", invited(1, "zzzzzzzz")),
        ("code-not-issued", invited(1, invented())),
        ("code-missing", receipt(assignment=ID)),
        ("not-passed", invited(1, CODES[0], score=5)),
    ],
)
def test_what_a_code_cannot_count_for_has_its_reason(code: str, value: Receipt) -> None:
    judged = judge_invited([Found(value, Place("1.txt"))], plan(), AS_OF, ISSUED)

    assert (judged.counted, [each.code for each in judged.uncounted]) == ((), [code])


def test_a_wrong_code_never_takes_the_place_of_a_right_one() -> None:
    wrong = invited(1, invented(), score=8)
    right = invited(1, CODES[0], score=6, first="11111100")
    items = [Found(each, Place(f"{at}.txt")) for at, each in enumerate((wrong, right))]

    judged = judge_invited(items, plan(), AS_OF, ISSUED)

    assert [each.assignment for each in judged.counted] == [right.assignment]


def test_the_oldest_has_the_code_whatever_the_order() -> None:
    days = [date(2026, 11, 3), date(2026, 11, 2), date(2026, 11, 4)]
    everybody = [
        Found(invited(number, CODES[0], day=day), Place(f"{number}.txt"))
        for number, day in enumerate(days)
    ]
    for order in permutations(everybody):
        judged = judge_invited(order, plan(), AS_OF, ISSUED)
        assert [each.place.source for each in judged.counted] == ["1.txt"]
        assert [each.code for each in judged.uncounted] == ["code-used"] * 2


def test_what_cannot_count_never_takes_a_code() -> None:
    failed = invited(1, CODES[0], score=2, day=date(2026, 11, 1))
    items = [Found(each, Place("x.txt")) for each in (failed, invited(2, CODES[0]))]
    judged = judge_invited(items, plan(), AS_OF, ISSUED)

    assert [each.owner for each in judged.counted] == [f"{2:012}"]
    assert [each.code for each in judged.uncounted] == ["not-passed"]


def test_a_code_counts_in_one_municipality() -> None:
    here, there = invited(1, CODES[0]), invited(1, CODES[0])._replace(municipality="westveen")
    items = [Found(each, Place("x.txt")) for each in (there, here)]
    judged = judge_invited(items, plan(), AS_OF, ISSUED)

    assert [each.municipality for each in judged.counted] == ["oosterdam"]
    assert [each.code for each in judged.uncounted] == ["code-used"]


def test_owners_of_different_municipalities_are_different_learners_of_an_assignment() -> None:
    done = [
        Found(receipt(number=number, municipality=town, assignment=ID), Place("x"))
        for number in range(3)
        for town in ("oosterdam", "westveen")
    ]
    done += [Found(receipt(number=100 + each), Place("x")) for each in range(20)]
    counted = judge_invited(done, plan(), AS_OF, {}).counted

    assert assigned(counted, {}, 5) == (Assigned(ID, None, 5),)


def test_one_learner_does_all_quizzes_of_an_assignment_with_one_code() -> None:
    both = receipt(completion("basis", revision=1), completion(), assignment=f"{ID}-inv-{CODES[0]}")
    assert len(judge_invited([Found(both, Place("1"))], plan(), AS_OF, ISSUED).counted) == 2


def test_without_a_list_only_codes_that_nobody_can_have_issued_are_put_aside(
    tmp_path: Path,
) -> None:
    outcome = count(tmp_path, invited(1, invented()), invited(2, "zzzzzzzz"), with_list=False)

    assert (outcome.report.totals.counted, outcome.report.totals.quarantined) == (1, 1)


def test_a_code_that_an_earlier_month_counted_is_used(tmp_path: Path) -> None:
    ledger = tmp_path / "grootboek"
    count(tmp_path, invited(1, CODES[0]), ledger=ledger)
    source = tmp_path / "in" / "0.txt"
    source.write_text(write_receipt(invited(2, CODES[0], day=date(2026, 11, 1))), encoding="ascii")
    more = write_receipt(
        receipt(completion("basis", revision=1), number=1, assignment=f"{ID}-inv-{CODES[0]}")
    )
    (tmp_path / "in" / "1.txt").write_text(more, encoding="ascii")
    later = tally([tmp_path / "in"], plan(), tmp_path / "uit", date(2026, 12, 23), ledger=ledger,
                  issued=[tmp_path / "issued.txt"])  # fmt: skip

    assert (later.report.totals.counted, dict(later.report.codes)) == (1, {"code-used": 1})
    assert CODES[0] not in (ledger / NAME).read_text("ascii")


def test_a_list_that_is_none_stops_the_tally(tmp_path: Path) -> None:
    count(tmp_path, invited(1, CODES[0]))
    with pytest.raises(TallyError, match="not-a-list-of-codes"):
        tally(
            [tmp_path / "in"], plan(), tmp_path / "uit", AS_OF, issued=[tmp_path / "in" / "0.txt"]
        )


@pytest.mark.parametrize(
    ("members", "others", "codes", "told"),
    [
        (4, 20, None, None),
        (5, 20, None, 5),
        (9, 20, None, 5),
        (14, 20, None, 10),
        (97, 3, None, 90),  # No more than nine in ten.
        (20, 0, None, 15),  # Nearly everybody: of all who are counted.
        (12, 30, 12, 5),  # Nearly everybody: of all who were invited.
        (9, 30, 9, None),
        (0, 30, 40, None),
    ],
)
def test_few_and_nearly_all_are_not_told(
    members: int, others: int, codes: int | None, told: int | None
) -> None:
    issued = {} if codes is None else {ID: frozenset(map(str, range(codes)))}
    done = [
        *[Found(receipt(number=each, assignment=ID), Place("x")) for each in range(members)],
        *[Found(receipt(number=100 + each), Place("x")) for each in range(others)],
    ]
    counted = judge_invited(done, plan(), AS_OF, {}).counted

    assert assigned(counted, issued, 5) == (Assigned(ID, codes, told),)
