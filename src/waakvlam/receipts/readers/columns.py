"""Where the columns of an export of a learning system stand in a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from waakvlam.receipts.items import Notice, Place
from waakvlam.receipts.readers.cells import Row, letters
from waakvlam.receipts.readers.outcome import compared
from waakvlam.receipts.reading import Columns as Headers
from waakvlam.receipts.reading import Export

_OF_PERSONS = frozenset({
    "naam", "voornaam", "achternaam", "volledige naam", "gebruikersnaam", "personeelsnummer",
    "name", "first name", "last name", "surname", "full name", "username", "employee number",
    "e-mail", "email", "e-mailadres", "email address", "e-mail address", "adres", "address",
    "bsn", "burgerservicenummer", "telefoon", "telefoonnummer", "phone", "phone number",
    "geboortedatum", "date of birth",
})  # fmt: skip
"""Headers, in compared form, of columns that tell who somebody is."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the columns of an export stand in one table."""

    export: Export
    header: int
    """Number of the row with the headers."""

    width: int
    by_header: dict[str, int]
    """Column by header, in compared form; -1 for a header that stands there twice."""

    def find(self, headers: Headers) -> int | None:
        """Return the column with one of these headers."""
        known = (self.by_header.get(compared(header)) for header in headers)
        return next((at for at in known if at is not None), None)


def columns_of(row: Row, exports: Iterable[Export]) -> Columns | None:
    """Return the columns when this row is the header of a known export."""
    by_header: dict[str, int] = {}
    for at, cell in enumerate(row.cells):
        name = compared(cell.text)
        by_header[name] = -1 if name in by_header else at
    for export in exports:
        columns = Columns(export, row.number, len(row.cells), by_header)
        if export.results and export.learner and _are_all_there(columns):
            return columns
    return None


def about_persons(header: Row, place: Place) -> Iterator[Notice]:
    """Say which columns are about persons; a header is only told when it is one of our words."""
    named = ((letters(at), compared(cell.text)) for at, cell in enumerate(header.cells))
    found = [f"{column} ({name})" for column, name in named if name in _OF_PERSONS]
    if found:
        here = place._replace(line=header.number)
        yield Notice("columns-of-persons", here, {"names": ", ".join(found)})


def _are_all_there(columns: Columns) -> bool:
    return all(columns.find(headers) is not None for headers in needed(columns.export))


def needed(export: Export) -> list[Headers]:
    """Return the headers without which an export cannot be read."""
    ours = [export.learner, export.municipality, export.workplace]
    for result in export.results:
        ours += [result.done, result.day, result.score, *((name,) for name, _ in result.only)]
    return [headers for headers in ours if headers]
