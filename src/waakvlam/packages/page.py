"""A module on one page that stands alone: text, quiz, checklists and contacts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import ChoiceLoader, PackageLoader

from waakvlam.assets import Asset, bundle_scripts, bundle_styles
from waakvlam.hosting.policy import STRICT, Policy
from waakvlam.model.module import Module
from waakvlam.model.site import Site
from waakvlam.packages.headings import with_headings
from waakvlam.pages.context import environment, load_strings
from waakvlam.pages.explaining import explained_words
from waakvlam.pages.fallback import has_fallback
from waakvlam.pages.links import FOLDERS, directory_link, resolve
from waakvlam.pages.marks import PageMarks
from waakvlam.text import Renderer

LANGUAGES = {"nl": "Nederlands", "en": "English"}
_AWAY = re.compile(r'<a (?=[^>]*href="https?:)')
_NEW_TAB = '<a target="_blank" rel="noopener noreferrer" '


@dataclass(frozen=True, slots=True)
class Wanted:
    """A module as a package is made of it."""

    module: str
    form: str
    """`scorm12`, `scorm2004` or `cmi5`."""

    site: str
    """Address of the public site, with a slash at its end."""

    languages: tuple[str, ...]
    """The language of the first page, and perhaps another."""

    source: str
    """The language that the site has no folder for."""


@cache
def style() -> Asset:
    """Return the style of packages: our own, above a ground for a page that stands alone."""
    return bundle_styles(ground=Path(__file__).parent / "package.css")


@cache
def script(form: str) -> Asset:
    """Return the script of a package, with the one transport that it needs."""
    return bundle_scripts(entry=f"package-{form}.js")


def page_name(language: str, languages: tuple[str, ...]) -> str:
    """Return the name of the page in a language; the first opens the package."""
    return "index.html" if language == languages[0] else f"{language}.html"


def render(wanted: Wanted, site: Site, facts: Mapping[str, Any]) -> str:
    """Return the page in the language of a site."""
    module = site.modules[wanted.module]
    resolver = _Resolver(wanted, site.language, module)
    jinja = environment(site.language, directory_link)
    assert jinja.loader is not None
    jinja.loader = ChoiceLoader([PackageLoader("waakvlam.packages"), jinja.loader])
    jinja.filters["href"] = resolver.address
    glossary = resolver.address("page:woordenlijst")
    words, quiz = load_strings(site.language), site.quizzes[module.quiz]
    marks = PageMarks(words, explained_words(site), glossary)
    checklists = {str(name): site.checklists[name] for name in module.checklists}
    jinja.globals["t"] = words | {"quiz_passed_text": words["package_passed_text"]}
    shown = (module, quiz, *checklists.values())
    text = jinja.get_template("package.html.j2").render(
        site=site,
        uri="",
        id=str(module.quiz),
        module=module,
        quiz=quiz,
        checklists=checklists,
        facts=facts,
        marks=marks,
        renderer=Renderer(resolver.address, marks),
        partly_dutch=any(has_fallback(one, site.language) for one in shown),
        policy=_policy(wanted.form).meta,
        style=style().name,
        script=script(wanted.form).name,
        others=_others(site.language, wanted.languages),
    )
    return _AWAY.sub(_NEW_TAB, with_headings(text.lstrip()))


def _policy(form: str) -> Policy:
    """Return what a page may load: its own files, and with cmi5 a system that is unknown yet."""
    return STRICT.allowing("connect-src", "http: https:") if form == "cmi5" else STRICT


def _others(language: str, languages: tuple[str, ...]) -> list[dict[str, str]]:
    return [
        {"language": one, "name": LANGUAGES[one], "page": page_name(one, languages)}
        for one in languages
        if one != language
    ]


@dataclass(frozen=True, slots=True)
class _Resolver:
    """Gives the address of a target: a place on the page, or else a page of the public site."""

    wanted: Wanted
    language: str
    module: Module

    def address(self, target: str) -> str:
        """Return the address for a target such as `module:x#part`."""
        document, _, fragment = target.partition("#")
        kind, _, name = document.partition(":")
        if kind not in {*FOLDERS, "page"}:
            return target
        if kind == "module" and name == self.wanted.module:
            return f"#{fragment or 'wv-title'}"
        if kind == "quiz" and name == self.module.quiz:
            return f"#{fragment or 'wv-quiz'}"
        if kind == "checklist" and name in self.module.checklists:
            return f"#checklist-{name}"
        return self._on_site(kind, name, fragment)

    def _on_site(self, kind: str, name: str, fragment: str) -> str:
        folder = "" if self.language == self.wanted.source else f"{self.language}/"
        path = resolve(f"{kind}:{name}", "index.md", directory_link).removeprefix("./")
        return f"{self.wanted.site}{folder}{path}{f'#{fragment}' if fragment else ''}"
