"""After an edit a watched site is the same as one that was built anew."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, cast

import pytest
from browser.small_site import CONFIGURATION
from builders import change, minimal_site, write
from jinja2 import Environment
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from waakvlam.adapters.stage import named_pages
from waakvlam.changes import edited_documents, narrow, stamps
from waakvlam.load import LANGUAGES, load, load_again
from waakvlam.pages.context import environment
from waakvlam.pages.links import directory_link
from waakvlam.renewal import differing
from waakvlam.source.memory import Memory

NARROW = [
    ("modules/signalen.yml", "summary: Je leert waar je op let.", "summary: Je leert kijken."),
    ("modules/signalen.yml", "reviewed: 2026-11-23", "reviewed: 2026-11-22"),
    ("modules/signalen.yml", "review_by: 2027-11-23", "review_by: 2026-11-24"),
    ("modules/signalen.yml", "Let op wie er praat.", "Let op wie er zwijgt [@handreiking]."),
    ("modules/signalen.yml", "    sources: [handreiking]", "    to_be_reviewed: true"),
    ("modules/signalen.en.yml", "Notice who speaks.", "Notice who is silent."),
    ("modules/signalen.en.yml", "summary: You learn what to look for.\n", ""),
    ("quizzes/signalen.yml", "pass_mark: 70", "pass_mark: 60"),
    (
        "quizzes/signalen.yml",
        "    correct: false\n",
        "    correct: true\n    to_be_reviewed: true\n",
    ),
    ("docs/checklists/balie.yml", "Een ander praat voor de inwoner.", "Een ander praat."),
    ("docs/checklists/balie.en.yml", "Help the resident alone.", "Help them alone."),
    ("docs/roles/signaleerder.yml", "Je ziet iets en je zegt het.", "Je ziet iets."),
]
"""A file, and what to put in the place of what; few pages show it."""

WIDE = [
    ("modules/signalen.yml", "title: Signalen zien", "title: Kijken"),
    ("quizzes/signalen.yml", "revision: 2", "revision: 3"),
    ("docs/reference/sources.yml", "publisher: CCV", "publisher: Het CCV"),
]


def known(root: Path, path: str, old: str) -> str:
    """Return what to replace, which must be there."""
    assert old in (root / path).read_text(encoding="utf-8"), old
    return old


def watched(root: Path) -> list[Path]:
    return [root / name for name in ("modules", "quizzes", "docs", "programme.yml")]


@pytest.fixture(scope="module")
def environments() -> Mapping[str, Environment]:
    return {one: environment(one, directory_link) for one in LANGUAGES}


@pytest.mark.parametrize(("path", "old", "new"), [*NARROW, *WIDE])
def test_pages_that_are_not_made_anew_are_the_same(
    tmp_path: Path, environments: Mapping[str, Environment], path: str, old: str, new: str
) -> None:
    root, memory = minimal_site(tmp_path), Memory()
    before = load_again(root, LANGUAGES, None, memory)
    pages = dict(named_pages(before.sites, directory_link, environments))
    at_first = stamps(root, watched(root))
    change(root, path, known(root, path, old), new)

    names = edited_documents(at_first, stamps(root, watched(root)))
    memory.edited = names
    after, fresh = load_again(root, LANGUAGES, None, memory), load(root)
    edited = narrow(before, after, names) if names else None

    assert after.report == fresh.report
    assert after.sites == fresh.sites
    assert (edited is not None) == ((path, old, new) in NARROW)
    if edited is not None:
        found = differing(pages, after.sites, edited, directory_link, environments)
        assert found
        assert {**pages, **found} == dict(named_pages(fresh.sites, directory_link, environments))


class Server:
    """Stands in for the server of MkDocs: an edit is told by hand."""

    builder: Callable[[], None]
    app: Callable[..., object]

    def watch(self, path: str) -> None:
        """Watch nothing."""

    def set_app(self, app: Callable[..., object]) -> None:
        """Take what answers requests."""
        self.app = app

    def serve_request(self, _environ: Mapping[str, str], _start: object) -> list[bytes]:
        """Answer nothing."""
        return []


class Watched:
    """A project that is watched, and how often all of it was built."""

    def __init__(self, root: Path, site: Path) -> None:
        self._root, self._site, self._server = root, site, Server()
        self.builds = 0
        config = self._config()
        config.plugins.on_startup(command="serve", dirty=False)
        self._build(config)
        config.plugins.on_serve(cast("Any", self._server), config=config, builder=self._again)

    def files(self) -> dict[str, bytes]:
        """Return all files, those of search as well, which are made when one asks for them."""
        self._server.app({"PATH_INFO": "/assets/search/nl-watched/index.js"}, None)
        files = (path for path in sorted(self._site.rglob("*")) if path.is_file())
        return {path.relative_to(self._site).as_posix(): path.read_bytes() for path in files}

    def edit(self) -> dict[str, bytes]:
        """Tell that something was edited."""
        self._server.builder()
        return self.files()

    def _again(self) -> None:
        self._build(self._config())

    def _build(self, config: MkDocsConfig) -> None:
        self.builds += 1
        build(config, serve_url="http://127.0.0.1:8000/")

    def _config(self) -> MkDocsConfig:
        return load_config(str(self._root / "mkdocs.yml"), site_dir=str(self._site))


Edit = Callable[[Path], object]

CHECKLIST = "docs/checklists/balie.yml"
EDITS: Sequence[tuple[Edit, int]] = (
    (lambda root: change(root, "modules/signalen.yml", "minutes: 10", "minutes: 15"), 1),
    (lambda root: change(root, "quizzes/signalen.en.yml", "Two questions.", "Two only."), 1),
    (lambda root: change(root, CHECKLIST, "Signalen aan de balie", "Signalen bij de balie"), 2),
    (lambda root: change(root, "docs/reference/sources.yml", "publisher: CCV", "publisher: X"), 3),
    (lambda root: change(root, CHECKLIST, "intro:", "intr:"), 4),
    (lambda root: change(root, CHECKLIST, "intr:", "intro:"), 5),
    (lambda root: (root / "docs/checklists/balie.en.yml").unlink(), 6),
    (lambda root: change(root, CHECKLIST, "Help de inwoner apart.", "Help apart."), 6),
)
"""Edits one after the other, and how often the whole site was built after each."""


def project(folder: Path) -> Path:
    root = minimal_site(folder / "a site é")
    write(root, "mkdocs.yml", CONFIGURATION)
    return root


def test_a_watched_site_is_the_same_as_one_built_anew(tmp_path: Path) -> None:
    # All new ones first: MkDocs keeps one plugin of ours per process.
    root, fresh = project(tmp_path / "fresh"), dict[int, dict[str, bytes]]()
    for number, (edit, _) in enumerate(EDITS):
        edit(root)
        if number % 2:
            fresh[number] = Watched(root, tmp_path / "fresh" / "site").files()
    root = project(tmp_path / "watched")
    site = Watched(root, tmp_path / "watched" / "site")

    for number, (edit, builds) in enumerate(EDITS):
        edit(root)
        shown = site.edit()
        expected = fresh.get(number, shown)
        differing = {name for name in {*expected, *shown} if expected.get(name) != shown.get(name)}
        assert (differing, site.builds) == (set(), builds)
