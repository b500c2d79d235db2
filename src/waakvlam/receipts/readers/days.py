"""Days as people and learning systems write them; what has two readings is not read."""

from __future__ import annotations

import re
from datetime import date

from waakvlam.receipts.reading import Order

_TIME = r"(?:,? +(?:om +|at +)?(?:[01]?[0-9]|2[0-3]):[0-5][0-9](?::[0-9]{2})?(?: *[ap]\.?m\.?)?)?"
_ISO = re.compile(
    r"([0-9]{4})-([0-9]{2})-([0-9]{2})"
    r"(?:[T ](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-9]{2}(?:[.,][0-9]+)?)?"
    r"(?: ?Z|[+-][0-9]{2}:?[0-9]{2})?)?"
)
_NUMBERS = re.compile(rf"([0-9]{{1,2}})([-/.])([0-9]{{1,2}})\2([0-9]{{4}}){_TIME}", re.IGNORECASE)
_WORDS = re.compile(
    rf"(?:[a-z]{{2,9}},? +)?([0-9]{{1,2}}) +([a-z]{{3,9}})\.? +([0-9]{{4}}){_TIME}", re.IGNORECASE
)
_MONTHS = (
    ("januari", "january", "jan"),
    ("februari", "february", "feb"),
    ("maart", "march", "mrt", "mar"),
    ("april", "apr"),
    ("mei", "may"),
    ("juni", "june", "jun"),
    ("juli", "july", "jul"),
    ("augustus", "august", "aug"),
    ("september", "sep", "sept"),
    ("oktober", "october", "okt", "oct"),
    ("november", "nov"),
    ("december", "dec"),
)
_LONGEST = 60


def read_day(text: str, order: Order) -> date | None:
    """Return the day as it was written, without any change of time zone; or nothing."""
    text = " ".join(text.split())
    if len(text) > _LONGEST or not text.isascii():
        return None
    iso, numbers, words = (form.fullmatch(text) for form in (_ISO, _NUMBERS, _WORDS))
    if iso:
        return _day(iso[1], iso[2], iso[3])
    if numbers:
        first, second = numbers[1], numbers[3]
        return _day(numbers[4], *((first, second) if order == "month-first" else (second, first)))
    return _day(words[3], _month(words[2]), words[1]) if words else None


def _month(word: str) -> str:
    folded = word.lower()
    return next((str(at) for at, names in enumerate(_MONTHS, 1) if folded in names), "0")


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
