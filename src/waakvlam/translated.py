"""Remember of which Dutch texts the translations were made."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from waakvlam.load import LANGUAGES
from waakvlam.source.discover import discover
from waakvlam.source.languages import build_scopes
from waakvlam.source.records import Record, as_text, is_of, record_of, record_path
from waakvlam.source.store import read_store
from waakvlam.source.translations import Translation, translations
from waakvlam.tally.durable import replace


class NotTranslatedError(ValueError):
    """A file that is no translation, or that cannot be read."""


def remember(root: Path, files: Sequence[str], languages: Sequence[str] = LANGUAGES) -> list[str]:
    """Write down the Dutch texts of translations and return the files that changed.

    The named translations count as up to date. In the others, stale texts stay stale.
    """
    found = {one.path: (language, one) for language, one in _translations(root, languages)}
    unknown = next((path for path in files if path not in found), None)
    if unknown is not None:
        raise NotTranslatedError(unknown)
    changed = []
    for path, (language, one) in found.items():
        record = record_of(one.pairs) if path in files else _completed(one)
        if record != (one.record or {}):
            changed.append(_write(root, record_path(one.base, language), record))
    return changed


def _translations(root: Path, languages: Sequence[str]) -> Iterator[tuple[str, Translation]]:
    found = discover(root, languages)
    store = read_store(root, found, languages[0])
    for scope, _ in build_scopes(store, found, languages, None, "warning"):
        yield from ((scope.language, one) for one in translations(scope) if one.path)


def _completed(translation: Translation) -> Record:
    """Return a record of all texts as they are now, but of stale ones as they were."""
    stale = [pair for pair, _ in translation.stale]
    old = (translation.record or {}).items()
    kept = {key: value for key, value in old if any(is_of(key, pair) for pair in stale)}
    return {**record_of(pair for pair in translation.pairs if pair not in stale), **kept}


def _write(root: Path, path: str, record: Record) -> str:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    replace(root / path, as_text(record).encode())
    return path
