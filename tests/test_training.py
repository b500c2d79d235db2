"""The training that is published keeps what it promises to learners and trainers."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parent.parent
MODULES = sorted(path.stem for path in (ROOT / "modules").glob("*.yml") if "." not in path.stem)
TOLD = {"single", "multiple", "true-false", "spot-signals", "order", "match", "decision"}
ACTED = {"spot-signals", "order", "match", "decision"}
COUNTS = ("acht", "negen", "tien", "elf", "twaalf", "dertien", "veertien", "vijftien")


def _read(kind: str, name: str) -> Mapping[str, Any]:
    text = (ROOT / kind / f"{name}.yml").read_text(encoding="utf-8")
    read: Mapping[str, Any] = yaml.safe_load(text)
    return read


@pytest.mark.parametrize("name", MODULES)
def test_module_is_short_enough_and_ready_for_a_trainer(name: str) -> None:
    module = _read("modules", name)
    assert 8 <= module["minutes"] <= 20
    assert module["trainer"]["preparation"]
    assert len(module["trainer"]["prompts"]) >= 2
    assert any("trainer_note" in section for section in module["sections"])


@pytest.mark.parametrize("name", MODULES)
def test_quiz_asks_for_decisions_and_is_not_too_long(name: str) -> None:
    questions = _read("quizzes", _read("modules", name)["quiz"])["questions"]
    kinds = [question["kind"] for question in questions]
    assert 8 <= sum(kind in TOLD for kind in kinds) <= 15
    assert sum(kind in ACTED for kind in kinds) >= 2


@pytest.mark.parametrize("name", MODULES)
def test_nobody_learns_that_passing_on_is_always_right(name: str) -> None:
    """Every quiz has a scene that is probably nothing; its own words or no signal say so."""
    questions = _read("quizzes", _read("modules", name)["quiz"])["questions"]
    assert any(
        question.get("no_signals") or "waarschijnlijk" in str(question) for question in questions
    )


@pytest.mark.parametrize("name", MODULES)
def test_right_option_cannot_be_guessed_by_its_place(name: str) -> None:
    questions = _read("quizzes", _read("modules", name)["quiz"])["questions"]
    places = [
        [option.get("correct", False) for option in question["options"]].index(True)
        for question in questions
        if question["kind"] == "single"
    ]
    assert len(places) < 3 or len(set(places)) > 1


@pytest.mark.parametrize("name", MODULES)
def test_intro_counts_its_questions_right(name: str) -> None:
    quiz = _read("quizzes", _read("modules", name)["quiz"])
    first = quiz["intro"].split()[0].lower()
    if first in COUNTS:
        assert COUNTS.index(first) + 8 == len(quiz["questions"])


def test_every_checklist_and_every_module_can_be_reached_from_another_module() -> None:
    modules = {name: _read("modules", name) for name in MODULES}
    checklists = {p.stem for p in (ROOT / "docs/checklists").glob("*.yml") if "." not in p.stem}
    linked = {item for module in modules.values() for item in module.get("checklists", [])}
    following = {
        item
        for module in modules.values()
        for field in ("next", "prerequisites")
        for item in module.get(field, [])
    }
    assert checklists <= linked
    assert set(MODULES) <= following
