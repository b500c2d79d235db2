"""Draws of questions, and what they mean for the highest score."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import FILES, change, minimal_site

from waakvlam.load import load
from waakvlam.model.quiz import Quiz
from waakvlam.tally.from_site import plan_from_site

QUIZ = "quizzes/signalen.yml"
POOL = "pools:\n  - id: balie\n    draw: {draw}\nquestions:\n"


def with_draw(root: Path, fields: str) -> Path:
    minimal_site(root)
    change(root, QUIZ, "retake_from: 1\n", f"retake_from: 1\n{fields}\n")
    return root


def with_pool(root: Path, draw: int, pool: str = "balie") -> Path:
    minimal_site(root)
    change(root, QUIZ, "questions:\n", POOL.format(draw=draw))
    change(root, QUIZ, "    kind: single\n", f"    kind: single\n    pool: {pool}\n")
    return root


def codes(root: Path) -> list[tuple[str, str, int]]:
    return [(each.code, each.span.path, each.span.line) for each in load(root).report.errors]


def quiz_of(root: Path) -> Quiz:
    return load(root).sites["en"].quizzes["signalen"]


@pytest.mark.parametrize("draw", [0, 3])
def test_a_draw_that_is_not_possible_is_an_error(draw: int, tmp_path: Path) -> None:
    assert codes(with_draw(tmp_path, f"draw: {draw}")) == [("impossible-draw", QUIZ, 9)]


@pytest.mark.parametrize("draw", [0, 2])
def test_a_draw_from_a_pool_that_is_not_possible_is_an_error(draw: int, tmp_path: Path) -> None:
    assert codes(with_pool(tmp_path, draw)) == [("impossible-draw", QUIZ, 11)]


def test_a_pool_that_the_quiz_does_not_have_is_an_error(tmp_path: Path) -> None:
    root = with_pool(tmp_path, 1, "bali")

    assert [code for code, _, _ in codes(root)] == ["impossible-draw", "unknown-pool"]
    assert "did you mean `balie`?" in load(root).report.text("en")


def test_a_quiz_without_draws_asks_every_question(tmp_path: Path) -> None:
    quiz = quiz_of(minimal_site(tmp_path))

    assert (quiz.draws, quiz.shuffled, quiz.graded, quiz.asked) == ({}, (), 2, 2)


def test_a_draw_asks_fewer_questions(tmp_path: Path) -> None:
    quiz = quiz_of(with_draw(tmp_path, "draw: 1\nshuffle: all"))

    assert (quiz.draws, quiz.graded, quiz.asked) == ({"": 1}, 2, 1)
    assert quiz.shuffled == ("questions", "options")


def test_a_pool_and_a_draw_add_up(tmp_path: Path) -> None:
    root = with_pool(tmp_path, 1)
    change(root, QUIZ, "retake_from: 1\n", "retake_from: 1\ndraw: 1\n")

    assert (quiz_of(root).draws, quiz_of(root).asked) == ({"": 1, "balie": 1}, 2)


def test_the_tally_knows_how_many_are_asked_of_how_many(tmp_path: Path) -> None:
    quiz = plan_from_site(load(with_draw(tmp_path, "draw: 1")).sites["nl"]).quizzes["signalen"]

    assert (quiz.max, quiz.questions) == (1, 2)


def test_a_translation_holds_no_chance(tmp_path: Path) -> None:
    root = minimal_site(tmp_path)
    change(root, "quizzes/signalen.en.yml", "questions:\n", "draw: 1\nquestions:\n")

    assert "structural-field-in-overlay" in [code for code, _, _ in codes(root)]
    assert "draw" not in FILES["quizzes/signalen.en.yml"]
