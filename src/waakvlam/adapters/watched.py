"""A site that is made anew while its author watches: whole at first, then what an edit asks."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from threading import Lock
from typing import TYPE_CHECKING, Any

import click

from waakvlam.adapters.publication import (
    Publication,
    assets,
    publication,
    whole_search,
    with_pages,
)
from waakvlam.adapters.settings import Settings
from waakvlam.changes import Stamps, edited_documents, narrow, stamps
from waakvlam.day import default_day
from waakvlam.load import Loaded, load_again
from waakvlam.locale import default_language
from waakvlam.renewal import Pages, differing, replace_files, write, write_search
from waakvlam.source.memory import Memory, Names

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment


class WatchedSite:
    """What is shown now, and what is needed to show the next edit soon."""

    shown: Publication

    def __init__(self, show: Callable[[Pages], None]) -> None:
        """Remember how pages are shown anew that were built before."""
        self.given: Loaded | None = None
        """What was read already for the next build."""

        self._show = show
        self._memory = Memory()
        self._stamps: Stamps = {}
        self._is_search_old = True
        self._is_whole = False
        self._busy = Lock()

    def read(self, settings: Settings) -> Loaded:
        """Read the whole content, unless that was done already."""
        if (given := self.given) is not None:
            self.given = None
            return given
        self._stamps = stamps(settings.root, settings.reads)
        return self._load(settings, None)

    def publish(self, loaded: Loaded, settings: Settings) -> Publication:
        """Show this from now on."""
        self._is_search_old = not loaded.report.errors
        self.shown = publication(loaded, settings)
        return self.shown

    def write_assets(self) -> None:
        """Write everything beside the pages."""
        for asset in assets(self.shown):
            write(self.shown.settings.assets, asset)

    def rebuilding(self, build: Callable[[], Any]) -> Callable[[], None]:
        """Return what makes the pages new that an edit changed, or else the whole site."""
        self._is_whole = True

        def rebuild() -> None:
            with self._busy:
                whole, self._is_whole = self._is_whole, False
                if not (whole and self._is_renewed()):
                    build()
                self._is_whole = True

        return rebuild

    def with_search(self, app: WSGIApplication) -> WSGIApplication:
        """Make the files of search when they are asked for, since few edits are searched."""

        def answer(environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
            if "/assets/search/" in environ["PATH_INFO"]:
                self._write_search()
            return app(environ, start)

        return answer

    def _load(self, settings: Settings, edited: Names | None) -> Loaded:
        self._memory.edited = edited
        return load_again(settings.root, settings.languages, default_day(), self._memory)

    def _is_renewed(self) -> bool:
        """Render the pages that a narrow edit changes; tell whether that was enough."""
        settings, before = self.shown.settings, self._stamps
        self._stamps = stamps(settings.root, settings.reads)
        names = edited_documents(before, self._stamps)
        if not names or self.shown.loaded.report.errors:
            return False
        loaded = self._load(settings, names)
        pages = edited_pages(self.shown, loaded, names)
        if pages is None:
            self.given = loaded
            return False
        click.echo(loaded.report.text(default_language()), err=True)
        self._replace(with_pages(self.shown, loaded, pages))
        self._show(pages)
        return True

    def _replace(self, after: Publication) -> None:
        """Let what lies beside the pages be as after a build of the whole site."""
        replace_files(after.settings.assets, tuple(assets(self.shown)), assets(after))
        self.shown, self._is_search_old = after, True

    def _write_search(self) -> None:
        with self._busy:
            if self._is_search_old:
                shown = self.shown
                files = whole_search(shown.loaded, shown.pages, shown.settings.link)
                write_search(shown.settings.assets, files)
                self._is_search_old = False


def edited_pages(before: Publication, loaded: Loaded, names: Names) -> Pages | None:
    """Return the pages that show an edit of these documents, if others do not show it too."""
    edited = narrow(before.loaded, loaded, names)
    if edited is None:
        return None
    link, environments = before.settings.link, before.environments
    return differing(before.pages, loaded.sites, edited, link, environments)
