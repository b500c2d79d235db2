"""A completion as a line of JSON: its fields, how it is written, and how any JSON is read.

A line is `{"format": "waakvlam-completion", "version": 2, …}` with the fields of a receipt of
one completion under their own names; see the standard of the receipt.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from waakvlam.receipts.items import UnreadableError
from waakvlam.receipts.payload import parse_payload
from waakvlam.receipts.receipt import OLDEST, VERSION, CompletionRecord, Receipt, version_for

FORMAT = "waakvlam-completion"
TEXTS = ("owner", "municipality", "workplace", "assignment", "quiz")
NUMBERS = ("revision", "score", "max", "attempts")
FIELDS = (*TEXTS, *NUMBERS, "day", "language", "first")
VERSIONS = range(OLDEST, VERSION + 1)


def write_line(receipt: Receipt, record: CompletionRecord) -> str:
    """Return one completion of a receipt as a line, without a line end."""
    values = {
        "format": FORMAT,
        "version": version_for([record.first]),
        "owner": receipt.owner,
        "municipality": receipt.municipality,
        "workplace": receipt.workplace,
        "assignment": receipt.assignment,
        "quiz": record.quiz,
        "revision": record.revision,
        "score": record.score,
        "max": record.max,
        "attempts": record.attempts,
        "day": record.day.isoformat(),
        "language": record.language,
        "first": record.first,
    }
    return json.dumps(values, separators=(",", ":"))


def is_line(document: Mapping[str, Any]) -> bool:
    """Tell whether a JSON object says that it is a completion."""
    return document.get("format") == FORMAT


def read_document(document: Mapping[str, Any]) -> Receipt:
    """Return the receipt of one completion; raise `UnreadableError` with the reason."""
    version = document.get("version")
    if str(version) not in map(str, VERSIONS):
        is_newer = type(version) is int and version > VERSION
        raise UnreadableError("newer-version" if is_newer else "unknown-json", version=str(version))
    for name in FIELDS:
        _refuse_other_type(document.get(name), name)
    return parse_payload(_payload(document).encode("utf-8", "surrogatepass"), int(str(version)))


def _refuse_other_type(value: Any, name: str) -> None:
    """Refuse what cannot be this field; a number may stand between quotes."""
    if name in NUMBERS and type(value) is int:
        return
    if not isinstance(value, str) or {";", ","} & set(value):
        raise UnreadableError("impossible-value", field=name)


def _payload(document: Mapping[str, Any]) -> str:
    who = ";".join(document[name] for name in TEXTS[:4])
    numbers = ",".join(str(document[name]) for name in NUMBERS)
    day = _day(document["day"])
    rest = f"{document['language']},{document['first']}"
    return f"{who};{document['quiz']},{numbers},{day},{rest}"


def _day(text: str) -> str:
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text, re.ASCII):
        raise UnreadableError("impossible-value", field="day")
    return text.replace("-", "")
