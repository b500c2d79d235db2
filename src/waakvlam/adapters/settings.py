"""What the file of a site generator says about a site, for all that does not know that file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from waakvlam.pages.links import Link, directory_link, file_link


@dataclass(frozen=True, slots=True)
class Settings:
    """What is built from where, for whom, and to where."""

    root: Path
    """The folder of the project."""

    reads: tuple[Path, ...]
    """The files and folders that a build reads."""

    assets: Path
    """The folder for what lies beside the pages."""

    languages: tuple[str, ...]
    """All languages, that of the sources first."""

    has_folders: bool
    """Whether a page is a folder in the address, and no file."""

    is_watched: bool
    """Whether an author is watching: then errors are shown, not fatal."""

    is_from_disk: bool
    """Whether this is a copy that opens from disk."""

    @property
    def link(self) -> Link:
        """Return how one page is linked from another."""
        return directory_link if self.has_folders else file_link
