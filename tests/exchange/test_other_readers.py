"""What we write is read alike by programs of others, whatever stands in it."""

from __future__ import annotations

import html
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from exchange.banks import banks, parse_gift
from hypothesis import HealthCheck, given, settings
from javascript import npm_ci
from moodle_xml_parser.parser import parse_bytes

from waakvlam.exchange.bank import Answer, Asked, Bank
from waakvlam.exchange.names import category
from waakvlam.exchange.write_gift import write_gift
from waakvlam.exchange.write_moodle_xml import write_moodle_xml

GIFT_TYPES = {
    "choice": "MC",
    "true-false": "TF",
    "match": "Matching",
    "short": "Short",
    "order": "Matching",
}
SIGNS = {"&&058;": ":", "&&035;": "#", "&&061;": "=", "&&123;": "{", "&&125;": "}", "&&126;": "~"}
ONE_BY_ONE = settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture(scope="module", autouse=True)
def _tools() -> None:
    npm_ci()


def text_of(found: dict[str, Any] | None) -> str:
    return found["text"] if found else ""


def decoded(text: str) -> str:
    """Do what gift-pegjs forgets to do with the right side of a pair."""
    for mark, sign in SIGNS.items():
        text = text.replace(mark, sign)
    return text.replace("&&092;", "\\")


def answers_in_gift(found: dict[str, Any]) -> list[tuple[Any, ...]]:
    """Return the answers that gift-pegjs found, in the form of ours."""
    if found["type"] == "TF":
        return [(found["isTrue"], text_of(found["trueFeedback"]), text_of(found["falseFeedback"]))]
    if found["type"] == "Matching":
        return [
            (text_of(one["subquestion"]), decoded(one["subanswer"])) for one in found["matchPairs"]
        ]
    return [
        (text_of(one["text"]), one["weight"] or 100 * one["isCorrect"], text_of(one["feedback"]))
        if one["weight"] is None
        else (text_of(one["text"]), one["weight"], text_of(one["feedback"]))
        for one in found["choices"]
    ]


def answers_of(asked: Asked) -> list[tuple[Any, ...]]:
    if asked.type == "true-false":
        right, wrong = sorted(asked.answers, key=lambda one: -one.share)
        return [(right.text.text == "true", wrong.feedback.text, right.feedback.text)]
    if asked.type == "match":
        return [(one.text.text, one.belongs) for one in asked.answers]
    return [(typed(one), one.share, one.feedback.text) for one in asked.answers]


def typed(answer: Answer) -> str:
    return answer.text.text.replace("*", "\\*") if answer.text.form == "plain" else answer.text.text


@ONE_BY_ONE
@given(bank=banks)
def test_gift_pegjs_reads_everything_that_we_wrote(bank: Bank, tmp_path: Path) -> None:
    content, remarks = write_gift(bank)
    first, *found = parse_gift(content, tmp_path / "x.gift")

    assert first["title"] == category(bank.title)
    left_out = {remark.question for remark in remarks if remark.is_left_out}
    sent = [asked for asked in bank.questions if asked.id not in left_out]
    assert len(found) == len(sent)
    for one, asked in zip(found, sent, strict=True):
        assert (one["id"], one["title"].strip()) == (asked.id, asked.name)
        assert one["type"] == GIFT_TYPES[asked.type]
        assert text_of(one["stem"]) == asked.text.text
        assert text_of(one["globalFeedback"]) == asked.feedback.text
        assert answers_in_gift(one) == answers_of(asked)


@given(bank=banks)
def test_a_parser_of_others_reads_the_choices_in_moodle_xml(bank: Bank) -> None:
    found = parse_bytes(write_moodle_xml(bank)[0])["multichoice"]
    sent = [asked for asked in bank.questions if asked.type == "choice"]

    assert [one.name for one in found] == [shown(asked.name) for asked in sent]
    for one, asked in zip(found, sent, strict=True):
        assert one.text_pre_parse == shown(asked.text.text)
        assert one.general_feedback == shown(asked.feedback.text)
        assert (one.single, one.shuffle_answers) == (asked.is_single, asked.is_shuffled)
        assert [
            (option.answer, option.score_fraction, option.feedback) for option in one.options
        ] == [
            (shown(answer.text.text), answer.share, shown(answer.feedback.text))
            for answer in asked.answers
        ]


def shown(text: str) -> str:
    """Do what that parser does with a text: resolve entities once more, and drop CDATA marks."""
    return html.unescape(re.sub(r"<!\[CDATA\[|\]\]>", "", text.strip()))


@given(bank=banks)
def test_any_parser_of_xml_reads_the_other_types_as_well(bank: Bank) -> None:
    root = ElementTree.fromstring(write_moodle_xml(bank)[0])
    top, *found = root.findall("question")

    assert (top.findtext("category/text"), top.findtext("idnumber")) == (
        category(bank.title),
        bank.id,
    )
    assert [one.findtext("idnumber") for one in found] == [asked.id for asked in bank.questions]
    for one, asked in zip(found, bank.questions, strict=True):
        assert one.findtext("questiontext/text") == asked.text.text
        assert one.findtext("generalfeedback/text") == asked.feedback.text
        assert answers_in_xml(one) == [
            (typed(answer), f"{answer.share}", answer.feedback.text)
            if asked.type != "match"
            else (answer.text.text, answer.belongs)
            for answer in asked.answers
        ]


def answers_in_xml(question: ElementTree.Element) -> list[tuple[str | None, ...]]:
    pairs = question.findall("subquestion")
    if pairs:
        return [(each.findtext("text"), each.findtext("answer/text")) for each in pairs]
    return [
        (each.findtext("text"), each.get("fraction"), each.findtext("feedback/text"))
        for each in question.findall("answer")
    ]
