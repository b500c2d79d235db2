"""Spreadsheet text that opens right in Dutch Excel: `;`, byte order mark, CRLF."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from waakvlam.tally.messages import word
from waakvlam.tally.safe import cell


def to_csv(header: Sequence[str], rows: Iterable[Sequence[str | int]], language: str) -> bytes:
    """Return a header in the reader's language and the rows; no text becomes a formula."""
    text = io.StringIO(newline="")
    # Every text is quoted, so that it stays one cell whatever separator is expected.
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n", quoting=csv.QUOTE_NONNUMERIC)
    writer.writerow([cell(word(name, language)) for name in header])
    writer.writerows([cell(value) for value in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")
