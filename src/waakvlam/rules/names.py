"""File names must work on every computer and give every page its own address."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from waakvlam.diagnostics import Diagnostic, Span
from waakvlam.rules.references import GENERATED_PAGES
from waakvlam.source.discover import FOLDERS
from waakvlam.source.scope import Scope

_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?", re.IGNORECASE)
_REFUSED = re.compile(r'[<>:"|?*\\]|[. ]$| \.\w+$')


def names_for_windows(scope: Scope) -> Iterator[Diagnostic]:
    """Find names that cannot exist on Windows."""
    for path in scope.found.seen if scope.is_base else ():
        for part in path.split("/"):
            if _RESERVED.fullmatch(part) or _REFUSED.search(part):
                yield Diagnostic("name-not-for-windows", Span(path, 1, 1), args={"name": part})


def colliding_names(scope: Scope) -> Iterator[Diagnostic]:
    """Find names that differ only in capitals or in how an accent is stored."""
    first: dict[str, str] = {}
    for path in scope.found.seen if scope.is_base else ():
        other = first.setdefault(unicodedata.normalize("NFC", path).casefold(), path)
        if other != path:
            yield Diagnostic("name-collision", Span(path, 1, 1), args={"other": other})


def duplicate_pages(scope: Scope) -> Iterator[Diagnostic]:
    """Find hand-written pages at an address that the site makes itself."""
    made = _made_pages(scope)
    languages = {language for _, _, language in scope.found.overlays} | {scope.language}
    for (uri, _), path in scope.found.pages.items():
        folder, slash, rest = uri.partition("/")
        if uri in made:
            yield Diagnostic("duplicate-page", Span(path, 1, 1), args={"other": made[uri]})
        elif slash and folder in languages:
            other = f"docs/{rest.removesuffix('.md')}.{folder}.md"
            yield Diagnostic("duplicate-page", Span(path, 1, 1), args={"other": other})


def _made_pages(scope: Scope) -> dict[str, str]:
    """Return the addresses that the site makes, and what each is made from."""
    made = {f"{uri}.md": f"{uri}.md" for uri in GENERATED_PAGES if uri != "index"}
    for (kind, name), path in scope.found.documents.items():
        if kind in FOLDERS:
            folder = FOLDERS[kind][0].removeprefix("docs/")
            made[f"{folder}/{name}.md"] = path
    return made
