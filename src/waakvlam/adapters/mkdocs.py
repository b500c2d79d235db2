"""Publish with MkDocs, Material and static-i18n. The only file that knows them.

Pages are virtual: they enter `on_files` with a path inside `docs_dir`, so that
static-i18n (priority -100) names them per language, and get their text back
after it, since it rebuilds every file from its path alone.
"""

from __future__ import annotations

import os
import socket
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple, cast

import click
from jinja2 import Environment
from markupsafe import Markup, escape
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.commands.serve import serve as mkdocs_serve
from mkdocs.config import load_config
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Link, Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from waakvlam.adapters.menu import menu
from waakvlam.adapters.offline import pack
from waakvlam.adapters.stage import named_pages
from waakvlam.assets import (
    MAIN,
    SCRIPTS,
    SEARCH,
    SEARCH_SHEET,
    SHEETS,
    Asset,
    Published,
    bundle_scripts,
    bundle_sheet,
    bundle_styles,
)
from waakvlam.count_page import count_files
from waakvlam.day import VARIABLE, default_day
from waakvlam.hosting.headers import FEED
from waakvlam.hosting.place import Place
from waakvlam.hosting.policy import STRICT, page_policy
from waakvlam.hosting.policy import WATCHED as POLICY_WHEN_WATCHED
from waakvlam.load import Loaded, load
from waakvlam.locale import default_language
from waakvlam.model.fields import Text
from waakvlam.pages import RenderedPage
from waakvlam.pages.az import URI as AZ
from waakvlam.pages.context import load_strings
from waakvlam.pages.finished import Heading, finished
from waakvlam.pages.links import directory_link, file_link
from waakvlam.search import SearchFiles, search_files
from waakvlam.vendor import MINISEARCH, published

THEME = Path(__file__).parent.parent / "theme"
FROM_DISK = "waakvlam_from_disk"
"""Set among the extras of a copy that opens from disk."""

WATCHED = ("modules", "quizzes", "programme.yml")


class WaakvlamConfig(Config):  # type: ignore[no-untyped-call]  # so in MkDocs
    """Options under `waakvlam:` in `mkdocs.yml`: none, all is said in `programme.yml`."""


class FinishedPage(Page):
    """A page whose Markdown is headings and finished HTML: no parser of Markdown needs to run."""

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002
        """Take the HTML as it is, and the contents from its headings."""
        self.content, headings = finished(self.markdown or "")
        self.toc = TableOfContents([_anchor(heading) for heading in headings])
        self._title_from_render = headings[0].title if headings else None


class WaakvlamPlugin(BasePlugin[WaakvlamConfig]):  # type: ignore[no-untyped-call]  # so in MkDocs
    """Show the content of a project as pages of a MkDocs site."""

    def __init__(self) -> None:
        self.loaded: Loaded | None = None
        self._configured: MkDocsConfig | None = None
        self.pages: dict[str, RenderedPage] = {}
        self._exits: dict[str, str] = {}
        self._neutral: dict[str, str] = {}
        self._serving = False
        self._counting: tuple[Published, ...] = ()
        self._style = Asset("", "")
        self._scripts: dict[str, Asset] = {}
        self._sheets: dict[str, Asset] = {}
        self._search: dict[str, SearchFiles] = {}

    def on_startup(self, *, command: str, dirty: bool) -> None:  # noqa: ARG002
        """Remember whether an author is watching: then errors are shown, not fatal."""
        self._serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the content once per build; MkDocs calls this once per language."""
        if config is self._configured:
            return config
        self._configured = config
        config.theme.dirs.insert(0, str(THEME))
        self._style = _style(config)
        self._scripts = {entry: bundle_scripts(entry=entry) for entry in SCRIPTS}
        self._sheets = {folder: bundle_sheet(folder) for folder in SHEETS}
        loaded, self.loaded = self.loaded or _load(config), None
        self.pages = self._checked_pages(loaded, config)
        self._exits = dict(_exits(loaded))
        self._neutral = dict(_neutral_names(loaded))
        self._counting = tuple(_counting(loaded, config))
        self._search = {} if loaded.report.errors else _search(loaded, self.pages, config)
        uris = (page.uri for page in self.pages.values())
        config.nav = menu(config.nav or ["index.md"], uris, loaded.left_out_pages)
        return config

    @event_priority(50)  # before static-i18n (-100), which names the pages per language
    def _add_pages(self, files: Files, config: MkDocsConfig) -> Files:
        for path in self.pages:
            if existing := files.get_file_from_path(path):
                files.remove(existing)
            files.append(_virtual_file(path, config))
        for file in files.documentation_pages():
            if file.src_uri not in self.pages:
                files.remove(file)
        below = set(config.theme.dirs) - {str(THEME)}
        for file in [file for file in files if file.src_dir in below]:
            files.remove(file)  # scripts and pictures of Material: no page asks for them
        return files

    @event_priority(-200)  # after static-i18n (-100), which loses the text of virtual pages
    def _restore_text(self, files: Files, config: MkDocsConfig) -> Files:  # noqa: ARG002
        for file in files.documentation_pages():
            page = self.pages[file.src_uri]
            file.content_string = page.markdown
            if not page.in_menu:
                file.inclusion = InclusionLevel.NOT_IN_NAV
        return files

    on_files = CombinedEvent(_add_pages, _restore_text)

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:  # noqa: ARG002
        """Let no parser of Markdown run over pages that are finished."""
        for file in files.documentation_pages():
            # MkDocs makes the pages, and offers no other way to say which class they have.
            cast("Page", file.page).__class__ = FinishedPage
        return nav

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG002
        """Give the theme our words and titles in the language that is being built."""
        language = str(config.theme["language"])
        other = next(name for name in (*_languages(config), language) if name != language)
        env.globals |= {
            "t": load_strings(language),
            "t_other": load_strings(other),
            "other_language": other,
            "wv_style": f"assets/{self._style.name}",
            "exit_address": self._exit_address,
            "page_policy": lambda page: self._policy(page, config),
            "tab_title": lambda page, title="": escape(self._tab_title(page, title, config)),
            "feed_address": FEED if language == _languages(config)[0] else f"{language}/{FEED}",
            "has_feed": bool(config.site_url) and FROM_DISK not in config.extra,
            "page_scripts": self._page_scripts,
            "page_sheet": self._page_sheet,
            "search_folder": found.folder if (found := self._search.get(language)) else None,
            "search_sources": self._search_sources(language),
            "az_address": _az_address(language, config),
            "plain_title": self._plain_title,
            "contents": self._contents,
            "marked_title": lambda item: self._marked_title(item, language),
        }
        return env

    def on_post_template(
        self, output: str, *, template_name: str, config: MkDocsConfig
    ) -> str | None:
        """Write the page for lost visitors once, in the source language; our map comes later."""
        nested = config.theme["language"] != _languages(config)[0]
        unwanted = {"404.html": nested, "sitemap.xml": True}  # ours names the days of reviews
        return "" if unwanted.get(template_name) else output

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write script and style beside the pages; their names hold their content's hash."""
        folder = Path(config.site_dir) / "assets"
        for asset in self._assets():
            path = folder / asset.name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(asset.encoded)

    def on_serve(
        self,
        server: LiveReloadServer,
        *,
        config: MkDocsConfig,
        builder: Callable[..., Any],  # noqa: ARG002
    ) -> LiveReloadServer:
        """Watch the content that stands outside `docs_dir` as well."""
        for name in WATCHED:
            path = _root(config) / name
            if path.exists():
                server.watch(str(path))
        return server

    def _checked_pages(self, loaded: Loaded, config: MkDocsConfig) -> dict[str, RenderedPage]:
        text = loaded.report.text(default_language())
        if self._serving:
            click.echo(text, err=True)
        if not loaded.report.errors:
            link = directory_link if config.use_directory_urls else file_link
            return dict(named_pages(loaded.sites, link))
        if not self._serving:
            raise PluginError(text)
        config.nav = ["index.md"]
        return dict(_error_pages(text, _languages(config)))

    def _exit_address(self, page: Page | None) -> str | None:
        """Return where a reader of this page can go at once."""
        shown = page and self.pages.get(page.file.src_uri)
        return self._exits.get(shown.uri) if shown else None

    def _policy(self, page: Page | None, config: MkDocsConfig) -> str:
        """Return what a page may load, as it can stand in the page."""
        if self._serving:
            return POLICY_WHEN_WATCHED.meta
        policy = page_policy(self.pages[page.file.src_uri].uri) if page else STRICT
        return (policy.from_disk() if FROM_DISK in config.extra else policy).meta

    def _tab_title(self, page: Page | None, title: str, config: MkDocsConfig) -> str:
        """Return what stands in tab and history; a page that one can leave tells little."""
        neutral = self._neutral.get(str(config.theme["language"]))
        site = neutral if neutral and self._exit_address(page) else str(config.site_name)
        if page and self.pages[page.file.src_uri].uri != "index.md":
            title = str.__str__(self._title(page))
        return f"{title} - {site}" if title else site

    def _page_scripts(self, page: Page | None) -> tuple[str, ...]:
        """Return the one script of ours that a page loads, after those of others."""
        if page is None:
            return (self._scripts[MAIN].name,)
        shown = self.pages[page.file.src_uri]
        return (*shown.vendored, self._scripts[shown.script].name)

    def _page_sheet(self, page: Page | None) -> str | None:
        """Return the style that a page loads besides the one of all pages."""
        shown = page and self.pages.get(page.file.src_uri)
        return self._sheets[shown.sheet].name if shown and shown.sheet else None

    def _search_sources(self, language: str) -> tuple[str, ...]:
        """Return what the browser loads when somebody searches, in this order."""
        found = self._search.get(language)
        ours = (self._sheets[SEARCH_SHEET].name, MINISEARCH, self._scripts[SEARCH].name)
        return (*ours, *found.first) if found else ()

    def _assets(self) -> Iterator[Published]:
        yield self._style
        yield from self._sheets.values()
        yield from self._scripts.values()
        yield from self._counting
        yield from (asset for found in self._search.values() for asset in found.assets)
        yield from published(MINISEARCH)
        yield from (asset for page in self.pages.values() for asset in page.beside)
        for script in dict.fromkeys(one for page in self.pages.values() for one in page.vendored):
            yield from published(script)

    def _contents(self, page: Page) -> list[tuple[str, str]]:
        """Return id and title of the headings below the title, those in finished HTML first."""
        ours = self.pages[page.file.src_uri].headings
        shown = [(heading.id, str(escape(heading.title))) for heading in ours]
        top = list(page.toc)
        return [*shown, *((one.id, one.title) for one in (top[0].children if top else ()))]

    def _title(self, item: Page | Link) -> str:
        return (
            self.pages[item.file.src_uri].title
            if isinstance(item, Page)
            else item.title or item.url
        )

    def _plain_title(self, item: Page | Link) -> str:
        return str(escape(str.__str__(self._title(item))))

    def _marked_title(self, item: Page | Link, language: str) -> str:
        title = self._title(item)
        if isinstance(title, Text) and title.language != language:
            return Markup('<span lang="{}">{}</span>').format(title.language, str(title))
        return self._plain_title(item)


def build(root: Path, site_dir: Path, loaded: Loaded | None = None) -> Built:
    """Build the site strictly; raise `BuildFailed` where MkDocs finds a fault."""
    config = load_config(str(root / "mkdocs.yml"), site_dir=str(site_dir), strict=True)
    pages = _build(config, loaded).values()
    languages, folders = tuple(_languages(config)), config.use_directory_urls
    place = Place(str(config.site_url or ""), folders, languages)
    return Built(place, {page.uri for page in pages if page.in_menu})


def build_offline(root: Path, site_dir: Path, loaded: Loaded | None = None) -> Path:
    """Build a copy that opens from disk, search included; return it packed into one file."""
    file, site = str(root / "mkdocs.yml"), str(site_dir)
    config = load_config(file, site_dir=site, strict=True, use_directory_urls=False)
    config.extra[FROM_DISK] = True
    _build(config, loaded)
    return pack(site_dir)


def _build(config: MkDocsConfig, loaded: Loaded | None) -> Mapping[str, RenderedPage]:
    plugin = cast("WaakvlamPlugin", config.plugins["waakvlam"])
    plugin.loaded = loaded
    config.plugins.on_startup(command="build", dirty=False)
    try:
        mkdocs_build(config)
    except Abort as fault:
        raise BuildFailed(str(fault)) from fault
    finally:
        config.plugins.on_shutdown()
    return plugin.pages


def site_address(root: Path) -> str:
    """Return where the site stands, as `mkdocs.yml` says it, or nothing."""
    return str(load_config(str(root / "mkdocs.yml")).site_url or "")


def serve(root: Path, host: str, port: int, language: str, as_of: date | None = None) -> None:
    """Serve the site with live reload; return at Ctrl-C; raise `PortInUse` when taken."""
    os.environ["WAAKVLAM_LANG"] = language
    if as_of is not None:
        os.environ[VARIABLE] = as_of.isoformat()
    with socket.socket() as probe:
        if probe.connect_ex((host, port)) == 0:
            raise PortInUse(port)
    at = f"{host}:{port}"
    mkdocs_serve(str(root / "mkdocs.yml"), True, dev_addr=at, site_url=f"http://{at}/")


class Built(NamedTuple):
    """What was built, for what is written beside it."""

    place: Place
    uris: Collection[str]
    """The pages of the menu, as site paths."""


class BuildFailed(Exception):
    """MkDocs stopped; its log says why."""


class PortInUse(Exception):
    """Another program listens at the port."""


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path or "mkdocs.yml").resolve().parent


def _languages(config: MkDocsConfig) -> Sequence[str]:
    return [language.locale for language in config.plugins["i18n"].config.languages]


def _load(config: MkDocsConfig) -> Loaded:
    return load(_root(config), _languages(config), default_day())


def _exits(loaded: Loaded) -> Iterator[tuple[str, str]]:
    """Yield each page that one can leave at once, with the address to go to."""
    for site in loaded.sites.values():
        programme = site.programme
        if programme.exit_address is not None:
            yield from (
                (f"{name}.md", str(programme.exit_address)) for name in programme.exit_pages
            )


def _neutral_names(loaded: Loaded) -> Iterator[tuple[str, str]]:
    for language, site in loaded.sites.items():
        if site.programme.exit_title is not None:
            yield language, str(site.programme.exit_title)


def _counting(loaded: Loaded, config: MkDocsConfig) -> Iterator[Published]:
    """Return what counting in the browser needs; from disk no browser can, so a copy has none."""
    if not loaded.report.errors and FROM_DISK not in config.extra:
        yield from count_files(loaded.sites)


def _search(
    loaded: Loaded, pages: Mapping[str, RenderedPage], config: MkDocsConfig
) -> dict[str, SearchFiles]:
    link = directory_link if config.use_directory_urls else file_link
    return dict(search_files(loaded.sites, pages.values(), link))


def _az_address(language: str, config: MkDocsConfig) -> str:
    link = directory_link if config.use_directory_urls else file_link
    folder = "" if language == _languages(config)[0] else f"{language}/"
    return folder + link("index.md", AZ)


def _error_pages(text: str, languages: Sequence[str]) -> Iterator[tuple[str, RenderedPage]]:
    markdown = f"# Error {{ #error }}\n\n<pre>{escape(text)}</pre>\n"
    for language in languages:
        suffix = "" if language == languages[0] else f".{language}"
        yield f"index{suffix}.md", RenderedPage("index.md", language, "Error", markdown, "")


def _virtual_file(path: str, config: MkDocsConfig) -> File:
    file = File.generated(config, path, content="")
    file.abs_src_path = str(Path(config.docs_dir) / path)
    return file


def _anchor(heading: Heading) -> AnchorLink:
    link = AnchorLink(heading.title, heading.id, heading.level)
    link.children = [_anchor(below) for below in heading.below]
    return link


def _style(config: MkDocsConfig) -> Asset:
    """Join the theme's style, in a layer below ours, with our own."""
    folders = (Path(folder) / "assets/stylesheets" for folder in config.theme.dirs)
    sheets = [path for folder in folders for path in sorted(folder.glob("main.*.min.css"))]
    return bundle_styles(theme=[sheet.read_text(encoding="utf-8") for sheet in sheets])
