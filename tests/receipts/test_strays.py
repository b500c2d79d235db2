"""A receipt of which nobody can read the marks stands in the list, beside others that count."""

from __future__ import annotations

import pytest
from manglings import wide
from receipt_builders import found, receipt, receipts_in

from waakvlam.receipts.items import Found, Item, Refusal
from waakvlam.receipts.readers import read_source
from waakvlam.receipts.receipt import write_receipt

GOOD, OTHER = (write_receipt(receipt(number=number)) for number in (1, 2))
NBSP = OTHER.replace(" ", "\u00a0")
MAIL = "From: a@example.org\nContent-Type: multipart/mixed; boundary=x\n\n--x\n"

UNMARKED = {
    "a letter too few": OTHER.replace("WAAKVLAM", "WAKVLAM"),
    "translated": OTHER.replace("BEGIN", "START").replace("EINDE", "END"),
    "wide letters": wide(OTHER),
    "utf-8 read as cp1252": NBSP.encode().decode("cp1252"),
    "entities": OTHER.replace(" ", "&thinsp;"),
    "address": OTHER.replace(" ", "%20").replace("\n", "%0A"),
    "escapes": OTHER.replace(" ", "\\u00a0").replace("\n", "\\n"),
    "no marks": "\n".join(OTHER.splitlines()[1:-1]),
}


@pytest.mark.parametrize("name", UNMARKED)
def test_a_receipt_without_marks_is_told_with_its_line(name: str) -> None:
    first, second = found(f"{GOOD}\n{UNMARKED[name]}\nGroet")

    assert isinstance(first, Found)
    assert isinstance(second, Refusal)
    assert second.code in ("no-begin-mark", "unreadable-characters")
    assert second.place.line in range(7, 11)
    assert second.block.strip() in f"{GOOD}{UNMARKED[name]}"


@pytest.mark.parametrize("name", UNMARKED)
def test_a_receipt_without_marks_is_told_before_another(name: str) -> None:
    codes = [getattr(item, "code", "found") for item in found(f"{UNMARKED[name]}\n\n{GOOD}")]

    assert sorted(codes)[0] == "found"
    assert len(codes) == 2


def test_marks_in_letters_that_look_alike_are_read() -> None:
    cyrillic = OTHER.replace("WAAKVLAM", "WААKVLAМ")

    assert len(receipts_in(f"{GOOD}\n{cyrillic}")) == 2


def test_what_is_told_already_is_not_told_twice() -> None:
    [cut] = found(OTHER.replace("BEGIN", "BEGXN"))

    assert isinstance(cut, Refusal)


@pytest.mark.parametrize(
    "text", ["0404C-1G60R-30C1G-60R30-C1H7D", "040 - 123 45 67", "Serie 04040 C1G60 R30C1 G60R3"]
)
def test_keys_and_telephone_numbers_are_no_receipts(text: str) -> None:
    assert found(text) == []


def numbers(items: list[Item]) -> list[str]:
    return [item.receipt.owner[-1] for item in items if isinstance(item, Found)]


def test_one_wrong_byte_does_no_harm_to_other_receipts() -> None:
    content = GOOD.encode() + "Groeten van José\n".encode("cp1252") + NBSP.encode()

    assert numbers(read_source(content, "a.txt")) == ["1", "2"]


def test_half_a_letter_at_the_end_does_no_harm() -> None:
    content = f"{GOOD}\n{OTHER.replace(' ', chr(0x3000))}".encode("utf-16") + b"\n"

    assert numbers(read_source(content, "a.txt")) == ["1", "2"]


@pytest.mark.parametrize("charset", ["iso-8859-1", "windows-1252", "us-ascii", "utf-8"])
def test_utf_8_under_another_name_is_read(charset: str) -> None:
    head = f"{MAIL}Content-Type: text/plain; charset={charset}\n"
    mail = f"{head}Content-Transfer-Encoding: 8bit\n\n{NBSP}\n\n{GOOD}\n--x--\n"

    assert numbers(read_source(mail.encode(), "a.eml")) == ["2", "1"]
