"""Find the files to read, and read them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from waakvlam.receipts.items import Item, Place, Refusal
from waakvlam.receipts.readers import READERS, read_source, refuse_kind, suffix
from waakvlam.tally.errors import environment, wrong_use

_OF_OTHER_PROGRAMS = frozenset({"desktop.ini", "thumbs.db"})


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read, and the name by which the outputs call it."""

    path: Path
    name: str


@dataclass(frozen=True, slots=True)
class Sources:
    """What there is to read."""

    files: tuple[Source, ...]
    skipped: int
    """Number of files that belong to other programs, such as `~$` files."""


def find_sources(asked: Sequence[Path], out: Path) -> Sources:
    """Return every file below the given folders, by name; the outputs are no sources."""
    for path in asked:
        if not path.exists():
            raise wrong_use("source-missing", path=str(path))
    paths = {found for path in asked for found in _below(path.resolve(), out.resolve())}
    ours = {path for path in paths if not _is_of_other_program(path)}
    if not ours:
        raise wrong_use("nothing-to-read")
    base = _common(asked)
    files = sorted((Source(path, _name(path, base)) for path in ours), key=lambda each: each.name)
    return Sources(tuple(files), len(paths) - len(ours))


def read_file(source: Source, limit: int) -> list[Item]:
    """Read one file; what cannot be opened is an error, what cannot be understood a refusal."""
    if suffix(source.name) not in READERS:
        return [refuse_kind(source.name)]
    try:
        with source.path.open("rb") as file:
            is_large = os.fstat(file.fileno()).st_size > limit
            content = b"" if is_large else file.read()
    except OSError as error:
        raise environment("cannot-read", source.path, error) from error
    if is_large:
        return [Refusal("file-too-large", Place(source.name), {"limit": str(limit)})]
    return read_source(content, source.name)


def _below(path: Path, out: Path) -> Iterator[Path]:
    if path == out or out in path.parents:
        raise wrong_use("sources-inside-out", path=str(out))
    if path.is_file():
        yield path
        return
    for folder, folders, names in os.walk(path, onerror=_fail):
        here = Path(folder)
        folders[:] = [name for name in folders if here / name != out and not _is_hidden(name)]
        yield from (here / name for name in names)


def _fail(error: OSError) -> None:
    raise environment("cannot-read", error.filename, error)


def _is_hidden(name: str) -> bool:
    return name.startswith(".")


def _is_of_other_program(path: Path) -> bool:
    return path.name.startswith((".", "~$")) or path.name.lower() in _OF_OTHER_PROGRAMS


def _common(asked: Iterable[Path]) -> Path | None:
    """Return the folder from which names are counted, so that they hold no more than needed."""
    folders = [path.resolve() if path.is_dir() else path.resolve().parent for path in asked]
    try:
        return Path(os.path.commonpath(folders))
    except ValueError:  # On Windows: files on different drives.
        return None


def _name(path: Path, base: Path | None) -> str:
    return (path.relative_to(base) if base else path).as_posix()
