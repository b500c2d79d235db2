"""Pages are finished when MkDocs gets them: only their headings are still Markdown."""

from __future__ import annotations

from waakvlam.pages.finished import finished
from waakvlam.pages.literal import literal


def test_headings_become_html_with_their_id() -> None:
    html, headings = finished("# Title { #wv-title }\n\n<div>\n<p>x</p>\n</div>\n")

    assert html == '<h1 id="wv-title">Title</h1>\n\n<div>\n<p>x</p>\n</div>\n'
    assert [(one.level, one.id, one.title) for one in headings] == [(1, "wv-title", "Title")]


def test_a_heading_shows_every_sign_that_an_author_wrote() -> None:
    signs = '\\`*_{}[]()#+-.! <b> & "x"'

    html, _ = finished(f"## {literal(signs)} {{ #a }}")

    shown = "\\`*_{}[]()#+-.! &lt;b&gt; &amp; &quot;x&quot;"
    assert html == f'<h2 id="a">{shown}</h2>'


def test_contents_have_the_words_of_a_heading_without_tags() -> None:
    _, headings = finished('# A { #a }\n## <span lang="nl">B &amp; C</span> { #b }')

    assert headings[0].below[0].title == "B &amp; C"


def test_text_in_a_block_never_becomes_a_heading() -> None:
    page = "<div>\n<div>\n<p>x\n# y { #z }</p>\n</div>\n<pre>\n# y { #z }\n</pre>\n</div>\n"

    assert finished(page) == (page, [])


def test_headings_stand_below_the_last_higher_one() -> None:
    levels = (1, 2, 3, 2, 4)
    _, headings = finished("\n".join(f"{'#' * level} x {{ #x{level} }}" for level in levels))

    (top,) = headings
    assert [[one.level, [two.level for two in one.below]] for one in top.below] == [
        [2, [3]],
        [2, [4]],
    ]
