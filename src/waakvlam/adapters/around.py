"""What the theme shows around the text of a page, or loads for it.

Pages are asked for by the name of their file; a page without one is that for lost visitors.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from markupsafe import Markup, escape

from waakvlam.adapters.publication import Publication
from waakvlam.adapters.settings import Settings
from waakvlam.assets import MAIN, SEARCH, SEARCH_SHEET
from waakvlam.hosting.headers import FEED
from waakvlam.hosting.policy import STRICT, page_policy
from waakvlam.hosting.policy import WATCHED as POLICY_WHEN_WATCHED
from waakvlam.model.fields import Text
from waakvlam.pages.az import URI as AZ
from waakvlam.pages.context import load_strings
from waakvlam.vendor import MINISEARCH


def frame_words(shown: Publication, language: str) -> Mapping[str, Any]:
    """Return what is the same around every page of a language."""
    languages = shown.settings.languages
    other = next(name for name in (*languages, language) if name != language)
    found = shown.search.get(language)
    return {
        "t": load_strings(language),
        "t_other": load_strings(other),
        "other_language": other,
        "wv_style": f"assets/{shown.style.name}",
        "feed_address": _folder(shown.settings, language) + FEED,
        "search_folder": found.folder if found else None,
        "search_sources": tuple(_search_sources(shown, language)),
        "az_address": _folder(shown.settings, language) + shown.settings.link("index.md", AZ),
    }


def exit_address(shown: Publication, name: str | None) -> str | None:
    """Return where a reader of this page can go at once."""
    page = shown.pages.get(name) if name else None
    return shown.exits.get(page.uri) if page else None


def policy(shown: Publication, name: str | None) -> str:
    """Return what a page may load, as it can stand in the page."""
    if shown.settings.is_watched:
        return POLICY_WHEN_WATCHED.meta
    allowed = page_policy(shown.pages[name].uri) if name else STRICT
    return (allowed.from_disk() if shown.settings.is_from_disk else allowed).meta


def tab_title(
    shown: Publication, name: str | None, title: str = "", *, site_name: str, language: str
) -> Markup:
    """Return what stands in tab and history; a page that one can leave tells little."""
    neutral = _neutral_name(shown, language)
    site = neutral if neutral and exit_address(shown, name) else site_name
    if name and shown.pages[name].uri != "index.md":
        title = str.__str__(shown.pages[name].title)
    return escape(f"{title} - {site}" if title else site)


def page_scripts(shown: Publication, name: str | None) -> tuple[str, ...]:
    """Return the one script of ours that a page loads, after those of others."""
    if name is None:
        return (shown.scripts[MAIN].name,)
    page = shown.pages[name]
    return (*page.vendored, shown.scripts[page.script].name)


def page_sheet(shown: Publication, name: str | None) -> str | None:
    """Return the style that a page loads besides the one of all pages."""
    page = shown.pages.get(name) if name else None
    return shown.sheets[page.sheet].name if page and page.sheet else None


def headings(shown: Publication, name: str) -> list[tuple[str, str]]:
    """Return id and title of the headings that stand in finished HTML."""
    return [(heading.id, str(escape(heading.title))) for heading in shown.pages[name].headings]


def plain_title(title: str) -> str:
    """Return a title for a place that takes no marks."""
    return str(escape(str.__str__(title)))


def marked_title(title: str, language: str) -> str:
    """Return a title with a mark of its language, where that is another one."""
    if isinstance(title, Text) and title.language != language:
        return Markup('<span lang="{}">{}</span>').format(title.language, str(title))
    return plain_title(title)


def _folder(settings: Settings, language: str) -> str:
    return "" if language == settings.languages[0] else f"{language}/"


def _search_sources(shown: Publication, language: str) -> Iterator[str]:
    """Yield what the browser loads when somebody searches, in this order."""
    if found := shown.search.get(language):
        yield shown.sheets[SEARCH_SHEET].name
        yield MINISEARCH
        yield shown.scripts[SEARCH].name
        yield from found.first


def _neutral_name(shown: Publication, language: str) -> str | None:
    site = shown.loaded.sites.get(language)
    title = site.programme.exit_title if site else None
    return None if title is None else str(title)
