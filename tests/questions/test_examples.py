"""The examples in the manual are right, complete and the same in both languages."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from browser.examples import EXAMPLES, write_examples
from test_schema import PlainLoader, problems

from waakvlam.load import Loaded, load
from waakvlam.questions import KINDS

BASES = sorted(path for path in EXAMPLES.glob("*.yml") if not path.name.endswith(".en.yml"))


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Loaded:
    return load(write_examples(tmp_path_factory.mktemp("examples")))


def test_the_examples_have_no_mistakes(loaded: Loaded) -> None:
    assert [str(found) for found in loaded.report.diagnostics] == []


def test_every_kind_has_an_example() -> None:
    assert {path.stem for path in BASES} == set(KINDS)


@pytest.mark.parametrize("path", BASES, ids=lambda path: path.stem)
def test_an_example_shows_the_kind_that_it_is_called_by(path: Path, loaded: Loaded) -> None:
    kinds = {type(one) for one in loaded.sites["nl"].quizzes[path.stem].questions}
    assert KINDS[path.stem] in kinds


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.yml")), ids=lambda path: path.name)
def test_an_example_fits_its_schema(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    language = ".en" if path.name.endswith(".en.yml") else ""
    schema = f"quiz{language}.json"
    assert text.startswith(f"# yaml-language-server: $schema=../../../schemas/{schema}\n")
    assert problems(yaml.load(text, PlainLoader), schema) == []


@pytest.mark.parametrize("path", BASES, ids=lambda path: path.stem)
def test_both_languages_ask_for_the_same_answer(path: Path, loaded: Loaded) -> None:
    keys = [
        [one.key().get("correct") for one in loaded.sites[language].quizzes[path.stem].questions
         if one.graded]
        for language in ("nl", "en")
    ]  # fmt: skip
    assert keys[0] == keys[1] != []
