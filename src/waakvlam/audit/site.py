"""The pages of a built site, and a server on this machine that shows them."""

from __future__ import annotations

import functools
import http.server
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from urllib.parse import urlsplit

from waakvlam.loopback import on_loopback

_LANGUAGE = re.compile(r'<html[^>]* lang="([A-Za-z-]+)"')
_CANONICAL = re.compile(r'<link rel="canonical" href="([^"]+)"')
_LANGUAGE_FOLDER = re.compile(r"[a-z]{2}")


@dataclass(frozen=True, slots=True, order=True)
class AuditedPage:
    """A page of the site, by its path below the address of the site."""

    path: str
    language: str
    """The language that its place in the site promises."""


def find_pages(site_dir: Path) -> tuple[AuditedPage, ...]:
    """Return every page of a built site, in order of path; none where there is no home page."""
    home = site_dir / "index.html"
    if not home.is_file():
        return ()
    source = _language(home)
    files = (path.relative_to(site_dir) for path in site_dir.rglob("*.html"))
    paths = sorted(path.as_posix() for path in files)
    return tuple(AuditedPage(_address(path), _promised(path, source)) for path in paths)


def chosen_pages(pages: Sequence[AuditedPage], only: Sequence[str]) -> tuple[AuditedPage, ...]:
    """Return the pages with one of these paths, such as `en/*`; all where none is named."""
    wanted = [path.strip("/") for path in only] or ["*"]
    return tuple(
        page for page in pages if any(fnmatchcase(page.path.strip("/"), name) for name in wanted)
    )


def page_file(site_dir: Path, page: AuditedPage) -> Path:
    """Return the file of a page."""
    path = site_dir / page.path
    return path / "index.html" if path.is_dir() else path


def _language(path: Path) -> str:
    found = _LANGUAGE.search(path.read_text(encoding="utf-8"))
    return found.group(1) if found else ""


def _promised(path: str, source: str) -> str:
    first = path.split("/", maxsplit=1)[0]
    return first if "/" in path and _LANGUAGE_FOLDER.fullmatch(first) else source


def _address(path: str) -> str:
    return path.removesuffix("index.html") if f"/{path}".endswith("/index.html") else path


@contextmanager
def served(site_dir: Path) -> Iterator[str]:
    """Serve a built site on a free port of this machine alone; yield its address."""
    prefix = site_prefix(site_dir / "index.html")
    handler = functools.partial(_Handler, prefix=prefix, directory=str(site_dir))
    with on_loopback(handler) as address:
        yield f"{address}{prefix}"


def site_prefix(home: Path) -> str:
    """Return the path at which the site will stand, as its home page says it."""
    found = _CANONICAL.search(home.read_text(encoding="utf-8"))
    return urlsplit(found.group(1)).path.rstrip("/") if found else ""


class _Handler(http.server.SimpleHTTPRequestHandler):
    def __init__(self, *given: object, prefix: str, **named: object) -> None:
        self.prefix = prefix
        super().__init__(*given, **named)  # type: ignore[arg-type]  # those of the base class

    def translate_path(self, path: str) -> str:
        return super().translate_path(path.removeprefix(self.prefix))

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Stay quiet: what is wrong stands in the report."""
