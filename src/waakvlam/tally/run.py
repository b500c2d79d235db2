"""Tally from files to files: the whole line, with plain arguments."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from waakvlam.receipts.items import Item, Notice
from waakvlam.tally.completions import judge
from waakvlam.tally.errors import wrong_use
from waakvlam.tally.export import EXPORTS
from waakvlam.tally.messages import NOTHING_FOUND
from waakvlam.tally.plan import Plan
from waakvlam.tally.report import Report, kept_bytes, kept_name, make_report
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
) -> Outcome:
    """Count the receipts in files and folders, and write every output or none.

    `progress` is called with the number of files read and the number of all files. Raise
    `TallyError` when there is nothing to count or the disk refuses; nothing is written then.
    """
    check_folder(out, EXPORTS)
    found = find_sources(sources, out)
    read = _read(found, plan, progress or _silent)
    notices = tuple(item for item in read if isinstance(item, Notice))
    judged = judge((item for item in read if not isinstance(item, Notice)), plan, as_of)
    report = make_report(judged, plan, as_of, found.skipped, notices)
    _refuse_nothing(report)
    files = render(report, language)
    write_outputs(out, files)
    return Outcome(report, files["summary.txt"].decode("utf-8"))


def render(report: Report, language: str) -> dict[str, bytes]:
    """Return the content of every output by name, quarantine included."""
    outputs = {name: export(report, language) for name, export in EXPORTS.items()}
    kept = {kept_name(each): kept_bytes(each) for each in report.uncounted if each.block}
    return outputs | dict(sorted(kept.items()))


def _refuse_nothing(report: Report) -> None:
    """Keep the earlier tally when somebody pointed at the wrong folder."""
    if report.totals.counted or not NOTHING_FOUND.issuperset(report.codes):
        return
    error = wrong_use("no-receipts", read=str(report.totals.read))
    error.uncounted = report.uncounted
    raise error


def _read(found: Sources, plan: Plan, progress: ProgressCallback) -> list[Item]:
    items: list[Item] = []
    for number, read in enumerate(read_sources(found.files, plan.reading), start=1):
        items.extend(read)
        progress(number, len(found.files))
    return items


def _silent(done: int, total: int) -> None:
    """Show nothing."""
