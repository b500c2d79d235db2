"""Tally from files to files: the whole line, with plain arguments."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from waakvlam.receipts.items import Item, Notice
from waakvlam.tally.completions import Judged, judge
from waakvlam.tally.counts import count
from waakvlam.tally.earlier_file import read_earlier
from waakvlam.tally.errors import wrong_use
from waakvlam.tally.messages import NOTHING_FOUND
from waakvlam.tally.outputs import Made, Settings, make, names
from waakvlam.tally.plan import Plan
from waakvlam.tally.report import Report
from waakvlam.tally.sources import Sources, find_sources, read_sources
from waakvlam.tally.write import check_folder, write_outputs

ProgressCallback = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Outcome:
    """A tally that was written."""

    report: Report
    text: str
    """The content of `summary.txt`."""

    @property
    def exit_code(self) -> int:
        """Return 0 when everything but duplicates was counted, otherwise 1."""
        return 1 if self.report.totals.quarantined or self.report.totals.rejected else 0


def tally(  # noqa: PLR0913  # One argument per thing that a coordinator decides.
    sources: Sequence[Path],
    plan: Plan,
    out: Path,
    as_of: date,
    *,
    language: str = "nl",
    progress: ProgressCallback | None = None,
    previous: Path | None = None,
    for_region: bool = False,
) -> Outcome:
    """Count the receipts in files and folders, and write every output or none.

    `progress` is called with the number of files read and the number of all files. Raise
    `TallyError` when there is nothing to count or the disk refuses; nothing is written then.
    """
    check_folder(out, names())
    earlier = read_earlier(previous) if previous else {}
    found = find_sources(sources, out)
    read = _read(found, plan, progress or _silent)
    notices = tuple(item for item in read if isinstance(item, Notice))
    judged = judge((item for item in read if not isinstance(item, Notice)), plan, as_of)
    _refuse_nothing(judged)
    counts = count(judged, plan, as_of, found.skipped)
    settings = Settings(as_of, language, earlier, for_region)
    return written(make(counts, plan, settings, judged.uncounted, notices), out)


def written(made: Made, out: Path) -> Outcome:
    """Write a tally that was made."""
    write_outputs(out, made.files)
    return Outcome(made.report, made.files["summary.txt"].decode("utf-8"))


def _refuse_nothing(judged: Judged) -> None:
    """Keep the earlier tally when somebody pointed at the wrong folder."""
    if judged.counted or not NOTHING_FOUND.issuperset({each.code for each in judged.uncounted}):
        return
    error = wrong_use("no-receipts", read=str(judged.read))
    error.uncounted = judged.uncounted
    raise error


def _read(found: Sources, plan: Plan, progress: ProgressCallback) -> list[Item]:
    items: list[Item] = []
    for number, read in enumerate(read_sources(found.files, plan.reading), start=1):
        items.extend(read)
        progress(number, len(found.files))
    return items


def _silent(done: int, total: int) -> None:
    """Show nothing."""
