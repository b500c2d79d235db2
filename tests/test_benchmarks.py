"""What is measured is valid, complete and always the same, and comes to the same sums."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
import yaml
from scripts_folder import make_importable

from waakvlam.load import load

make_importable()
from benchmarks.completions import write_lines  # noqa: E402 (needs the path above)
from benchmarks.first_search import write_vocabulary  # noqa: E402 (needs the path above)
from benchmarks.large_site import write_site  # noqa: E402
from benchmarks.tally import plan_of_project, ready  # noqa: E402


def bytes_of(root: Path) -> dict[str, bytes]:
    files = (path for path in root.rglob("*") if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in files}


def test_large_site_passes_the_check_without_a_word(tmp_path: Path) -> None:
    write_site(tmp_path, 3)
    loaded = load(tmp_path)
    assert (loaded.report.errors, loaded.report.warnings) == ((), ())
    assert {language: len(site.modules) for language, site in loaded.sites.items()} == {
        "nl": 3,
        "en": 3,
    }


def test_every_quiz_has_ten_questions_with_one_right_answer(tmp_path: Path) -> None:
    write_site(tmp_path, 2)
    quizzes = [path for path in (tmp_path / "quizzes").iterdir() if path.suffixes == [".yml"]]
    assert len(quizzes) == 2
    for path in quizzes:
        questions = yaml.safe_load(path.read_text(encoding="utf-8"))["questions"]
        right = [sum("correct" in option for option in one["options"]) for one in questions]
        assert right == [1] * 10


def test_same_size_gives_the_same_bytes(tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    write_site(first, 2)
    write_site(second, 2)
    assert bytes_of(first) == bytes_of(second)


def test_a_site_with_many_words_has_them_and_no_fault(tmp_path: Path) -> None:
    write_site(tmp_path, 2)
    before = (tmp_path / "modules" / "onderwerp-1.yml").read_text(encoding="utf-8")
    write_vocabulary(tmp_path)
    after = (tmp_path / "modules" / "onderwerp-1.yml").read_text(encoding="utf-8")
    assert len(set(after.split())) > 3 * len(set(before.split()))
    assert load(tmp_path).report.diagnostics == ()


@pytest.mark.parametrize("engine", ["standard", "duckdb"])
def test_the_bare_query_that_counts_gives_the_sums_of_the_engines(
    tmp_path: Path, engine: str
) -> None:
    path = tmp_path / "lines.jsonl"
    write_lines(plan_of_project(), 2_000, path)
    counts = ready(engine)(path).counts
    assert counts.totals.duplicate > 0
    learners: Counter[tuple[str, str, str]] = Counter()
    for group, number in counts.groups.items():
        for quiz in group.profile.quizzes:
            learners[group.municipality, group.workplace, quiz] += number
    months = {key: completions for key, (completions, _) in counts.months.items()}
    assert bare_sums(path) == (learners, months, counts.answers)


def bare_sums(path: Path) -> tuple[object, object, object]:
    """Add up the rows of the bare query, by what the engines add up by."""
    learners: Counter[tuple[str, str, str]] = Counter()
    months: Counter[tuple[str, str]] = Counter()
    asked: Counter[tuple[str, int]] = Counter()
    right: Counter[tuple[str, int]] = Counter()
    for town, place, quiz, _, month, first, number in ready("bare-counts")(path):
        learners[town, place, quiz] += number
        months[town, f"{month:%Y-%m}"] += number
        for at, result in enumerate(first):
            asked[quiz, at] += number * (result != "-")
            right[quiz, at] += number * (result == "1")
    return learners, months, {key: (number, right[key]) for key, number in asked.items() if number}
