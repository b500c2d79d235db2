"""What to explain next, and what nobody can learn from it about a person."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from receipt_builders import plan as small_plan

from waakvlam.load import load
from waakvlam.tally.cells import ALL, COMPLETIONS, LEARNERS, CellId
from waakvlam.tally.counts import Counts, Totals, answers
from waakvlam.tally.export.improve import export_improve_csv, export_improve_html
from waakvlam.tally.from_site import plan_from_site
from waakvlam.tally.improve import first_tries, lessons
from waakvlam.tally.plan import Plan, Quiz
from waakvlam.tally.protect import Shown
from waakvlam.tally.report import Report, make_report

ROOT = Path(__file__).parent.parent.parent
QUIZ = "wat-is-mensenhandel"
TOLD = {CellId(COMPLETIONS, ALL, QUIZ): Shown(100)}


@pytest.fixture(scope="module")
def plan() -> Plan:
    return plan_from_site(load(ROOT).sites["nl"])


def counts_of(*answers: tuple[int, int]) -> Counts:
    numbered = {(QUIZ, at): pair for at, pair in enumerate(answers)}
    return Counts(Totals(0, 0, 0, 0, 0), answers=numbered)


def rights(plan: Plan, minimum: int, *answers: tuple[int, int]) -> list[tuple[int, int] | None]:
    return [one.right for one in first_tries(counts_of(*answers), TOLD, plan, minimum)]


def test_a_question_tells_between_which_shares_people_were_right(plan: Plan) -> None:
    assert rights(plan, 5, (100, 62), (100, 95), (1000, 333)) == [(60, 65), (90, 95), (30, 35)]


def test_a_question_that_was_not_drawn_was_not_asked() -> None:
    tries = {(QUIZ, 0, "1"): 3, (QUIZ, 0, "-"): 2, (QUIZ, 0, "a"): 1, (QUIZ, 1, "-"): 6}

    assert answers(tries) == {(QUIZ, 0): (4, 3)}


def test_few_people_on_either_side_are_hidden(plan: Plan) -> None:
    assert rights(plan, 5, (100, 96), (100, 4), (9, 5), (40, 40)) == [None] * 4


@pytest.mark.parametrize("minimum", [5, 10])
def test_a_step_never_tells_apart_fewer_people_than_a_group(plan: Plan, minimum: int) -> None:
    for asked in range(2 * minimum, 300):
        told: dict[tuple[int, int], list[int]] = {}
        for right in range(minimum, asked - minimum + 1):
            (share,) = rights(plan, minimum, (asked, right))
            assert share is not None
            assert share[0] <= 100 * right / asked <= share[1]
            assert (share[1] - share[0]) * asked >= 100 * minimum or share[0] == 0
            told.setdefault(share, []).append(right)


def test_it_tells_no_more_than_the_report_beside_it(plan: Plan) -> None:
    # Whoever has both knows of each question what the report says: the share in steps of five.
    for asked in range(10, 200):
        by_missed: dict[int, set[tuple[int, int] | None]] = {}
        for right in range(5, asked - 4):
            missed = (asked - right) * 100 // asked // 5 * 5
            by_missed.setdefault(missed, set()).update(rights(plan, 5, (asked, right)))
        assert {len(told) for told in by_missed.values()} <= {1}


def drawn(asked: int, right: int, one: int, other: int, minimum: int = 5) -> str | None:
    """Return which of two wrong options is told."""
    answers = {(OWN, 0): (asked, right)}
    chosen = {(OWN, 0, "a"): one, (OWN, 0, "b"): other}
    counts = Counts(Totals(0, 0, 0, 0, 0), answers=answers, chosen=chosen)
    (tried,) = first_tries(counts, {CellId(COMPLETIONS, ALL, OWN): Shown(asked)}, TWO, minimum)
    return tried.drawn


OWN = "signalen"
TWO = small_plan(
    quizzes={OWN: Quiz("Toets", 1, 1, 1, 70, 1, wrong=((("a", "Eén"), ("b", "Twee")),))}
)


def test_the_wrong_option_that_draws_most_is_told_with_its_text() -> None:
    assert drawn(100, 60, 25, 10) == "Eén"
    assert drawn(100, 60, 10, 25) == "Twee"


def test_a_wrong_option_is_told_only_when_it_and_all_others_are_many() -> None:
    assert drawn(100, 60, 36, 0) is None, "all others who missed it are fewer than a group"
    assert drawn(100, 60, 4, 0) is None, "fewer than a group chose it"
    assert drawn(100, 60, 18, 14) is None, "it leads by fewer than a group"
    assert drawn(100, 92, 5, 0) is None, "few people missed it"
    assert drawn(100, 98, 2, 0) is None, "how many were right is hidden"


@pytest.mark.parametrize("minimum", [5, 10])
def test_not_even_who_knows_how_many_missed_it_finds_few_people(minimum: int) -> None:
    for asked in (7 * minimum, 9 * minimum, 22 * minimum):
        for missed in range(minimum, asked - minimum + 1, 1 if asked < 60 else 7):
            told: dict[str | None, list[tuple[int, int, int]]] = {}
            for one in range(missed + 1):
                for other in range(missed - one + 1):
                    said = drawn(asked, asked - missed, one, other, minimum)
                    told.setdefault(said, []).append((one, other, missed - one))
            for possible in told.values():
                assert all(len({*numbers}) >= minimum for numbers in zip(*possible, strict=True))


def test_of_other_kinds_of_question_no_option_is_told(plan: Plan) -> None:
    (one,) = first_tries(counts_of((100, 50)), TOLD, replace(plan, quizzes=bare(plan)), 5)
    assert one.drawn == ""


def bare(plan: Plan) -> dict[str, Quiz]:
    return {id_: replace(quiz, wrong=()) for id_, quiz in plan.quizzes.items()}


def test_nothing_is_told_of_a_quiz_of_which_the_number_is_hidden(plan: Plan) -> None:
    for shown in ({}, {CellId(COMPLETIONS, ALL, QUIZ): Shown(None)}):
        (one,) = first_tries(counts_of((100, 50)), shown, plan, 5)
        assert (one.right, one.drawn or None) == (None, None)


def test_what_was_missed_most_is_explained_first_by_its_section(plan: Plan) -> None:
    tried = first_tries(counts_of((100, 90), (100, 40), (100, 60), (100, 30)), TOLD, plan, 5)
    found = [
        (one.section, [each.question for each in one.questions]) for one in lessons(tried, plan)
    ]
    sections = plan.quizzes[QUIZ].sections
    assert found[0] == (sections[3], [4])
    assert {number for _, numbers in found for number in numbers} == {2, 3, 4}
    assert {one.module for one in lessons(tried, plan)} == {QUIZ}


def test_a_question_is_explained_by_the_section_that_rests_on_its_sources(plan: Plan) -> None:
    assert plan.quizzes[QUIZ].sections[0] == "Het gaat om uitbuiting, niet om een grens"
    assert all(len(quiz.sections) == quiz.questions for quiz in plan.quizzes.values())


def report_of(plan: Plan, *answers: tuple[int, int]) -> Report:
    report = make_report(counts_of(), plan, date(2026, 11, 27))
    return replace(report, tried=first_tries(counts_of(*answers), TOLD, plan, 5))


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_page_and_the_list_say_the_same(plan: Plan, language: str) -> None:
    report = report_of(plan, (100, 40), (100, 99))
    page = export_improve_html(report, language).decode()
    rows = export_improve_csv(report, language).decode("utf-8-sig").splitlines()[1:]
    assert f'<html lang="{language}">' in page
    assert ("35 tot 40\u00a0%" if language == "nl" else "35 to 40%") in page
    assert ";35;40;" in rows[0]
    assert rows[1].count("verborgen" if language == "nl" else "hidden") == 3
    assert "<script" not in page


def test_a_report_for_others_holds_nothing_of_it(plan: Plan) -> None:
    counts = counts_of((100, 40))
    assert make_report(counts, plan, date(2026, 11, 27), "shared").tried == ()
    assert len(make_report(counts, plan, date(2026, 11, 27)).tried) == 1
    assert CellId(LEARNERS, ALL, ALL) in make_report(counts, plan, date(2026, 11, 27)).shown
