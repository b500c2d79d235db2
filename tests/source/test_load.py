"""Loading a site: what comes out, what falls back, and that nothing makes it fail."""

from __future__ import annotations

import pickle
import tempfile
from datetime import date
from pathlib import Path

import pytest
from builders import FILES, change, minimal_site, write
from hypothesis import given, settings
from hypothesis import strategies as st

from waakvlam.diagnostics import MOST_PER_FILE
from waakvlam.load import Loaded, load
from waakvlam.model.fields import Text

QUIZ = "quizzes/signalen.yml"
ENGLISH_QUIZ = "quizzes/signalen.en.yml"


def codes(loaded: Loaded) -> list[str]:
    return [found.code for found in loaded.report.diagnostics]


def test_a_valid_site_loads_in_both_languages_without_a_word(tmp_path: Path) -> None:
    loaded = load(minimal_site(tmp_path))
    assert codes(loaded) == []
    assert list(loaded.sites) == ["nl", "en"]
    assert {path.relative_to(tmp_path).as_posix() for path in loaded.files} == set(FILES)
    assert loaded.sites["en"].quizzes["signalen"].title == "Quiz: seeing signals"
    assert loaded.sites["en"].quizzes["signalen"].span.path == QUIZ


def test_a_translation_changes_texts_and_nothing_else(tmp_path: Path) -> None:
    sites = load(minimal_site(tmp_path)).sites
    dutch, english = (sites[language].quizzes["signalen"] for language in ("nl", "en"))
    assert [one.key() for one in dutch.questions] == [one.key() for one in english.questions]
    assert (dutch.revision, dutch.pass_mark) == (english.revision, english.pass_mark)


def test_modules_stand_in_the_order_of_the_learning_paths_and_the_others_behind(
    tmp_path: Path,
) -> None:
    root = minimal_site(tmp_path)
    for name in ("afval", "brand"):
        for suffix in (".yml", ".en.yml"):
            write(root, f"modules/{name}{suffix}", FILES[f"modules/signalen{suffix}"])
    path = "    title: Balie burgerzaken\n    path: [signalen, brand]\n"
    change(root, "programme.yml", "    title: Balie burgerzaken\n", path)
    assert list(load(root).sites["en"].modules) == ["signalen", "brand", "afval"]


def test_options_are_matched_by_id_and_keep_the_dutch_order(tmp_path: Path) -> None:
    root = minimal_site(tmp_path)
    first = (
        "      - id: apart\n        text: I help each of them alone.\n"
        "        feedback: That way you hear everybody's own answer.\n"
    )
    second = (
        "      - id: samen\n        text: I help them together, that is faster.\n"
        "        feedback: Then you only hear the man who speaks.\n"
    )
    change(root, ENGLISH_QUIZ, first + second, second + first)
    question = load(root).sites["en"].quizzes["signalen"].questions[0]
    assert question.kind == "single"
    assert [(one.id, one.text) for one in question.options] == [
        ("apart", "I help each of them alone."),
        ("samen", "I help them together, that is faster."),
    ]


def test_a_missing_text_falls_back_to_dutch_and_says_so(tmp_path: Path) -> None:
    root = minimal_site(tmp_path)
    change(root, ENGLISH_QUIZ, "    hint: Who holds the passport?\n", "")
    loaded = load(root)
    hint = loaded.sites["en"].quizzes["signalen"].questions[0].hint
    assert codes(loaded) == ["untranslated-text"]
    assert hint is not None
    assert (hint, hint.language) == ("Wie heeft het paspoort?", "nl")


def test_a_missing_translation_file_falls_back_as_a_whole(tmp_path: Path) -> None:
    root = minimal_site(tmp_path)
    (root / ENGLISH_QUIZ).unlink()
    loaded = load(root)
    assert codes(loaded) == ["untranslated-file"]
    assert loaded.sites["en"].quizzes["signalen"].title.language == "nl"
    assert loaded.sites["en"].modules["signalen"].title.language == "en"


def test_a_name_may_be_left_untranslated(tmp_path: Path) -> None:
    contact = load(minimal_site(tmp_path)).sites["en"].contacts["politie"]
    assert (contact.name, contact.number) == ("Police", "112")


def test_every_value_knows_its_place(tmp_path: Path) -> None:
    site = load(minimal_site(tmp_path)).sites["nl"]
    question = site.quizzes["signalen"].questions[0]
    assert question.span == (QUIZ, 10, 5, 7)
    assert question.place("options") == (QUIZ, 16, 5, 12)
    assert question.text.place(2, 4, 3) == (QUIZ, 15, 11, 14)
    assert site.pages["index.md"].body.place(1, 0).line == 9


def test_a_site_with_errors_is_not_handed_out(tmp_path: Path) -> None:
    root = minimal_site(tmp_path)
    change(root, QUIZ, "pass_mark: 70", "pass_mark: 0")
    assert load(root).sites == {}


def test_a_review_is_overdue_after_its_last_day(tmp_path: Path) -> None:
    root = minimal_site(tmp_path)
    assert codes(load(root, as_of=date(2027, 11, 23))) == ["review-due"] * 5
    overdue = load(root, as_of=date(2027, 11, 24))
    assert codes(overdue) == ["review-overdue"] * 5
    assert list(overdue.sites) == ["nl", "en"]


def test_only_a_hundred_problems_of_a_file_are_shown(tmp_path: Path) -> None:
    root = minimal_site(tmp_path)
    write(root, "modules/veel.yml", "".join(f"veld-{number}: x\n" for number in range(150)))
    found = [one for one in load(root).report.diagnostics if one.span.path == "modules/veel.yml"]
    assert len(found) == MOST_PER_FILE + 1
    assert [dict(one.args)["count"] for one in found if one.code == "and-more"] == ["62"]


def test_windows_line_ends_and_a_byte_order_mark_are_accepted(tmp_path: Path) -> None:
    root = minimal_site(tmp_path)
    for path, text in FILES.items():
        content = "\ufeff" + text.replace("\n", "\r\n")
        (root / path).write_bytes(content.encode("utf-8"))
    again = load(root)
    assert codes(again) == []
    plain = load(minimal_site(tmp_path / "plain"))
    assert again.sites["nl"].quizzes == plain.sites["nl"].quizzes


def test_a_broken_line_has_its_place_whatever_ends_the_lines(tmp_path: Path) -> None:
    for name, end in {"windows": "\r\n", "old": "\r", "plain": "\n"}.items():
        root = minimal_site(tmp_path / name)
        text = FILES[QUIZ].replace("hint: Wie", "hint: 'Wie").replace("\n", end)
        (root / QUIZ).write_bytes(text.encode("utf-8"))
        assert [one.span for one in load(root).report.errors] == [(QUIZ, 25, 11, None)]


def test_the_report_does_not_depend_on_the_order_of_files(tmp_path: Path) -> None:
    reports = []
    for name, paths in {"a": list(FILES), "b": list(reversed(FILES))}.items():
        for path in paths:
            write(tmp_path / name, path, FILES[path].replace("revision: 1", "revision: een"))
        reports.append(load(tmp_path / name).report.text("nl"))
    assert reports[0] == reports[1]


@pytest.mark.parametrize("text", ["hint: ~", "hint: 2026-11-23", "hint: .5", "hint: 0800"])
def test_a_text_that_looks_like_something_else_needs_quotes(text: str, tmp_path: Path) -> None:
    root = minimal_site(tmp_path)
    change(root, QUIZ, "hint: Wie heeft het paspoort?", text)
    assert codes(load(root)) == ["quotes-needed"]


def test_a_text_remembers_its_place_when_it_is_sent_to_another_process() -> None:
    text = Text("Hallo")
    text.language = "en"
    again = pickle.loads(pickle.dumps(text))
    assert (again, again.language, type(again)) == ("Hallo", "en", Text)


YAML_LIKE = st.text(
    st.sampled_from(list("ab:-#'\"[]{}|>&*!%@`?,~ \n\t\r\\é\u202e\x00<=.1")), max_size=60
)


@settings(max_examples=40, deadline=None)
@given(st.one_of(st.binary(max_size=80), YAML_LIKE.map(str.encode)))
def test_no_bytes_in_a_file_make_loading_fail(content: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for path in ("quizzes/a.yml", "quizzes/a.en.yml", "programme.yml", "docs/a.md"):
            write(root, path, "")
            (root / path).write_bytes(content)
        report = load(root).report
        assert report.errors
        assert report.text("en")


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(sorted(FILES)), st.integers(0, 40), st.integers(0, 40), YAML_LIKE)
def test_no_change_of_a_valid_file_makes_loading_fail(
    path: str, line: int, column: int, piece: str
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = minimal_site(Path(folder))
        lines = FILES[path].split("\n")
        row = lines[line % len(lines)]
        lines[line % len(lines)] = row[: column % (len(row) + 1)] + piece
        write(root, path, "\n".join(lines))
        loaded = load(root)
        assert bool(loaded.sites) == (not loaded.report.errors)
        assert loaded.report.text("nl").endswith(")\n")
        assert loaded.report.json("nl").endswith("}\n")
