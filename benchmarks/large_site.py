"""Write a large site of made-up content, in Dutch and English; the same bytes for the same size."""

from __future__ import annotations

import random
import shutil
from pathlib import Path
from string import Template
from typing import Any

import yaml

SEED = 20261123
FRAME = Path(__file__).parent / "frame"
PROJECT = Path(__file__).resolve().parent.parent

FOLDERS = ("checklists", "modules", "quizzes", "roles")
ALONE = (
    *("leerroute.md", "opfrissen.md", "inleveren.md"),
    *("opdracht-maken.md", "tellen.md", "sources.md"),
)
"""The pages outside these folders that the menu holds."""

SENTENCES = (
    ("Een bewoner komt met een begeleider aan de balie.", "A resident comes with a companion."),
    ("De begeleider geeft alle antwoorden.", "The companion gives all the answers."),
    ("Je vraagt rustig of je iemand apart kunt spreken.", "You calmly ask for a word alone."),
    ("Eén signaal zegt weinig; kijk naar de combinatie.", "One signal says little; look further."),
    ("Schrijf op wat je ziet en hoort, zonder oordeel.", "Write what you see, without judging."),
    ("Bel bij direct gevaar **112**.", "In immediate danger call **112**."),
    ("Overleg met de *aandachtsfunctionaris*.", "Talk to the *aandachtsfunctionaris*."),
    ("Beloof alleen wat je waar kunt maken.", "Promise only what you can keep."),
    ("Er kan een gewone verklaring zijn.", "There may be an ordinary explanation."),
    ("Laat de ander niet merken wat je denkt.", "Do not show the other what you think."),
)

WORDS = (
    ("balie", "desk"),
    ("brief", "letter"),
    ("loon", "pay"),
    ("huis", "house"),
    ("werk", "work"),
)

HEAD = """\
title: $title
revision: 1
reviewed: 2026-11-23
review_by: 2027-11-23
owner: signaleerder
"""

Lines = tuple[str, str]
"""A text in Dutch and in English."""


class Writer:
    """Makes texts of both languages side by side."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)
        self._number = 0

    def words(self) -> Lines:
        """Return a few words that no other text has."""
        self._number += 1
        one = self._random.choice(WORDS)
        return f"Over {one[0]} {self._number}", f"About {one[1]} {self._number}"

    def sentences(self, count: int) -> Lines:
        """Return a paragraph."""
        chosen = [self._random.choice(SENTENCES) for _ in range(count)]
        return " ".join(one[0] for one in chosen), " ".join(one[1] for one in chosen)

    def choice(self, count: int) -> int:
        """Choose a number below the count."""
        return self._random.randrange(count)


def write_site(root: Path, size: int) -> None:
    """Write `size` modules, each with a quiz of ten questions."""
    writer = Writer(SEED)
    shutil.copytree(FRAME, root, dirs_exist_ok=True)
    for number in range(size):
        name = f"onderwerp-{number + 1}"
        _write(root, f"modules/{name}", _module(writer, name))
        _write(root, f"quizzes/{name}", _quiz(writer, name))


def write_project(root: Path, size: int) -> None:
    """Write the content, and the settings with which we build it."""
    write_site(root, size)
    write_settings(root, settings() | {"nav": menu(*(f"{folder}/" for folder in FOLDERS))})


def settings() -> dict[str, Any]:
    """Return the settings of the project's own site."""
    read: dict[str, Any] = yaml.safe_load((PROJECT / "mkdocs.yml").read_text(encoding="utf-8"))
    return read


def menu(*sections: str | dict[str, list[str]]) -> list[Any]:
    """Return the menu: the sections between the pages that stand alone."""
    return ["index.md", *sections, *ALONE]


def write_settings(root: Path, chosen: dict[str, Any]) -> None:
    """Write `mkdocs.yml`."""
    text = yaml.safe_dump(chosen, allow_unicode=True, sort_keys=False)
    (root / "mkdocs.yml").write_text(text, encoding="utf-8", newline="\n")


def _write(root: Path, path: str, texts: Lines) -> None:
    for suffix, text in zip((".yml", ".en.yml"), texts, strict=True):
        target = root / f"{path}{suffix}"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")


def _module(writer: Writer, name: str) -> Lines:
    title, summary = writer.words(), writer.sentences(1)
    sections = [_section(writer, number) for number in range(5)]
    points = [writer.sentences(1) for _ in range(4)]
    dutch, english = (
        f"summary: {summary[side]}\n"
        f"objectives:\n  - id: doel\n    text: {summary[side]}\n"
        f"sections:\n{''.join(section[side] for section in sections)}"
        f"key_points:\n{''.join(_point(number, one[side]) for number, one in enumerate(points))}"
        for side in (0, 1)
    )
    head = Template(HEAD).substitute(title=title[0])
    return f"{head}minutes: 12\nquiz: {name}\n{dutch}", f"title: {title[1]}\n{english}"


def _point(number: int, text: str) -> str:
    return f"  - id: punt-{number}\n    text: {text}\n"


def _section(writer: Writer, number: int) -> Lines:
    title = writer.words()
    paragraphs = [writer.sentences(5) for _ in range(3)]
    items = [writer.sentences(1) for _ in range(4)]
    dutch, english = (
        f"  - id: deel-{number}\n    title: {title[side]}\n    body: |\n"
        + "".join(f"      {one[side]}\n\n" for one in paragraphs)
        + "".join(f"      - {one[side]}\n" for one in items)
        + ("    sources: [bron]\n" if side == 0 else "")
        for side in (0, 1)
    )
    return dutch, english


def _quiz(writer: Writer, name: str) -> Lines:
    title, intro = writer.words(), writer.sentences(2)
    questions = [_question(writer, f"{name}-vraag-{number}") for number in range(10)]
    dutch, english = (
        f"intro: {intro[side]}\nquestions:\n" + "".join(one[side] for one in questions)
        for side in (0, 1)
    )
    head = Template(HEAD).substitute(title=title[0])
    return f"{head}pass_mark: 70\n{dutch}", f"title: {title[1]}\n{english}"


def _question(writer: Writer, name: str) -> Lines:
    text, explanation = writer.sentences(3), writer.sentences(2)
    options = [(writer.sentences(1), writer.sentences(2)) for _ in range(4)]
    right = writer.choice(4)
    dutch, english = (
        f"  - id: {name}\n"
        + ("    kind: single\n" if side == 0 else "")
        + f"    text: |\n      {text[side]}\n    options:\n"
        + "".join(_option(side, place, one, right) for place, one in enumerate(options))
        + f"    explanation: {explanation[side]}\n"
        + ("    sources: [bron]\n" if side == 0 else "")
        for side in (0, 1)
    )
    return dutch, english


def _option(side: int, place: int, option: tuple[Lines, Lines], right: int) -> str:
    text, feedback = option
    correct = "        correct: true\n" if side == 0 and place == right else ""
    return (
        f"      - id: antwoord-{place}\n        text: {place + 1}. {text[side]}\n{correct}"
        f"        feedback: {feedback[side]}\n"
    )
