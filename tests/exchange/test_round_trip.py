"""What goes out comes back: banks, texts, files, and the example of each kind of question."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from browser.examples import write_examples
from builders import change, minimal_site, write
from exchange.banks import banks, lines, words
from hypothesis import given
from hypothesis import strategies as st

from waakvlam.exchange.bank import Asked, Bank, Rich
from waakvlam.exchange.exporting import WRITERS, exported
from waakvlam.exchange.html_tree import read_html
from waakvlam.exchange.importing import READERS, import_file
from waakvlam.exchange.markdown import Turning, literal_paragraphs
from waakvlam.exchange.nodes import items, scalar, table
from waakvlam.exchange.yaml_text import yaml_lines
from waakvlam.load import Loaded, load
from waakvlam.model.fields import NOWHERE
from waakvlam.model.quiz import Quiz
from waakvlam.questions import KINDS
from waakvlam.source.files import SourceFile
from waakvlam.source.nodes import read_tree
from waakvlam.text.render import Renderer

SITE = "https://example.org/training/"
TODAY = date(2026, 11, 27)
STAYS_BEHIND = {"decision"}
FORMS = sorted(WRITERS)
QUIZ = "examples"


def nowhere(asked: Asked) -> Asked:
    """Forget the places, and the ids of parts that no export gave."""

    def bare(text: Rich) -> Rich:
        return replace(text, place=NOWHERE)

    answers = tuple(
        replace(one, text=bare(one.text), feedback=bare(one.feedback)) for one in asked.answers
    )
    hints = tuple(map(bare, asked.hints))
    texts = {"text": bare(asked.text), "feedback": bare(asked.feedback)}
    return replace(asked, answers=answers, hints=hints, place=NOWHERE, **texts)  # type: ignore[arg-type]  # both are texts


def starred(asked: Asked) -> Asked:
    """Write typed answers as they stand in a file: a star that means itself has a backslash."""
    if asked.type != "short":
        return asked
    changed = tuple(
        replace(one, text=replace(one.text, text=one.text.text.replace("*", "\\*")))
        for one in asked.answers
    )
    return replace(asked, answers=changed)


@pytest.mark.parametrize("form", FORMS)
@given(bank=banks)
def test_a_bank_with_hostile_texts_is_read_as_it_was_written(form: str, bank: Bank) -> None:
    content, remarks = WRITERS[form][1](bank)
    left_out = {remark.question for remark in remarks if remark.is_left_out}
    sent = tuple(starred(asked) for asked in bank.questions if asked.id not in left_out)
    for line_end in ("\n", "\r\n"):
        found, problems = READERS[form](content.replace(b"\n", line_end.encode()), "x")
        assert problems == []
        assert [one.id for one in found] == ([bank.id] if sent else [])
        for one in found:
            assert one.title == bank.title
            assert tuple(map(nowhere, one.questions)) == sent


def silent(code: str, name: str) -> None:
    raise AssertionError(f"{code} {name}")


def back(html: str) -> str:
    return Turning(silent, {}).markdown(read_html(html))


@given(text=words)
def test_a_plain_text_becomes_markdown_that_shows_it(text: str) -> None:
    page = Renderer(str).render(literal_paragraphs(text))
    assert read_html(page).words() == " ".join(text.split())
    again = Renderer(str).render(back(page))
    assert " ".join(again.split()) == " ".join(page.split())


MARKED = [
    "Gewoon, met *nadruk* en **veel nadruk**.",
    "Twee regels\nin een alinea.\n\nEn nog een.",
    "- een\n- twee\n  - dieper\n- drie",
    "1. eerst\n2. dan",
    "Zie [de site](https://example.org/x?a=1&b=2) of [de module](module:signalen).",
    "### Kop\n\n> Gezegd\n\nCode `a*b`.",
    "::: danger\nBel 112.\n:::",
    "| Wie | Wat |\n| --- | --- |\n| jij | **zegt** het |",
    "Een regel\\\nen een volgende.",
    "```\nals *dit*\n  dan dat\n```",
]


@pytest.mark.parametrize("text", MARKED)
def test_marks_of_authors_survive_html(text: str) -> None:
    def same(target: str) -> str:
        return target

    page = Renderer(same).render(text)
    assert Renderer(same).render(back(page)) == page


texts = st.one_of(
    words, lines, st.sampled_from(["no", "12:30", "- x", "a: b", "~", "'", "x #y", "ja"])
)


@given(
    values=st.lists(
        texts.map(lambda text: "\n".join(part.strip() for part in text.strip().split("\n"))).filter(
            bool
        ),
        max_size=6,
    )
)
def test_any_text_stands_in_yaml_as_it_was(values: list[str]) -> None:
    rows = [table(NOWHERE, id="x", text=scalar(value, NOWHERE)) for value in values]
    tree = table(NOWHERE, title=scalar("x", NOWHERE), rows=items(NOWHERE, rows) if rows else None)
    written = "".join(f"{line}\n" for line, _ in yaml_lines(tree))
    read, problems = read_tree(SourceFile("x.yml", "nl", written))

    assert problems == []
    assert read is not None
    rows_read: Any = read.named("rows") or ()
    assert [str(row.named("text")).rstrip("\n") for row in rows_read] == values


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_examples(tmp_path_factory.mktemp("voorbeelden é"))


@pytest.fixture(scope="module")
def loaded(project: Path) -> Loaded:
    return load(project)


def bare(part: Any) -> Any:
    """Return content as plain values; the order of what can be chosen in a match is free."""
    if isinstance(part, str):
        return " ".join(part.split())
    if isinstance(part, tuple):
        return [bare(one) for one in part]
    if hasattr(type(part), "model_fields"):
        fields = {name: bare(getattr(part, name)) for name in type(part).model_fields}
        if fields.get("kind") == "match":
            fields["answers"] = sorted(fields["answers"], key=lambda one: str(one["id"]))
        return fields | ({"to_be_reviewed": True} if "to_be_reviewed" in fields else {})
    return part


def travelling(quiz: Quiz, form: str) -> list[Any]:
    told = [
        bare(question) for question in quiz.questions if bare(question)["kind"] not in STAYS_BEHIND
    ]
    lost = {"hint": None} if form == "gift" else {}
    quiet = {"pool": None, "pinned": False, "dont_know": False}
    return [question | lost | quiet for question in told]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("kind", sorted(KINDS))
def test_the_example_of_a_kind_travels_or_is_named_with_the_reason(
    kind: str, form: str, project: Path, loaded: Loaded
) -> None:
    made = exported(project, loaded.sites["nl"], kind, form, SITE)
    left = [remark.question for remark in made.remarks if remark.is_left_out]
    asked = {
        bare(one)["id"]: bare(one)["kind"] for one in loaded.sites["nl"].quizzes[kind].questions
    }

    assert {asked[id_] for id_ in left} <= STAYS_BEHIND
    assert (kind in STAYS_BEHIND) == (made.count < made.all)
    assert made.count == made.all - len(left)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("kind", sorted(set(KINDS) - STAYS_BEHIND))
def test_an_export_comes_back_the_same(
    kind: str, form: str, project: Path, loaded: Loaded, tmp_path: Path
) -> None:
    quiz = loaded.sites["nl"].quizzes[kind]
    made = exported(project, loaded.sites["nl"], kind, form, SITE)
    (tmp_path / made.name).write_bytes(made.content)
    root = minimal_site(tmp_path / "een map é")
    done = import_file(root, tmp_path / made.name, None, TODAY)

    assert done.report.errors == ()
    told = {found.code for found in done.report.warnings}
    assert told <= {
        "untranslated-file",
        "import-no-intro",
        "import-unknown-source",
        "same-place",
        "uncited",
    }
    assert list(done.written) == [f"quizzes/{kind}.yml"]
    again = load(root)
    assert again.report.errors == ()
    found = again.sites["nl"].quizzes[kind]
    assert str(found.title) == str(quiz.title)
    assert travelling(found, form) == travelling(quiz, form)
    if form == "moodle-xml":
        assert bare(found.intro) == bare(quiz.intro)


@pytest.mark.parametrize("form", FORMS)
def test_both_languages_come_back_by_their_ids(form: str, tmp_path: Path) -> None:
    root = minimal_site(tmp_path / "site")
    loaded = load(root)
    sent = {}
    for language in ("en", "nl"):
        made = exported(root, loaded.sites[language], "signalen", form, SITE)
        sent[language] = tmp_path / made.name
        sent[language].write_bytes(made.content)
    for name in ("signalen.yml", "signalen.en.yml"):
        (root / "quizzes" / name).unlink()

    assert import_file(root, sent["en"], None, TODAY).report.errors[0].code == (
        "import-translation-first"
    )
    assert import_file(root, sent["nl"], None, TODAY).report.errors == ()
    done = import_file(root, sent["en"], None, TODAY)
    assert [found.code for found in done.report.errors] == []
    assert list(done.written) == ["quizzes/signalen.en.yml"]
    again = load(root)
    assert {found.code for found in again.report.diagnostics} <= {"untranslated-text"}
    for language in ("nl", "en"):
        first = travelling(again.sites[language].quizzes["signalen"], form)
        assert first == travelling(loaded.sites[language].quizzes["signalen"], form)


hostile_marks = st.lists(st.one_of(words, st.sampled_from(MARKED)), min_size=1, max_size=3).map(
    "\n\n".join
)


@given(text=hostile_marks)
def test_whatever_an_author_writes_survives_html(text: str) -> None:
    page = Renderer(lambda target: target).render(text)
    again = Renderer(lambda target: target).render(Turning(ignored, {}).markdown(read_html(page)))
    assert read_html(again).words() == read_html(page).words()


def ignored(code: str, name: str) -> None:
    """Let a picture or link be left out."""


def test_the_quizzes_of_this_project_come_back_the_same(tmp_path: Path) -> None:
    whole = Path(__file__).resolve().parents[2]
    site = load(whole).sites["nl"]
    root = minimal_site(tmp_path)
    write(
        root,
        "docs/reference/sources.yml",
        (whole / "docs/reference/sources.yml").read_text("utf-8"),
    )
    change(root, "docs/reference/sources.yml", "sources:\n", "sources:\n" + HANDREIKING)
    for id_ in ("signalen-herkennen", "wijkteam-wmo-en-jeugd", "privacy-en-delen"):
        made = exported(whole, site, id_, "moodle-xml", SITE)
        (tmp_path / made.name).write_bytes(made.content)
        done = import_file(root, tmp_path / made.name, None, TODAY)
        assert [found.code for found in done.report.errors] == []
        found = load(root).sites["nl"].quizzes[id_]
        assert travelling(found, "moodle-xml") == travelling(site.quizzes[id_], "moodle-xml")


HANDREIKING = """\
  - id: handreiking
    title: Handreiking mensenhandel
    publisher: CCV
    address: https://example.org/handreiking
    consulted: 2026-11-23
"""
