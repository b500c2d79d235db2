"""The receipt: written exactly as the standard says, and read back."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from receipt_builders import case_receipt, cases, completion, found, receipt, receipts, receipts_in

from waakvlam.receipts.items import Found, Refusal
from waakvlam.receipts.receipt import Receipt, write_receipt


@pytest.mark.parametrize("case", cases(), ids=lambda case: case["name"])
def test_every_case_is_written_as_its_text(case: dict[str, Any]) -> None:
    assert write_receipt(case_receipt(case)) == case["text"]


@pytest.mark.parametrize("case", cases(), ids=lambda case: case["name"])
def test_every_case_is_read_as_its_receipt(case: dict[str, Any]) -> None:
    assert receipts_in(case["text"]) == [case_receipt(case)]


@pytest.mark.parametrize("case", cases(), ids=lambda case: case["name"])
def test_the_text_is_harmless_to_mail(case: dict[str, Any]) -> None:
    lines = case["text"].split("\n")

    assert case["text"].isascii()
    assert "=" not in case["text"]
    assert all(len(line) <= 59 and line == line.rstrip() for line in lines)
    assert (lines[0][:-1], lines[-2], lines[-1]) == ("WAAKVLAM BEGIN ", "WAAKVLAM EINDE", "")


@pytest.mark.parametrize(("first", "version"), [("11110-11", "1"), ("11110-1q", "2")])
def test_the_oldest_version_that_can_tell_it_is_written(first: str, version: str) -> None:
    text = write_receipt(receipt(completion(first=first, score=6)))

    assert text.startswith(f"WAAKVLAM BEGIN {version}\n")


def test_the_first_version_knows_no_letters(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("waakvlam.receipts.receipt.version_for", lambda _: 1)
    [item] = found(write_receipt(receipt(completion(first="1111111q"))))

    assert isinstance(item, Refusal)
    assert (item.code, item.args) == ("impossible-value", {"field": "first"})


def test_a_mark_of_another_version_than_the_bytes_is_damage() -> None:
    text = write_receipt(receipt(completion(first="1111111q"))).replace("BEGIN 2", "BEGIN 1")
    [item] = found(text)

    assert isinstance(item, Refusal)
    assert item.code == "wrong-checksum"


@given(receipts())
def test_what_is_written_is_read_back(value: Receipt) -> None:
    assert receipts_in(write_receipt(value)) == [value]


def test_completions_are_written_in_order_of_the_quiz() -> None:
    text = write_receipt(receipt(completion("b"), completion("a")))

    [read] = receipts_in(text)
    assert [record.quiz for record in read.completions] == ["a", "b"]


IMPOSSIBLE = {
    "owner": receipt(owner="jan-jansen12"),
    "municipality": receipt(municipality="Oosterdam"),
    "workplace": receipt(workplace="=HYPERLINK(1)"),
    "assignment": receipt(assignment="a b"),
    "quiz": receipt(completion(quiz="")),
    "revision": receipt(completion(revision=0)),
    "score": receipt(completion(score=9)),
    "max": receipt(completion(max=9)),
    "attempts": receipt(completion(attempts=0)),
    "language": receipt(completion(language="NL")),
    "first": receipt(completion(first="1111111X")),
    "completions": Receipt("0" * 12, "oosterdam", "balie", "", ()),
    "completion": receipt(completion(language="nl,nl")),
}


@pytest.mark.parametrize("field", IMPOSSIBLE)
def test_an_impossible_value_is_refused_by_the_name_of_its_field(field: str) -> None:
    [item] = found(write_receipt(IMPOSSIBLE[field]))

    assert isinstance(item, Refusal)
    assert (item.code, item.args) == ("impossible-value", {"field": field})


@pytest.mark.parametrize("score", ["+7", " 7", "1_0", "7.0", "0x7", "07", "-1", "", "1e1"])
def test_numbers_are_plain_ascii_digits(score: str) -> None:
    value: Any = score
    [item] = found(write_receipt(receipt(completion(score=value))))

    assert isinstance(item, Refusal)
    assert item.code == "impossible-value"


def test_a_day_that_does_not_exist_is_refused() -> None:
    class NoDay:
        def isoformat(self) -> str:
            return "2026-02-30"

    day: Any = NoDay()
    [item] = found(write_receipt(receipt(completion(day=day))))

    assert isinstance(item, Refusal)
    assert item.args == {"field": "day"}


def test_two_hundred_completions_fit_and_one_more_is_refused() -> None:
    many = [completion(f"q{number:03}") for number in range(201)]

    [whole] = found(write_receipt(receipt(*many[:200])))
    [refused] = found(write_receipt(receipt(*many)))

    assert isinstance(whole, Found)
    assert isinstance(refused, Refusal)
