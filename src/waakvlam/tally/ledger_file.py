"""The ledger on the disk, together with the tally that it belongs to: both or neither.

The new ledger waits beside the old one until the outputs are in their place. A run that finds
one waiting looks whether its tally was written, and finishes or forgets it.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from waakvlam.tally.durable import rename, replace, sync_folder
from waakvlam.tally.errors import environment
from waakvlam.tally.ledger import NAME, Ledger, read_ledger, write_ledger

LOCK = f".{NAME}.lock"
"""Name of the lock of a ledger."""

_WITNESS = "summary.json"
"""The output by which a tally is known again."""


def open_ledger(folder: Path) -> Ledger:
    """Read the ledger, after finishing what an earlier run could not finish."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _settle(folder)
        return read_ledger(folder / NAME)
    except OSError as error:
        raise environment("cannot-write", folder, error) from error


def prepare(folder: Path, ledger: Ledger, out: Path, files: Mapping[str, bytes]) -> None:
    """Put the new ledger beside the old one, with a note of the tally it belongs to."""
    note = {
        "out": _seen_from(folder.resolve(), out.resolve()),
        "digest": hashlib.sha256(files[_WITNESS]).hexdigest(),
    }
    try:
        replace(_note(folder), json.dumps(note, sort_keys=True).encode())
        replace(_waiting(folder), write_ledger(ledger))
    except OSError as error:
        with suppress(OSError):  # The next run forgets it as well.
            _forget(folder)
        raise environment("cannot-write", folder, error) from error


def finish(folder: Path) -> None:
    """Put the waiting ledger in its place."""
    try:
        rename(_waiting(folder), folder / NAME)
    except OSError as error:
        raise environment("cannot-write", folder, error) from error
    with suppress(OSError):  # Without a waiting ledger the note says nothing.
        _note(folder).unlink(missing_ok=True)


def _seen_from(folder: Path, out: Path) -> str:
    """Return how to come from one folder to the other, also on another drive of Windows."""
    try:
        return os.path.relpath(out, folder)
    except ValueError:  # Between two drives there is no such way.
        return str(out)


def _settle(folder: Path) -> None:
    if _waiting(folder).exists() and _was_written(folder):
        rename(_waiting(folder), folder / NAME)
    _forget(folder)


def _forget(folder: Path) -> None:
    _waiting(folder).unlink(missing_ok=True)
    _note(folder).unlink(missing_ok=True)
    sync_folder(folder)


def _was_written(folder: Path) -> bool:
    try:
        note = json.loads(_note(folder).read_bytes())
        content = (folder / note["out"] / _WITNESS).read_bytes()
    except (OSError, ValueError, KeyError, TypeError):
        return False
    return bool(hashlib.sha256(content).hexdigest() == note["digest"])


def _waiting(folder: Path) -> Path:
    return folder / f".{NAME}-waiting"


def _note(folder: Path) -> Path:
    return folder / f".{NAME}-note"
