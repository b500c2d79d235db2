"""Words and filters of the templates."""

import html
import json
import re

import markdown
from hypothesis import given
from hypothesis import strategies as st

from waakvlam.pages.context import environment, inline_json, load_strings
from waakvlam.pages.links import directory_link

PLACEHOLDER = re.compile(r"\{(\w+)\}")
printable = st.text(st.characters(exclude_categories=("C", "Z")) | st.just(" ")).filter(str.strip)


def test_every_language_has_the_same_words_and_placeholders() -> None:
    dutch, english = load_strings("nl"), load_strings("en")

    assert dutch.keys() == english.keys()
    for key, words in dutch.items():
        assert sorted(PLACEHOLDER.findall(words)) == sorted(PLACEHOLDER.findall(english[key])), key


@given(printable)
def test_a_heading_shows_any_text_literally(text: str) -> None:
    heading = environment("nl", directory_link).filters["heading"]

    shown = markdown.markdown(f"# {heading(text)} {{#id}}", extensions=["attr_list"])

    expected = " ".join(text.split())
    inner = re.fullmatch(r'<h1 id="id">(.*)</h1>', shown, re.DOTALL)
    assert inner
    assert html.unescape(inner.group(1)) == expected


@given(st.text())
def test_inline_json_never_closes_its_script_and_reads_back_the_same(text: str) -> None:
    written = str(inline_json({"text": text}))

    assert "<" not in written
    assert json.loads(written) == {"text": text}
