"""Tally from files to files: the whole line, with plain arguments."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from waakvlam.receipts.invitations import Issued
from waakvlam.tally.assigned import assigned
from waakvlam.tally.completions import Judged, Uncounted
from waakvlam.tally.counts import count
from waakvlam.tally.earlier_file import read_earlier
from waakvlam.tally.engines import ENGINES, Engine
from waakvlam.tally.errors import wrong_use
from waakvlam.tally.forget import forget as forget_files
from waakvlam.tally.forget import forgettable
from waakvlam.tally.invitations import hashes_of_codes, issued_in, judge_invited
from waakvlam.tally.ledger import Ledger, apart
from waakvlam.tally.ledger_file import LOCK, finish, open_ledger, prepare
from waakvlam.tally.lock import locked
from waakvlam.tally.messages import NOTHING_FOUND
from waakvlam.tally.outputs import Made, Settings, make, names, with_assignments
from waakvlam.tally.plan import Plan
from waakvlam.tally.reading import ProgressCallback, Read, read_all
from waakvlam.tally.remarks import Remark, about_forgotten, about_ledger, about_locks
from waakvlam.tally.report import Report
from waakvlam.tally.sources import (
    find_sources,
    refuse_changed,
)
from waakvlam.tally.unplaced import about_unplaced
from waakvlam.tally.write import check_folder, lock_path, remove_remains, write_outputs


@dataclass(frozen=True, slots=True)
class Outcome:
    """A tally that was written."""

    report: Report
    text: str
    """The content of `summary.txt`."""

    remarks: tuple[Remark, ...] = ()
    """What to say besides: about this run, not about what was counted."""

    @property
    def exit_code(self) -> int:
        """Return 0 when everything but duplicates was counted, otherwise 1."""
        totals, is_worried = self.report.totals, any(each.is_worry for each in self.remarks)
        return 1 if totals.quarantined or totals.rejected or is_worried else 0


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
    ledger: Path | None = None,
    forget: bool = False,
    engine: str = "standard",
    issued: Sequence[Path] = (),
) -> Outcome:
    """Count the receipts in files and folders, and write every output or none.

    `progress` is called with the number of files read and the number of all files. With a
    folder for the `ledger`, what an earlier tally counted is a duplicate. With `forget`, files
    that are older than they may be kept are removed once they are counted. `issued` are lists of
    codes that count once. Raise `TallyError`
    when there is nothing to count or the disk refuses; nothing is written then.
    """
    if ledger and previous:
        raise wrong_use("ledger-with-previous")
    if engine != "standard" and (ledger or forget):
        raise wrong_use("engine-without-memory")
    settings = Settings(as_of, language, read_earlier(previous) if previous else {}, for_region)
    task = _Task(sources, plan, out, settings, issued_in(issued), progress or _silent)
    if engine != "standard":
        return _tally_bulk(task, ENGINES[engine])
    return _tally_remembered(task, ledger, forget)


def written(made: Made, out: Path) -> Outcome:
    """Write a tally that was made."""
    with locked(lock_path(out)) as was_left:
        remove_remains(out)
        write_outputs(out, made.files)
    return _outcome(made, about_locks([was_left]))


@dataclass(frozen=True, slots=True)
class _Task:
    """What somebody asked of a tally."""

    sources: Sequence[Path]
    plan: Plan
    out: Path
    settings: Settings
    issued: Issued
    progress: ProgressCallback


def _tally_bulk(task: _Task, engine: Engine) -> Outcome:
    """Count with another engine: the same outputs, but no ledger, and nothing is removed."""
    plan, settings = task.plan, task.settings
    with locked(lock_path(task.out)) as was_left:
        read = _read(task)
        added = engine(read, plan, settings.as_of, task.issued)
        refuse_changed(read.states)
        _refuse_nothing(added.counts.totals.counted, added.uncounted)
        notices = (*read.notices, *about_unplaced(added.unplaced, plan.limits.internal_minimum))
        made = make(added.counts, plan, settings, added.uncounted, notices)
        made = with_assignments(made, added.assigned, settings.language)
        write_outputs(task.out, made.files)
    return _outcome(made, about_locks([was_left]))


def _tally_remembered(task: _Task, ledger: Path | None, forget: bool) -> Outcome:
    """Count what no earlier tally counted, and remember it where there is a ledger."""
    plan, as_of = task.plan, task.settings.as_of
    with ExitStack() as held:
        paths = [lock_path(task.out), *([ledger / LOCK] if ledger else [])]
        were_left = [held.enter_context(locked(path)) for path in paths]
        known = open_ledger(ledger) if ledger else Ledger()
        read, before = _read(task), known.before(as_of)
        judged = _judged(read, plan, as_of, task.issued, before)
        new = apart(judged, before)
        made = _made(task, read, new)
        renewed = before.with_counted(new.counted, as_of, hashes_of_codes(new.counted))
        _write(made, task.out, renewed, ledger)
        remarks = [*about_locks(were_left), *about_ledger(known, as_of)]
        if forget:
            remarks.append(_forgotten(read, judged, plan, as_of))
    return _outcome(made, remarks)


def _read(task: _Task) -> Read:
    remove_remains(task.out)
    check_folder(task.out, names())
    return read_all(find_sources(task.sources, task.out), task.plan.reading, task.progress)


def _made(task: _Task, read: Read, judged: Judged) -> Made:
    plan, settings = task.plan, task.settings
    counts = count(judged, plan, settings.as_of, read.skipped)
    told = assigned(judged.counted, task.issued, plan.limits.internal_minimum)
    notices = (*read.notices, *about_unplaced(judged.unplaced, plan.limits.internal_minimum))
    made = make(counts, plan, settings, judged.uncounted, notices)
    return with_assignments(made, told, settings.language)


def _outcome(made: Made, remarks: Iterable[Remark]) -> Outcome:
    return Outcome(made.report, made.files["summary.txt"].decode("utf-8"), tuple(remarks))


def _judged(read: Read, plan: Plan, as_of: date, issued: Issued, before: Ledger) -> Judged:
    judged = judge_invited(read.answers, plan, as_of, issued, before.hashes)
    refuse_changed(read.states)
    _refuse_nothing(len(judged.counted), judged.uncounted)
    return judged


def _refuse_nothing(counted: int, uncounted: tuple[Uncounted, ...]) -> None:
    """Keep the earlier tally when somebody pointed at the wrong folder."""
    if counted or not NOTHING_FOUND.issuperset({each.code for each in uncounted}):
        return
    error = wrong_use("no-receipts", read=str(len(uncounted)))
    error.uncounted = uncounted
    raise error


def _write(made: Made, out: Path, renewed: Ledger, ledger: Path | None) -> None:
    """Write the outputs and the ledger: both or neither."""
    if ledger is None:
        write_outputs(out, made.files)
        return
    prepare(ledger, renewed, out, made.files)
    write_outputs(out, made.files)
    finish(ledger)


def _forgotten(read: Read, judged: Judged, plan: Plan, as_of: date) -> Remark:
    old = forgettable(read, judged.uncounted, plan.limits.keep_months, as_of)
    return about_forgotten(forget_files(old, read.states))


def _silent(done: int, total: int) -> None:
    """Show nothing."""
