"""The letter by which a receipt tells which wrong option was chosen."""

from __future__ import annotations

import json
from itertools import permutations
from pathlib import Path

import pytest

from waakvlam.load import load
from waakvlam.questions.letters import letters_of

ROOT = Path(__file__).parent.parent.parent
CASES = json.loads((ROOT / "tests" / "cases" / "letters.json").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: ",".join(case["ids"])[:40])
def test_letters_stay_what_older_receipts_say(case: dict[str, list[str]]) -> None:
    found = letters_of(case["ids"])

    assert [found.get(id_, "") for id_ in case["ids"]] == case["letters"]


def test_the_order_of_the_options_makes_no_difference() -> None:
    ids = ["ja", "nee", "weet-niet", "hangt-ervan-af"]

    assert len({tuple(sorted(letters_of(turned).items())) for turned in permutations(ids)}) == 1


def test_every_wrong_option_of_the_site_has_a_letter_of_its_own() -> None:
    for quiz in load(ROOT).sites["nl"].quizzes.values():
        for question in quiz.questions:
            wrong = question.wrong()
            assert len({one.letter for one in wrong}) == len(wrong)
            if question.kind in ("single", "multiple"):
                correct = question.key()["correct"]
                assert not {one.id for one in wrong} & {*correct}
                assert len(wrong) + len(correct) == len(question.options)
            else:
                assert wrong == ()
