"""Make a watched site new after an edit: the pages that differ, without all the others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from shutil import rmtree

from jinja2 import Environment

from waakvlam.adapters.stage import file_name
from waakvlam.assets import Asset, Published
from waakvlam.model.site import Site
from waakvlam.pages import RenderedPage, render_edited
from waakvlam.pages.links import Link
from waakvlam.pages.refresh import URI as REFRESH
from waakvlam.search import SearchFiles

Pages = Mapping[str, RenderedPage]
"""Pages by the name of their file."""


def differing(
    pages: Pages,
    sites: Mapping[str, Site],
    edited: Mapping[str, Site],
    link: Link,
    environments: Mapping[str, Environment],
) -> Pages | None:
    """Return the pages that differ after a narrow edit; none when a menu would differ too."""
    found: dict[str, RenderedPage] = {}
    for language, site in sites.items():
        scripts = _scripts(pages, site, edited[language])
        for page in render_edited(site, link, edited[language], scripts, environments[language]):
            name = file_name(page, sites)
            if page != pages[name]:
                found[name] = page
    return found if all(_keeps_place(pages[name], page) for name, page in found.items()) else None


def replace_files(folder: Path, before: Iterable[Published], after: Iterable[Published]) -> None:
    """Write the files that are new, and delete those that are no longer there."""
    old, new = ({asset.name: asset for asset in every} for every in (before, after))
    for name in old.keys() - new.keys():
        (folder / name).unlink()
    for name, asset in new.items():
        if asset != old.get(name):
            write(folder, asset)


def write(folder: Path, asset: Published) -> None:
    """Write a file, and the folder in which it stands."""
    path = folder / asset.name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(asset.encoded)


def watched_search(languages: Iterable[str]) -> Iterator[tuple[str, SearchFiles]]:
    """Yield files of search that are made when somebody searches; their names never change."""
    for language in languages:
        folder = _search_folder(language)
        yield language, SearchFiles(folder, (), (f"{folder}/index.js",))


def write_search(folder: Path, files: Mapping[str, SearchFiles]) -> None:
    """Write the files of search under the names of a watched site."""
    for language, found in files.items():
        place = folder / _search_folder(language)
        rmtree(place, ignore_errors=True)
        for asset in found.assets:
            name = asset.name.removeprefix(f"{found.folder}/")
            write(place, Asset(name, asset.content))


def _search_folder(language: str) -> str:
    return f"search/{language}-watched"


def _scripts(pages: Pages, site: Site, edited: Site) -> Mapping[str, Asset]:
    """Return the scripts with the questions of each quiz that was not edited."""
    known = next(
        page for page in pages.values() if (page.uri, page.language) == (REFRESH, site.language)
    )
    return {
        name: asset
        for name, asset in zip(site.quizzes, known.beside, strict=True)
        if name not in edited.quizzes
    }


def _keeps_place(old: RenderedPage, new: RenderedPage) -> bool:
    return (str(old.title), old.in_menu, old.searchable) == (
        str(new.title),
        new.in_menu,
        new.searchable,
    )
