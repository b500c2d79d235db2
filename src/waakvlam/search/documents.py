"""What can be found: each page and each word of the glossary, with its kind and its texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from waakvlam.model.fields import Text
from waakvlam.model.glossary import Term
from waakvlam.model.site import Site
from waakvlam.pages import RenderedPage
from waakvlam.pages.context import load_strings
from waakvlam.search.passages import Passage, passages

Kind = Literal["now", "checklist", "module", "role", "term", "page", "tool", "quiz"]
"""What a result is called; the browser weighs them in this order."""

KINDS: tuple[Kind, ...] = ("now", "checklist", "module", "role", "term", "page", "tool", "quiz")
GLOSSARY = "woordenlijst.md"

_FOLDERS: Mapping[str, Kind] = {
    "modules": "module",
    "checklists": "checklist",
    "roles": "role",
    "quizzes": "quiz",
}
_TOOLS = frozenset({"inleveren.md", "tellen.md", "opdracht-maken.md"})
"""Pages of the program of which every word may be found."""

_TITLES = frozenset({"leerroute.md", "opfrissen.md", "sources.md", GLOSSARY})
"""Pages of the program that list other pages: their first lines are enough."""

_LEAD = "<wv-"
"""Where the lines at the top of such a page end, and those of a quiz above its questions."""


@dataclass(frozen=True, slots=True)
class Found:
    """A page or a word that can be found."""

    kind: Kind
    uri: str
    """Site path of its page."""

    anchor: str
    """Place on that page; empty for the page itself."""

    title: str
    passages: tuple[Passage, ...]
    words: tuple[str, ...] = ()
    """What people type for it, though it is not on the page."""


def documents(site: Site, pages: Iterable[RenderedPage]) -> Iterator[Found]:
    """Yield all that can be found in one language: pages first, then words."""
    words = load_strings(site.language)
    for page in pages:
        kind = _kind(page, site)
        if kind and page.searchable and _language(page.title, site) == site.language:
            called = (words[f"search_{kind}"],) if kind in _FOLDERS.values() else ()
            numbers = _numbers(site) if kind == "now" else ()
            shown = tuple(_passages(page, kind))
            yield Found(kind, page.uri, "", str(page.title), shown, (*called, *numbers))
    for name, term in site.terms.items():
        if _language(term.term, site) == site.language:
            yield _term(name, term, site)


def _kind(page: RenderedPage, site: Site) -> Kind | None:
    """Return what a page is, or None for a page that is not known to be safe to find."""
    folder, slash, name = page.uri.partition("/")
    hand_written = site.pages.get(page.uri)
    if hand_written:
        return "now" if hand_written.front and hand_written.front.contacts else "page"
    if slash and folder in _FOLDERS:
        return "tool" if name == "index.md" else _FOLDERS[folder]
    if page.uri in _TOOLS | _TITLES:
        return "tool"
    return "page" if page.uri == "beleidsplan.md" and site.plan else None


def _passages(page: RenderedPage, kind: Kind) -> list[Passage]:
    is_lead = kind == "quiz" or (kind == "tool" and page.uri not in _TOOLS)
    text = page.markdown.partition(_LEAD)[0] if is_lead else page.markdown
    found = passages(text, page.language, with_contacts=kind == "now")
    return found[:2] if is_lead else found


def _numbers(site: Site) -> tuple[str, ...]:
    """Return the numbers of all contacts: who types one looks for whom to call, and when."""
    return tuple(str(one.number) for one in site.contacts.values() if one.number is not None)


def _term(name: str, term: Term, site: Site) -> Found:
    explanation = (
        str(term.explanation) if _language(term.explanation, site) == site.language else ""
    )
    words = (*term.typed, *term.avoid)
    own = tuple(str(one) for one in words if _language(one, site) == site.language)
    shown = Passage(name, str(term.term), [explanation])
    return Found("term", GLOSSARY, name, str(term.term), (shown,), own)


def _language(text: str, site: Site) -> str:
    return text.language if isinstance(text, Text) else site.language
