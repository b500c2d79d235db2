"""Bring bytes to the disk for certain: written, synced, and in place at once."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

_PATIENCE = 5.0
"""Seconds to wait for a program that has one of our files open (Windows)."""


def write_new(path: Path, content: bytes) -> None:
    """Write a file that is not there yet."""
    with path.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def replace(path: Path, content: bytes) -> None:
    """Put a file in the place of another; whoever reads sees the old one or the new one."""
    new = path.with_name(f".{path.name}-new")
    new.unlink(missing_ok=True)
    try:
        write_new(new, content)
        rename(new, path)
    finally:
        new.unlink(missing_ok=True)


def rename(source: Path, target: Path) -> None:
    """Give a file another name, in the place of another file, for certain."""
    patiently(lambda: source.replace(target))
    sync_folder(target.parent)


def patiently(action: Callable[[], object]) -> None:
    """Try again for a while when another program has a file open."""
    until = time.monotonic() + _PATIENCE
    while True:
        try:
            action()
        except PermissionError:
            if os.name != "nt" or time.monotonic() > until:
                raise
            time.sleep(0.1)
        else:
            return


def sync_folder(folder: Path) -> None:
    """Make sure that the names in a folder are on the disk."""
    if os.name == "nt":  # Windows has no way to do this, and needs none.
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
