"""Sentences that read easily, and words that hurt nobody."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import change, minimal_site
from knowledge import add_knowledge

from waakvlam.load import load
from waakvlam.text.sentences import sentences


def found(root: Path) -> list[tuple[str, int]]:
    report = load(root).report
    return [
        (one.code, one.span.line) for one in report.diagnostics if one.span.path.endswith(".md")
    ]


def told(root: Path, text: str) -> list[tuple[str, int]]:
    """Return what is found when the home page says something more."""
    change(root, "docs/index.md", "Zie je iets?", f"{text}\n\nZie je iets?")
    change(root, "docs/index.en.md", "Have you", "More.\n\nHave you")
    return found(root)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Een zin. Nog een!", [2, 2]),
        ("Let op: je belt 112.", [2, 3]),
        ("- Een\n- Twee woorden\n  en meer", [1, 4]),
        ("Zie [de lijst](checklist:balie) van 17.30 uur [@bron].", [6]),
        ("| Een | Twee |\n| --- | --- |\n| drie | vier |", []),
        ("Bel [112](tel:112). Praat erover.", [2, 2]),
    ],
)
def test_a_sentence_is_what_stands_between_two_stops(text: str, words: list[int]) -> None:
    assert [len(one.words) for one in sentences(text)] == words


def test_a_sentence_knows_its_line() -> None:
    assert [one.line for one in sentences("Eén.\nTwee.\n\n- Drie.\n")] == [0, 1, 3]


def test_a_sentence_of_twenty_words_is_short_enough(tmp_path: Path) -> None:
    text = " ".join(["woord"] * 20)
    assert told(minimal_site(tmp_path / "20"), f"{text}.") == []
    assert told(minimal_site(tmp_path / "21"), f"{text} meer.") == [("long-sentence", 9)]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Er wordt door de gemeente bekeken of er iets wordt gedaan met wat je ziet.", 1),
        ("Iemand wordt bedreigd of wordt gevolgd.", 0),
        ("Er wordt door de gemeente bekeken wat je van een inwoner aan de balie ziet.", 0),
    ],
)
def test_only_a_long_sentence_that_is_passive_twice_is_found(
    text: str, codes: int, tmp_path: Path
) -> None:
    assert told(minimal_site(tmp_path), text) == [("passive-sentence", 9)] * codes


def test_a_hard_word_is_found_once_and_may_stand_when_the_glossary_explains_it(
    tmp_path: Path,
) -> None:
    root = add_knowledge(minimal_site(tmp_path))
    assert told(root, "Dit is evident. Heel evident.") == [("hard-word", 9)]
    change(root, "docs/reference/glossary.yml", "term: Áfpersing", "term: evident")
    assert found(root) == []


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Dat is slavenarbeid.", 1),
        ("Zeg niet ‘slavenarbeid’.", 0),
        ("Hij zei: «Dit is gewoon slavenarbeid.»", 0),
        ("De slavenarbeiders.", 0),
    ],
)
def test_a_word_with_a_better_one_is_found_where_it_is_not_quoted(
    text: str, codes: int, tmp_path: Path
) -> None:
    root = add_knowledge(minimal_site(tmp_path))
    assert told(root, text) == [("avoided-word", 9)] * codes
    assert "schrijf «uitbuiting»" in load(root).report.text("nl") or not codes
