"""Where a site will stand, and the addresses of its pages there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from waakvlam.hosting.policy import COUNT_PAGE


@dataclass(frozen=True, slots=True)
class Place:
    """Where a site stands."""

    address: str
    """Address of the home page, ending with `/`; empty when nobody knows it yet."""

    has_folders: bool
    """True when a page is a folder (`x/`), false when it is a file (`x.html`)."""

    languages: tuple[str, ...]
    """Languages of the site; the first stands at the top, the others in a folder of their own."""

    @property
    def top(self) -> str:
        """Return the path of the home page on its host, as servers compare it: `/` or `/x/`."""
        path = unquote(urlsplit(self.address).path).strip("/")
        return f"/{path}/" if path else "/"

    @property
    def host(self) -> str:
        """Return the address of the host without a path, such as `https://example.org`."""
        parts = urlsplit(self.address)
        return f"{parts.scheme}://{parts.netloc}" if parts.netloc else ""

    @property
    def counting(self) -> Sequence[str]:
        """Return where Python may run, below the home page."""
        ending = "/" if self.has_folders else ".html"
        pages = (f"{self.folder(language)}{COUNT_PAGE}{ending}" for language in self.languages)
        return (*pages, "assets/count/")

    def folder(self, language: str) -> str:
        """Return the folder of a language: empty for the first."""
        return "" if language == self.languages[0] else f"{language}/"

    def page(self, uri: str, language: str) -> str:
        """Return the full address of a page by its site path: `modules/x.md`."""
        name = uri.removesuffix(".md")
        if self.has_folders:
            name = "" if name == "index" else f"{name.removesuffix('/index')}/"
        else:
            name = f"{name}.html"
        return f"{self.address}{self.folder(language)}{name}"
