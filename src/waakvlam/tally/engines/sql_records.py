"""What DuckDB is asked to read the lines of a file: each plain one becomes a record."""

from __future__ import annotations

from collections.abc import Iterable

from waakvlam.receipts.line import FIELDS, FORMAT
from waakvlam.tally.engines.parts import Parts

_NOWHERE = "\n"
"""What no line holds between its commas: nothing there is taken for absent."""

_PREFIX = '"owner":"'
_FIRST = '"first":"'


def quoted(text: str) -> str:
    """Return a text as it stands in a query."""
    return "'" + text.replace("'", "''") + "'"


def tables(parts: Parts) -> list[str]:
    """Return what makes the tables; what a line tells is packed in one number."""
    return [
        *(_type(name, parts.labels(name)) for name in parts.values),
        "CREATE TABLE records(owner VARCHAR, told UBIGINT, first VARCHAR)",
        "CREATE TABLE taken(pos BIGINT)",
    ]


def done(parts: Parts, others: str = "") -> str:
    """Return what makes the view of records that count by themselves.

    Each has its place in the order of reading, from 0: records are only added, and DuckDB keeps
    them in the order of their lines.
    """
    return f"""
CREATE OR REPLACE VIEW done AS
SELECT records.rowid AS pos, owner, told, first, {parts.unpacked()} FROM records {others}
"""


LESS = "ANTI JOIN taken ON records.rowid = taken.pos"
"""Leaves out of them what was taken out."""


def read(parts: Parts) -> str:
    """Return what reads a file: `$path`.

    A line that only looks like a plain one is kept without an owner. Where a field says something
    that is on no list, the line is no record, and stands in a list of rejected lines.
    """
    types = {name: f"{name}_part" for name in parts.values}
    every = ("format", "version", *FIELDS)
    columns = ", ".join(f"'{name}': '{types.get(name, 'VARCHAR')}'" for name in every)
    return f"""
INSERT INTO records
SELECT
  CASE WHEN format = '{{"format":"{FORMAT}"'
    AND assignment = '"assignment":""' AND strlen(owner) = {len(_PREFIX) + 13}
    AND owner LIKE '{_PREFIX}%"' AND first LIKE '{_FIRST}%"}}'
  THEN substring_grapheme(owner, {len(_PREFIX) + 1}, 12) ELSE '' END,
  {parts.packed()},
  substring_grapheme(first, {len(_FIRST) + 1}, strlen(first) - {len(_FIRST) + 2})
FROM read_csv($path, auto_detect = false, header = false, delim = ',', quote = '', escape = '',
  comment = '', new_line = '\\n', nullstr = '{_NOWHERE}', store_rejects = true, rejects_limit = 0,
  max_line_size = 4194304, columns = {{{columns}}})
"""


REJECTED = "SELECT DISTINCT line FROM reject_errors ORDER BY line"
FORGET_REJECTED = "DELETE FROM reject_errors"

TAKE_NOBODY = "INSERT INTO taken SELECT pos FROM done WHERE owner = '' RETURNING pos"


def _type(name: str, labels: Iterable[str]) -> str:
    return f"CREATE TYPE {name}_part AS ENUM ({', '.join(map(quoted, labels))})"
