"""Every code has words in both languages and an example in the manual that triggers it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from string import Formatter

import pytest
from builders import change, minimal_site, write

import waakvlam
from waakvlam.load import load
from waakvlam.messages import LANGUAGES, Wording, wording

ROOT = Path(__file__).parent.parent
SOURCE = Path(waakvlam.__file__).parent
MANUAL = (ROOT / "docs" / "contributing" / "errors.md").read_text(encoding="utf-8")
HEADINGS = re.findall(r"^### (.+)$", MANUAL, re.MULTILINE)

_CODE = re.compile(r'"([a-z]+(?:-[a-z0-9]+)+)"')
_COMPOSED = {
    "unknown": (
        "area", "checklist", "module", "municipality", "quiz", "role", "source", "workplace",
    ),
    "personal": ("bsn", "iban", "mobile"),
}  # fmt: skip
"""Codes made of two parts: `f"unknown-{kind}"`."""


def examples() -> Mapping[str, str]:
    """Return the block of each code that has one."""
    pattern = r"^### (\S+)\n\n> [^\n]*\n\n```diff\n(.*?)```"
    return dict(re.findall(pattern, MANUAL, re.MULTILINE | re.DOTALL))


def placeholders(known: Wording) -> Mapping[tuple[str, str], set[str]]:
    """Return the placeholders per code and sentence."""
    return {
        (code, name): {field for _, field, _, _ in Formatter().parse(text) if field}
        for code, sentences in known.codes.items()
        for name, text in sentences.items()
    }


def make_mistake(root: Path, block: str) -> None:
    """Do in the small site what a block of the manual shows."""
    first, *lines = block.rstrip("\n").split("\n")
    old = "\n".join(line[1:] for line in lines if line.startswith("-"))
    new = "\n".join(line[1:] for line in lines if line.startswith("+"))
    if old:
        change(root, first[2:], old, new)
    else:
        write(root, first[2:], new + "\n")


def codes_in_the_program() -> set[str]:
    """Return every text in our code that has the form of a code and is one of ours."""
    texts = [path.read_text(encoding="utf-8") for path in SOURCE.rglob("*.py")]
    written = {code for text in texts for code in _CODE.findall(text)}
    composed = {f"{first}-{last}" for first, lasts in _COMPOSED.items() for last in lasts}
    return written | composed


def test_both_languages_have_the_same_codes_and_placeholders() -> None:
    assert LANGUAGES == ("en", "nl")
    assert placeholders(wording("en")) == placeholders(wording("nl"))


def test_both_languages_have_the_same_words_around_the_problems() -> None:
    english, dutch = wording("en").words, wording("nl").words
    assert set(english) == set(dutch)
    assert all(english.values())
    assert all(dutch.values())


def test_every_code_with_words_is_used_in_the_program() -> None:
    assert set(wording("en").codes) - codes_in_the_program() == set()


def test_every_code_in_the_program_has_words() -> None:
    used = set()
    for path in SOURCE.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        used |= set(
            re.findall(r'(?:Diagnostic|mistake|_add|_refuse|_Refused)\(\s*"([a-z-]+)"', text)
        )
    assert len(used) > 50
    assert used - set(wording("en").codes) == set()


def test_a_language_without_words_gets_english() -> None:
    assert wording("fr") == wording("en")


def test_the_manual_has_a_heading_and_the_sentence_for_every_code() -> None:
    assert list(wording("en").codes) == HEADINGS
    for code, sentences in wording("en").codes.items():
        assert f"### {code}\n\n> {sentences['message']}\n" in MANUAL


@pytest.mark.parametrize(("code", "block"), examples().items())
def test_the_wrong_example_in_the_manual_is_reported(code: str, block: str, tmp_path: Path) -> None:
    root = minimal_site(tmp_path)
    make_mistake(root, block)
    report = load(root, as_of=date(2026, 11, 23)).report
    assert code in [found.code for found in report.diagnostics]
    assert f"[{code}]" in report.text("nl")


def test_nearly_every_code_has_an_example() -> None:
    without = {
        "and-more", "file-outside-project", "file-too-large", "intern-leaked",
        "invisible-character", "link-to-intern", "missing-file", "name-collision",
        "name-not-for-windows", "not-utf-8", "unreadable-file",
    }  # fmt: skip
    # What `import` says has examples in the formats that it reads: `exchange/test_importing.py`.
    of_check = {code for code in HEADINGS if not code.startswith("import-")}
    assert of_check - set(examples()) == without
