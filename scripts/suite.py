"""The checks and tests of the project, in the order in which they are quickest to fail."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn

from command import NO_ENVIRONMENT, STOPPED_BY_CTRL_C, StoppedError, run
from environment import ROOT, TEST, NoEnvironmentError, ensure_environment
from tools import MissingToolError, ensure_browser, ensure_npm_tools

SIDE_BY_SIDE = ["--numprocesses", "auto", "--dist", "loadfile"]
"""One process per core; a file of tests stays together, since its tests share what they build."""

CHECKS = {
    "ruff check": ["ruff", "check", "."],
    "ruff format": ["ruff", "format", "--check", "."],
    "mypy": ["mypy"],
}


def main() -> NoReturn:
    """Prepare the tools, run everything, and exit with 0 only if all of it is right."""
    quick = "--quick" in sys.argv[1:]
    others = [argument for argument in sys.argv[1:] if argument != "--quick"]
    _finish(quick, lambda python: _run_all(python, _pytest_arguments(quick, others)))


def run_with_browser(*arguments: str) -> NoReturn:
    """Prepare the tools and a browser, and run a file or module of the project."""
    _finish(False, lambda python: run([str(python), *arguments], ROOT))


def run_waakvlam_with_browser(name: str) -> NoReturn:
    """Prepare the tools and a browser, and run a command with the arguments of this script."""
    command = ["-P", "-m", "waakvlam", name, "--root", str(ROOT), *sys.argv[1:]]
    _finish(False, lambda python: run([str(python), *command]))


def _finish(quick: bool, work: Callable[[Path], int]) -> NoReturn:
    try:
        sys.exit(work(_prepare(quick)))
    except StoppedError as stopped:
        sys.exit(stopped.code)
    except (NoEnvironmentError, MissingToolError) as problem:
        print(problem, file=sys.stderr)
        sys.exit(NO_ENVIRONMENT)
    except KeyboardInterrupt:
        sys.exit(STOPPED_BY_CTRL_C)


def _prepare(quick: bool) -> Path:
    python = ensure_environment(lock=TEST)
    ensure_npm_tools(python)
    if not quick:
        ensure_browser()
    return python


def _pytest_arguments(quick: bool, others: Sequence[str]) -> list[str]:
    """Return pytest's arguments; paths in them are relative to the project, as in its docs."""
    return [*SIDE_BY_SIDE, *(["-m", "not browser"] if quick else []), *others]


def _run_all(python: Path, pytest_arguments: Sequence[str]) -> int:
    failed = [name for name, command in CHECKS.items() if _check(python, name, command)]
    if failed:
        print(f"\nNot right: {', '.join(failed)} (see above). Now the tests.\n", flush=True)
    code = run([str(python), "-P", "-m", "pytest", *pytest_arguments], ROOT)
    return code or int(bool(failed))


def _check(python: Path, name: str, command: Sequence[str]) -> int:
    print(f"{name}:", flush=True)
    return run([str(python), "-P", "-m", *command], ROOT)
