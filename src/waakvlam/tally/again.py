"""Make an older tally again, and compare it byte for byte."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

from waakvlam.receipts.invitations import Issued
from waakvlam.tally.assigned import assigned
from waakvlam.tally.counts import count
from waakvlam.tally.counts_file import merge, read_counts
from waakvlam.tally.earlier_file import read_earlier
from waakvlam.tally.errors import wrong_use
from waakvlam.tally.export import FOR_REGION
from waakvlam.tally.invitations import issued_in, judge_invited
from waakvlam.tally.outputs import Made, Settings, make, with_assignments
from waakvlam.tally.plan import Plan
from waakvlam.tally.reading import read_all
from waakvlam.tally.sources import find_sources
from waakvlam.tally.unplaced import about_unplaced

Verdict = Literal["same", "different", "missing", "not-ours"]


@dataclass(frozen=True, slots=True)
class Compared:
    """What became of each file of a tally when it was made again."""

    verdicts: dict[str, Verdict]

    @property
    def is_same(self) -> bool:
        """Tell whether every file is byte for byte the same."""
        return set(self.verdicts.values()) == {"same"}


def verify(
    folder: Path,
    sources: Sequence[Path],
    plan: Plan,
    previous: Path | None = None,
    issued: Sequence[Path] = (),
) -> Compared:
    """Count the sources again as on the day of the tally in the folder."""
    kept = _files(folder)
    as_of = _day(folder)
    earlier, codes = read_earlier(previous) if previous else {}, issued_in(issued)
    made = [
        _made(sources, folder, plan, Settings(as_of, language, earlier, FOR_REGION in kept), codes)
        for language in ("nl", "en")
    ]
    return max((_compared(each, kept) for each in made), key=_number_of_same)


def make_merged(
    files: Sequence[Path],
    plan: Plan,
    language: str,
    previous: Path | None,
    for_region: bool = False,
) -> Made:
    """Add up the counts that municipalities sent."""
    sent = [read_counts(path) for path in sorted(files)]
    earlier = read_earlier(previous) if previous else {}
    return make(merge(sent, plan), plan, Settings(sent[0].as_of, language, earlier, for_region))


def is_counts(path: Path) -> bool:
    """Tell whether this is a file with the counts of a municipality."""
    return path.suffix == ".json" and b'"waakvlam-tally-counts"' in path.read_bytes()[:200]


def _made(
    sources: Sequence[Path], folder: Path, plan: Plan, settings: Settings, issued: Issued
) -> Made:
    if all(map(is_counts, sources)):
        sent = [read_counts(path) for path in sorted(sources)]
        return make(merge(sent, plan), plan, settings)
    read = read_all(find_sources(sources, folder), plan.reading, lambda _done, _total: None)
    judged = judge_invited(read.answers, plan, settings.as_of, issued)
    counts = count(judged, plan, settings.as_of, read.skipped)
    told = assigned(judged.counted, issued, plan.limits.internal_minimum)
    notices = (*read.notices, *about_unplaced(judged.unplaced, plan.limits.internal_minimum))
    made = make(counts, plan, settings, judged.uncounted, notices)
    return with_assignments(made, told, settings.language)


def _files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def _day(folder: Path) -> date:
    try:
        return date.fromisoformat(json.loads((folder / "summary.json").read_bytes())["as_of"])
    except (OSError, ValueError, KeyError, TypeError):
        raise wrong_use("no-earlier-report", path=str(folder)) from None


def _compared(made: Made, kept: dict[str, bytes]) -> Compared:
    verdicts: dict[str, Verdict] = {}
    for name in sorted({*made.files, *kept}):
        if name not in kept:
            verdicts[name] = "missing"
        elif name not in made.files:
            verdicts[name] = "not-ours"
        else:
            verdicts[name] = "same" if kept[name] == made.files[name] else "different"
    return Compared(verdicts)


def _number_of_same(compared: Compared) -> int:
    return sum(verdict == "same" for verdict in compared.verdicts.values())
