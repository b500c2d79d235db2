"""How a command ends, in one place: exit codes, signals, and a fault of the program itself."""

from __future__ import annotations

import os
import platform
import signal
import sys
import traceback
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path
from types import FrameType

from waakvlam.locale import say

FAULT_IN_CONTENT = 1
WRONG_USE = 2
ENVIRONMENT = 3
FAULT_OF_PROGRAM = 70
STOPPED = 128
"""Exit codes of a stopped program are this and the number of the signal."""

REPORT = "waakvlam-fault.txt"


class EndError(Exception):
    """The end of a command: its exit code, and a sentence of `locale` by its code."""

    def __init__(self, exit_code: int, code: str, **values: str) -> None:
        super().__init__(code)
        self.exit_code, self.code, self.values = exit_code, code, values


def exit_code_of(*codes: str) -> int:
    """Return how to end for these problems: the disk's, or else the user's."""
    return ENVIRONMENT if "cannot-write" in codes else WRONG_USE


@contextmanager
def orderly(language: str, into: Path | None = None) -> Iterator[None]:
    """Let a stopped command clear up behind itself, and a fault say what to do.

    `into` is what the command writes to, for a system that refuses without saying what.

    0: all right. 1: done, something was put aside. 2: wrong use, nothing written. 3: disk,
    rights or another tally. 70: a fault of the program. 130, 141, 143: stopped from outside.
    """
    signal.signal(signal.SIGTERM, _stop)
    try:
        yield
        sys.stdout.flush()
    except KeyboardInterrupt:
        sys.exit(STOPPED + signal.SIGINT)
    except BrokenPipeError:
        _let_go_of_output()
        sys.exit(STOPPED + 13)
    except EndError as end:
        _say(end.code, language, end.values)
        sys.exit(end.exit_code)
    except OSError as fault:
        _refuse(fault, into, language)
        sys.exit(ENVIRONMENT)
    except Exception as fault:
        _tell(fault, language)
        sys.exit(FAULT_OF_PROGRAM)


def fault_report(fault: Exception) -> str:
    """Return where the program failed, without a value of anything."""
    frames = traceback.extract_tb(fault.__traceback__)
    places = [f"{_module(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames]
    system = f"Python {platform.python_version()}, {platform.system()}"
    head = [f"waakvlam {version('waakvlam')}, {system}", type(fault).__name__]
    return "\n".join([*head, *places, ""])


def _say(code: str, language: str, values: Mapping[str, str]) -> None:
    print(say("wrong", language, sentence=say(code, language, **values)), file=sys.stderr)


def _refuse(fault: OSError, into: Path | None, language: str) -> None:
    """Say what the system refuses, and why."""
    place = _place(fault, into)
    code = "refused" if place else "refused-somewhere"
    _say(code, language, {"path": place, "reason": fault.strerror or str(fault)})
    try:
        sys.stdout.flush()
    except OSError:
        _let_go_of_output()


def _place(fault: OSError, into: Path | None) -> str:
    """Return the path as the user knows it: not that of a file halfway, but of the whole."""
    named = str(fault.filename or "")
    if into and (not named or Path(named).resolve().is_relative_to(into.resolve())):
        return str(into)
    return named


def _let_go_of_output() -> None:
    """Write nothing more: Python would complain once more while it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _tell(fault: Exception, language: str) -> None:
    path = Path(REPORT)
    try:
        path.write_text(fault_report(fault), encoding="utf-8", newline="\n")
        print(say("fault", language, path=path.as_posix()), file=sys.stderr)
    except OSError:
        print(fault_report(fault), file=sys.stderr)


def _module(path: str) -> str:
    """Return the last folders of a file, which tell nothing about the computer."""
    return "/".join(Path(path).parts[-2:])


def _stop(number: int, frame: FrameType | None) -> None:
    del frame
    raise SystemExit(STOPPED + number)
