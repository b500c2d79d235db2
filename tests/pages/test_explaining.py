"""Words of the glossary are explained where a page first uses them."""

from __future__ import annotations

from pathlib import Path

from builders import change, minimal_site
from knowledge import add_knowledge

from waakvlam.load import load
from waakvlam.pages.render import render_site


def home(root: Path, text: str, language: str = "nl") -> str:
    """Return the home page with another text."""
    change(add_knowledge(minimal_site(root)), "docs/index.md", "Zie je iets?", text)
    site = load(root).sites[language]
    return next(page.markdown for page in render_site(site, lambda _, to: to))


def words(page: str) -> list[str]:
    """Return the words that can be pressed."""
    return [part.partition("</button>")[0].partition(">")[2] for part in page.split("<button")[1:]]


def test_a_word_is_explained_once_and_as_it_is_written(tmp_path: Path) -> None:
    page = home(tmp_path, "Uitbuiting is erg. Noem het uitbuiting, en Áfpersing.")
    assert words(page) == ["Uitbuiting", "Áfpersing"]
    assert 'popovertarget="wv-word-uitbuiting">Uitbuiting</button><span' in page
    assert 'id="wv-word-uitbuiting" popover data-search-exclude' in page
    assert "Iemand dwingen, en daaraan verdienen.</span>" in page
    assert '<a href="woordenlijst.md#uitbuiting">Woordenlijst</a>' in page


def test_links_headings_and_parts_of_words_are_left_alone(tmp_path: Path) -> None:
    text = "[Over uitbuiting](module:signalen)\n\n## Uitbuiting\n\nArbeidsuitbuiting, "
    assert words(home(tmp_path, f"{text}`uitbuiting`.\n\n")) == []


def test_danger_is_said_without_anything_to_press(tmp_path: Path) -> None:
    assert words(home(tmp_path, "::: danger\nUitbuiting nu? Bel 112.\n:::\n\n")) == []


def test_a_text_that_fell_back_explains_nothing_in_another_language(tmp_path: Path) -> None:
    root = add_knowledge(minimal_site(tmp_path))
    (root / "docs" / "index.en.md").unlink()
    change(root, "docs/index.md", "Zie je iets?", "Uitbuiting, exploitation.")
    site = load(root).sites["en"]
    assert words(next(page.markdown for page in render_site(site, lambda _, to: to))) == []


def test_questions_and_options_of_a_quiz_hold_nothing_else_to_press(tmp_path: Path) -> None:
    root = add_knowledge(minimal_site(tmp_path))
    change(root, "quizzes/signalen.yml", "Drie mannen komen samen.", "Uitbuiting? Drie mannen.")
    change(root, "quizzes/signalen.yml", "text: Ik help ieder apart.", "text: Ik meld uitbuiting.")
    site = load(root).sites["nl"]
    pages = {page.uri: page.markdown for page in render_site(site, lambda _, to: to)}
    assert "wv-word" not in pages["quizzes/signalen.md"]
