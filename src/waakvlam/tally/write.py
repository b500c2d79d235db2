"""Write all outputs or none: a reader sees the old folder or the new one, never a mixture.

The outputs are made in a new folder beside the old one; the two then change places, in one step
where the system can do that and by two renames elsewhere. A run that is killed between these
two leaves the old folder aside under a name of our own, and the next run puts it back before it
does anything else.
"""

from __future__ import annotations

import re
import secrets
import shutil
from collections.abc import Collection, Mapping
from pathlib import Path

from waakvlam.tally.durable import patiently, sync_folder, write_new
from waakvlam.tally.errors import environment, wrong_use
from waakvlam.tally.exchange import exchange

_KEPT = re.compile(r"[0-9a-f]{16}\.txt")
_OF_OTHER_PROGRAMS = ("~$", ".~lock.", ".DS_Store", "desktop.ini", "Thumbs.db")


def write_outputs(out: Path, files: Mapping[str, bytes]) -> None:
    """Replace the whole folder by these files; names may have one folder, with `/`."""
    check_folder(out, files)
    folder = out.resolve()
    new = folder.parent / f"{_prefix(folder)}{secrets.token_hex(4)}"
    try:
        new.mkdir(parents=True)
        if folder.exists():
            shutil.copymode(folder, new)
        _fill(new, files)
        _change_over(new, folder)
    except OSError as error:
        raise environment("cannot-write", out, error) from error
    finally:
        shutil.rmtree(new, ignore_errors=True)


def check_folder(out: Path, files: Collection[str]) -> None:
    """Refuse a folder that holds anything but an earlier tally; put back one left aside."""
    folder = out.resolve()
    try:
        _put_back(folder)
        _refuse_others(out, folder, files)
    except OSError as error:
        raise environment("cannot-write", out, error) from error


def remove_remains(out: Path) -> None:
    """Remove what killed runs left half made; only for whoever holds the lock."""
    folder = out.resolve()
    for left in folder.parent.glob(f"{_prefix(folder)}????????"):
        shutil.rmtree(left, ignore_errors=True)


def lock_path(out: Path) -> Path:
    """Return the lock of an output folder: beside it, because the folder itself is replaced."""
    folder = out.resolve()
    return folder.parent / f".{folder.name}.lock"


def _prefix(folder: Path) -> str:
    return f".{folder.name}-new-"


def _refuse_others(out: Path, folder: Path, files: Collection[str]) -> None:
    if folder.is_file():
        raise wrong_use("out-is-file", path=str(out))
    if not folder.is_dir():
        return
    for path in sorted(folder.iterdir()):
        if not _is_ours(path, files):
            raise wrong_use("not-our-folder", path=str(out), name=path.name)


def _is_ours(path: Path, files: Collection[str]) -> bool:
    if path.name.startswith(_OF_OTHER_PROGRAMS):
        return True
    if path.name == "quarantine" and path.is_dir():
        return all(_KEPT.fullmatch(kept.name) for kept in path.iterdir())
    if path.is_dir():
        return all(f"{path.name}/{inner.name}" in files for inner in path.iterdir())
    return path.name in files


def _fill(folder: Path, files: Mapping[str, bytes]) -> None:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        write_new(path, content)
    for written in {folder, *((folder / name).parent for name in files)}:
        sync_folder(written)


def _change_over(new: Path, folder: Path) -> None:
    if folder.exists() and exchange(new, folder):
        _confirm(new, folder)
        return
    old = _aside(folder)
    if folder.exists():
        shutil.rmtree(old, ignore_errors=True)
        patiently(lambda: folder.rename(old))
    try:
        patiently(lambda: new.rename(folder))
    except OSError:
        _put_back(folder)
        raise
    sync_folder(folder.parent)
    shutil.rmtree(old, ignore_errors=True)


def _confirm(new: Path, folder: Path) -> None:
    """Make sure of an exchange, or undo it."""
    try:
        sync_folder(folder.parent)
    except OSError:
        exchange(new, folder)
        raise


def _put_back(folder: Path) -> None:
    old = _aside(folder)
    if old.exists() and not folder.exists():
        old.rename(folder)


def _aside(folder: Path) -> Path:
    return folder.parent / f".{folder.name}-old"
