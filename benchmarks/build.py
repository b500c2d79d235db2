"""Compare our build with a stock one of the same pages: `python3 scripts/benchmark.py`.

(a) builds a made-up site from YAML with `waakvlam build`, search and header files included. (b)
builds the same final Markdown, as plain files, with stock MkDocs, Material with its own search, and
static-i18n. Both run in turn, each in a process of its own, several times.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from benchmarks.large_site import FOLDERS, menu, settings, write_project, write_settings
from waakvlam.adapters.stage import stage
from waakvlam.load import load

KEPT = ("site_name", "site_url", "markdown_extensions")
"""The settings that a stock build shares with ours."""

MOST = 0.5
"""The ratio of CPU time that we aim at."""


def main() -> None:
    """Write both sites, build them in turn and print the ratio of the best times."""
    options = _options()
    with tempfile.TemporaryDirectory(prefix="waakvlam-benchmark-") as folder:
        ours, plain = Path(folder, "ours"), Path(folder, "plain")
        _prepare(ours, plain, options.modules)
        commands = {"a (waakvlam)": _our_build(ours), "b (stock)": _plain_build(plain)}
        seconds: dict[str, list[float]] = {name: [] for name in commands}
        for number in range(options.rounds):
            for name, command in commands.items():
                seconds[name].append(_measure(command))
                print(f"round {number + 1}  {name:13} {seconds[name][-1]:7.2f} s", flush=True)
        _compare_pages(ours, plain)
    _print_result(seconds)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="benchmark.py", description="Compare with a plain build.")
    parser.add_argument("--modules", type=int, default=165, help="165 give 2 x 1000 pages")
    parser.add_argument("--rounds", type=int, default=3, help="how often to build each")
    return parser.parse_args()


def _prepare(ours: Path, plain: Path, size: int) -> None:
    """Write the YAML, and the Markdown that our plugin makes of it."""
    write_project(ours, size)
    loaded = load(ours)
    if loaded.report.errors:
        sys.exit(loaded.report.text("en"))
    stage(loaded.sites, plain / "docs")
    sections = (_section(plain / "docs" / folder) for folder in FOLDERS)
    write_settings(plain, _stock() | {"nav": menu(*sections)})


def _stock() -> dict[str, Any]:
    """Return our settings with what Material and static-i18n do when nothing is set."""
    ours = settings()
    languages = ours["plugins"][0]["i18n"]["languages"]
    translated = {"docs_structure": "suffix", "fallback_to_default": True, "languages": languages}
    kept = {name: ours[name] for name in KEPT}
    return kept | {"theme": {"name": "material"}, "plugins": ["search", {"i18n": translated}]}


def _section(folder: Path) -> dict[str, list[str]]:
    """Return a navigation section of a folder, its index first, as our plugin makes it."""
    names = sorted(path.name for path in folder.glob("*.md") if path.suffixes == [".md"])
    pages = ["index.md", *(name for name in names if name != "index.md")]
    return {folder.name: [f"{folder.name}/{name}" for name in pages]}


def _our_build(root: Path) -> list[str]:
    site = str(root / "site")
    return [sys.executable, "-m", "waakvlam", "build", "--root", str(root), "--site-dir", site]


def _plain_build(root: Path) -> list[str]:
    settings, site = str(root / "mkdocs.yml"), str(root / "site")
    return [sys.executable, "-m", "mkdocs", "build", "--quiet", "-f", settings, "-d", site]


def _measure(command: list[str]) -> float:
    """Run a command and return the CPU seconds it took."""
    before = _child_seconds()
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    if done.returncode:
        sys.exit(f"{' '.join(command)} failed:\n{done.stdout}{done.stderr}")
    return _child_seconds() - before


def _child_seconds() -> float:
    """Return user and system time of finished children; on Windows the time on the clock."""
    if sys.platform == "win32":
        return time.perf_counter()
    import resource  # noqa: PLC0415 (absent on Windows)

    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def _compare_pages(ours: Path, plain: Path) -> None:
    """Stop when the two sites do not have the same pages: then the times say nothing."""
    made = [
        {path.relative_to(root).as_posix() for path in (root / "site").rglob("index.html")}
        for root in (ours, plain)
    ]
    if made[0] != made[1]:
        sys.exit(f"the sites differ: {sorted(made[0] ^ made[1])[:10]}")
    print(f"{len(made[0])} pages each")


def _print_result(seconds: dict[str, list[float]]) -> None:
    for name, times in seconds.items():
        print(f"{name:13} min {min(times):7.2f} s  median {statistics.median(times):7.2f} s")
    ours, plain = seconds.values()
    middle = statistics.median(ours) / statistics.median(plain)
    ratio = min(ours) / min(plain)
    print(f"ratio a/b     min {ratio:7.3f}    median {middle:7.3f}    (at most {MOST})")


if __name__ == "__main__":
    main()
