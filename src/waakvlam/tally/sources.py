"""Find the files to read, and read them."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from waakvlam.receipts.items import Found, Item, Part, Place, Refusal
from waakvlam.receipts.lines import LINES, CompletionLines, begins_with_a_completion
from waakvlam.receipts.readers import READERS, largest, read_part, refuse_kind, setting_of, suffix
from waakvlam.receipts.readers.names import is_of_other_program
from waakvlam.receipts.readers.sniff import sniffed
from waakvlam.receipts.reading import Reading
from waakvlam.tally.errors import TallyError, environment, wrong_use

STANDARD_INPUT = "-"
"""What to ask for, and the name in the outputs, to read what another program writes."""

_CHUNK = 1 << 20
_NOT_HERE = 0x1000 | 0x40000 | 0x400000
"""Attributes on Windows of files that are still in the cloud."""


State = tuple[int, int] | None
"""Size and time of change of a file; nothing for what is no file."""


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
    stream = [Source(path, path.name) for path in asked if str(path) == STANDARD_INPUT][:1]
    asked = [path for path in asked if str(path) != STANDARD_INPUT]
    for path in asked:
        if not path.exists():
            raise wrong_use("source-missing", path=str(path))
    paths = {found for path in asked for found in _below(path.resolve(), out.resolve())}
    ours = {path for path in paths if not is_of_other_program(path.name)}
    if not ours and not stream:
        raise wrong_use("nothing-to-read")
    base = _common(asked)
    files = sorted((Source(path, _name(path, base)) for path in ours), key=lambda each: each.name)
    return Sources((*stream, *files), len(paths) - len(ours))


def refuse_changed(states: Mapping[Source, State]) -> None:
    """Refuse to go on when another program changed a file while it was read."""
    for source, state in states.items():
        if state_of(source) != state:
            raise wrong_use("source-changed", path=str(source.path))


def read_file(source: Source, reading: Reading) -> list[Item] | CompletionLines:
    """Read one file; what cannot be opened is an error, what cannot be understood a refusal."""
    if source.name == STANDARD_INPUT:
        return _read_stream(source, reading)
    kind, place = suffix(source.name), Place(source.name)
    if kind not in READERS or not source.path.is_file():
        return [refuse_kind(kind, place)]
    limit = largest(kind, reading.limits)
    try:
        if kind in LINES and begins_with_a_completion(source.path):
            return CompletionLines(source.path, source.name)
        with source.path.open("rb") as file:
            content = _content(file, limit)
    except OSError as error:
        raise environment("cannot-read", source.path, error) from error
    return _judged(Part(kind, content, place), limit, setting_of(kind), reading)


def _read_stream(source: Source, reading: Reading) -> list[Item]:
    limit = reading.limits.expanded_bytes
    try:
        content = _content(sys.stdin.buffer, limit)
    except OSError as error:
        raise environment("cannot-read", source.path, error) from error
    part = Part(sniffed(content), content, Place(source.name))
    items = _judged(part, limit, "largest_unpacked", reading)
    return _as_table(part, reading, items) if part.kind == ".txt" else items


def _as_table(part: Part, reading: Reading, items: list[Item]) -> list[Item]:
    """Read a text without any receipt as a table of a learning system, if it is one."""
    if any(not isinstance(item, Refusal) or item.code != "no-receipt" for item in items):
        return items
    rows = list(read_part(part._replace(kind=".csv"), reading))
    return rows if any(isinstance(row, Found) for row in rows) else items


def _judged(part: Part, limit: int, setting: str, reading: Reading) -> list[Item]:
    if len(part.content) > limit:
        return [Refusal("file-too-large", part.place, {"limit": str(limit), "setting": setting})]
    return list(read_part(part, reading))


def _content(file: BinaryIO, limit: int) -> bytes:
    """Return what is in the file, and at most one chunk more than the limit."""
    chunks: list[bytes] = []
    read = 0
    while read <= limit:
        try:
            chunk = file.read(_CHUNK)
        except OSError as error:
            raise _broken_off(file, read, error) from error
        if not chunk:
            break
        chunks.append(chunk)
        read += len(chunk)
    return b"".join(chunks)


def _broken_off(file: BinaryIO, offset: int, error: OSError) -> TallyError:
    return environment("cannot-read-on", file.name, error, offset=str(offset))


def state_of(source: Source) -> State:
    """Return size and time of change; a file that is still in the cloud is an error."""
    if source.name == STANDARD_INPUT:
        return None
    try:
        found = source.path.stat()
    except OSError as error:
        raise environment("cannot-read", source.path, error) from error
    if getattr(found, "st_file_attributes", 0) & _NOT_HERE:
        raise environment("not-downloaded", source.path, OSError())
    return (found.st_size, found.st_mtime_ns) if stat.S_ISREG(found.st_mode) else None


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


def _common(asked: Iterable[Path]) -> Path | None:
    """Return the folder from which names are counted, so that they hold no more than needed."""
    folders = [path.resolve() if path.is_dir() else path.resolve().parent for path in asked]
    try:
        return Path(os.path.commonpath(folders)) if folders else None
    except ValueError:  # On Windows: files on different drives.
        return None


def _name(path: Path, base: Path | None) -> str:
    return (path.relative_to(base) if base else path).as_posix()
