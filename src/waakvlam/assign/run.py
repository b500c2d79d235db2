"""From what is asked for to a folder of files: all of them, or none."""

from __future__ import annotations

import secrets
import shutil
from collections.abc import Mapping
from pathlib import Path

from waakvlam.assign.words import wrong
from waakvlam.tally.durable import patiently, sync_folder, write_new


def write_folder(out: Path, files: Mapping[str, bytes]) -> None:
    """Make a folder with these files at once; one that holds anything is left alone."""
    try:
        if out.exists() and (not out.is_dir() or any(out.iterdir())):
            raise wrong("not-empty", place=str(out))
        _write(out.resolve(), files)
    except OSError as error:
        raise wrong("cannot-write", place=str(out), reason=error.strerror or "") from error


def _write(out: Path, files: Mapping[str, bytes]) -> None:
    out.parent.mkdir(parents=True, exist_ok=True)
    new = out.parent / f".{out.name}-new-{secrets.token_hex(4)}"
    try:
        new.mkdir()
        for name, content in files.items():
            write_new(new / name, content)
        sync_folder(new)
        if out.exists():
            out.rmdir()
        patiently(lambda: new.rename(out))
        sync_folder(out.parent)
    finally:
        shutil.rmtree(new, ignore_errors=True)
