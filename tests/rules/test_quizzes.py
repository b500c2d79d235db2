"""What makes a quiz a trick, and what only looks like it."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import change, minimal_site, write

from waakvlam.load import load

QUIZ = "quizzes/signalen.yml"
RIGHT = "        text: Ik help ieder apart.\n"
CLAIM = "    text: Je moet zeker weten dat het mensenhandel is voor je iets zegt.\n"
QUESTION = """\
  - id: vraag-{number}
    kind: single
    text: Wat doe je bij geval {number}?
    options:
      - id: goed
        text: Ik meld het.
        correct: true
        feedback: Zo is het.
      - id: fout
        text: Ik laat het.
        feedback: Dan ziet niemand het.
    explanation: Melden helpt.
    sources: [handreiking]
"""
HEAD = """\
title: Nieuw
revision: 1
reviewed: 2026-11-23
review_by: 2027-11-23
owner: signaleerder
intro: Korte vragen.
pass_mark: 70
shuffle: {shuffle}
questions:
"""


def codes(root: Path) -> list[str]:
    return [one.code for one in load(root).report.diagnostics if one.span.path.startswith("quizz")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ik help ieder van deze drie mannen een voor een.", []),
        (
            "Ik help ieder van de drie mannen apart, dan hoor ik ieders eigen antwoord.",
            ["longest-option"],
        ),
    ],
)
def test_only_an_option_that_is_longer_by_far_stands_out(
    text: str, found: list[str], tmp_path: Path
) -> None:
    root = minimal_site(tmp_path)
    change(root, QUIZ, RIGHT, f"        text: {text}\n")
    assert codes(root) == found


def test_a_translation_is_looked_at_for_itself(tmp_path: Path) -> None:
    root = minimal_site(tmp_path)
    long = "I help each of the three men alone, so that I hear what every one of them says."
    change(root, "quizzes/signalen.en.yml", "I help each of them alone.", long)
    assert codes(root) == ["longest-option"]


@pytest.mark.parametrize(
    ("count", "shuffle", "found"),
    [
        (3, "none", []),
        (4, "none", ["same-place"]),
        (4, "options", []),
        (4, "questions", ["same-place"]),
    ],
)
def test_the_place_of_the_right_option_is_no_pattern(
    count: int, shuffle: str, found: list[str], tmp_path: Path
) -> None:
    root = minimal_site(tmp_path)
    questions = "".join(QUESTION.format(number=number) for number in range(count))
    write(root, "quizzes/nieuw.yml", HEAD.format(shuffle=shuffle) + questions)
    assert [code for code in codes(root) if code != "untranslated-file"] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Alle bovenstaande antwoorden.", True),
        ("Geen van de bovenstaande.", True),
        ("Allemaal.", True),
        ("Alle collega’s die meekijken.", False),
        ("Ik help alle drie samen.", False),
    ],
)
def test_an_option_says_something_of_its_own(text: str, found: bool, tmp_path: Path) -> None:
    root = minimal_site(tmp_path)
    change(root, QUIZ, RIGHT, f"        text: {text}\n")
    assert ("all-of-the-above" in codes(root)) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Je zegt niets als je niet zeker bent.", True),
        ("Je vertelt het niemand. Je belt dan ook niet?", False),
        ("Je hoeft het niet zeker te weten.", False),
    ],
)
def test_a_question_denies_once(text: str, found: bool, tmp_path: Path) -> None:
    root = minimal_site(tmp_path)
    change(root, QUIZ, CLAIM, f"    text: {text}\n")
    assert ("double-negative" in codes(root)) is found
