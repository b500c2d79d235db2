"""Authors' Markdown as HTML: what it may become, and what it can never become."""

from __future__ import annotations

import html
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from waakvlam.characters import with_plain_line_ends
from waakvlam.text import Checker, Renderer, plain, problems
from waakvlam.text.parser import make_parser
from waakvlam.text.simple import is_simple, simple_html

ALLOWED = {
    "a": {"href", "rel", "title"},
    "blockquote": set(), "br": set(), "code": {"class"},
    "div": {"aria-label", "class", "role", "tabindex"},
    "em": set(), "h1": {"id"}, "h2": {"id"}, "h3": {"id"}, "h4": {"id"}, "h5": {"id"},
    "h6": {"id"}, "hr": set(), "img": {"alt", "loading", "src", "title"}, "li": set(),
    "ol": {"start"}, "p": set(), "pre": set(), "strong": set(), "table": set(),
    "tbody": set(), "td": {"class"}, "th": {"class"}, "thead": set(), "tr": set(), "ul": set(),
}  # fmt: skip
"""Every tag that may come out, and its attributes."""

PIECES = r"""
a| |é|    |- |1. |> |# |### |*|**|_|`|```|[x](|](|![|)|(|[|]|<|>|<b>|<script>|</p>|&|&lt;|&#106;
javascript:alert(1)|data:text/html,x|https://a.nl/?q="x|module:x|assets/x.svg|mailto:a@b.nl|tel:112
"|'|\|::: note|:::|::: doors|{: onclick="x" }|[r]: javascript:x|[r]|onerror=|=|---|!|<!--
"""
MARKDOWN = st.lists(
    st.sampled_from(
        [*PIECES.replace("\n", "|").split("|"), "\n", "\n\n", "\t", "\r", "|", "|---|\n"]
    ),
    max_size=25,
).map("".join)
"""Pieces of Markdown and of attacks on it, in any order."""


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def rendered(markdown: str) -> str:
    return Renderer(lambda target: f"to/{target}").render(markdown)


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(max_size=60), MARKDOWN))
def test_no_text_becomes_a_tag_or_an_address_outside_the_list(markdown: str) -> None:
    page = _Tags()
    page.feed(rendered(markdown))
    page.close()
    assert page.open == []
    for tag, attributes in page.found:
        assert set(attributes) <= ALLOWED[tag]
        address = str(attributes.get("href") or attributes.get("src") or "to/")
        assert address.startswith(("to/", "https://", "mailto:", "tel:"))


@settings(max_examples=200, deadline=None)
@given(st.text("ab Zé.,:;?!()'\"«»0-+#=>\n&*_", max_size=40))
def test_a_text_without_marks_becomes_what_the_parser_would_make(text: str) -> None:
    if is_simple(text):
        assert simple_html(text) == make_parser(lambda _target: True).render(text)


@settings(max_examples=200, deadline=None)
@given(MARKDOWN)
def test_a_text_without_problems_has_no_html_in_it(markdown: str) -> None:
    found = {problem.code for problem in problems(markdown)}
    parser = make_parser(lambda _target: True)
    parser.options["html"] = True
    kinds = {
        token.type for block in parser.parse(markdown) for token in [block, *(block.children or ())]
    }
    closing_only = "html-in-text" not in found and "html_inline" in kinds and "</p>" in markdown
    assert ("html-in-text" in found) or closing_only or not kinds & {"html_block", "html_inline"}


@settings(max_examples=150, deadline=None)
@given(MARKDOWN)
def test_a_problem_stands_inside_the_text(markdown: str) -> None:
    lines = with_plain_line_ends(markdown).split("\n")
    for problem in Checker().problems(markdown):
        assert 0 <= problem.line < len(lines)
        assert 0 <= problem.column <= len(lines[problem.line])


@given(st.text(max_size=40))
def test_a_plain_sentence_keeps_its_words(text: str) -> None:
    if is_simple(text):
        assert plain(text) == " ".join(text.split())
        assert html.unescape(rendered(text)).count("<p>") == rendered(text).count("<p>")


def test_headings_get_an_id_from_their_words_and_never_the_same_twice() -> None:
    shown = Renderer(str).render("### Eén *kop*\n\n### Een kop\n\n### !", prefix="deel-")
    assert shown == (
        '<h3 id="deel-een-kop">Eén <em>kop</em></h3>\n'
        '<h3 id="deel-een-kop-2">Een kop</h3>\n'
        '<h3 id="deel-kop">!</h3>\n'
    )


def test_a_table_scrolls_by_itself_and_is_called_after_its_columns() -> None:
    shown = rendered("| Wat | Wie |\n|---|--:|\n| a | b |")
    assert shown.startswith(
        '<div class="wv-table" role="region" tabindex="0" aria-label="Wat, Wie">\n<table>'
    )
    assert '<td class="wv-right">b</td>' in shown


def test_a_table_without_words_in_its_heading_takes_no_focus() -> None:
    assert rendered("| | |\n|---|---|\n| a | b |").startswith('<div class="wv-table">\n<table>')


def test_blocks_become_divisions_with_a_class() -> None:
    assert (
        rendered("::: danger\nBel 112.\n:::")
        == '<div class="wv-danger">\n<p>Bel 112.</p>\n</div>\n'
    )


def test_a_link_out_of_the_site_tells_nobody_where_it_came_from() -> None:
    assert rendered("[CCV](https://ccv.nl/a?b=1&c)") == (
        '<p><a href="https://ccv.nl/a?b=1&amp;c" rel="noreferrer">CCV</a></p>\n'
    )


def test_content_is_linked_by_kind_and_id() -> None:
    assert rendered("[les](module:x#y)") == '<p><a href="to/module:x#y">les</a></p>\n'


@pytest.mark.parametrize(
    "markdown", ["[x](javascript:a)", "[x](//evil)", "[x](x.md)", "![x](/etc/x.svg)"]
)
def test_a_link_to_anywhere_else_stays_text(markdown: str) -> None:
    assert rendered(markdown) == f"<p>{markdown}</p>\n"


def test_the_plain_words_of_a_text_have_no_marks() -> None:
    markdown = (
        "### Kop\n\nEen **vet** [woord](module:x) en `code`.\n\n- een\n\n![Oog](assets/x.svg)"
    )
    assert plain(markdown) == "Kop Een vet woord en code. een Oog"


def test_a_page_begins_at_the_second_level() -> None:
    assert [found.code for found in problems("## Kop\n\n### Kop", first_heading=2)] == []
    assert [found.code for found in problems("## Kop", first_heading=3)] == ["heading-level"]


def test_html_between_backticks_is_shown_and_allowed() -> None:
    assert list(problems("Typ `<b>`.")) == []
    assert rendered("Typ `<b>`.") == "<p>Typ <code>&lt;b&gt;</code>.</p>\n"


def test_texts_of_one_page_do_not_name_their_headings_alike() -> None:
    renderer = Renderer(str)
    assert 'id="twee-dingen"' in renderer.render("### Twee dingen")
    assert 'id="twee-dingen-2"' in renderer.render("### Twee dingen")


def test_tables_of_one_page_are_not_named_alike() -> None:
    renderer, table = Renderer(str), "| Wel | Niet |\n| --- | --- |\n| a | b |\n"
    assert 'aria-label="Wel, Niet"' in renderer.render(table)
    assert 'aria-label="Wel, Niet (2)"' in renderer.render(table)


def test_renderers_may_share_what_looks_the_same_on_every_page() -> None:
    known: dict[str, str] = {}
    text = "Bel **112**."

    first = Renderer(str, None, known).render(text)

    assert first == Renderer(str, None, known).render(text) == Renderer(str).render(text)
    assert known == {text: first}


def test_what_depends_on_its_page_is_made_for_each_page() -> None:
    known: dict[str, str] = {}
    texts = (
        "Zie [de module](module:balie).",
        "![Een kaart](assets/kaart.svg)",
        "### Kop",
        "| a | b |\n| --- | --- |\n| c | d |",
        "Een feit. [@bron]",
        "::: review\nEen *feit*.\n:::",
    )
    here, there = Renderer(lambda one: f"a/{one}", None, known), Renderer(str, None, known)

    for text in texts:
        assert here.render(text)
        assert there.render(text) == Renderer(str).render(text)
    assert known == {}
