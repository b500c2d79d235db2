"""From a bank of questions to a quiz of our authors, as a tree with places."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256

from waakvlam.diagnostics import Diagnostic
from waakvlam.exchange.bank import Asked, Bank, Rich
from waakvlam.exchange.from_kinds import KindError, fields_of
from waakvlam.exchange.html_tree import Tag, read_html
from waakvlam.exchange.ids import Ids, id_from, is_id
from waakvlam.exchange.nodes import items, scalar, table
from waakvlam.exchange.taking import Taking
from waakvlam.source.tree import Items, Scalar, Table

FILL_INTRO = (
    "Schrijf hier waar de vragen over gaan. Je kijkt elk antwoord zelf na en je mag het opnieuw "
    "proberen."
)
FILL_EXPLANATION = "Schrijf hier wat iedereen moet weten na deze vraag."
PASS_MARK = "70"


@dataclass(frozen=True, slots=True)
class Ground:
    """What the project has already, and what a new quiz begins with."""

    owner: str
    today: date
    sources: frozenset[str] = frozenset()
    """Ids of the sources."""

    pictures: Mapping[str, str] = field(default_factory=dict)
    """Path of each picture by the digest of what is in it."""

    quizzes: frozenset[str] = frozenset()
    """Ids of the quizzes."""


def digest(content: bytes) -> str:
    """Return by what a picture is known again."""
    return sha256(content).hexdigest()


def quiz_of(bank: Bank, ground: Ground) -> tuple[Table, list[Diagnostic]]:
    """Return the quiz, and what of the bank is not in it or must still be filled in."""
    taking, ids, problems = Taking(), Ids(), list[Diagnostic]()
    questions = []
    for asked in bank.questions:
        one = _Question(asked, ground, ids)
        questions += list(one.tables())
        problems += one.taking.problems
    intro = _intro(bank, taking)
    tree = table(
        bank.place,
        title=scalar(bank.title, bank.place),
        revision="1",
        reviewed=scalar(ground.today.isoformat(), bank.place),
        review_by=scalar(_next_year(ground.today), bank.place),
        owner=ground.owner,
        intro=intro,
        pass_mark=PASS_MARK,
        questions=items(bank.place, questions),
    )
    return tree, [*(taking.problems if questions else ()), *problems]


def _intro(bank: Bank, taking: Taking) -> Scalar:
    """Return the introduction without the line about danger, which every page has."""
    tree = read_html(bank.intro.text)
    tree.children = [one for one in tree.children if not _is_danger(one)]
    intro = taking.markdown(bank.intro, tree if bank.intro.form == "html" else None)
    if intro:
        return intro
    taking.warn("import-no-intro", bank.place)
    return scalar(FILL_INTRO, bank.place)


def _is_danger(part: Tag | str) -> bool:
    return isinstance(part, Tag) and "wv-danger-line" in part.classes


class _Question:
    """Turns one question; keeps what is to be said about it."""

    def __init__(self, asked: Asked, ground: Ground, ids: Ids) -> None:
        known = {
            address: ground.pictures[digest(file.content)]
            for address, file in asked.files.items()
            if digest(file.content) in ground.pictures
        }
        self.taking = Taking(known)
        self._asked = asked
        self._ground = ground
        self._ids = ids

    def tables(self) -> Iterator[Table]:
        """Return the question; nothing when there is none to take."""
        asked = self._asked
        text, below = self.taking.parted(asked.text)
        explanation, added = self._explained(below)
        try:
            kind, fields = fields_of(asked, self.taking, {**below, **added})
        except KindError as error:
            self.taking.problems = [error.problem]
            return
        yield table(
            asked.place,
            id=scalar(self._id(text), asked.place),
            kind=kind,
            text=text or self._missing("import-no-text", asked.name or "?"),
            **fields,
            explanation=explanation,
            hint=self._hint(),
            sources=self._sources(added),
            to_be_reviewed=True,
        )

    def _explained(self, below: Mapping[str, Tag]) -> tuple[Scalar, dict[str, Tag]]:
        """Return the explanation; of what is only read, it stands below the text."""
        asked, framed = self._asked, below.get("wv-explanation")
        if framed is None:
            explanation, added = self.taking.parted(asked.feedback)
        else:
            added = {name: tag for tag in framed.tags() for name in tag.classes}
            framed.children = [one for one in framed.children if one not in added.values()]
            explanation = self.taking.markdown(Rich(place=asked.text.place), framed)
        return explanation or self._missing("import-no-explanation", FILL_EXPLANATION), added

    def _missing(self, code: str, instead: str) -> Scalar:
        self.taking.warn(code, self._asked.place)
        return scalar(instead, self._asked.place)

    def _id(self, text: str) -> str:
        asked = self._asked
        if is_id(asked.id):
            name = self._ids.give(asked.id)
        else:
            name = self._ids.give(id_from(asked.id or asked.name or text, "vraag"))
        if asked.id and name != asked.id:
            self.taking.warn("import-new-id", asked.place, id=asked.id, name=name)
        return name

    def _hint(self) -> Scalar | None:
        hints = [self.taking.markdown(hint) for hint in self._asked.hints if hint.text]
        return scalar("\n\n".join(hints), hints[0].span) if any(hints) else None

    def _sources(self, added: Mapping[str, Tag]) -> Items | None:
        """Return the sources that our export named, as far as this project has them."""
        line = added.get("wv-sources")
        place = self._asked.feedback.place
        found = []
        for link in line.tags() if line else ():
            id_ = link.attributes.get("href", "").rpartition("#")[2]
            if id_ in self._ground.sources:
                found.append(scalar(id_, place))
            elif link.name == "a":
                self.taking.warn("import-unknown-source", place, name=link.words())
        return items(place, found) if found else None


def _next_year(today: date) -> str:
    day = 28 if (today.month, today.day) == (2, 29) else today.day
    return today.replace(year=today.year + 1, day=day).isoformat()
