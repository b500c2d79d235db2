"""The schemas say what the models say, and the project's own content fits them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from builders import FILES

from waakvlam.field_docs import field_docs, models_in
from waakvlam.generate import generated
from waakvlam.schema import schemas
from waakvlam.source.discover import FOLDERS, MODELS, discover

ROOT = Path(__file__).resolve().parent.parent
SCHEMAS = {name: json.loads(text) for name, text in schemas().items()}
GENERATED = generated(ROOT)
FOUND = discover(ROOT, ("nl", "en"))
CONTENT = [(path, f"{kind}.json") for (kind, _), path in sorted(FOUND.documents.items())] + [
    (path, f"{kind}.{language}.json")
    for (kind, _, language), path in sorted(FOUND.overlays.items())
]


class PlainLoader(yaml.SafeLoader):
    """Reads YAML as editors do: dates stay strings."""


PlainLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in found if tag != "tag:yaml.org,2002:timestamp"]
    for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def problems(document: object, schema: str) -> list[str]:
    validator = jsonschema.Draft202012Validator(SCHEMAS[schema])
    return [error.message for error in validator.iter_errors(document)]


def example(kind: str) -> dict[str, Any]:
    """Return a valid document of a kind."""
    text = next(FILES[path] for path in FILES if path.startswith(FOLDERS[kind][0]))
    document = yaml.load(text, PlainLoader)
    assert problems(document, f"{kind}.json") == []
    return dict(document)


@pytest.mark.parametrize("path", GENERATED)
def test_generated_file_is_current(path: str) -> None:
    text = (ROOT / path).read_text(encoding="utf-8")
    assert text == GENERATED[path], "run: python3 scripts/generate.py"


def test_no_schema_is_left_over() -> None:
    assert {path.name for path in (ROOT / "schemas").iterdir()} == set(SCHEMAS)


@pytest.mark.parametrize("name", SCHEMAS)
def test_schema_is_a_valid_schema(name: str) -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMAS[name])


@pytest.mark.parametrize(("path", "schema"), CONTENT)
def test_content_fits_its_schema(path: str, schema: str) -> None:
    document = yaml.load((ROOT / path).read_text(encoding="utf-8"), PlainLoader)
    assert problems(document, schema) == []


@pytest.mark.parametrize(("path", "schema"), CONTENT)
def test_content_names_its_schema_for_editors(path: str, schema: str) -> None:
    first = (ROOT / path).read_text(encoding="utf-8").splitlines()[0]
    mark, _, relative = first.partition("$schema=")
    assert mark == "# yaml-language-server: "
    assert (ROOT / path).parent.joinpath(relative).resolve() == ROOT / "schemas" / schema


@pytest.mark.parametrize("kind", MODELS)
def test_every_field_is_explained(kind: str) -> None:
    for model in models_in(MODELS[kind]):
        assert list(field_docs(model)) == list(model.model_fields)


@pytest.mark.parametrize("kind", FOLDERS)
def test_unknown_field_is_refused(kind: str) -> None:
    document = example(kind) | {"titel": "x"}
    assert any(
        "'titel' was unexpected" in problem for problem in problems(document, f"{kind}.json")
    )


def test_translation_may_hold_texts_and_ids_only() -> None:
    right = {"questions": [{"id": "a", "text": "x", "options": [{"id": "b", "feedback": "y"}]}]}
    assert problems(right, "quiz.en.json") == []
    assert problems({"title": "x"}, "quiz.en.json") == []
    for wrong in (
        {"revision": 1},
        {"questions": [{"text": "x"}]},
        {"questions": [{"id": "a", "kind": "single"}]},
        {"questions": [{"id": "a", "options": [{"id": "b", "correct": True}]}]},
    ):
        assert problems(wrong, "quiz.en.json") != [], wrong


def test_sources_have_no_translation() -> None:
    assert "sources.json" in SCHEMAS
    assert "sources.en.json" not in SCHEMAS


def test_kind_of_question_decides_its_fields() -> None:
    quiz = example("quiz")
    claim = {"id": "x", "kind": "true-false", "text": "x", "explanation": "x", "correct": True}
    feedback = {"feedback": {"right": "x", "wrong": "x"}}
    assert problems(quiz | {"questions": [claim | feedback]}, "quiz.json") == []
    assert problems(quiz | {"questions": [claim | {"options": []}]}, "quiz.json") != []
