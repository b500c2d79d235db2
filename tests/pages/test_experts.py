"""The list for experts holds exactly what is marked, and each mark shows on its page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from builders import change, minimal_site
from knowledge import add_knowledge

from waakvlam.load import load
from waakvlam.pages.context import load_strings
from waakvlam.pages.experts import to_review
from waakvlam.pages.render import render_site

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = ("modules", "quizzes", "docs/checklists", "docs/roles", "docs/reference")


def marked_parts(value: Any) -> Iterator[dict[str, Any]]:
    """Return what is marked in the YAML itself, without any code of ours."""
    if isinstance(value, dict):
        if value.get("to_be_reviewed") is True:
            yield value
            return
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from marked_parts(part)


def blocks(text: str) -> Iterator[str]:
    """Return the first words below each mark of a block."""
    lines = [line.strip() for line in text.split("\n")]
    for number, line in enumerate(lines):
        if line == "::: review":
            yield next(filter(None, lines[number + 1 :]))


def first_line(text: str) -> str:
    return " ".join(text.split("\n", maxsplit=1)[0].split())


def written(root: Path) -> Counter[tuple[str, str]]:
    """Return the file and the first words of everything that is marked in Dutch."""
    found: Counter[tuple[str, str]] = Counter()
    for path in sorted(root.glob("docs/*.md")):
        if not path.name.endswith(".en.md"):
            found.update((path.name, one) for one in blocks(path.read_text(encoding="utf-8")))
    for path in (path for folder in FOLDERS for path in sorted((root / folder).glob("*.yml"))):
        if path.name.endswith(".en.yml"):
            continue
        text = path.read_text(encoding="utf-8")
        for part in marked_parts(yaml.safe_load(text)):
            says = part.get("title") or part.get("term") or part.get("text") or ""
            found[path.name, first_line(says)] += 1
            text = text.replace(str(part.get("body", "")) or "\0", "")
        found.update((path.name, one) for one in blocks(text))
    return found


def listed(root: Path) -> Counter[tuple[str, str]]:
    """Return the same from the list."""
    groups = to_review(load(root).sites["nl"], load_strings("nl"))
    return Counter(
        (Path(one.place.path).name, first_line(one.texts[0]))
        for group in groups
        for one in group.statements
    )


def marked_everywhere(root: Path) -> Path:
    """Return a small site with every sort of mark."""
    add_knowledge(minimal_site(root))
    for path, old in (
        ("docs/roles/signaleerder.yml", "    text: Je meldt wat je ziet.\n"),
        ("docs/checklists/balie.yml", "        text: Een ander praat voor de inwoner.\n"),
        ("modules/signalen.yml", "    title: Kijk en luister\n"),
        ("quizzes/signalen.yml", "    kind: true-false\n"),
        ("docs/reference/plan.yml", "    text: We registreren signalen.\n"),
    ):
        space = old[: len(old) - len(old.lstrip())]
        change(root, path, old, f"{old}{space}to_be_reviewed: true\n")
    block = "intro: |\n  Twee vragen.\n\n  ::: review\n  Dit duurt kort.\n  :::\n"
    change(root, "quizzes/signalen.yml", "intro: Twee vragen.\n", block)
    change(root, "docs/index.md", "::: note\n", "::: review\nHet is zo.\n:::\n\n::: note\n")
    return root


@pytest.mark.parametrize("site", ["small", "own"])
def test_the_list_holds_exactly_what_is_marked(site: str, tmp_path: Path) -> None:
    root = ROOT if site == "own" else marked_everywhere(tmp_path)
    expected = written(root)
    assert expected.total() >= 8
    assert listed(root) == expected


def test_a_mark_that_goes_takes_one_statement_away(tmp_path: Path) -> None:
    root = marked_everywhere(tmp_path)
    before = listed(root)
    change(root, "docs/reference/plan.yml", "    to_be_reviewed: true\n", "")
    assert before - listed(root) == Counter({("plan.yml", "We registreren signalen."): 1})
    assert listed(root) - before == Counter()


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_page_shows_a_label_for_each_of_its_statements(language: str, tmp_path: Path) -> None:
    site = load(marked_everywhere(tmp_path)).sites[language]
    label = f'<p class="wv-review">{load_strings(language)["to_be_reviewed"]}</p>'
    shown = {
        page.uri: page.markdown.count(label)
        for page in render_site(site, lambda _, to: to)
        # The pages for trainers show again what stands elsewhere.
        if label in page.markdown and not page.uri.startswith("trainer/")
    }
    groups = to_review(site, load_strings(language))
    assert sorted(shown.values()) == sorted(len(group.statements) for group in groups)
    assert "voor-deskundigen.md" not in shown


def test_a_statement_comes_with_its_place_its_sources_and_room_to_sign(tmp_path: Path) -> None:
    site = load(marked_everywhere(tmp_path)).sites["nl"]
    pages = {page.uri: page.markdown for page in render_site(site, lambda _, to: to)}
    text = pages["voor-deskundigen.md"]
    assert "Nu staan hier 8 uitspraken." in text
    assert "<code>docs/reference/plan.yml</code>, regel 10" in text
    assert text.count('class="wv-sign"') == 8
    assert '<ol class="wv-experts" start="2">' in text
    assert '<a href="sources.md#handreiking">CCV, 2025</a>' in text
    assert " *</li>" in pages["cards/balie.md"]
