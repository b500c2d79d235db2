"""Numbers of people: found where they are, and nowhere else."""

from __future__ import annotations

import pytest

from waakvlam.personal import masked, passes_eleven_test, personal_numbers


def kinds(text: str) -> list[str]:
    return [found.kind for found in personal_numbers(text)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("123456782", "bsn"),
        ("BSN: 1234.56.782.", "bsn"),
        ("123 456 782", "bsn"),
        ("NL91ABNA0417164300", "iban"),
        ("NL91 ABNA 0417 1643 00", "iban"),
        ("06-12345678", "mobile"),
        ("06 - 12 34 56 78", "mobile"),
        ("+31 6 12345678", "mobile"),
        ("0031612345678", "mobile"),
        ("+31 (0)6 12345678", "mobile"),
    ],
)
def test_a_number_of_a_person_is_found(text: str, kind: str) -> None:
    assert kinds(f"Bel {text} snel") == [kind]
    assert kinds(text) == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "123456789",
        "000000000",
        "1234567823",
        "NL91ABNA0417164301",
        "https://example.org/123456782/06-12345678",
        "0800-1205, 088-1234567 en 14 013",
        "2026-11-23 2027-11-23",
        "versie 1.123456782",
    ],
)
def test_another_number_is_left_alone(text: str) -> None:
    assert kinds(text) == []


def test_only_the_first_two_characters_stay_to_be_seen() -> None:
    assert masked("Bel 06-12345678 of 123456782.") == "Bel 06********* of 12*******."


def test_the_eleven_test_counts_the_last_digit_down() -> None:
    assert passes_eleven_test("111222333")
    assert not passes_eleven_test("111222334")
