"""Words with which a question cannot be answered, in the language that has them."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import change, minimal_site, write

from waakvlam.load import load

EXAMPLES = Path(__file__).parents[2] / "docs" / "contributing" / "questions"


@pytest.mark.parametrize(
    ("kind", "change_of", "found"),
    [
        ("short-text", ("text: 0800-2000", "text: veilig thuis"), ("same-text", 22)),
        ("short-text", ("text: 0900-8844", 'text: "?!"'), ("answer-not-typed", 12)),
        ("match", ("Veilig Thuis (Safe at Home)", "Nobody."), ("same-text", 25)),
        ("order", ("I take her to a room apart.", "I ask whether she is safe now."),
         ("same-text", 15)),
        ("spot-signals", ("The music is loud.", "The owner opens the door and lets you in."),
         ("same-sentences", 16)),
    ],
)  # fmt: skip
def test_a_translation_that_cannot_be_answered_is_an_error_of_the_translation(
    kind: str, change_of: tuple[str, str], found: tuple[str, int], tmp_path: Path
) -> None:
    root = minimal_site(tmp_path)
    for name in (f"{kind}.yml", f"{kind}.en.yml"):
        write(root, f"quizzes/{name}", (EXAMPLES / name).read_text(encoding="utf-8"))
    path = f"quizzes/{kind}.en.yml"
    change(root, path, *change_of)
    errors = [(each.code, each.span.path, each.span.line) for each in load(root).report.errors]
    assert errors == [(found[0], path, found[1])]


def test_a_text_that_fell_back_is_reported_once(tmp_path: Path) -> None:
    root = minimal_site(tmp_path)
    name = "order.yml"
    write(root, f"quizzes/{name}", (EXAMPLES / name).read_text(encoding="utf-8"))
    text = (EXAMPLES / name).read_text(encoding="utf-8")
    steps = [each for each in text.splitlines() if each.startswith("        text: ")]
    change(root, f"quizzes/{name}", steps[1], steps[0])
    found = [each.code for each in load(root).report.errors if each.code == "same-text"]
    assert found == ["same-text"]
