"""Names of files: their kind, and which belong to other programs."""

from __future__ import annotations

from pathlib import PurePosixPath

_OF_OTHER_PROGRAMS = frozenset({"desktop.ini", "thumbs.db"})
_OUR_OWN = frozenset({"waakvlam-ledger.txt", "waakvlam-fault.txt"})
_FOLDERS_OF_OTHER_PROGRAMS = frozenset({"__macosx"})


def suffix(name: str) -> str:
    """Return the suffix by which a reader is chosen."""
    return PurePosixPath(name.replace("\\", "/")).suffix.lower()


def is_of_other_program(name: str) -> bool:
    """Tell whether a file is an auxiliary file, such as `~$` files of a spreadsheet in use."""
    *folders, last = name.replace("\\", "/").lower().split("/")
    is_theirs = last.startswith((".", "~$")) or last in _OF_OTHER_PROGRAMS | _OUR_OWN
    return is_theirs or not _FOLDERS_OF_OTHER_PROGRAMS.isdisjoint(folders)
