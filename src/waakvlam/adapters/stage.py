"""Write the pages as Markdown files, for any other site generator."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from jinja2 import Environment

from waakvlam.model.site import Site
from waakvlam.pages import RenderedPage, render_site
from waakvlam.pages.links import Link, directory_link


def named_pages(
    sites: Mapping[str, Site], link: Link, environments: Mapping[str, Environment] | None = None
) -> Iterator[tuple[str, RenderedPage]]:
    """Yield each page with its file name: `x.md` in the first language, else `x.en.md`."""
    for site in sites.values():
        for page in render_site(site, link, (environments or {}).get(site.language)):
            yield file_name(page, sites), page


def file_name(page: RenderedPage, sites: Mapping[str, Site]) -> str:
    """Return the file of a page among those of all languages."""
    is_first = page.language == next(iter(sites))
    return page.uri if is_first else page.uri.removesuffix(".md") + f".{page.language}.md"


def stage(sites: Mapping[str, Site], folder: Path, link: Link = directory_link) -> None:
    """Write every page below `folder`; files that stand there already are replaced."""
    for name, page in named_pages(sites, link):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page.markdown, encoding="utf-8", newline="\n")
