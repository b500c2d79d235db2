"""What DuckDB is asked to read the lines of a file: each plain one becomes a record."""

from __future__ import annotations

from collections.abc import Iterable

from waakvlam.receipts.line import FIELDS, FORMAT
from waakvlam.tally.engines.parts import Parts

_NOWHERE = "\n"
"""What no line holds between its commas: nothing there is taken for absent."""

_FORMAT = f'{{"format":"{FORMAT}"'
_NO_ASSIGNMENT = '"assignment":""'
_PREFIX = '"owner":"'
_OWNER = len(_PREFIX) + 12 + len('"')
_FIRST = '"first":"'
_LAST = '"}'
_REST = len(_FORMAT + _NO_ASSIGNMENT + _FIRST + _LAST + "\n") + _OWNER + len(FIELDS) + 1
"""Bytes of a line but for the fields that have a list and what was right at first try."""

RESULT = ("quiz", "revision", "score", "max", "attempts", "version")
"""Fields with a list that are added up with what was right at first try; the others without."""


def quoted(text: str) -> str:
    """Return a text as it stands in a query."""
    return "'" + text.replace("'", "''") + "'"


def tables(parts: Parts) -> list[str]:
    """Return what makes the tables; what a line tells is packed in one number."""
    return [
        *(_type(name, parts.labels(name)) for name in parts.values),
        "CREATE TABLE records(owner VARCHAR, told UBIGINT, first VARCHAR)",
        "CREATE TABLE taken(pos BIGINT)",
        "CREATE TABLE result_sums(told UBIGINT, first VARCHAR, number BIGINT)",
        "CREATE TABLE other_sums(told UBIGINT, number BIGINT)",
        f"CREATE VIEW results AS SELECT *, {parts.unpacked(*RESULT)} FROM result_sums",
        f"CREATE VIEW others AS SELECT *, {parts.unpacked(*_others(parts))} FROM other_sums",
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


def add_up(parts: Parts) -> list[str]:
    """Return what adds up how often records say the same, from record `$start` on."""
    return [
        f"INSERT INTO {table} SELECT {told}, count(*) FROM done WHERE pos >= $start GROUP BY ALL"
        for table, told in (
            ("result_sums", f"told & {parts.mask(*RESULT)}, first"),
            ("other_sums", f"told & {parts.mask(*_others(parts))}"),
        )
    ]


FORGET_SUMS = ["DELETE FROM result_sums", "DELETE FROM other_sums"]


def size(parts: Parts) -> str:
    """Return what tells how many bytes of lines were added up; nothing where that is not sure.

    Of what was right at first try only plain letters are cut at the right place.
    """
    return f"""
SELECT coalesce(sum(number * bytes), 0)::BIGINT FROM (
  SELECT number, CASE WHEN strlen(first) = length(first)
    THEN strlen(first) + {parts.length(*RESULT)} END AS bytes FROM results
  UNION ALL SELECT number, {_REST} + {parts.length(*_others(parts))} FROM others
) HAVING count(*) = count(bytes)
"""


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
  CASE WHEN format = '{_FORMAT}'
    AND assignment = '{_NO_ASSIGNMENT}' AND strlen(owner) = {_OWNER}
    AND owner LIKE '{_PREFIX}%"' AND first LIKE '{_FIRST}%{_LAST}'
  THEN substring_grapheme(owner, {len(_PREFIX) + 1}, 12) ELSE '' END,
  {parts.packed()},
  substring_grapheme(first, {len(_FIRST) + 1}, strlen(first) - {len(_FIRST + _LAST)})
FROM read_csv($path, auto_detect = false, header = false, delim = ',', quote = '', escape = '',
  comment = '', new_line = '\\n', nullstr = '{_NOWHERE}', store_rejects = true, rejects_limit = 0,
  max_line_size = 4194304, columns = {{{columns}}})
"""


REJECTED = "SELECT DISTINCT line FROM reject_errors ORDER BY line"
FORGET_REJECTED = "DELETE FROM reject_errors"

NOBODY = "SELECT count(*) FROM records WHERE rowid >= $start AND owner = ''"
TAKE_NOBODY = "INSERT INTO taken SELECT pos FROM done WHERE owner = '' RETURNING pos"


def _others(parts: Parts) -> list[str]:
    return [name for name in parts.values if name not in RESULT]


def _type(name: str, labels: Iterable[str]) -> str:
    return f"CREATE TYPE {name}_part AS ENUM ({', '.join(map(quoted, labels))})"
