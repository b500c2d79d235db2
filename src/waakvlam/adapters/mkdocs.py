"""Publish with MkDocs, Material and static-i18n. The only file that knows them.

Pages are virtual: they enter `on_files` with a path inside `docs_dir`, so that
static-i18n (priority -100) names them per language, and get their text back
after it, since it rebuilds every file from its path alone.
"""

from __future__ import annotations

import os
import socket
from collections.abc import Callable, Collection
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, cast

import click
from jinja2 import Environment
from mkdocs.commands.build import _build_page, _populate_page
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.commands.serve import serve as mkdocs_serve
from mkdocs.config import load_config
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Link, Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.utils.templates import TemplateContext

from waakvlam.adapters import around
from waakvlam.adapters.menu import menu
from waakvlam.adapters.publication import Publication
from waakvlam.adapters.settings import Settings
from waakvlam.adapters.watched import WatchedSite
from waakvlam.day import VARIABLE
from waakvlam.diagnostics import Report
from waakvlam.endings import FAULT_IN_CONTENT, WRONG_USE, EndError
from waakvlam.garbage import keep_all
from waakvlam.hosting.place import Place
from waakvlam.load import Loaded
from waakvlam.locale import default_language
from waakvlam.pages.finished import Heading, finished
from waakvlam.renewal import Pages
from waakvlam.source.records import FOLDER as TRANSLATIONS

if TYPE_CHECKING:
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
        self.site = WatchedSite(self._show)
        self._configured: MkDocsConfig | None = None
        self._serving = False
        self._frames: dict[str, Frame] = {}

    def on_startup(self, *, command: str, dirty: bool) -> None:  # noqa: ARG002
        """Remember whether an author is watching: then errors are shown, not fatal."""
        self._serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the content once per build; MkDocs calls this once per language."""
        if config is self._configured:
            return config
        self._configured = config
        config.theme.dirs.insert(0, str(THEME))
        settings = _settings(config, is_watched=self._serving)
        loaded = self.site.read(settings)
        self._tell(loaded.report)
        shown = self.site.publish(loaded, settings)
        uris = (page.uri for page in shown.pages.values())
        wanted = None if loaded.report.errors else config.nav
        config.nav = menu(wanted or ["index.md"], uris, loaded.left_out_pages)
        return config

    @event_priority(50)  # before static-i18n (-100), which names the pages per language
    def _add_pages(self, files: Files, config: MkDocsConfig) -> Files:
        pages = self.site.shown.pages
        for path in pages:
            if existing := files.get_file_from_path(path):
                files.remove(existing)
            files.append(_virtual_file(path, config))
        for file in files.documentation_pages():
            if file.src_uri not in pages:
                files.remove(file)
        below = set(config.theme.dirs) - {str(THEME)}
        for file in [file for file in files if file.src_dir in below]:
            files.remove(file)  # what Material brings: no page asks for it
        return files

    @event_priority(-200)  # after static-i18n (-100), which loses the text of virtual pages
    def _restore_text(self, files: Files, config: MkDocsConfig) -> Files:  # noqa: ARG002
        for file in files.documentation_pages():
            page = self.site.shown.pages[file.src_uri]
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
        language, site_name = str(config.theme["language"]), str(config.site_name)
        self._frames[language] = Frame(env, files, None)
        env.globals |= around.frame_words(self.site.shown, language)
        env.globals |= {
            "has_feed": bool(config.site_url) and FROM_DISK not in config.extra,
            "exit_address": self._asked(around.exit_address),
            "page_policy": self._asked(around.policy),
            "tab_title": self._asked(
                partial(around.tab_title, site_name=site_name, language=language)
            ),
            "page_scripts": self._asked(around.page_scripts),
            "page_sheet": self._asked(around.page_sheet),
            "plain_title": lambda item: around.plain_title(self._title(item)),
            "marked_title": lambda item: around.marked_title(self._title(item), language),
            "contents": self._contents,
        }
        return env

    def on_post_template(
        self, output: str, *, template_name: str, config: MkDocsConfig
    ) -> str | None:
        """Write the page for lost visitors once, in the source language; our map comes later."""
        nested = config.theme["language"] != self.site.shown.settings.languages[0]
        unwanted = {"404.html": nested, "sitemap.xml": True}  # ours names the days of reviews
        return "" if unwanted.get(template_name) else output

    def on_post_build(self, *, config: MkDocsConfig) -> None:  # noqa: ARG002
        """Write script and style beside the pages; their names hold their content's hash."""
        self.site.write_assets()

    def on_serve(
        self,
        server: LiveReloadServer,
        *,
        config: MkDocsConfig,  # noqa: ARG002
        builder: Callable[..., Any],
    ) -> LiveReloadServer:
        """Watch the content outside `docs_dir` as well, and make no more new than must be."""
        for name in WATCHED:
            path = self.site.shown.settings.root / name
            if path.exists():
                server.watch(str(path))
        server.builder = self.site.rebuilding(builder)
        server.set_app(self.site.with_search(server.serve_request))
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

    def _tell(self, report: Report) -> None:
        text = report.text(default_language())
        if self._serving:
            click.echo(text, err=True)
        elif report.errors:
            raise PluginError(text)

    def _show(self, pages: Pages) -> None:
        """Write pages that were built before, with their new text."""
        config = self._configured
        assert config is not None
        for language, frame in self._frames.items():
            i18n = cast("I18n", config.plugins["i18n"])
            i18n.current_language = language
            i18n.on_config(config)
            for file in frame.files.documentation_pages():
                if file.src_uri in pages:
                    file.content_string = pages[file.src_uri].markdown
                    _show_page(file, frame, config)

    def _asked(self, answer: Callable[..., Any]) -> Callable[..., Any]:
        """Let the theme ask something of a page, as the site is shown at that moment."""
        return lambda page, *more: answer(self.site.shown, page and page.file.src_uri, *more)

    def _title(self, item: Page | Link) -> str:
        if isinstance(item, Page):
            return self.site.shown.pages[item.file.src_uri].title
        return item.title or item.url

    def _contents(self, page: Page) -> list[tuple[str, str]]:
        """Return id and title of the headings below the title, those in finished HTML first."""
        top = list(page.toc)
        below = [(one.id, one.title) for one in (top[0].children if top else ())]
        return [*around.headings(self.site.shown, page.file.src_uri), *below]


def build(root: Path, site_dir: Path, loaded: Loaded | None = None) -> Built:
    """Build the site strictly; raise `BuildFailed` where MkDocs finds a fault."""
    config = _configured(root, site_dir=str(site_dir), strict=True)
    shown = _build(config, loaded)
    settings = shown.settings
    place = Place(str(config.site_url or ""), settings.has_folders, settings.languages)
    return Built(place, {page.uri for page in shown.pages.values() if page.in_menu})


def build_offline(root: Path, site_dir: Path, loaded: Loaded | None = None) -> None:
    """Build a copy that opens from disk, search included."""
    config = _configured(root, site_dir=str(site_dir), strict=True, use_directory_urls=False)
    config.extra[FROM_DISK] = True
    _build(config, loaded)


def _build(config: MkDocsConfig, loaded: Loaded | None) -> Publication:
    plugin = cast("WaakvlamPlugin", config.plugins["waakvlam"])
    plugin.site.given = loaded
    config.plugins.on_startup(command="build", dirty=False)
    try:
        mkdocs_build(config)
    except Abort as fault:
        raise BuildFailed(str(fault)) from fault
    finally:
        config.plugins.on_shutdown()
    return plugin.site.shown


def site_address(root: Path) -> str:
    """Return where the site stands, as `mkdocs.yml` says it, or nothing."""
    return str(_configured(root).site_url or "")


def _configured(root: Path, **settings: Any) -> MkDocsConfig:
    """Read the settings of the site; end where they are missing or wrong."""
    file = _settings_file(root)
    try:
        return load_config(file, **settings)
    except (Abort, ConfigurationError) as fault:
        raise _wrong(file, fault) from fault


def _settings_file(root: Path) -> str:
    file = root / "mkdocs.yml"
    if not file.exists():
        raise EndError(WRONG_USE, "no-settings", path=str(file))
    return str(file)


def _wrong(file: str, fault: Exception) -> EndError:
    return EndError(WRONG_USE, "wrong-settings", path=file, reason=str(fault))


def serve(root: Path, host: str, port: int, language: str, as_of: date | None = None) -> None:
    """Serve the site with live reload; return at Ctrl-C; raise `PortInUse` when taken."""
    os.environ["WAAKVLAM_LANG"] = language
    if as_of is not None:
        os.environ[VARIABLE] = as_of.isoformat()
    _refuse_place(host, port)
    at, file = f"{host}:{port}", _settings_file(root)
    try:
        mkdocs_serve(file, True, dev_addr=at, site_url=f"http://{at}/")
    except ConfigurationError as fault:
        raise _wrong(file, fault) from fault
    except Abort as fault:
        # MkDocs hides in it what the system refused.
        refused = fault.__context__
        raise refused if isinstance(refused, OSError) else BuildFailed(str(fault)) from fault


def _refuse_place(host: str, port: int) -> None:
    with socket.socket() as probe:
        try:
            is_taken = probe.connect_ex((host, port)) == 0
        except (OSError, UnicodeError) as unknown:
            raise EndError(WRONG_USE, "no-such-host", host=host) from unknown
    if is_taken:
        raise PortInUse(port)


class Built(NamedTuple):
    """What was built, for what is written beside it."""

    place: Place
    uris: Collection[str]
    """The pages of the menu, as site paths."""


class BuildFailed(EndError):
    """MkDocs stopped; its log says why."""

    def __init__(self, reason: str) -> None:
        super().__init__(FAULT_IN_CONTENT, "not-built", reason=reason)


class PortInUse(EndError):
    """Another program listens at the port."""

    def __init__(self, port: int) -> None:
        super().__init__(WRONG_USE, "port-in-use", port=str(port))


def _settings(config: MkDocsConfig, *, is_watched: bool) -> Settings:
    root = Path(config.config_file_path or "mkdocs.yml").resolve().parent
    content = (root / name for name in (*WATCHED, TRANSLATIONS))
    reads = (*content, *map(Path, (config.docs_dir, config.config_file_path, *config.watch)))
    return Settings(
        root,
        reads,
        Path(config.site_dir) / "assets",
        tuple(language.locale for language in config.plugins["i18n"].config.languages),
        has_folders=config.use_directory_urls,
        is_watched=is_watched,
        is_from_disk=FROM_DISK in config.extra,
    )


def _show_page(file: File, frame: Frame, config: MkDocsConfig) -> None:
    """Write one page again, with functions that MkDocs keeps for itself, as seen in 1.6.1."""
    assert file.page is not None
    assert frame.nav is not None
    _populate_page(file.page, config, frame.files)
    _build_page(file.page, config, frame.files.documentation_pages(), frame.nav, frame.env)


def _virtual_file(path: str, config: MkDocsConfig) -> File:
    file = File.generated(config, path, content="")
    file.abs_src_path = str(Path(config.docs_dir) / path)
    return file


def _anchor(heading: Heading) -> AnchorLink:
    link = AnchorLink(heading.title, heading.id, heading.level)
    link.children = [_anchor(below) for below in heading.below]
    return link
