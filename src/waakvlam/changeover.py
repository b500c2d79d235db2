"""Make a site beside the one that stands there, and let it take its place when it is whole."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from waakvlam.endings import WRONG_USE, EndError
from waakvlam.tally.durable import patiently

NEW, OLD = ".waakvlam-new", ".waakvlam-old"
"""Folders inside the one that is renewed, so that they are on the same disk."""

_SIGN_OF_A_SITE = "index.html"


def refuse_others(folder: Path, project: Path) -> None:
    """Refuse a folder with anything but a site, such as the project itself or documents."""
    if not folder.is_dir():
        return
    shown = [path.name for path in folder.iterdir() if not path.name.startswith(".")]
    if project.is_relative_to(folder) or (shown and _SIGN_OF_A_SITE not in shown):
        raise EndError(WRONG_USE, "not-a-site", path=str(folder))


@contextmanager
def renewed(folder: Path) -> Iterator[Path]:
    """Give a folder to fill; what is in it takes the place of all that stood there in the end.

    When the block fails, or the disk does, all stays as it was. The folder itself is never
    replaced: a web server may hold on to it. Hidden files (`.git`) stay, unless there is a new one.
    """
    new, old = folder / NEW, folder / OLD
    with _made(folder):
        _clear(new, old)
        try:
            new.mkdir()
            yield new
            old.mkdir()
            _change_places(folder, new, old)
            _clear(old)
        finally:
            _clear(new)
            with suppress(OSError):  # Not empty only where even putting back failed.
                old.rmdir()


@contextmanager
def _made(folder: Path) -> Iterator[None]:
    """Make a folder and those above it; remove what was made when the block fails."""
    missing = [path for path in (folder, *folder.parents) if not path.exists()]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        yield
    except BaseException:
        for path in missing:
            with suppress(OSError):
                path.rmdir()
        raise


def _change_places(folder: Path, new: Path, old: Path) -> None:
    """Put the old files aside and the new ones in their place; undo all of it when that fails."""
    coming = sorted(new.iterdir())
    names = {path.name for path in coming}
    going = [path for path in sorted(folder.iterdir()) if _goes(path, names)]
    with ExitStack() as undo:
        for path in going:
            _move(path, old, undo)
        for path in coming:
            _move(path, folder, undo)
        undo.pop_all()


def _goes(path: Path, coming: set[str]) -> bool:
    return path.name in coming or not path.name.startswith(".")


def _move(path: Path, into: Path, undo: ExitStack) -> None:
    target = into / path.name
    patiently(lambda: path.rename(target))
    undo.callback(target.rename, path)


def _clear(*folders: Path) -> None:
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)
