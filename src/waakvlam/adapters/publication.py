"""Everything that is published of a site: its pages, and the files beside them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from jinja2 import Environment
from markupsafe import escape

from waakvlam.adapters.settings import Settings
from waakvlam.adapters.stage import named_pages
from waakvlam.assets import (
    SCRIPTS,
    SHEETS,
    SITE_GROUND,
    Asset,
    Published,
    bundle_scripts,
    bundle_sheet,
    bundle_styles,
)
from waakvlam.count_page import count_files
from waakvlam.load import Loaded
from waakvlam.locale import default_language
from waakvlam.pages import RenderedPage
from waakvlam.pages.context import environment
from waakvlam.pages.links import Link
from waakvlam.renewal import Pages, watched_search
from waakvlam.search import SearchFiles, search_files
from waakvlam.vendor import MINISEARCH, published


@dataclass(frozen=True, slots=True)
class Publication:
    """A site as it is shown; after an edit there is another one."""

    settings: Settings
    loaded: Loaded
    environments: Mapping[str, Environment]
    pages: Pages
    exits: Mapping[str, str]
    """Pages that one can leave at once, as site paths, and where to."""

    style: Asset
    scripts: Mapping[str, Asset]
    sheets: Mapping[str, Asset]
    counting: tuple[Published, ...]
    """What counting in the browser needs."""

    search: Mapping[str, SearchFiles]


def publication(loaded: Loaded, settings: Settings) -> Publication:
    """Render a site; one with errors has a page that shows them, and no more."""
    environments = {language: environment(language, settings.link) for language in loaded.sites}
    pages = dict(_pages(loaded, settings, environments))
    return Publication(
        settings,
        loaded,
        environments,
        pages,
        dict(_exits(loaded)),
        bundle_styles(ground=SITE_GROUND),
        {entry: bundle_scripts(entry=entry) for entry in SCRIPTS},
        {folder: bundle_sheet(folder) for folder in SHEETS},
        tuple(_counting(loaded, settings)),
        _search(loaded, settings, pages),
    )


def with_pages(before: Publication, loaded: Loaded, pages: Pages) -> Publication:
    """Return what is published after an edit that these pages show."""
    counting = tuple(_counting(loaded, before.settings))
    return replace(before, loaded=loaded, pages={**before.pages, **pages}, counting=counting)


def assets(shown: Publication) -> Iterator[Published]:
    """Yield every file beside the pages; most names hold the hash of their content."""
    yield shown.style
    yield from shown.sheets.values()
    yield from shown.scripts.values()
    yield from shown.counting
    yield from (asset for found in shown.search.values() for asset in found.assets)
    yield from published(MINISEARCH)
    yield from (asset for page in shown.pages.values() for asset in page.beside)
    for script in dict.fromkeys(one for page in shown.pages.values() for one in page.vendored):
        yield from published(script)


def whole_search(loaded: Loaded, pages: Pages, link: Link) -> Mapping[str, SearchFiles]:
    """Return the files of search per language, made from these pages."""
    return dict(search_files(loaded.sites, pages.values(), link))


def _pages(
    loaded: Loaded, settings: Settings, environments: Mapping[str, Environment]
) -> Iterator[tuple[str, RenderedPage]]:
    if loaded.report.errors:
        return _error_pages(loaded.report.text(default_language()), settings.languages)
    return named_pages(loaded.sites, settings.link, environments)


def _error_pages(text: str, languages: Sequence[str]) -> Iterator[tuple[str, RenderedPage]]:
    markdown = f"# Error {{ #error }}\n\n<pre>{escape(text)}</pre>\n"
    for language in languages:
        suffix = "" if language == languages[0] else f".{language}"
        yield f"index{suffix}.md", RenderedPage("index.md", language, "Error", markdown, "")


def _exits(loaded: Loaded) -> Iterator[tuple[str, str]]:
    for site in loaded.sites.values():
        if (address := site.programme.exit_address) is not None:
            yield from ((f"{name}.md", str(address)) for name in site.programme.exit_pages)


def _counting(loaded: Loaded, settings: Settings) -> Iterator[Published]:
    """Yield what counting needs; from disk no browser can count, so such a copy has none."""
    if not loaded.report.errors and not settings.is_from_disk:
        yield from count_files(loaded.sites)


def _search(loaded: Loaded, settings: Settings, pages: Pages) -> Mapping[str, SearchFiles]:
    """Return the files of search; where somebody is watching they are made when asked for."""
    if loaded.report.errors:
        return {}
    if settings.is_watched:
        return dict(watched_search(loaded.sites))
    return whole_search(loaded, pages, settings.link)
