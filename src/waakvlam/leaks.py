"""Look in every file of a built site for what was left out of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from html import unescape
from pathlib import Path

from waakvlam.diagnostics import Diagnostic
from waakvlam.model.fields import Text
from waakvlam.model.site import Site
from waakvlam.public import texts_of
from waakvlam.text import plain

WINDOW = 6
"""Number of words in a row by which a text is known, wherever it was cut."""

SHORTEST = 12
"""Number of characters below which words in a row may be a coincidence."""

_ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})")
_TAG = re.compile(r"<[^<>]*>")
_WORD = re.compile(r"\w+")


def leaks(
    site_dir: Path, left_out: Iterable[Text], sites: Mapping[str, Site]
) -> Iterator[Diagnostic]:
    """Find texts for internal use in files that are published; each once per file."""
    wanted = dict(_wanted(left_out, sites))
    if not wanted:
        return
    for path in sorted(path for path in site_dir.rglob("*") if path.is_file()):
        content = _words_of_file(path)
        for words, text in wanted.items():
            if words in content:
                name = path.relative_to(site_dir).as_posix()
                yield Diagnostic("intern-leaked", text.span, args={"file": name, "text": words})
                break


def _wanted(left_out: Iterable[Text], sites: Mapping[str, Site]) -> Iterator[tuple[str, Text]]:
    """Yield words in a row that stand in no text for everybody, with the text they are from."""
    public = "\n".join(_words(plain(text)) for text in texts_of({**sites}))
    for text in left_out:
        words = _words(plain(text)).split()
        for start in range(max(1, len(words) - WINDOW + 1)):
            window = " ".join(words[start : start + WINDOW])
            if len(window) >= SHORTEST and window not in public:
                yield window, text


def _words_of_file(path: Path) -> str:
    """Return the words of a file, once as it is written and once without its tags."""
    text = path.read_bytes().decode("utf-8", errors="ignore")
    text = unescape(_ESCAPE.sub(lambda found: chr(int(found[1], 16)), text))
    return f"{_words(text)}\n{_words(_TAG.sub(' ', text))}"


def _words(text: str) -> str:
    """Return nothing but the words, so that signs, line ends and capitals make no difference."""
    return " ".join(_WORD.findall(text.casefold()))
