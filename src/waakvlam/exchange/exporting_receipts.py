"""The command `export --as xapi` for receipts, with plain arguments."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

from waakvlam.exchange.statements import Stage, statement_files
from waakvlam.exchange.whole import write_all
from waakvlam.exchange.words import ExchangeError, said
from waakvlam.tally.completions import Uncounted, judge
from waakvlam.tally.from_site import plan_from_site
from waakvlam.tally.messages import sentence
from waakvlam.tally.reading import read_all
from waakvlam.tally.sources import find_sources, refuse_changed

Progress = Callable[[int, int], None]


def export_statements(  # noqa: PLR0913  # One argument per thing that somebody decides.
    sources: Sequence[Path],
    stage: Stage,
    out: Path,
    as_of: date,
    *,
    speak: str,
    progress: Progress,
) -> tuple[str, bool]:
    """Write the statements of receipts; return what to say, and whether all could be used."""
    plan = plan_from_site(stage.sites[speak])
    read = read_all(find_sources(sources, out), plan.reading, progress)
    judged = judge(read.answers, plan, as_of)
    refuse_changed(read.states)
    usable = [each for each in (*judged.counted, *judged.repeats) if each.first]
    if not usable:
        raise ExchangeError("no-receipts")
    files, count, learners = statement_files(usable, stage)
    write_all({out / name: content for name, content in files.items()})
    left = [each for each in judged.uncounted if each.fate != "duplicate"]
    told = sum(not each.first for each in (*judged.counted, *judged.repeats))
    lines = [
        said("statements", speak, path=out.as_posix(), count=str(count), learners=str(learners)),
        said("statements-are-personal", speak, months=str(plan.limits.keep_months)),
        *_left_out(left, told, speak),
    ]
    return "\n".join(lines), not left


def _left_out(left: Iterable[Uncounted], told: int, language: str) -> Iterator[str]:
    """Say what is no statement, each reason once with its number."""
    if told:
        yield said("told-by-system", language, count=str(told))
    first: dict[str, Uncounted] = {}
    counts: Counter[str] = Counter()
    for each in left:
        first.setdefault(each.code, each)
        counts[each.code] += 1
    if counts:
        yield said("not-counted", language, count=str(sum(counts.values())))
    for code, each in first.items():
        problem, advice = sentence(code, each.args, language)
        yield f"  {counts[code]} × {problem} {advice} ({each.place})"
