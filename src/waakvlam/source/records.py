"""Of which Dutch text a translation was made: one small file per document and language.

The files stand in `translations/`, are written by the command `translated`, and hold digests of
each text and its translation, by the place in the document.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath

from waakvlam.diagnostics import Diagnostic, Span
from waakvlam.source.pairs import Pair, blocks

FOLDER = "translations"

Record = Mapping[str, str]
"""Digests of a text and its translation, by the place in the document."""


def record_path(base: str, language: str) -> str:
    """Return the file for the translation of a Dutch file."""
    return f"{FOLDER}/{language}/{PurePosixPath(base).with_suffix('.json').as_posix()}"


def digest(text: str) -> str:
    """Return a short name for a text; white space does not count."""
    return hashlib.sha256(" ".join(text.split()).encode("utf-8")).hexdigest()[:12]


def record_of(pairs: Iterable[Pair]) -> Record:
    """Return what to remember of texts that are translated now."""
    return {key: value for pair in pairs for key, value in _digests(pair)}


def is_of(key: str, pair: Pair) -> bool:
    """Tell whether a key of a record is about a text."""
    return key.partition("#")[0] == pair.key


def _digests(pair: Pair) -> Iterable[tuple[str, str]]:
    """Return both digests of a text; for the body of a page one for each paragraph of both."""
    if not pair.is_page:
        return [(pair.key, f"{digest(pair.source)} {digest(pair.text)}")]
    both = (pair.source, pair.text)
    return [
        (f"{pair.key}#{text.language}-{number:03}", digest(block))
        for text in both
        for number, (_, block) in enumerate(blocks(text), 1)
    ]


def as_text(record: Record) -> str:
    """Return a record as the text of its file, the same for the same record."""
    return json.dumps(dict(sorted(record.items())), indent=1, ensure_ascii=True) + "\n"


def read_record(root: Path, path: str) -> tuple[Record | None, list[Diagnostic]]:
    """Return a record; none when there is no file, or one that cannot be read."""
    try:
        content = (root / path).read_text(encoding="utf-8")
    except OSError:
        return None, []
    try:
        found = json.loads(content)
        return {str(key): str(value) for key, value in found.items()}, []
    except (ValueError, AttributeError):
        return None, [Diagnostic("broken-record", Span(path, 1, 1))]
