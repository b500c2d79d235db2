"""Write the pages as Markdown files, for any other site generator."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from waakvlam.model.site import Site
from waakvlam.pages import RenderedPage, render_site
from waakvlam.pages.links import Link, directory_link


def named_pages(sites: Mapping[str, Site], link: Link) -> Iterator[tuple[str, RenderedPage]]:
    """Yield each page with its file name: `x.md` in the first language, else `x.en.md`."""
    source_language = next(iter(sites), None)
    for language, site in sites.items():
        suffix = ".md" if language == source_language else f".{language}.md"
        for page in render_site(site, link):
            yield page.uri.removesuffix(".md") + suffix, page


def stage(sites: Mapping[str, Site], folder: Path, link: Link = directory_link) -> None:
    """Write every page below `folder`; files that stand there already are replaced."""
    for name, page in named_pages(sites, link):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page.markdown, encoding="utf-8", newline="\n")
