"""Whoever works somewhere finds a path there, and its end is counted."""

from __future__ import annotations

from pathlib import Path

import pytest

from waakvlam.load import load

ROOT = Path(__file__).resolve().parent.parent
SITE = load(ROOT).sites["nl"]
BASICS = ("wat-is-mensenhandel", "signalen-herkennen", "wat-doe-je-met-een-signaal")
WORKPLACES = {str(workplace.id): workplace for workplace in SITE.programme.workplaces}
WITHOUT_CHECKLIST = {"beleid-en-bestuur"}


@pytest.mark.parametrize("name", WORKPLACES)
def test_a_path_leads_from_the_basics_to_the_module_of_the_workplace(name: str) -> None:
    path = WORKPLACES[name].path

    assert path[: len(BASICS)] == BASICS
    assert name in SITE.modules[path[-1]].workplaces


@pytest.mark.parametrize("name", WORKPLACES)
def test_a_path_asks_for_nothing_that_it_has_not_given(name: str) -> None:
    path = WORKPLACES[name].path

    for place, module in enumerate(path):
        assert set(SITE.modules[module].prerequisites) <= set(path[:place])


@pytest.mark.parametrize("name", WORKPLACES)
def test_a_goal_counts_the_end_of_every_path(name: str) -> None:
    last = WORKPLACES[name].path[-1]

    assert any(
        last in goal.modules and name in (goal.workplaces or WORKPLACES)
        for goal in SITE.programme.goals
    )


def test_every_workplace_where_signals_show_has_a_checklist() -> None:
    assert {checklist.workplace for checklist in SITE.checklists.values()} == (
        set(WORKPLACES) - WITHOUT_CHECKLIST
    )
