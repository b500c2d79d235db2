"""The plan of a site: the only file of the tally that knows the content model."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from waakvlam.model.fields import Id
from waakvlam.model.lms import Lms, LmsResult
from waakvlam.model.module import Section
from waakvlam.model.programme import Goal as SiteGoal
from waakvlam.model.programme import Limits as SiteLimits
from waakvlam.model.programme import Programme
from waakvlam.model.quiz import Quiz as SiteQuiz
from waakvlam.model.site import Site
from waakvlam.receipts.readers.outcome import compared
from waakvlam.receipts.reading import Export, Reading, Result
from waakvlam.receipts.reading import Limits as ReadingLimits
from waakvlam.tally.plan import Goal, Limits, Module, Plan, Quiz

_MEGABYTE = 1_000_000
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
        examples=_examples(programme),
        goals=tuple(_goal(goal, programme) for goal in programme.goals),
        modules=_modules(site),
        quizzes={str(id_): _quiz(str(id_), quiz, site) for id_, quiz in site.quizzes.items()},
        limits=_limits(programme),
        region=str(programme.region),
        written=_written(programme),
        reading=_reading(programme),
    )


def _examples(programme: Programme) -> frozenset[str]:
    """Return the municipalities whose headcounts are examples."""
    towns = programme.municipalities
    return frozenset(str(each.id) for each in towns if each.headcounts_are_examples)


def _modules(site: Site) -> dict[str, Module]:
    return {
        str(id_): Module(str(module.title), str(module.quiz))
        for id_, module in site.modules.items()
    }


def _quiz(name: str, quiz: SiteQuiz, site: Site) -> Quiz:
    return Quiz(
        title=str(quiz.title),
        revision=int(quiz.revision),
        retake_from=int(quiz.retake_from),
        max=quiz.asked,
        pass_mark=int(quiz.pass_mark),
        questions=len(quiz.questions),
        asks=tuple(_shortened(str(question.text)) for question in quiz.questions),
        wrong=_wrong(quiz),
        sections=_sections(name, quiz, site),
    )


def _limits(programme: Programme) -> Limits:
    return Limits(
        internal_minimum=int(programme.privacy.internal_minimum),
        shared_minimum=int(programme.privacy.shared_minimum),
        keep_months=int(programme.privacy.keep_receipts),
    )


def _reading(programme: Programme) -> Reading:
    exports = tuple(_export(lms, programme) for lms in programme.lms)
    return Reading(_read_at_most(programme.limits), exports)


def _read_at_most(limits: SiteLimits) -> ReadingLimits:
    return ReadingLimits(
        file_bytes=int(limits.largest_file) * _MEGABYTE,
        expanded_bytes=int(limits.largest_unpacked) * _MEGABYTE,
        entries=int(limits.most_files),
        rows=int(limits.most_rows),
        deepest=int(limits.deepest),
    )


def _wrong(quiz: SiteQuiz) -> tuple[tuple[tuple[str, str], ...], ...]:
    """Return per question the wrong options that receipts tell of."""
    return tuple(
        tuple((one.letter, _shortened(str(one.text))) for one in question.wrong())
        for question in quiz.questions
    )


def _sections(name: str, quiz: SiteQuiz, site: Site) -> tuple[str, ...]:
    """Return which section of the module explains each question: it rests on the same sources."""
    module = next((each for each in site.modules.values() if each.quiz == name), None)
    sections = module.sections if module else ()
    return tuple(_explaining(set(question.sources), sections) for question in quiz.questions)


def _explaining(sources: set[Id], sections: Sequence[Section]) -> str:
    shared = [len(sources.intersection(section.sources)) for section in sections]
    most = max(shared, default=0)
    return str(sections[shared.index(most)].title) if most else ""


def _export(lms: Lms, programme: Programme) -> Export:
    towns = {str(each.name): str(each.id) for each in programme.municipalities}
    ids = {name: name for name in towns.values()}
    own = [*lms.municipality_names.items(), *lms.workplace_names.items()]
    named = [*towns.items(), *ids.items(), *_written(programme).items(), *own]
    return Export(
        id=str(lms.id),
        learner=_plain(lms.learner_column),
        municipality=_plain(lms.municipality_column),
        workplace=_plain(lms.workplace_column),
        municipality_id=str(lms.municipality or ""),
        workplace_id=str(lms.workplace or ""),
        names={compared(name): str(id_) for name, id_ in named},
        order=lms.order,
        decimal=lms.decimal,
        results=tuple(map(_result, lms.results)),
    )


def _result(result: LmsResult) -> Result:
    return Result(
        quiz=str(result.quiz),
        revision=int(result.revision),
        done=_plain(result.done_column),
        words=_plain(result.done_words),
        day=_plain(result.day_column),
        score=_plain(result.score_column),
        out_of=int(result.out_of),
        only=tuple((str(header), str(text)) for header, text in result.only.items()),
        activities=_plain(result.activities),
    )


def _written(programme: Programme) -> dict[str, str]:
    """Return the id of each workplace by every way to write it."""
    return {
        compared(name): str(each.id)
        for each in programme.workplaces
        for name in (str(each.title), str(each.id), *_plain(each.also_written))
    }


def _plain(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(map(str, texts))


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
