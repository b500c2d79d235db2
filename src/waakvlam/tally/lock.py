"""One tally at a time in a folder; a lock of a process that is gone is taken over."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

from waakvlam.tally.errors import TallyError, environment

PATIENCE = 10.0
"""Seconds to wait for another tally."""

_PAUSE = 0.1
_FROM = 4096
"""Where the locked byte stands: behind the text, so that the text stays readable on Windows."""


@contextmanager
def locked(path: Path, patience: float = PATIENCE) -> Iterator[bool]:
    """Hold the lock while the block runs; give whether it was left by a process that is gone."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        file, was_left = _held(path, time.monotonic() + patience)
    except OSError as error:
        raise environment("cannot-write", path.parent, error) from error
    try:
        yield was_left
    finally:
        _release(file, path)


def _held(path: Path, until: float) -> tuple[BinaryIO, bool]:
    while True:
        file = path.open("a+b", buffering=0)
        if _take(file) and _is_same(file, path):
            return file, _signed(file, path)
        holder = _holder(file)
        file.close()
        if time.monotonic() > until:
            raise TallyError("in-use", 3, {"path": str(path.parent), **holder})
        time.sleep(_PAUSE)


def _signed(file: BinaryIO, path: Path) -> bool:
    """Write who holds the lock; tell whether somebody else had not signed off."""
    try:
        file.seek(0)
        was_left = bool(file.read(1))
        file.truncate(0)
        now = datetime.now(UTC).isoformat(timespec="seconds")
        file.write(f"{os.getpid()} {now}\n".encode())
    except OSError:
        _release(file, path)
        raise
    return was_left


def _holder(file: BinaryIO) -> dict[str, str]:
    with suppress(OSError, ValueError):
        file.seek(0)
        pid, _, since = file.read(100).decode("ascii", "replace").strip().partition(" ")
        return {"pid": pid or "?", "since": since or "?"}
    return {"pid": "?", "since": "?"}


def _release(file: BinaryIO, path: Path) -> None:
    with suppress(OSError):
        file.truncate(0)
    if os.name != "nt":  # There an open file has to stay.
        with suppress(OSError):
            path.unlink(missing_ok=True)
    with suppress(OSError):
        file.close()
    if os.name == "nt":
        with suppress(OSError):
            path.unlink(missing_ok=True)


def _is_same(file: BinaryIO, path: Path) -> bool:
    """Tell whether the lock is still the one with this name, and not one just removed."""
    try:
        return os.path.samestat(os.fstat(file.fileno()), path.stat())
    except OSError:
        return False


def _take(file: BinaryIO) -> bool:
    """Take the lock of the system, which ends with the process whatever happens to it."""
    try:
        if os.name == "nt":
            import msvcrt  # noqa: PLC0415  # Windows alone.

            file.seek(_FROM)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]
        else:
            import fcntl  # noqa: PLC0415  # Not on Windows.

            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
    except ImportError:
        return True
    except OSError:
        return False
    return True
