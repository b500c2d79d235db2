"""JSON: receipts, lists of receipts, and the statements of a learning record store.

A receipt is `{"format": "waakvlam-receipt", "version": 1, "text": "…"}`. Documents may stand in
one list, in `{"statements": […]}`, in a list of such pages, or one on each line.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import chain
from typing import Any

from waakvlam.receipts.find import find_receipts
from waakvlam.receipts.items import Found, Item, Notice, Place, Refusal, UnreadableError
from waakvlam.receipts.line import read_document
from waakvlam.receipts.readers.decode import decode
from waakvlam.receipts.readers.xapi import is_statement, read_statement, voided
from waakvlam.receipts.reading import Reading
from waakvlam.receipts.receipt import VERSION

FORMAT = "waakvlam-receipt"
"""Value of `format` in a receipt as JSON."""


def read_json(content: bytes, place: Place, reading: Reading) -> Iterator[Item]:
    """Read the receipts and statements in a JSON file."""
    return read_documents(decode(content), place, reading)


def read_lines(content: bytes, place: Place, reading: Reading) -> Iterator[Item]:
    """Read a file with one JSON document on each line; a bad line harms no other."""
    lines = enumerate(decode(content).split("\n"), start=1)
    return _lines([(number, line) for number, line in lines if line.strip()], place, reading)


def read_documents(text: str, place: Place, reading: Reading) -> Iterator[Item]:
    """Read JSON from a text, or lines of JSON when it is not one document."""
    document = _parsed(text)
    if document is None:
        lines = [pair for pair in enumerate(text.split("\n"), start=1) if pair[1].strip()]
        is_lines = len(lines) > 1 and isinstance(_parsed(lines[0][1]), dict)
        return _lines(lines, place, reading) if is_lines else iter([Refusal("not-json", place)])
    return chain(_more(document, place), _listed(_documents(document), place, reading))


def _more(document: Any, place: Place) -> Iterator[Item]:
    """Say that a record store gave the first statements alone."""
    last = document[-1] if isinstance(document, list) and document else document
    if isinstance(last, dict) and "statements" in last and last.get("more"):
        yield Notice("more-statements", place)


def _documents(document: Any) -> list[Any]:
    pages = document if isinstance(document, list) else [document]
    return [each for page in pages for each in _on_page(page)]


def _on_page(page: Any) -> list[Any]:
    """Return what stands on a page of an answer of a record store; all else stands alone."""
    if isinstance(page, dict) and isinstance(page.get("statements"), list):
        return list(page["statements"])
    return [page]


def _listed(documents: list[Any], place: Place, reading: Reading) -> Iterator[Item]:
    void = voided(documents)
    for number, document in enumerate(documents, start=1):
        part = f"{place.part}.{number}".lstrip(".") if len(documents) > 1 else place.part
        yield from _document(document, place._replace(part=part), reading, void)


def _lines(lines: list[tuple[int, str]], place: Place, reading: Reading) -> Iterator[Item]:
    documents = [(place._replace(line=number), _parsed(line)) for number, line in lines]
    void = voided([each for _, document in documents for each in _documents(document)])
    for here, document in documents:
        if document is None:
            yield Refusal("not-json", here)
            continue
        for each in _documents(document):
            yield from _document(each, here, reading, void)


def _document(
    document: Any, place: Place, reading: Reading, void: frozenset[str]
) -> Iterator[Item]:
    match document:
        case {"format": "waakvlam-receipt", "version": int(version)} if version > VERSION:
            yield Refusal("newer-version", place, {"version": str(version)})
        case {"format": "waakvlam-receipt", "version": 1 | 2, "text": str(text)}:
            items = list(find_receipts(text, place))
            yield from items or [Refusal("no-receipt", place)]
        case {"format": "waakvlam-completion"}:
            yield _completion(document, place)
        case dict() if is_statement(document):
            yield from read_statement(document, place, reading.exports, void)
        case _:
            yield Refusal("unknown-json", place)


def _parsed(text: str) -> Any:
    """Return the value of a JSON text; nothing when it is none, or `null`."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _completion(document: dict[str, Any], place: Place) -> Item:
    try:
        return Found(read_document(document), place)
    except UnreadableError as error:
        return Refusal(error.code, place, error.args_by_name)
