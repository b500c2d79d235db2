"""Run a program in the environment, and end as it ends."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import NoReturn

from environment import ROOT, NoEnvironmentError, child_variables, ensure_environment

NO_ENVIRONMENT = 3
STOPPED_BY_CTRL_C = 130


def run_waakvlam(name: str) -> NoReturn:
    """Run `waakvlam NAME` with the arguments of this script and exit with its code."""
    run_module("waakvlam", name, "--root", str(ROOT), *sys.argv[1:])


def run_module(*command: str) -> NoReturn:
    """Run an installed module; relative paths keep meaning the user's own folder."""
    _run(["-P", "-m", *command], None)


def run_in_project(module: str) -> NoReturn:
    """Run a module of the project itself, from its root, with the arguments of this script."""
    _run(["-m", module, *sys.argv[1:]], ROOT)


def _run(arguments: Sequence[str], folder: Path | None) -> NoReturn:
    try:
        sys.exit(run([str(ensure_environment()), *arguments], folder))
    except StoppedError as stopped:
        sys.exit(stopped.code)
    except NoEnvironmentError as problem:
        print(problem, file=sys.stderr)
        sys.exit(NO_ENVIRONMENT)
    except KeyboardInterrupt:
        sys.exit(STOPPED_BY_CTRL_C)


class StoppedError(Exception):
    """Somebody stopped the program while it ran."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


def run(command: Sequence[str], folder: Path | None = None) -> int:
    """Run a program to its end and return its exit code; how to stop is left to the program.

    Raises `StoppedError` when somebody pressed Ctrl-C or ended this process meanwhile.
    """
    stops: list[int] = []
    with (
        _signals_in(stops),
        subprocess.Popen(command, cwd=folder, env=child_variables()) as process,
        _passed_on_to(process, stops),
    ):
        code = process.wait()
    code = 128 - code if code < 0 else code  # as a shell says that a signal ended it
    if stops:
        raise StoppedError(code)
    return code


@contextmanager
def _signals_in(stops: list[int]) -> Iterator[None]:
    """Remember Ctrl-C, which reaches the program by itself, instead of ending before it."""
    before = signal.getsignal(signal.SIGINT)
    if before is not signal.SIG_IGN:
        signal.signal(signal.SIGINT, lambda number, _frame: stops.append(number))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


@contextmanager
def _passed_on_to(process: subprocess.Popen[bytes], stops: list[int]) -> Iterator[None]:
    """End the program when this process is asked to end."""

    def stop(number: int, _frame: FrameType | None) -> None:
        stops.append(number)
        process.terminate()

    before = signal.signal(signal.SIGTERM, stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
