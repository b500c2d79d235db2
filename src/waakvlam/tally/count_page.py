"""What the page «Count» runs: the tally of the command line, on files in memory alone.

The page calls `count` and takes the outputs: every byte is made by the code of the command.
"""

from __future__ import annotations

import json
import os
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from waakvlam.receipts.invitations import is_list
from waakvlam.tally.again import Compared, is_counts, make_merged, verify
from waakvlam.tally.count_checks import compared_with, files_in, packed
from waakvlam.tally.errors import TallyError
from waakvlam.tally.export.cells import total_or
from waakvlam.tally.export.dates import long_day
from waakvlam.tally.export.not_counted import pressing
from waakvlam.tally.export.sentences import notes, notices, outlook
from waakvlam.tally.export.shown import headcount, spoken
from waakvlam.tally.export.views import views
from waakvlam.tally.goals import GoalReport, Progress
from waakvlam.tally.messages import say, sentence, told, word
from waakvlam.tally.plan import Plan
from waakvlam.tally.plan_file import read_plan
from waakvlam.tally.report import Report
from waakvlam.tally.run import Outcome, tally, written

SOURCES, EARLIER, OLDER, OUT = "in", "earlier", "older", "out"
"""Folders: what was dropped, an earlier report, one to compare with, and what came out."""

PLAN = "plan.json"
EVERYTHING = "everything.zip"
"""Every output in one file."""

MOST_ROWS = 200
"""What is not counted is shown up to here; the file holds all of it."""

_OF_COPIES = frozenset({"forgotten", "nothing-forgotten"})
"""Remarks about files that are only copies here; the page says which may go in its own words."""

_SUMMARIES = ("summary.json", "share/summary.json")


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody asks of the page beside the receipts."""

    sources: list[str]
    """Names of files and folders, as somebody would give them to the command."""

    as_of: str
    language: str
    for_region: bool = False


def count(folder: str, asked: str, progress: Callable[[int, int], None]) -> str:
    """Tally what stands in a folder; tell as JSON what to show, or why there is nothing."""
    os.chdir(folder)
    wanted = Asked(**json.loads(asked))
    try:
        return json.dumps(_counted(wanted, progress))
    except TallyError as fault:
        language = wanted.language
        return json.dumps({"failed": [*fault.reasons(language), fault.sentence(language)]})


def _counted(asked: Asked, progress: Callable[[int, int], None]) -> dict[str, Any]:
    dropped = files_in(Path(SOURCES))
    task = _Task(asked, read_plan(Path(PLAN).read_bytes()), _earlier(Path(EARLIER)))
    compared = task.compared()
    outcome = task.outcome(progress)
    files = sorted(path for path in Path(OUT).rglob("*") if path.is_file())
    Path(EVERYTHING).write_bytes(packed(files, Path(OUT)))
    return {
        **_shown(outcome, asked.language),
        "compared": compared,
        "old": sorted(dropped - files_in(Path(SOURCES))),
        "files": [path.relative_to(OUT).as_posix() for path in files],
    }


class _Task:
    """What is asked, with what was dropped sorted out: lists of issued codes are used as such."""

    def __init__(self, asked: Asked, plan: Plan, previous: Path | None) -> None:
        self.asked, self.plan, self.previous = asked, plan, previous
        dropped = [Path(SOURCES, name) for name in asked.sources]
        self.lists = [path for path in dropped if path.is_file() and is_list(path.read_bytes())]
        self.sources = [path for path in dropped if path not in self.lists]

    def compared(self) -> list[str]:
        """Compare with an older tally, where one was given."""
        return compared_with(Path(OLDER), self._again, self.asked.language)

    def _again(self, older: Path) -> Compared:
        return verify(older, self.sources, self.plan, self.previous, self.lists)

    def outcome(self, progress: Callable[[int, int], None]) -> Outcome:
        """Tally; when all that was dropped are counts of municipalities, add them up.

        What is old is forgotten: out of this memory, where only copies are.
        """
        asked, sources = self.asked, self.sources
        if sources and all(path.is_file() and is_counts(path) for path in sources):
            made = make_merged(sources, self.plan, asked.language, self.previous, asked.for_region)
            return written(made, Path(OUT))
        return tally(
            sources,
            self.plan,
            Path(OUT),
            date.fromisoformat(asked.as_of),
            language=asked.language,
            progress=progress,
            previous=self.previous,
            for_region=asked.for_region,
            issued=self.lists,
            forget=True,
        )


def _earlier(folder: Path) -> Path | None:
    """Return where the earlier report stands; one that was saved as a whole is unpacked."""
    if not folder.exists():
        return None
    for path in sorted(folder.iterdir()):
        if zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as archive:
                for name in set(_SUMMARIES).intersection(archive.namelist()):
                    archive.extract(name, folder)
    return folder


def _shown(outcome: Outcome, language: str) -> dict[str, Any]:
    """Return the outcome as the page shows it: sentences, and tables as rows of texts."""
    report = outcome.report
    learners = spoken(report.learners, language)
    return {
        "sentences": [
            say("adds-up", language, **report.totals.as_dict()),
            say("unit", language, learners=learners),
            word("adds-up-how", language),
            *(each.sentence(language) for each in outcome.remarks if each.code not in _OF_COPIES),
        ],
        "goals": [_goal(each, report, language) for each in report.goals],
        "hidden": say("why-hidden", language, minimum=report.minimum),
        "views": [view._asdict() for view in views(report, language)],
        "uncounted": _uncounted(report, language),
        "notices": list(notices(report, language)),
    }


def _goal(goal: GoalReport, report: Report, language: str) -> dict[str, Any]:
    names = ("municipality", "headcount", "learners", "share", "status")
    line = word("goal-line", language)
    return {
        "title": goal.goal.title,
        "line": line.format(share=goal.goal.share, day=long_day(goal.goal.by, language)),
        "header": [word(name, language) for name in names],
        "rows": [_row(row, report, language) for row in (*goal.municipalities, goal.total)],
        "notes": [*notes(goal, report, language), *outlook(goal, report, language)],
    }


def _row(progress: Progress, report: Report, language: str) -> list[str]:
    return [
        total_or(progress.municipality, report.plan.municipalities, language),
        headcount(progress, language),
        spoken(progress.learners, language),
        progress.share or "-",
        word(progress.status, language) if progress.status else "-",
    ]


def _uncounted(report: Report, language: str) -> dict[str, Any]:
    """Show what somebody can do something about; duplicates are only counted."""
    found = [each for each in pressing(report.uncounted) if each.fate != "duplicate"]
    rows = [
        [
            told(each.place, language),
            word(each.fate, language),
            *sentence(each.code, each.args, language),
        ]
        for each in found[:MOST_ROWS]
    ]
    header = [word(name, language) for name in ("place", "fate", "reason", "advice")]
    return {"header": header, "rows": rows, "all": len(found)}
