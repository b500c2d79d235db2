"""Texts must read easily, and hurt nobody."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from importlib.resources import files

from waakvlam.diagnostics import Diagnostic, Span
from waakvlam.model.fields import Text
from waakvlam.model.glossary import Glossary, Term
from waakvlam.source.scope import Scope
from waakvlam.text.sentences import sentences

MOST_WORDS = 20
"""Number of words that a sentence may have."""

_PASSIVE = {
    "nl": re.compile(r"\b(?:wordt|worden|werd|werden|geworden)\b", re.IGNORECASE),
    "en": re.compile(
        r"\b(?:is|are|was|were|be|been|being)(?: not| never| also| then)? "
        r"(?!allowed|afraid|based|fed|interested|married|scared|tired|used to|worried)"
        r"(?:[a-z]{3,}ed|made|given|taken|told|found|held|kept|seen|done|put|sent|brought)\b",
        re.IGNORECASE,
    ),
}
"""What makes a passive sentence; two in one sentence are hard to follow."""

PILE = 12
"""A passive sentence of more words than this is hard to follow when it is passive twice."""

_WORD = re.compile(r"[^\W_][\w-]*")
_ANY_WORD = re.compile(r"[^\W\d_][\w’'-]*|[0-9][\w.,%-]*")
_END = re.compile(r"[.!?…:;][»”’\"')]*\s")
_QUOTED = re.compile(r"[«‘“][^»’”]*$")


def sentence_forms(scope: Scope) -> Iterator[Diagnostic]:
    """Find sentences that are too long, or passive more than once."""
    passive = _PASSIVE.get(scope.language)
    for text in _read(scope):
        if not _may_be_hard(text):
            continue
        for sentence in sentences(text):
            if len(sentence.words) > MOST_WORDS:
                args = {"count": str(len(sentence.words)), "most": str(MOST_WORDS)}
                yield Diagnostic("long-sentence", text.place(sentence.line, 0), "warning", args)
            if passive and _is_pile(sentence.words, passive):
                yield Diagnostic("passive-sentence", text.place(sentence.line, 0), "warning")


def hard_words(scope: Scope) -> Iterator[Diagnostic]:
    """Find words that few people know, and that the glossary does not explain."""
    terms = {term.term.casefold() for term in _glossary(scope)}
    words = {word: better for word, better in _hard(scope.language) if word not in terms}
    for text, place, word in _once_per_file(_read(scope), words):
        args = {"word": text[place : place + len(word)], "better": words[word]}
        yield Diagnostic("hard-word", _span(text, place, len(word)), "warning", args)


def avoided_words(scope: Scope) -> Iterator[Diagnostic]:
    """Find words for which the glossary knows a better one; quoted words may stand."""
    words = {
        str(word).casefold(): str(term.term)
        for term in _glossary(scope)
        for word in term.avoid
        if word.language == scope.language
    }
    for text, place, word in _once_per_file(_read(scope), words):
        if not _QUOTED.search(text, 0, place):
            args = {"word": text[place : place + len(word)], "better": words[word]}
            yield Diagnostic("avoided-word", _span(text, place, len(word)), "warning", args)


def _may_be_hard(text: Text) -> bool:
    """Tell quickly whether a sentence may be long; links hold signs that end no sentence."""
    if text.count(" ") < PILE:
        return False
    return "[" in text or any(
        len(part) > 2 * PILE and len(_ANY_WORD.findall(part)) > PILE for part in _END.split(text)
    )


def _is_pile(words: tuple[str, ...], passive: re.Pattern[str]) -> bool:
    return len(words) > PILE and len(passive.findall(" ".join(words))) > 1


def _read(scope: Scope) -> Iterator[Text]:
    """Return the texts that people read as prose; titles of sources are others' words."""
    sources = scope.found.documents.get(("sources", "sources"))
    return (text for text in scope.own_texts if text.path != sources)


def _once_per_file(texts: Iterable[Text], words: Iterable[str]) -> Iterator[tuple[Text, int, str]]:
    """Return the first place of each word in each file."""
    by_longest = _by_longest_piece(words)
    seen: set[tuple[str, str]] = set()
    for text in _holding(by_longest.keys(), list(texts)) if by_longest else ():
        lower = text.lower()
        pieces = {found.start(): found[0] for found in _WORD.finditer(lower)}
        for start, piece in pieces.items():
            for word, before in by_longest.get(piece, ()):
                key, place = (text.path, word), start - before
                if key not in seen and place in pieces and _stands_at(lower, word, place):
                    seen.add(key)
                    yield text, place, word


def _holding(words: Set[str], texts: Sequence[Text]) -> Iterator[Text]:
    """Return the texts that hold a word; each piece between spaces is looked at once."""
    pieces: set[str] = set()
    for text in texts:
        pieces.update(text.split())
    suspect = {one for one in pieces if not words.isdisjoint(_WORD.findall(one.lower()))}
    if suspect:
        yield from (text for text in texts if not suspect.isdisjoint(text.split()))


def _by_longest_piece(words: Iterable[str]) -> Mapping[str, list[tuple[str, int]]]:
    """Return words by the piece of them that few texts hold, with what stands before it."""
    found: dict[str, list[tuple[str, int]]] = {}
    for word in sorted(words):
        if _WORD.match(word):
            longest = max(_WORD.finditer(word), key=lambda piece: len(piece[0]))
            found.setdefault(longest[0], []).append((word, longest.start()))
    return found


def _stands_at(text: str, word: str, place: int) -> bool:
    end = place + len(word)
    return text.startswith(word, place) and not re.match(r"[\w-]", text[end : end + 1])


def _hard(language: str) -> Iterator[tuple[str, str]]:
    """Read the list of a language: `word = better`, one a line."""
    file = files("waakvlam.rules") / "hard" / f"{language}.txt"
    lines = file.read_text(encoding="utf-8").splitlines() if file.is_file() else []
    for line in lines:
        word, sign, better = line.partition(" = ")
        if sign and not line.startswith("#"):
            yield word, better


def _glossary(scope: Scope) -> Iterable[Term]:
    glossary = scope.all("glossary", Glossary).get("glossary")
    return glossary.terms if glossary else ()


def _span(text: Text, start: int, length: int) -> Span:
    line = text.count("\n", 0, start)
    return text.place(line, start - text.rfind("\n", 0, start) - 1, length)
