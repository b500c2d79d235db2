"""The words of the tally are equal in shape in both languages."""

from __future__ import annotations

import errno
import os
import re
import string
from pathlib import Path

import pytest

from waakvlam.model.lms import Lms, LmsResult
from waakvlam.model.programme import Limits
from waakvlam.tally import messages
from waakvlam.tally.errors import environment
from waakvlam.tally.words import general_en, general_nl, report_en, report_nl
from waakvlam.tally.words.en import English
from waakvlam.tally.words.nl import Dutch


def placeholders(text: str | tuple[str, ...]) -> set[str]:
    parts = [text] if isinstance(text, str) else text
    return {name for part in parts for _, name, _, _ in string.Formatter().parse(part) if name}


@pytest.mark.parametrize("table", ["PROBLEMS", "FAILURES", "NOTICES", "REMARKS", "WORDS"])
def test_both_languages_have_the_same_codes_and_placeholders(table: str) -> None:
    dutch, english = getattr(Dutch, table), getattr(English, table)

    assert list(dutch) == list(english)
    assert {code: placeholders(dutch[code]) for code in dutch} == {
        code: placeholders(english[code]) for code in english
    }


def test_the_words_of_the_reports_are_the_same_in_both_languages() -> None:
    dutch, english = report_nl.REPORT, report_en.REPORT

    assert {code: placeholders(dutch[code]) for code in dutch} == {
        code: placeholders(english[code]) for code in english
    }
    assert all(len(one["month-short"].split()) == 12 for one in (dutch, english))


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_reason_for_many_names_no_single_one(language: str) -> None:
    particular = {code for code, one in Dutch.PROBLEMS.items() if placeholders(one[0])}

    assert set(general_nl.GENERAL) == set(general_en.GENERAL) == particular
    for code in messages.codes():
        told = messages.general(code, language) + messages.general_advice(code, language)
        assert not {"{", "}", "…"} & set(told)


def test_every_code_has_a_sentence_and_every_sentence_a_code() -> None:
    assert set(Dutch.PROBLEMS) == messages.codes()
    assert messages.codes() >= messages.NOTHING_FOUND
    assert {messages.fate(code) for code in messages.codes()} == set(messages.FATES)


def test_every_code_of_a_refusal_stands_in_the_standard() -> None:
    standard = Path(__file__).parents[2] / "docs" / "contributing" / "receipt.md"
    of_receipts = {
        *("newer-version", "unreadable-characters", "truncated", "no-begin-mark"),
        *("wrong-checksum", "impossible-value", "too-many-refusals"),
    }

    assert of_receipts <= messages.codes()
    assert all(f"| `{code}` |" in standard.read_text("utf-8") for code in of_receipts)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_braces_in_a_value_are_shown_as_they_are(language: str) -> None:
    args = {"path": "{0}%s{path}", "reason": "{reason.__class__}"}

    assert "{0}%s{path}" in messages.failure("cannot-read", args, language)


@pytest.mark.parametrize(
    "code", [code for code, told in Dutch.FAILURES.items() if "{reason}" in told]
)
def test_why_the_system_refuses_is_told_in_the_language_of_the_reader(code: str) -> None:
    full = environment(code, "uit", OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)), offset="10")

    assert "«uit»" in full.sentence("nl")
    assert ": de schijf is vol. " in full.sentence("nl")
    assert f": {os.strerror(errno.ENOSPC)}. " in full.sentence("en")


@pytest.mark.parametrize("words", [Dutch, English])
def test_a_setting_that_is_named_in_advice_exists(words: type[Dutch | English]) -> None:
    fields = {*Lms.model_fields, *LmsResult.model_fields, *Limits.model_fields}
    named = {
        found
        for _, advice in words.PROBLEMS.values()
        for found in re.findall(r"`([a-z_]+):?`", advice)
    }

    assert named
    assert named <= fields
