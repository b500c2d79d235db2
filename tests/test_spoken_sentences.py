"""What commands say stands in both languages, with the same values in it."""

from __future__ import annotations

import errno
import os
import re
from pathlib import Path
from string import Formatter

import pytest
from builders import minimal_site
from click.testing import CliRunner

from waakvlam import locale
from waakvlam.adapters import mkdocs
from waakvlam.assign import words as assign_words
from waakvlam.cli import main, spoken_words
from waakvlam.cli.spoken_help import HELP
from waakvlam.diagnostics import Diagnostic, Span, collect
from waakvlam.exchange import words as exchange_words
from waakvlam.packages import words as package_words
from waakvlam.refusals import with_refusal

SPEAKERS = (locale, assign_words, exchange_words, package_words, spoken_words)
SENTENCES = {
    f"{speaker.__name__}: {code}": told
    for speaker in SPEAKERS
    for code, told in speaker.SENTENCES.items()
}
ENGLISH = {"written", "error", "missing", "required", "default", "there", "with", "not", "which"}
OTHER_WORDS = {"quiz", "quizzen", "checklist", "checklists", "cursist", "u", "uw"}
"""Dutch for what has another name here, or another tone."""


@pytest.mark.parametrize("code", SENTENCES)
def test_a_sentence_is_said_in_both_languages_with_the_same_values(code: str) -> None:
    told = SENTENCES[code]
    assert set(told) == {"nl", "en"}
    assert told["nl"] != told["en"]
    assert values(told["nl"]) == values(told["en"])
    assert words(told["nl"]).isdisjoint(ENGLISH | OTHER_WORDS)


@pytest.mark.parametrize("name", HELP)
def test_help_says_things_in_the_words_of_the_site(name: str) -> None:
    assert words(HELP[name]).isdisjoint(OTHER_WORDS)


@pytest.mark.parametrize("speaker", [assign_words, exchange_words, package_words])
def test_what_the_system_refuses_is_told_in_dutch(speaker: object) -> None:
    reason = os.strerror(errno.EACCES)
    place = {"place": "uit", "path": "uit", "reason": reason}

    told = speaker.said("cannot-write", "nl", **place)  # type: ignore[attr-defined]

    assert "je mag daar niet bij" in told
    assert reason in speaker.said("cannot-write", "en", **place)  # type: ignore[attr-defined]


def test_a_file_that_the_system_does_not_give_is_named_in_dutch() -> None:
    refused = {"reason": os.strerror(errno.EACCES)}
    report = collect([Diagnostic("unreadable-file", Span("a.yml", 1, 1), args=refused)], {}, 1)

    assert "dit bestand is niet te lezen: je mag daar niet bij" in report.text("nl")
    assert refused["reason"] in report.text("en")


def test_a_build_that_stops_says_so_in_dutch(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = minimal_site(tmp_path / "site")

    def stop(*_: object) -> None:
        raise mkdocs.BuildFailed("Aborted")

    monkeypatch.setattr(mkdocs, "build", stop)
    asked = ["build", "--lang", "nl", "--root", str(root), "--site-dir", str(tmp_path / "uit")]
    result = CliRunner().invoke(main, asked)

    assert result.exit_code == 1
    assert result.stderr.startswith("fout: de site is niet gemaakt; in de regels hierboven staat")
    assert result.stderr.endswith("(Aborted)\n")


def test_what_the_system_says_that_is_not_known_stays() -> None:
    args = {"reason": "Toegang geweigerd", "path": os.strerror(errno.EACCES)}

    assert with_refusal(args, "nl") == args


def words(text: str) -> set[str]:
    return set(re.sub(r"[.,:;]", " ", text.lower()).split())


def values(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}
