"""How a command ends, in one place: exit codes, signals, and a fault of the program itself."""

from __future__ import annotations

import os
import platform
import signal
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path
from types import FrameType

from waakvlam.locale import say

FAULT_OF_PROGRAM = 70
STOPPED = 128
"""Exit codes of a stopped program are this and the number of the signal."""

REPORT = "waakvlam-fault.txt"


@contextmanager
def orderly(language: str) -> Iterator[None]:
    """Let a stopped command clear up behind itself, and a fault say what to do.

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
        # Whoever read the output is gone; Python would complain once more while it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(STOPPED + 13)
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
