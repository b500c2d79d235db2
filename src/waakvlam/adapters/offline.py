"""Pack a built site into one file, the same bytes every time."""

from __future__ import annotations

import zipfile
from pathlib import Path

from waakvlam.tally.durable import rename

EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The date of every file in the archive: the earliest that the format knows."""


def pack(folder: Path) -> Path:
    """Write `folder.zip` beside a folder, with the folder itself in it, and return its path."""
    archive = folder.with_name(f"{folder.name}.zip")
    new = folder.with_name(f".{archive.name}-new")
    try:
        _write(new, folder)
        rename(new, archive)
    finally:
        new.unlink(missing_ok=True)
    return archive


def _write(archive: Path, folder: Path) -> None:
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as packed:
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            name = path.relative_to(folder.parent).as_posix()
            entry = zipfile.ZipInfo(name, EARLIEST)
            entry.compress_type = zipfile.ZIP_DEFLATED
            packed.writestr(entry, path.read_bytes())
