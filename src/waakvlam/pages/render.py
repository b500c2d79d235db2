"""Turn a site into pages: (language, uri, Markdown), a pure function of its values."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from jinja2 import Environment

from waakvlam.assets import MAIN, Asset, bundle_worker
from waakvlam.model.quiz import Quiz
from waakvlam.model.site import Site
from waakvlam.pages.assigning import mail_words
from waakvlam.pages.az import URI as AZ
from waakvlam.pages.az import entries as az_entries
from waakvlam.pages.citations import citations
from waakvlam.pages.context import environment, load_strings
from waakvlam.pages.coverage import totals
from waakvlam.pages.due import reviews
from waakvlam.pages.experts import to_review
from waakvlam.pages.explaining import GLOSSARY, explained_words
from waakvlam.pages.fallback import has_fallback
from waakvlam.pages.glossary import sorted_terms
from waakvlam.pages.handed import titles_by_quiz
from waakvlam.pages.links import FOLDERS, Link, resolve, uri_of
from waakvlam.pages.marks import LooseMarks, PageMarks
from waakvlam.pages.paths import modules_by_workplace, path_minutes, validity_limits
from waakvlam.pages.refresh import URI as REFRESH
from waakvlam.pages.refresh import question_scripts, quiz_facts
from waakvlam.pages.teaching import teaching_pages, trainers_page
from waakvlam.text import Heading, Renderer
from waakvlam.vendor import QR_CODE

SCRIPT_BY_TEMPLATE = {
    "quiz.md.j2": "quiz.js",
    "inleveren.md.j2": "hand-over.js",
    "learning-path.md.j2": "path.js",
    "checklist.md.j2": "checklist.js",
    "refresh.md.j2": "refresh.js",
    "assignment.md.j2": "assignment.js",
    "count.md.j2": "count.js",
    "make-assignment.md.j2": "make-assignment.js",
    "slides.md.j2": "slides.js",
}
"""Kinds of page that do more than show text."""

QUESTIONS = "questions.html.j2"
"""The questions of a quiz without a page around them."""


@dataclass(frozen=True, slots=True)
class RenderedPage:
    """A page ready for a site generator."""

    uri: str
    """Site path without a language: `modules/wat-is-mensenhandel.md`."""

    language: str
    """Language of the page, which is also the language of every part not marked otherwise."""

    title: str
    """Plain title; a `Text` in another language when it fell back."""

    markdown: str
    """Headings in Markdown, everything else as finished HTML blocks."""

    source: str
    """File that an author edits to change the page, relative to the project root."""

    in_menu: bool = True
    """False for a page that another page leads to, and the menu does not."""

    searchable: bool = True
    """False for a page that no search may find: a card, or what is for trainers alone."""

    script: str = MAIN
    """The script of ours that this kind of page needs; see `assets.py`."""

    sheet: str = ""
    """The style that this kind of page needs besides the one of all pages; see `assets.py`."""

    headings: tuple[Heading, ...] = ()
    """Headings that stand in finished HTML, where no site generator finds them."""

    vendored: tuple[str, ...] = ()
    """Scripts of others that this page needs; see `vendor.py`."""

    beside: tuple[Asset, ...] = ()
    """Files that the script of this page loads from beside itself."""


MakePage = Callable[..., RenderedPage]


def render_site(site: Site, link: Link, known: Environment | None = None) -> Iterator[RenderedPage]:
    """Yield every page of a site in the order of its kinds; `link` writes addresses.

    `known` is an environment of its language that is kept for later.
    """
    jinja, words = known or environment(site.language, link), load_strings(site.language)
    page = page_maker(site, link, jinja)
    named: dict[str, str] = {}
    for rendered in _pages(site, page, words):
        if rendered.searchable and rendered.in_menu:
            named[rendered.uri] = rendered.title
        yield rendered
    every = az_entries(site, named.items())
    az = page(AZ, words["az_title"], "az.md.j2", "programme.yml", entries=every)
    yield replace(az, in_menu=False)


def render_edited(
    site: Site, link: Link, edited: Site, scripts: Mapping[str, Asset], jinja: Environment
) -> Iterator[RenderedPage]:
    """Yield the pages that may differ after a narrow edit; see `changes.py`.

    `edited` is the site with the documents that the edit reaches, `scripts` what the page with
    questions of before loads for each other quiz, `jinja` the environment of its language.
    """
    page, words = page_maker(site, link, jinja), load_strings(site.language)
    yield from _documents(edited, page)
    yield from _lists(site, page, words)
    yield from _reference(site, page, words)
    yield from _cards(edited, page, words)
    if edited.quizzes:
        yield _refresh(site, page, words, scripts)
    yield trainers_page(site, page, words)
    yield from teaching_pages(site, edited.modules, page, words)


def page_maker(site: Site, link: Link, jinja: Environment) -> MakePage:
    """Return what makes a page of a site from its template and values."""
    words = load_strings(site.language)
    titles, explained = titles_by_quiz(site), explained_words(site)
    jinja.globals |= {"site": site, "limits": validity_limits(site), "titles_by_quiz": titles}

    known: dict[str, str] = {}

    def page(uri: str, title: str, template: str, source: str, **values: Any) -> RenderedPage:
        partly_dutch = any(has_fallback(value, site.language) for value in values.values())
        bare = template == QUESTIONS
        marks = (
            LooseMarks(words, link(uri, "sources.md"))
            if bare
            else PageMarks(words, explained, resolve(GLOSSARY, uri, link))
        )
        renderer = Renderer(lambda target: resolve(target, uri, link), marks, known)
        own = {"uri": uri, "partly_dutch": partly_dutch, "renderer": renderer, "marks": marks}
        context = own | values
        markdown = jinja.get_template(template).render(context)
        script = SCRIPT_BY_TEMPLATE.get(template, MAIN)
        shown = RenderedPage(uri, site.language, title, markdown, source, script=script)
        return replace(shown, headings=renderer.page_headings)

    return page


def _pages(site: Site, page: MakePage, words: Mapping[str, str]) -> Iterator[RenderedPage]:
    """Yield every page but the one that lists them."""
    yield from _hand_written(site, page)
    yield from _documents(site, page)
    yield from _lists(site, page, words)
    yield from _reference(site, page, words)
    yield from _cards(site, page, words)
    yield _refresh(site, page, words, {})
    yield trainers_page(site, page, words)
    yield from teaching_pages(site, site.modules, page, words)


def _hand_written(site: Site, page: MakePage) -> Iterator[RenderedPage]:
    for uri, hand_written in site.pages.items():
        source = hand_written.title.span.path
        yield page(uri, hand_written.title, "page.md.j2", source, page=hand_written)


def _documents(site: Site, page: MakePage) -> Iterator[RenderedPage]:
    for kind, documents in site.documents.items():
        for name, document in documents.items():
            values = {"id": name, kind: document}
            template = f"{kind}.md.j2"
            source = document.span.path
            yield page(uri_of(kind, name), document.title, template, source, **values)


def _cards(site: Site, page: MakePage, words: Mapping[str, str]) -> Iterator[RenderedPage]:
    """Yield a pocket card to print and fold for each checklist."""
    for name, checklist in site.checklists.items():
        title = words["card_title"].format(title=checklist.title)
        values = {"id": name, "checklist": checklist, "card_title": title}
        card = page(f"cards/{name}.md", title, "card.md.j2", checklist.span.path, **values)
        yield replace(card, in_menu=False, searchable=False)


def _lists(site: Site, page: MakePage, words: Mapping[str, str]) -> Iterator[RenderedPage]:
    for folder in FOLDERS.values():
        title = words[f"{folder}_title"]
        yield page(f"{folder}/index.md", title, f"{folder}.md.j2", "programme.yml")
    path, minutes = words["path_title"], path_minutes(site)
    yield page("leerroute.md", path, "learning-path.md.j2", "programme.yml", minutes=minutes)
    title, paths = words["assignment_title"], modules_by_workplace(site)
    task = page("opdracht.md", title, "assignment.md.j2", "programme.yml", paths=paths)
    yield replace(task, in_menu=False)
    title, values = words["assign_title"], {"paths": paths, "mails": mail_words()}
    making = page("opdracht-maken.md", title, "make-assignment.md.j2", "programme.yml", **values)
    yield replace(making, vendored=(QR_CODE,))
    sources = "docs/reference/sources.yml"
    cited = citations(site, words)
    yield page("sources.md", words["sources_title"], "sources.md.j2", sources, cited=cited)
    handing = page("inleveren.md", words["hand_over_page"], "inleveren.md.j2", "programme.yml")
    vendored = (QR_CODE,) if "qr" in site.programme.hand_over.ways else ()
    yield replace(handing, vendored=vendored)
    yield _count(page, words)


def _count(page: MakePage, words: Mapping[str, str]) -> RenderedPage:
    """Return the page that counts; what it runs lies beside its script."""
    worker = bundle_worker()
    title = words["count_title"]
    shown = page("tellen.md", title, "count.md.j2", "programme.yml", worker=worker.name)
    return replace(shown, beside=(worker,))


def _refresh(
    site: Site, page: MakePage, words: Mapping[str, str], known: Mapping[str, Asset]
) -> RenderedPage:
    """Return the page that asks some questions again, with the questions beside it."""
    title = words["refresh_title"]

    def questions(quiz: Quiz) -> str:
        return page(REFRESH, title, QUESTIONS, "", quiz=quiz).markdown

    scripts = dict(question_scripts(site, questions, known))
    facts = quiz_facts(site, scripts)
    shown = page(REFRESH, title, "refresh.md.j2", "programme.yml", facts=facts)
    return replace(shown, beside=tuple(scripts.values()))


def _reference(site: Site, page: MakePage, words: Mapping[str, str]) -> Iterator[RenderedPage]:
    """Yield glossary and plan; a site that has none yet says so, outside the menu."""
    terms = sorted_terms(site.terms)
    title, source = words["glossary_title"], "docs/reference/glossary.yml"
    glossary = page("woordenlijst.md", title, "glossary.md.j2", source, terms=terms)
    yield replace(glossary, in_menu=bool(terms))
    areas = {area.id: area for area in site.plan.areas} if site.plan else {}
    title, source = words["plan_title"], "docs/reference/plan.yml"
    plan = page("beleidsplan.md", title, "plan.md.j2", source, plan=site.plan, areas=areas)
    yield replace(plan, in_menu=site.plan is not None)
    title, every = words["due_title"], reviews(site, words)
    due = page("nakijken.md", title, "due.md.j2", "programme.yml", reviews=every)
    yield replace(due, in_menu=False)
    title, groups = words["experts_title"], to_review(site, words)
    experts = page("voor-deskundigen.md", title, "experts.md.j2", "programme.yml", groups=groups)
    yield replace(experts, in_menu=False)
    title, numbers = words["coverage_title"], tuple(totals(site))
    covered = page("vertaling.md", title, "coverage.md.j2", "programme.yml", totals=numbers)
    yield replace(covered, in_menu=False)
