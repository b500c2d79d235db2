"""Banks of questions with hostile texts, and what other programs should read of them."""

from __future__ import annotations

import html
import json
from pathlib import Path
from typing import Any

from hypothesis import strategies as st
from javascript import MODULES, run_node

from waakvlam.characters import INVISIBLE
from waakvlam.exchange.bank import NOTHING, Answer, Asked, Bank, Rich

PARSE = Path(__file__).parent / "parse_gift.cjs"
SIGNS = "\\~=#{}:->%[]&<>\"'*/$@_`|!;,. 010html\nTF\u00a0éĳ漢🙂"

words = st.text(st.sampled_from(SIGNS), min_size=1, max_size=25).filter(
    lambda text: bool(text.split()) and not INVISIBLE.search(text)
)
"""Texts of which nearly every sign means something in GIFT, XML, HTML or Markdown."""

lines = words.map(lambda text: " ".join(text.split()))
typed = lines.filter(lambda text: "->" not in text and "&&0" not in text)
ids = st.from_regex(r"\A[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,5})?\Z")


def rich(text: str) -> Rich:
    return Rich(f"<p>{html.escape(text)}</p>")


riches = lines.map(rich)
option_lists = st.lists(
    st.builds(Answer, lines.map(lambda text: Rich(html.escape(text))), feedback=riches),
    min_size=2,
    max_size=4,
)
typed_answers = st.builds(
    Answer, typed.map(lambda text: Rich(text, "plain")), st.sampled_from([0, 100]), riches
)
pairs = st.builds(
    Answer,
    lines.map(lambda text: Rich(html.escape(text))),
    belongs=lines.filter(lambda text: "&&0" not in text),
)


@st.composite
def questions(draw: st.DrawFn) -> Asked:
    """Return a question of any type, with what every question may have."""
    type_ = draw(st.sampled_from(["choice", "several", "true-false", "match", "short"]))
    common: dict[str, Any] = {
        "id": draw(ids),
        "name": draw(lines.filter(lambda text: "&&0" not in text)),
        "text": draw(riches),
        "feedback": draw(riches),
        "tags": ("waakvlam-x",),
        "type": "choice" if type_ == "several" else type_,
    }
    return Asked(answers=tuple(draw(_ANSWERS[type_])), is_single=type_ != "several", **common)


def _single(answers: list[Answer]) -> list[Answer]:
    first, *others = answers
    return [Answer(first.text, 100, first.feedback), *others]


def _several(answers: list[Answer]) -> list[Answer]:
    return [Answer(one.text, (50, -50)[at % 2], one.feedback) for at, one in enumerate(answers)]


def _true_false(said: tuple[Rich, Rich]) -> list[Answer]:
    right, wrong = said
    return [Answer(Rich("true", "plain"), 100, right), Answer(Rich("false", "plain"), 0, wrong)]


_ANSWERS: dict[str, st.SearchStrategy[list[Answer]]] = {
    "choice": option_lists.map(_single),
    "several": option_lists.map(_several),
    "true-false": st.tuples(riches, riches).map(_true_false),
    "match": st.lists(pairs, min_size=2, max_size=4),
    "short": st.lists(typed_answers, min_size=1, max_size=3),
}

banks = st.builds(
    Bank,
    ids,
    lines,
    st.just(NOTHING),
    st.lists(questions(), min_size=1, max_size=6).map(tuple),
)


def parse_gift(content: bytes, path: Path) -> list[dict[str, Any]]:
    """Return what gift-pegjs reads."""
    path.write_bytes(content)
    done = run_node(PARSE, MODULES, path)
    assert done.returncode == 0, f"{done.stderr}\n{content.decode('utf-8')}"
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found
