"""Skeletons pass the check as they are, and never overwrite."""

from __future__ import annotations

import json
import shutil
from datetime import date
from pathlib import Path

import jsonschema
import pytest
import yaml
from builders import change, minimal_site
from click.testing import CliRunner

from waakvlam.cli import main
from waakvlam.load import load
from waakvlam.scaffold import KINDS, Refused, new
from waakvlam.schema import schemas

TODAY = date(2026, 11, 23)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a small valid project."""
    return minimal_site(tmp_path)


def names(paths: list[Path], root: Path) -> list[str]:
    return [path.relative_to(root).as_posix() for path in paths]


@pytest.mark.parametrize("kind", KINDS)
def test_skeleton_passes_the_check_without_a_word(kind: str, project: Path) -> None:
    before = load(project).report
    written = new(kind, "mijn-eerste", project, TODAY)
    after = load(project).report
    assert after.errors == ()
    assert after.warnings == before.warnings
    assert {path.suffixes[0] for path in written} == {".yml", ".en"}


@pytest.mark.parametrize("kind", KINDS)
def test_two_skeletons_do_not_clash(kind: str, project: Path) -> None:
    for name in ("mijn-eerste", "l" * 58):
        new(kind, name, project, TODAY)
    assert load(project).report.errors == ()


@pytest.mark.parametrize("kind", KINDS)
def test_skeleton_names_a_schema_that_it_fits(kind: str, project: Path) -> None:
    texts = schemas()
    for path in new(kind, "mijn-eerste", project, TODAY):
        text = path.read_text(encoding="utf-8")
        schema = text.splitlines()[0].partition("$schema=")[2]
        place = (path.parent / schema).resolve()
        assert place.parent == project.resolve() / "schemas"
        document = json.loads(json.dumps(yaml.safe_load(text), default=str))
        jsonschema.validate(document, json.loads(texts[place.name]))


def test_module_gets_its_quiz(project: Path) -> None:
    assert names(new("module", "nieuw", project, TODAY), project) == [
        "modules/nieuw.yml",
        "modules/nieuw.en.yml",
        "quizzes/nieuw.yml",
        "quizzes/nieuw.en.yml",
    ]


def test_module_keeps_a_quiz_that_exists(project: Path) -> None:
    quiz, _ = new("quiz", "nieuw", project, TODAY)
    before = quiz.read_bytes()
    assert names(new("module", "nieuw", project, TODAY), project) == [
        "modules/nieuw.yml",
        "modules/nieuw.en.yml",
    ]
    assert quiz.read_bytes() == before


@pytest.mark.parametrize("kind", KINDS)
def test_existing_file_is_never_overwritten(kind: str, project: Path) -> None:
    last = new(kind, "nieuw", project, TODAY)[1]
    new_texts = {path: path.read_bytes() for path in last.parent.iterdir()}
    with pytest.raises(Refused, match="exists-already"):
        new(kind, "nieuw", project, TODAY)
    assert {path: path.read_bytes() for path in last.parent.iterdir()} == new_texts


def test_nothing_is_written_when_only_the_translation_exists(project: Path) -> None:
    (project / "modules" / "nieuw.en.yml").write_text("title: x\n", encoding="utf-8")
    with pytest.raises(Refused, match="exists-already") as refused:
        new("module", "nieuw", project, TODAY)
    assert refused.value.values == {"path": "modules/nieuw.en.yml"}
    assert not (project / "modules" / "nieuw.yml").exists()
    assert not (project / "quizzes" / "nieuw.yml").exists()


@pytest.mark.parametrize("name", ["Nieuw", "met spatie", "../weg", "a--b", "", "x" * 59, "één"])
def test_bad_id_is_refused(name: str, project: Path) -> None:
    with pytest.raises(Refused, match="no-id"):
        new("module", name, project, TODAY)


def test_unknown_kind_is_refused_with_the_known_ones(project: Path) -> None:
    with pytest.raises(Refused, match="no-kind") as refused:
        new("toets", "nieuw", project, TODAY)
    assert refused.value.values == {"kind": "toets", "kinds": "module, quiz, checklist, role"}


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("nl", "fout: `Nieuw` kan geen id zijn: gebruik kleine letters, cijfers en losse"),
        ("en", "error: `Nieuw` cannot be an id: use lower-case letters, digits and single"),
    ],
)
def test_a_bad_id_is_refused_in_a_sentence(language: str, sentence: str, project: Path) -> None:
    command = ["new", "module", "Nieuw", "--root", str(project), "--lang", language]
    result = CliRunner().invoke(main, command)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(sentence)


def test_same_day_gives_the_same_bytes(
    project: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    other = tmp_path_factory.mktemp("other")
    shutil.copytree(project, other, dirs_exist_ok=True)
    first = [path.read_bytes() for path in new("module", "nieuw", project, TODAY)]
    assert first == [path.read_bytes() for path in new("module", "nieuw", other, TODAY)]
    assert b"\r" not in b"".join(first)


def test_leap_day_has_a_next_year(project: Path) -> None:
    path = new("quiz", "nieuw", project, date(2028, 2, 29))[0]
    assert "review_by: 2029-02-28" in path.read_text(encoding="utf-8")


def test_first_role_of_a_project_owns_itself(tmp_path: Path) -> None:
    path = new("role", "coordinator", tmp_path, TODAY)[0]
    assert "owner: coordinator" in path.read_text(encoding="utf-8")


def test_checklist_takes_a_workplace_without_one(project: Path) -> None:
    for path, title in (("programme.yml", "Wijkteam"), ("programme.en.yml", "Neighbourhood team")):
        change(project, path, "goals:", f"  - id: wijkteam\n    title: {title}\ngoals:")
    new("checklist", "nieuw", project, TODAY)
    assert load(project).sites["nl"].checklists["nieuw"].workplace == "wijkteam"
