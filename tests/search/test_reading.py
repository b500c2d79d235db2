"""Python and the browser read words alike."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from javascript import run_node

from waakvlam.search.compounds import parts
from waakvlam.search.files import rules
from waakvlam.search.index import Counts, Index
from waakvlam.search.pack import pack_number, pack_stems, shards
from waakvlam.search.tongue import read_tongue, tokens

TESTS = Path(__file__).parent.parent
CASES = json.loads((TESTS / "cases" / "search" / "words.json").read_text(encoding="utf-8"))
QUIET = "--disable-warning=MODULE_TYPELESS_PACKAGE_JSON"


@pytest.mark.parametrize("case", CASES["stems"], ids=lambda case: case["stem"])
def test_forms_of_a_word_have_one_stem(case: dict[str, object]) -> None:
    tongue = read_tongue(str(case["language"]))
    forms = str(case["forms"]).split()
    assert {form: tongue.stem(form) for form in forms} == dict.fromkeys(forms, case["stem"])


@pytest.mark.parametrize("case", CASES["tokens"], ids=lambda case: case["text"])
def test_a_text_falls_apart_into_words(case: dict[str, str]) -> None:
    assert tokens(case["text"]) == case["tokens"].split()


@pytest.mark.parametrize("case", CASES["compounds"], ids=lambda case: case["word"])
def test_a_compound_falls_apart_into_words_that_are_known(case: dict[str, str]) -> None:
    tongue = read_tongue(case["language"])
    known = set(map(tongue.stem, case["known"].split()))
    assert " ".join(parts(case["word"], known.__contains__, tongue)) == case["parts"]


def test_a_language_without_rules_keeps_its_words() -> None:
    assert read_tongue("xx").stem("woorden") == "woorden"


def test_the_browser_reads_every_case_in_the_same_way(tmp_path: Path) -> None:
    told = {language: rules(read_tongue(language)) for language in ("nl", "en")}
    packed = tmp_path / "rules.json"
    packed.write_text(json.dumps(told), encoding="utf-8")
    done = run_node(QUIET, TESTS / "js" / "read-words.mjs", packed)
    assert (done.returncode, done.stdout) == (0, "[]"), done.stderr


def test_an_index_is_packed_in_files_of_a_limited_size() -> None:
    places: dict[str, dict[int, Counts]] = {
        f"w{number:03}": {0: {"text": 9}, 700: {"title": 1, "part": 1}} for number in range(100)
    }
    stems = sorted(places)
    packed = list(shards(Index(postings=places), stems, most=200))

    assert [first for first, _ in packed][:2] == [0, packed[1][0]]
    assert all(len(text) <= 200 for _, text in packed)
    assert " ".join(text for _, text in packed).split()[0] == f"Aw{pack_number(699)}J"
    assert pack_stems(["baas", "baan", "bed"]) == "Abaas Dn Bed"
