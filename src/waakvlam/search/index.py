"""From documents to an index: which stem stands in which document, and where in it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from waakvlam.search.compounds import parts
from waakvlam.search.documents import Found
from waakvlam.search.tongue import Tongue, tokens

FIELDS = ("title", "words", "heading", "text", "part")
"""Where a stem can stand; `part` is inside a longer word of any of the others."""

MOST = 3
"""More often than this a stem in a text counts no more."""

_COMMON = 0.4
"""Share of the documents above which a stem in a text says nothing any more."""

_FEW = 50
"""In fewer documents than this nothing is left out."""

Counts = dict[str, int]
"""How often a stem stands in each field, by the name of the field."""


@dataclass(slots=True)
class Index:
    """The stems of one language."""

    lengths: list[tuple[int, ...]] = field(default_factory=list)
    """Number of stems per document, in each field."""

    postings: dict[str, dict[int, Counts]] = field(default_factory=dict)
    """Documents by stem."""


class _Reader:
    """Reads tokens once each: forms come back often."""

    def __init__(self, tongue: Tongue) -> None:
        self._tongue = tongue
        self._stems: dict[str, str] = {}
        self._parts: dict[str, tuple[str, ...]] = {}
        self.known: set[str] = set()

    def stem(self, token: str) -> str:
        if token not in self._stems:
            self._stems[token] = "" if token in self._tongue.stop else self._tongue.stem(token)
            self.known.add(self._stems[token])
        return self._stems[token]

    def parts(self, token: str) -> tuple[str, ...]:
        if token not in self._parts:
            self._parts[token] = parts(token, self.known.__contains__, self._tongue)
        return self._parts[token]


def make_index(found: Sequence[Found], tongue: Tongue) -> Index:
    """Read every document; stems are known only when all have been read once."""
    reader = _Reader(tongue)
    read = [_tokens(one) for one in found]
    for fields in read:
        for counted in fields.values():
            for token in counted:
                reader.stem(token)
    index = Index()
    postings: dict[str, dict[int, Counts]] = defaultdict(dict)
    for number, fields in enumerate(read):
        counts = _counts(fields, reader)
        index.lengths.append(tuple(sum(counts[name].values()) for name in FIELDS))
        for name in FIELDS:
            for stem, times in counts[name].items():
                postings[stem].setdefault(number, {})[name] = min(times, MOST)
    index.postings = _without_common(postings, len(found))
    return index


def _tokens(one: Found) -> dict[str, Counter[str]]:
    """Count the words of a document in each field."""
    return {
        "title": Counter(tokens(one.title)),
        "words": Counter(tokens(" ".join(one.words))),
        "heading": _joined(passage.heading for passage in one.passages),
        "text": _joined(passage.text for passage in one.passages),
    }


def _joined(texts: Iterable[str]) -> Counter[str]:
    return Counter(tokens("\n".join(texts)))


def _counts(fields: Mapping[str, Mapping[str, int]], reader: _Reader) -> dict[str, Counter[str]]:
    counts: dict[str, Counter[str]] = {name: Counter() for name in FIELDS}
    for name, counted in fields.items():
        for token, times in counted.items():
            stem = reader.stem(token)
            if stem:
                counts[name][stem] += times
                counts["part"].update(dict.fromkeys(reader.parts(token), 1))
    return counts


def _without_common(
    postings: Mapping[str, dict[int, Counts]], documents: int
) -> dict[str, dict[int, Counts]]:
    """Leave out what stands in the text of almost every document, and only there."""
    if documents < _FEW:
        return dict(postings)
    kept = {}
    for stem, places in postings.items():
        if len(places) > _COMMON * documents:
            places = {number: one for number, one in places.items() if _is_telling(one)}  # noqa: PLW2901
        if places:
            kept[stem] = places
    return kept


def _is_telling(counts: Counts) -> bool:
    return any(name in counts for name in ("title", "words", "heading"))
