"""The plan of a site: the only file of the tally that knows the content model."""

from __future__ import annotations

from datetime import date

from waakvlam.model.programme import Goal as SiteGoal
from waakvlam.model.programme import Programme
from waakvlam.model.site import Site
from waakvlam.tally.plan import Goal, Limits, Module, Plan, Quiz

LONGEST_QUESTION = 110
"""Letters of a question by which the report names it."""


def plan_from_site(site: Site) -> Plan:
    """Take from the site what counting needs, as plain values."""
    programme = site.programme
    return Plan(
        title=str(programme.title),
        municipalities={str(each.id): str(each.name) for each in programme.municipalities},
        workplaces={str(each.id): str(each.title) for each in programme.workplaces},
        headcounts=_headcounts(programme),
        examples=frozenset(
            str(each.id) for each in programme.municipalities if each.headcounts_are_examples
        ),
        goals=tuple(_goal(goal, programme) for goal in programme.goals),
        modules={
            str(id_): Module(str(module.title), str(module.quiz))
            for id_, module in site.modules.items()
        },
        quizzes={
            str(id_): Quiz(
                title=str(quiz.title),
                revision=int(quiz.revision),
                retake_from=int(quiz.retake_from),
                max=quiz.asked,
                pass_mark=int(quiz.pass_mark),
                questions=len(quiz.questions),
                asks=tuple(_shortened(str(question.text)) for question in quiz.questions),
            )
            for id_, quiz in site.quizzes.items()
        },
        limits=Limits(
            internal_minimum=int(programme.privacy.internal_minimum),
            shared_minimum=int(programme.privacy.shared_minimum),
        ),
        region=str(programme.region),
    )


def _headcounts(programme: Programme) -> dict[tuple[str, str], int]:
    return {
        (str(municipality.id), str(workplace)): int(headcount)
        for municipality in programme.municipalities
        for workplace, headcount in municipality.headcounts.items()
    }


def _goal(goal: SiteGoal, programme: Programme) -> Goal:
    return Goal(
        id=str(goal.id),
        title=str(goal.title),
        modules=tuple(map(str, goal.modules)),
        workplaces=tuple(map(str, goal.workplaces or [each.id for each in programme.workplaces])),
        municipalities=tuple(
            map(str, goal.municipalities or [each.id for each in programme.municipalities])
        ),
        share=int(goal.share),
        by=date(goal.by.year, goal.by.month, goal.by.day),
        valid_for=None if goal.valid_for is None else int(goal.valid_for),
        from_revision={str(id_): int(first) for id_, first in goal.from_revision.items()},
    )


def _shortened(text: str) -> str:
    """Return how a question begins, on one line and without marks."""
    words = text.replace("*", "").replace("_", "").split()
    line = " ".join(words)
    return (
        line if len(line) <= LONGEST_QUESTION else line[:LONGEST_QUESTION].rsplit(" ", 1)[0] + " …"
    )
