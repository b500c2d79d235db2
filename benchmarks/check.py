"""Compare `check` with composing the same files: `python3 -m benchmarks.check --files 10000`.

Each runs in a process of its own; what counts is CPU time. (a) is `waakvlam check`. (b) is
`yaml.compose` alone with the parser in C, which `check` uses too; (c) the same with the parser in
Python, which `yaml.compose` takes when nobody asks for another.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.large_site import write_site

MOST = 3
"""How many times the time of composing `check` may take."""

FILES_EACH = 4
"""A module and a quiz, in two languages."""

COMPOSE = """\
import sys
from pathlib import Path
import yaml
for path in Path(sys.argv[1]).rglob("*.yml"):
    yaml.compose(path.read_text(encoding="utf-8"), Loader=getattr(yaml, sys.argv[2]))
"""

CHECK = """\
import sys
from waakvlam.cli import main
main(["check", "--root", sys.argv[1]])
"""

TIMED = "import atexit, time; atexit.register(lambda: print(time.process_time()))\n"
"""Put before a program: it prints last the CPU time that it took, on every system."""


def main() -> None:
    """Write a site, run each once and print the ratios."""
    parser = argparse.ArgumentParser(prog="benchmarks.check", description=__doc__)
    parser.add_argument("--files", type=int, default=10_000, help="number of YAML files")
    size = parser.parse_args().files // FILES_EACH
    with tempfile.TemporaryDirectory(prefix="waakvlam-benchmark-") as folder:
        write_site(Path(folder), size)
        ours = _seconds(CHECK, folder)
        print(f"{size * FILES_EACH} files  check {ours:.2f} s", flush=True)
        for loader in ("CSafeLoader", "Loader"):
            bare = _seconds(COMPOSE, folder, loader)
            print(
                f"{loader:12} {bare:7.2f} s  ratio {ours / bare:.2f}  (at most {MOST})", flush=True
            )


def _seconds(program: str, *arguments: str) -> float:
    """Run a program and return the CPU seconds it took."""
    command = [sys.executable, "-P", "-c", TIMED + program, *arguments]
    ended = subprocess.run(command, capture_output=True, check=True, encoding="utf-8")
    return float(ended.stdout.splitlines()[-1])


if __name__ == "__main__":
    main()
