"""Where content stands on the site, and how one page points to another."""

from __future__ import annotations

import posixpath
from collections.abc import Callable

FOLDERS = {"module": "modules", "quiz": "quizzes", "checklist": "checklists", "role": "roles"}

Link = Callable[[str, str], str]
"""From the uri of a page to the uri of another: the relative address to write."""


def uri_of(kind: str, name: str) -> str:
    """Return the site path of a document: `("module", "x")` gives `modules/x.md`."""
    if kind == "page":
        return f"{name}.md"
    return f"{FOLDERS[kind]}/{name}.md"


def resolve(target: str, page_uri: str, link: Link) -> str:
    """Turn an author's target such as `module:x#part` into an address; leave others alone."""
    kind, colon, rest = target.partition(":")
    if not colon or kind not in {*FOLDERS, "page"}:
        return target
    name, hash_mark, fragment = rest.partition("#")
    return link(page_uri, uri_of(kind, name)) + hash_mark + fragment


def directory_link(page_uri: str, target_uri: str) -> str:
    """Link pages that are published as `folder/`: the default of MkDocs."""
    address = posixpath.relpath(_directory(target_uri), _directory(page_uri))
    return f"{address}/"


def file_link(page_uri: str, target_uri: str) -> str:
    """Link pages that are published as `page.html`, for copies that open from disk."""
    start = posixpath.dirname(page_uri) or "."
    return posixpath.relpath(target_uri.removesuffix(".md") + ".html", start)


def _directory(uri: str) -> str:
    path = uri.removesuffix(".md")
    if path == "index":
        return "."
    return path.removesuffix("/index")
