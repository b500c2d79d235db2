"""Numbers that point to a person: finds and masks them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_ADDRESS = r"https?://[^\s)>\"']+"
_BSN = r"(?<![\w.,-])(?:\d{9}|\d{4}[. ]\d{2}[. ]\d{3}|\d{3}[. ]\d{3}[. ]\d{3})(?![\w]|[.,-]\d)"
_IBAN = r"(?<!\w)[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?!\w)"
_MOBILE = r"(?<![\w+])(?:(?:\+|00)31[ -]?(?:\(0\)[ -]?)?|0)6(?:[ .-]{0,3}\d){8}(?![\w])"

_CANDIDATE = re.compile(
    f"(?P<address>{_ADDRESS})|(?P<iban>{_IBAN})|(?P<mobile>{_MOBILE})|(?P<bsn>{_BSN})"
)


_NINE_DIGITS = re.compile(r"\d(?:[ .()-]{0,3}\d){8}")
"""What all of them have; looked for first, because it is quick."""


class Personal(NamedTuple):
    """A number that may belong to a person."""

    kind: str
    """`bsn`, `iban` or `mobile`."""

    start: int
    end: int


def personal_numbers(text: str) -> Iterator[Personal]:
    """Find citizen service numbers, bank accounts and mobile numbers in a text."""
    if not _NINE_DIGITS.search(text):
        return
    for found in _CANDIDATE.finditer(text):
        kind = found.lastgroup
        if kind and kind != "address" and _is_real(kind, found[0]):
            yield Personal(kind, found.start(), found.end())


def masked(text: str) -> str:
    """Replace what may belong to a person, except the first two characters."""
    for found in personal_numbers(text):
        hidden = "*" * (found.end - found.start - 2)
        text = text[: found.start + 2] + hidden + text[found.end :]
    return text


def _is_real(kind: str, found: str) -> bool:
    if kind == "bsn":
        return passes_eleven_test(re.sub(r"\D", "", found))
    return kind == "mobile" or passes_iban_test(found.replace(" ", ""))


def passes_eleven_test(digits: str) -> bool:
    """Tell whether nine digits could be a citizen service number."""
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    total = sum(weight * int(digit) for weight, digit in zip(weights, digits, strict=True))
    return total % 11 == 0 and int(digits) != 0


def passes_iban_test(account: str) -> bool:
    """Tell whether the check digits of a bank account are right."""
    moved = account[4:] + account[:4]
    return int("".join(str(int(character, 36)) for character in moved)) % 97 == 1
