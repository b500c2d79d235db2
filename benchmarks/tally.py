"""Compare the engines of the tally: `python3 scripts/benchmark_tally.py`.

In one run: bare DuckDB queries that only read and group a file of completions, both engines on the
same file, and the same completions as receipts in mails. Each runs in a process of its own. `bare`
is the least that can be called counting: four fields are read, and learners counted by two.
`bare-counts` groups by all that the reports count by, and so gives the sums of the engines for a
file like this one, without looking whether anything is right. Seconds are of the processor, which
other work on the machine changes less, and of the clock, which is what somebody waits for; ratios
are to the first of its kind.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import duckdb

from benchmarks.completions import write_lines, write_mails
from waakvlam.load import load
from waakvlam.tally.engines import ENGINES, Engine
from waakvlam.tally.engines.added import Added
from waakvlam.tally.from_site import plan_from_site
from waakvlam.tally.plan import Plan
from waakvlam.tally.reading import read_all
from waakvlam.tally.sources import find_sources

PROJECT = Path(__file__).resolve().parent.parent
AS_OF = date(2026, 11, 21)
SIZES = [100_000, 1_000_000, 10_000_000]
MAILED = 100_000
MOST_IN_MEMORY = 1_000_000
"""Completions up to which the standard engine is measured too."""

_LINES = """
read_json($path, format = 'newline_delimited', columns = {format: 'VARCHAR', version: 'INTEGER',
  owner: 'VARCHAR', municipality: 'VARCHAR', workplace: 'VARCHAR', assignment: 'VARCHAR',
  quiz: 'VARCHAR', revision: 'INTEGER', score: 'INTEGER', max: 'INTEGER', attempts: 'INTEGER',
  day: 'DATE', language: 'VARCHAR', first: 'VARCHAR'})
"""
BARE = {
    "bare": f"""
      SELECT municipality, quiz, count(*) FROM (
        SELECT owner, quiz, arg_max(municipality, score) AS municipality, max(score)
        FROM {_LINES} GROUP BY owner, quiz
      ) GROUP BY ALL
    """,
    "bare-counts": f"""
      SELECT municipality, workplace, quiz, revision, date_trunc('month', day), first,
        count(*)
      FROM (
        SELECT municipality, owner, quiz, max(revision) AS revision,
          arg_max(workplace, score) AS workplace, arg_max(day, score) AS day,
          arg_max(first, score) AS first
        FROM {_LINES} GROUP BY municipality, owner, quiz
      ) GROUP BY ALL
    """,
}
"""The best attempt of each learner at each quiz, counted: by as little as a query can, and by all
that the reports count by, so that the sums are those of the engines."""


def main() -> None:
    """Write the files, measure, and print seconds, ratios and memory."""
    options = _options()
    with tempfile.TemporaryDirectory(prefix="waakvlam-benchmark-") as folder:
        for size in options.sizes:
            path = Path(folder, f"{size}.jsonl")
            write_lines(plan_of_project(), size, path)
            _compare([(f"{size:,} lines", kind, path) for kind in _kinds(size)])
            if size == MAILED:
                mails = Path(folder, "mails.mbox")
                write_mails(plan_of_project(), size, mails)
                _compare(
                    (f"{size:,} {kind}", "standard", file)
                    for kind, file in (("lines", path), ("mails", mails))
                )
            path.unlink()


def _kinds(size: int) -> list[str]:
    return [*BARE, "duckdb", *(["standard"] if size <= MOST_IN_MEMORY else [])]


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="benchmark_tally.py", description="Compare the engines.")
    parser.add_argument("sizes", nargs="*", type=int, default=SIZES)
    return parser.parse_args()


class Measured(NamedTuple):
    """What one run took, without the start of its process."""

    processor: float
    """Seconds."""

    clock: float
    """Seconds."""

    memory: int
    """The most, in MiB, with that of the process."""


def _compare(runs: Iterable[tuple[str, str, Path]]) -> None:
    """Measure each: what it is, with which engine, and the file."""
    first: Measured | None = None
    for title, kind, path in runs:
        taken = _measure(kind, path)
        first = first or taken
        _print(title, kind, taken, first)


def _print(title: str, kind: str, taken: Measured, first: Measured) -> None:
    times = " ".join(
        f"{name} {seconds:8.2f} s {seconds / least:5.2f} x"
        for name, seconds, least in zip(("processor", "clock"), taken, first, strict=False)
    )
    print(f"{title:16} {kind:9} {times} {taken.memory:6} MiB", flush=True)


def _measure(kind: str, path: Path) -> Measured:
    command = [sys.executable, "-c", _SCRIPT, kind, str(path)]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, check=True)
    return Measured(*json.loads(done.stdout))


_SCRIPT = """
import json, resource, sys, time
from pathlib import Path
from benchmarks.tally import ready
work = ready(sys.argv[1])
start, now = time.process_time(), time.monotonic()
work(Path(sys.argv[2]))
spent = time.process_time() - start, time.monotonic() - now
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
print(json.dumps([*spent, peak]))
"""


def ready(kind: str) -> Callable[[Path], Any]:
    """Return what is to be measured, with everything imported and the plan read.

    Whatever uses DuckDB opens and closes its own within the time.

    A bare query gives its rows, an engine what it added up.
    """
    if kind in BARE:
        return partial(_rows, BARE[kind])
    return partial(_added, ENGINES[kind], plan_of_project())


def _rows(query: str, path: Path) -> list[tuple[Any, ...]]:
    with duckdb.connect() as base:
        base.execute("SET enable_progress_bar = false")
        return base.execute(query, {"path": str(path)}).fetchall()


def plan_of_project() -> Plan:
    """Return what a tally of this project counts by."""
    return plan_from_site(load(PROJECT).sites["nl"])


def _added(engine: Engine, plan: Plan, path: Path) -> Added:
    found = find_sources([path], path.parent / "out")
    return engine(read_all(found, plan.reading, lambda _done, _total: None), plan, AS_OF, {})


if __name__ == "__main__":
    main()
