"""Let one call to the system fail, as a full disk or a network that is gone would."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from waakvlam.tally import write

CALLS: tuple[tuple[Any, str], ...] = (
    (Path, "mkdir"),
    (Path, "rename"),
    (Path, "replace"),
    (Path, "unlink"),
    (os, "chmod"),
    (os, "fsync"),
    (os, "open"),
    (os, "rmdir"),
    (os, "unlink"),
)
"""What writing is made of, besides what is done with an open file."""


class Faults:
    """Counts the calls, and lets one of them fail, or all from one on."""

    def __init__(self, failing: int = 0, *, is_lasting: bool = False) -> None:
        self.failing, self.is_lasting = failing, is_lasting
        self.made: list[str] = []

    def note(self, name: str) -> None:
        """Count a call; fail when it is its turn."""
        self.made.append(name)
        number = len(self.made)
        if number == self.failing or (self.is_lasting and 0 < self.failing < number):
            raise OSError(errno.ENOSPC, "No space left on device")

    def before(self, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """Return the function with a note before it."""

        def call(*args: Any, **named: Any) -> Any:
            self.note(name)
            return function(*args, **named)

        return call

    def opening(self, function: Callable[..., Any]) -> Callable[..., Any]:
        """Return `Path.open` whose files for writing are watched too."""

        def call(path: Path, mode: str = "r", *args: Any, **named: Any) -> Any:
            if mode == "rb":
                return function(path, mode, *args, **named)
            self.note("open")
            return _File(function(path, mode, *args, **named), self)

        return call

    def changing_places(self, function: Callable[..., bool]) -> Callable[..., bool]:
        """Return `exchange` as it is where the system cannot do it now and then."""

        def call(*paths: Path) -> bool:
            try:
                self.note("exchange")
            except OSError:
                return False
            return function(*paths)

        return call


class _File:
    """An open file of which every call is noted."""

    def __init__(self, file: Any, faults: Faults) -> None:
        self._file, self._faults = file, faults

    def __enter__(self) -> _File:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)

    def write(self, content: bytes) -> int:
        self._faults.note("write")
        return int(self._file.write(content))

    def flush(self) -> None:
        self._faults.note("flush")
        self._file.flush()

    def close(self) -> None:
        self._file.close()
        self._faults.note("close")


@contextmanager
def watched(
    monkeypatch: pytest.MonkeyPatch, failing: int = 0, *, is_lasting: bool = False
) -> Iterator[Faults]:
    """Watch every call while the block runs; let the one with this number fail, or all from it."""
    faults = Faults(failing, is_lasting=is_lasting)
    with monkeypatch.context() as patch:
        for owner, name in CALLS:
            patch.setattr(owner, name, faults.before(name, getattr(owner, name)))
        patch.setattr(write, "exchange", faults.changing_places(vars(write)["exchange"]))
        patch.setattr(Path, "open", faults.opening(Path.open))
        yield faults
