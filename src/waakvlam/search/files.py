"""The files of search: what the browser loads when somebody searches, and not before.

Search must work from disk, where browsers fetch nothing but scripts. So each file is a script
that tells what it holds to whoever listens.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from waakvlam.assets import Asset
from waakvlam.model.site import Site
from waakvlam.pages import RenderedPage
from waakvlam.pages.context import inline_json, load_strings
from waakvlam.pages.links import Link
from waakvlam.search.documents import KINDS, Found, documents
from waakvlam.search.index import make_index
from waakvlam.search.pack import SHARD, SMALL_SHARD, pack_number, pack_stems, shards
from waakvlam.search.tongue import Tongue, read_tongue, tokens

_WORDS = "search_"
"""What the keys of the words begin with that search shows."""


@dataclass(frozen=True, slots=True)
class SearchFiles:
    """All files of one language."""

    folder: str
    """Where they stand below the assets; its name changes with what they hold."""

    assets: tuple[Asset, ...]
    """The first of them is the index; the others are asked for when they are needed."""

    first: tuple[str, ...]
    """What is always needed: the index, and its postings when they are in one file."""


def search_files(
    sites: Mapping[str, Site], pages: Iterable[RenderedPage], link: Link
) -> Iterator[tuple[str, SearchFiles]]:
    """Yield the files of each language; `link` writes addresses from its home page."""
    known = tuple(pages)
    for language, site in sites.items():
        own = (page for page in known if page.language == language)
        yield language, files_of(site, own, link)


def files_of(site: Site, pages: Iterable[RenderedPage], link: Link) -> SearchFiles:
    """Make the files of search of one language."""
    found = tuple(documents(site, pages))
    tongue = read_tongue(site.language)
    index = make_index(found, tongue)
    stems = sorted(index.postings)
    packed = list(shards(index, stems, SHARD))
    if len(packed) > 1:
        packed = list(shards(index, stems, SMALL_SHARD))
    told = _detail(site, found, tongue, link) | {
        "lengths": "".join(pack_number(size) for sizes in index.lengths for size in sizes),
        "stems": pack_stems(stems),
        "shards": [first for first, _ in packed],
    }
    contents = {"index.js": _event("wv-search", told)}
    for number, (_, postings) in enumerate(packed):
        detail = {"shard": number, "postings": postings}
        contents[f"postings-{number}.js"] = _event("wv-search-postings", detail)
    contents |= _texts(found)
    return _named(site.language, contents)


def _named(language: str, contents: Mapping[str, str]) -> SearchFiles:
    whole = hashlib.sha256("\n".join(contents.values()).encode()).hexdigest()[:10]
    folder = f"search/{language}-{whole}"
    assets = tuple(Asset(f"{folder}/{name}", content) for name, content in contents.items())
    postings = [asset.name for asset in assets if "/postings-" in asset.name]
    first = (assets[0].name, *(postings if len(postings) == 1 else ()))
    return SearchFiles(folder, assets, first)


def _detail(site: Site, found: Sequence[Found], tongue: Tongue, link: Link) -> dict[str, Any]:
    """Return what the browser must know before it can look for a word."""
    words = load_strings(site.language)
    return {
        "language": site.language,
        "words": {
            key[len(_WORDS) :]: said for key, said in words.items() if key.startswith(_WORDS)
        },
        "kinds": "".join(str(KINDS.index(one.kind)) for one in found),
        "titles": [one.title for one in found],
        "addresses": [_address(one, link) for one in found],
        "texts": _text_numbers(found),
        "rules": rules(tongue),
        "means": _means(site, tongue),
    }


def rules(tongue: Tongue) -> dict[str, Any]:
    """Return the rules of a language for the browser, which reads a query by them."""
    return {
        "stop": " ".join(sorted(tongue.stop)),
        "letters": tongue.letters,
        "separable": " ".join(sorted(tongue.separable)),
        "keep": " ".join(sorted(tongue.keep)),
        "irregular": tongue.irregular,
        "steps": [[step.least, step.after, step.endings] for step in tongue.steps],
        "same": [" ".join(group) for group in tongue.same],
    }


def _address(one: Found, link: Link) -> str:
    return link("index.md", one.uri) + (f"#{one.anchor}" if one.anchor else "")


def _means(site: Site, tongue: Tongue) -> dict[str, str]:
    """Return, for each word that people type alone, the words of the glossary that it means."""
    means: dict[str, dict[str, None]] = {}
    for term in site.terms.values():
        meant = [tongue.stem(one) for one in tokens(term.term) if one not in tongue.stop]
        for typed in (*term.typed, *term.avoid):
            said = tokens(typed)
            if len(said) == 1 and len(meant) == 1:
                means.setdefault(tongue.stem(said[0]), {})[meant[0]] = None
    return {typed: " ".join(meant) for typed, meant in sorted(means.items()) if typed not in meant}


def _texts(found: Iterable[Found]) -> dict[str, str]:
    """Return a file per page with its passages, from which a result shows why it was found."""
    texts: dict[str, list[tuple[str, str, str]]] = {}
    for one in found:
        shown = [(passage.anchor, passage.heading, passage.text) for passage in one.passages]
        texts.setdefault(one.uri, []).extend(shown)
    return {
        f"text-{number}.js": _event("wv-search-text", {"text": number, "passages": shown})
        for number, shown in enumerate(texts.values())
    }


def _text_numbers(found: Iterable[Found]) -> str:
    """Return which file of text belongs to each document."""
    numbers: dict[str, int] = {}
    return "".join(pack_number(numbers.setdefault(one.uri, len(numbers))) for one in found)


def _event(name: str, detail: Mapping[str, Any]) -> str:
    return f'document.dispatchEvent(new CustomEvent("{name}",{{detail:{inline_json(detail)}}}));\n'
