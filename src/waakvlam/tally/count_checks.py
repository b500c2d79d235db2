"""What the page «Count» says besides a count: is an older one right, and which files are old."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

from waakvlam.tally.again import Compared
from waakvlam.tally.messages import word

_EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The moment of every file in a zip, so that it tells nothing."""


def compared_with(older: Path, again: Callable[[Path], Compared], language: str) -> list[str]:
    """Say whether an older tally is byte for byte the one made again, and what differs."""
    if not older.exists():
        return []
    compared = again(_unpacked(older))
    verdict = word("verified" if compared.is_same else "not-verified", language)
    differing = [
        f"{name}: {word(f'verdict-{each}', language)}"
        for name, each in compared.verdicts.items()
        if each != "same"
    ]
    return [verdict, *differing]


def files_in(folder: Path) -> frozenset[str]:
    """Return the names of all files in a folder."""
    found = (path for path in folder.rglob("*") if path.is_file())
    return frozenset(path.relative_to(folder).as_posix() for path in found)


def _unpacked(older: Path) -> Path:
    """Return the folder of a tally that was saved as one file, or as loose files."""
    folder = older.with_name(f"{older.name}-tally")
    folder.mkdir()
    for path in sorted(older.iterdir()):
        if zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as archive:
                archive.extractall(folder)
        else:
            path.rename(folder / path.name)
    return folder


def packed(files: Sequence[Path], folder: Path) -> bytes:
    """Return files of a folder as one zip, the same for the same files."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for path in files:
            name = path.relative_to(folder).as_posix()
            archive.writestr(zipfile.ZipInfo(name, _EARLIEST), path.read_bytes())
    return content.getvalue()
