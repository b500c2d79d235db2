"""Write files that are not there yet: all of them, or none."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path

from waakvlam.exchange.words import ExchangeError
from waakvlam.tally.durable import patiently, sync_folder, write_new


def write_all(files: Mapping[Path, bytes]) -> None:
    """Write every file; raise `ExchangeError` and leave nothing when one cannot be written."""
    for path in files:
        if path.exists():
            raise ExchangeError("exists", path=path.as_posix())
    for path in files:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise _refused(path, error) from error
    with ExitStack() as undo:
        for path, content in files.items():
            _write(path, content, undo)
        undo.pop_all()


def _write(path: Path, content: bytes, undo: ExitStack) -> None:
    new = path.with_name(f".{path.name}-new")
    try:
        new.unlink(missing_ok=True)
        undo.callback(new.unlink, missing_ok=True)
        write_new(new, content)
        patiently(lambda: new.rename(path))
        undo.callback(path.unlink, missing_ok=True)
        sync_folder(path.parent)
    except OSError as error:
        raise _refused(path, error) from error


def _refused(path: Path, error: OSError) -> ExchangeError:
    reason = error.strerror or str(error)
    return ExchangeError("cannot-write", path=path.parent.as_posix(), reason=reason)
