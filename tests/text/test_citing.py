"""Citations in a text: what they become, and what is not one."""

from __future__ import annotations

from pathlib import Path

from builders import change, minimal_site

from waakvlam.load import load
from waakvlam.pages.context import load_strings
from waakvlam.pages.marks import PageMarks
from waakvlam.pages.render import render_site
from waakvlam.text import Renderer, plain, problems


def shown(markdown: str) -> str:
    return Renderer(str, PageMarks(load_strings("nl"))).render(markdown)


def test_a_citation_is_a_numbered_link_without_the_space_before_it() -> None:
    html = shown("Twijfel is genoeg [@ccv]. Echt [@cbs], altijd [@ccv].")
    link = '<a class="wv-cite" href="#wv-source-{0}"><span class="wv-hidden">Bron </span>{0}</a>'
    one, two = link.format(1), link.format(2)
    assert html == f"<p>Twijfel is genoeg{one}. Echt{two}, altijd{one}.</p>\n"


def test_the_words_of_a_text_leave_citations_out() -> None:
    assert plain("Twijfel is genoeg [@ccv].") == "Twijfel is genoeg."


def test_what_only_looks_like_a_citation_is_reported_in_its_place() -> None:
    found = [(one.code, one.line, one.column) for one in problems("Ja.\n\nNee [@CCV 2025].")]
    assert found == [("bad-citation", 2, 4)]
    assert list(problems("Zo: `[@CCV]`.")) == []


def test_a_block_to_review_says_so_above_it() -> None:
    html = shown("::: review\nHet is zo.\n:::\n")
    label = '<p class="wv-review">Nog te beoordelen door een deskundige</p>'
    assert html == f'<div class="wv-review">\n{label}\n<p>Het is zo.</p>\n</div>\n'


def test_an_unknown_source_is_reported_at_its_name(tmp_path: Path) -> None:
    root = minimal_site(tmp_path)
    change(root, "docs/index.md", "Zie je iets?", "Zie je iets [@handreikng]?")
    found = [(one.code, one.span[:3]) for one in load(root).report.errors]
    assert found == [("unknown-source", ("docs/index.md", 9, 15))]


def test_a_page_lists_what_it_cites_and_the_list_of_sources_leads_back(tmp_path: Path) -> None:
    root = minimal_site(tmp_path)
    change(root, "docs/index.md", "Zie je iets?", "Zie je iets [@handreiking]?")
    pages = {
        page.uri: page.markdown for page in render_site(load(root).sites["nl"], lambda _, to: to)
    }
    assert 'href="#wv-source-1"' in pages["index.md"]
    assert '<li id="wv-source-1"><a href="sources.md#handreiking">' in pages["index.md"]
    assert '<a href="index.md">Waakvlam</a>' in pages["sources.md"]


def test_a_source_that_is_only_cited_is_used(tmp_path: Path) -> None:
    root = minimal_site(tmp_path)
    source = (
        "  - id: cbs\n    title: Cijfers\n    publisher: CBS\n    where: x\n    consulted: 2026\n"
    )
    change(root, "docs/reference/sources.yml", "sources:\n", f"sources:\n{source}")
    assert [one.code for one in load(root).report.diagnostics] == ["unused-source"]
    change(root, "docs/index.md", "Zie je iets?", "Zie je iets [@cbs]?")
    change(root, "docs/index.en.md", "something?", "something [@cbs]?")
    assert load(root).report.diagnostics == ()
