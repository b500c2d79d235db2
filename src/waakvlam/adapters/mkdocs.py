"""Publish with MkDocs, Material and static-i18n. The only file that knows them.

Pages are virtual: they enter `on_files` with a path inside `docs_dir`, so that
static-i18n (priority -100) names them per language, and get their text back
after it, since it rebuilds every file from its path alone.
"""

from __future__ import annotations

import os
import socket
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any, NamedTuple, cast

import click
from jinja2 import Environment
from markupsafe import Markup, escape
from mkdocs.commands.build import _build_page, _populate_page
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
from mkdocs.utils.templates import TemplateContext

from waakvlam.adapters.menu import menu
from waakvlam.adapters.offline import pack
from waakvlam.adapters.stage import named_pages
from waakvlam.assets import (
    MAIN,
    SCRIPTS,
    SEARCH,
    SEARCH_SHEET,
    SHEETS,
    SITE_GROUND,
    Asset,
    Published,
    bundle_scripts,
    bundle_sheet,
    bundle_styles,
)
from waakvlam.changes import Stamps, edited_documents, narrow, stamps
from waakvlam.count_page import count_files
from waakvlam.day import VARIABLE, default_day
from waakvlam.diagnostics import Report
from waakvlam.garbage import keep_all
from waakvlam.hosting.headers import FEED
from waakvlam.hosting.place import Place
from waakvlam.hosting.policy import STRICT, page_policy
from waakvlam.hosting.policy import WATCHED as POLICY_WHEN_WATCHED
from waakvlam.load import Loaded, load_again
from waakvlam.locale import default_language
from waakvlam.model.fields import Text
from waakvlam.pages import RenderedPage
from waakvlam.pages.az import URI as AZ
from waakvlam.pages.context import environment, load_strings
from waakvlam.pages.finished import Heading, finished
from waakvlam.pages.links import directory_link, file_link
from waakvlam.renewal import differing, replace_files, watched_search, write, write_search
from waakvlam.search import SearchFiles, search_files
from waakvlam.source.memory import Memory, Names
from waakvlam.source.records import FOLDER as TRANSLATIONS
from waakvlam.vendor import MINISEARCH, published

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

    from mkdocs_static_i18n.plugin import I18n

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


class Frame(NamedTuple):
    """What pages of one language were built with."""

    env: Environment
    files: Files
    nav: Navigation | None


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
        self._memory = Memory()
        self._stamps: Stamps = {}
        self._seen = Loaded({}, Report(), ())
        self._environments: dict[str, Environment] = {}
        self._frames: dict[str, Frame] = {}
        self._is_search_old = True
        self._is_whole = False
        self._busy = Lock()

    def on_startup(self, *, command: str, dirty: bool) -> None:  # noqa: ARG002
        """Remember whether an author is watching: then errors are shown, not fatal."""
        self._serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the content once per build; MkDocs calls this once per language."""
        if config is self._configured:
            return config
        self._configured = config
        config.theme.dirs.insert(0, str(THEME))
        self._style = bundle_styles(ground=SITE_GROUND)
        self._scripts = {entry: bundle_scripts(entry=entry) for entry in SCRIPTS}
        self._sheets = {folder: bundle_sheet(folder) for folder in SHEETS}
        loaded, self.loaded = self.loaded or self._load(config, None), None
        self._seen = loaded
        link = _link(config)
        self._environments = {one: environment(one, link) for one in loaded.sites}
        self.pages = self._checked_pages(loaded, config)
        self._exits = dict(_exits(loaded))
        self._neutral = dict(_neutral_names(loaded))
        self._counting = tuple(_counting(loaded, config))
        self._is_search_old = not loaded.report.errors
        self._search = self._searched(loaded, config)
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
            files.remove(file)  # what Material brings: no page asks for it
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

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Give the theme our words and titles in the language that is being built."""
        language = str(config.theme["language"])
        other = next(name for name in (*_languages(config), language) if name != language)
        self._frames[language] = Frame(env, files, None)
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
        for asset in self._assets():
            write(_asset_folder(config), asset)

    def on_serve(
        self,
        server: LiveReloadServer,
        *,
        config: MkDocsConfig,
        builder: Callable[..., Any],
    ) -> LiveReloadServer:
        """Watch the content outside `docs_dir` as well, and make no more new than must be."""
        for name in WATCHED:
            path = _root(config) / name
            if path.exists():
                server.watch(str(path))
        self._is_whole = True
        server.builder = lambda: self._rebuild(builder)
        server.set_app(self._with_search(server.serve_request))
        keep_all()  # before anybody edits, because it takes half a second on a large site
        return server

    def on_page_context(
        self,
        context: TemplateContext,
        *,
        page: Page,  # noqa: ARG002
        config: MkDocsConfig,
        nav: Navigation,
    ) -> TemplateContext:
        """Remember the menu of a language, which only now is as it will be shown."""
        language = str(config.theme["language"])
        self._frames[language] = self._frames[language]._replace(nav=nav)
        return context

    def _load(self, config: MkDocsConfig, edited: Names | None) -> Loaded:
        root = _root(config)
        if edited is None:
            self._stamps = stamps(root, _watched(config))
        self._memory.edited = edited
        return load_again(root, _languages(config), default_day(), self._memory)

    def _rebuild(self, builder: Callable[[], Any]) -> None:
        """Make the pages new that an edit changed, or else the whole site."""
        with self._busy:
            whole, self._is_whole = self._is_whole, False
            if not (whole and self._is_renewed()):
                builder()
            self._is_whole = True

    def _is_renewed(self) -> bool:
        """Render the pages that a narrow edit changes; tell whether that was enough."""
        config, seen, before = self._configured, self._seen, self._stamps
        assert config is not None
        self._stamps = stamps(_root(config), _watched(config))
        names = edited_documents(before, self._stamps)
        if not names or seen.report.errors:
            return False
        loaded = self._load(config, names)
        edited, link = narrow(seen, loaded, names), _link(config)
        pages = None
        if edited is not None:
            pages = differing(self.pages, loaded.sites, edited, link, self._environments)
        if pages is None:
            self.loaded = loaded
            return False
        click.echo(loaded.report.text(default_language()), err=True)
        self._seen, self._is_search_old = loaded, True
        self._show(pages, config)
        return True

    def _show(self, pages: Mapping[str, RenderedPage], config: MkDocsConfig) -> None:
        """Write pages, and what lies beside them, as a build of the whole site would."""
        before = tuple(self._assets())
        self.pages |= pages
        self._counting = tuple(_counting(self._seen, config))
        replace_files(_asset_folder(config), before, self._assets())
        for language, frame in self._frames.items():
            i18n = cast("I18n", config.plugins["i18n"])
            i18n.current_language = language
            i18n.on_config(config)
            for file in frame.files.documentation_pages():
                if file.src_uri in pages:
                    file.content_string = pages[file.src_uri].markdown
                    _show_page(file, frame, config)

    def _with_search(self, app: WSGIApplication) -> WSGIApplication:
        """Make the files of search when they are asked for, since few edits are searched."""

        def answer(environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
            if "/assets/search/" in environ["PATH_INFO"]:
                self._write_search()
            return app(environ, start)

        return answer

    def _write_search(self) -> None:
        config = self._configured
        with self._busy:
            if self._is_search_old and config is not None:
                write_search(_asset_folder(config), _search(self._seen, self.pages, config))
                self._is_search_old = False

    def _searched(self, loaded: Loaded, config: MkDocsConfig) -> dict[str, SearchFiles]:
        if loaded.report.errors:
            return {}
        watched = dict(watched_search(loaded.sites))
        return watched if self._serving else _search(loaded, self.pages, config)

    def _checked_pages(self, loaded: Loaded, config: MkDocsConfig) -> dict[str, RenderedPage]:
        text = loaded.report.text(default_language())
        if self._serving:
            click.echo(text, err=True)
        if not loaded.report.errors:
            return dict(named_pages(loaded.sites, _link(config), self._environments))
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


def _watched(config: MkDocsConfig) -> Iterator[Path]:
    """Yield the files and folders that a build reads."""
    root = _root(config)
    yield from (root / name for name in (*WATCHED, TRANSLATIONS))
    yield from map(Path, (config.docs_dir, config.config_file_path, *config.watch))


def _show_page(file: File, frame: Frame, config: MkDocsConfig) -> None:
    """Write a page that was built before, with its new text."""
    assert file.page is not None
    assert frame.nav is not None
    _populate_page(file.page, config, frame.files)
    _build_page(file.page, config, frame.files.documentation_pages(), frame.nav, frame.env)


def _link(config: MkDocsConfig) -> Callable[[str, str], str]:
    return directory_link if config.use_directory_urls else file_link


def _asset_folder(config: MkDocsConfig) -> Path:
    return Path(config.site_dir) / "assets"


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
    return dict(search_files(loaded.sites, pages.values(), _link(config)))


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
