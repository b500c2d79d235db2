"""What DuckDB is asked: to read lines, to find repeats, and to add up learners.

A line is plain when it is sure to count by itself, and is just as we write lines. Here it is only
decided what is plain; whatever else there is goes back to Python, with its place.
"""

from __future__ import annotations

from collections.abc import Iterable

from waakvlam.receipts.line import FIELDS, FORMAT, VERSIONS
from waakvlam.tally.engines.parts import Parts

_OWNER = "[0-9a-hjkmnp-tv-z]{12}"
_NOWHERE = "nowhere"
"""A text that no line holds between its commas: nothing there is taken for absent."""

_PREFIX = '"owner":"'
_FIRST = '"first":"'
_VERSIONS = [f'"version":{version}' for version in VERSIONS]
_TOLD = "regexp_matches(first, '[a-z]')"


def quoted(text: str) -> str:
    """Return a text as it stands in a query."""
    return "'" + text.replace("'", "''") + "'"


def tables(parts: Parts) -> list[str]:
    """Return what makes the tables; a field with a list of values is kept as a number."""
    fields = ", ".join(f'"{name}" {name}_part' for name in parts.values)
    return [
        *(_type(name, parts.labels(name)) for name in parts.values),
        f"CREATE TYPE version_part AS ENUM ({', '.join(map(quoted, _VERSIONS))})",
        f"CREATE TABLE done(pos BIGINT, owner VARCHAR, {fields}, first VARCHAR, "
        "version version_part)",
        "CREATE TABLE special(municipality municipality_part, owner VARCHAR)",
    ]


def read(parts: Parts) -> str:
    """Return what reads a file: `$path`, and `$file`, which is added to each record.

    A line that only looks like a plain one is kept without an owner. Where a field says something
    that is on no list, the line is no record, and stands in a list of rejected lines.
    """
    types = {name: f"{name}_part" for name in ("version", *parts.values)}
    every = ("format", "version", *FIELDS)
    columns = ", ".join(f"'{name}': '{types.get(name, 'VARCHAR')}'" for name in every)
    fields = ", ".join(f'"{name}"' for name in parts.values)
    return f"""
INSERT INTO done
SELECT row_number() OVER () + $file,
  CASE WHEN format = '{{"format":"{FORMAT}"'
    AND assignment = '"assignment":""' AND strlen(owner) = {len(_PREFIX) + 13}
    AND owner LIKE '{_PREFIX}%"' AND first LIKE '{_FIRST}%"}}'
  THEN substr(owner, {len(_PREFIX) + 1}, 12) ELSE '' END, {fields},
  substr(first, {len(_FIRST) + 1}, strlen(first) - {len(_FIRST) + 2}), version
FROM read_csv($path, auto_detect = false, header = false, delim = ',', quote = '', escape = '',
  comment = '', new_line = '\\n', nullstr = '{_NOWHERE}', store_rejects = true, rejects_limit = 0,
  max_line_size = 4194304, columns = {{{columns}}})
"""


REJECTED = "SELECT DISTINCT line FROM reject_errors ORDER BY line"
FORGET_REJECTED = "DELETE FROM reject_errors"

RECORDS = "SELECT count(*) FROM done WHERE pos > $file"
NOBODY = "SELECT count(*) FROM done WHERE pos > $file AND owner = ''"
TAKE_NOBODY = "DELETE FROM done WHERE owner = '' RETURNING pos"
TAKE_FILE = "DELETE FROM done WHERE pos > $file"

RESULTS = """
CREATE OR REPLACE TABLE results AS
SELECT quiz, revision, score, "max", first, version, count(*) AS number FROM done GROUP BY ALL
"""
"""How often each result is told."""

_SHAPE = f"""
  enum_code(quiz), enum_code(revision), enum_code(score), enum_code("max"),
  regexp_replace(first, '[a-z]', '0', 'g'), version = {quoted(_VERSIONS[0])} AND {_TOLD}
"""
"""A result without what only some options tell, and whether it tells too much."""

SHAPES = f"SELECT DISTINCT {_SHAPE} FROM results"

TRIES = """
SELECT enum_code(quiz), enum_code(revision), strlen(first), place - 1, first[place],
  sum(number)::BIGINT
FROM {table}, unnest(range(1, strlen(first) + 1)) AS places(place) GROUP BY ALL
"""
LEFT_OUT_RESULTS = (
    "(SELECT quiz, revision, first, count(*) AS number FROM left_out GROUP BY ALL) AS results"
)

DAYS = "SELECT enum_code(municipality), enum_code(day), count(*) FROM {table} GROUP BY ALL"

BAD_RESULTS = f"""
CREATE TABLE bad AS
SELECT quiz, revision, score, "max", first, version FROM results WHERE ({_SHAPE}) IN (
  SELECT (unnest($quiz), unnest($revision), unnest($score), unnest($most), unnest($shape),
    unnest($odd))
)
"""

TAKE_RESULTS = """
DELETE FROM done USING bad
WHERE done.quiz = bad.quiz AND done.revision = bad.revision AND done.score = bad.score
  AND done."max" = bad."max" AND done.first = bad.first AND done.version = bad.version
RETURNING pos
"""
"""Take out the lines with bad results; return where they stand."""

TAKE_OWNERS = f"""
DELETE FROM done WHERE NOT regexp_full_match(owner, '{_OWNER}') RETURNING pos
"""

STRANGE_OWNERS = f"""
SELECT count(*) FROM learners WHERE NOT regexp_full_match(owner, '{_OWNER}')
"""

SET_APART = """
INSERT INTO special
SELECT unnest($towns::VARCHAR[])::municipality_part, unnest($owners::VARCHAR[])
"""


def learners(packed: Iterable[str]) -> str:
    """Return what adds up the lines of each learner."""
    return f"""
CREATE OR REPLACE TABLE learners AS
SELECT municipality, owner, count(*) AS lines,
  max(enum_code(day)::INTEGER * 256 + enum_code(workplace)) AS newest, {", ".join(packed)}
FROM done GROUP BY municipality, owner
"""


def again(quizzes: str) -> str:
    """Return what finds the lines of learners with more lines than quizzes."""
    return f"""
CREATE TABLE again AS
SELECT done.* FROM done
SEMI JOIN (SELECT municipality, owner FROM learners WHERE lines <> {quizzes})
  USING (municipality, owner)
"""


SPECIAL_REPEATS = """
INSERT INTO special
SELECT DISTINCT municipality, owner FROM (
  SELECT municipality, owner FROM again GROUP BY municipality, owner, quiz
  HAVING count(DISTINCT (workplace, revision, score, "max", attempts, day, language, first)) > 1
)
"""
"""Learners of whom lines tell of one quiz in several ways."""

EXTRA = """
CREATE TABLE extra AS
SELECT again.*, first_place FROM again
JOIN (
  SELECT municipality, owner, quiz, min(pos) AS first_place
  FROM again GROUP BY municipality, owner, quiz
) USING (municipality, owner, quiz)
ANTI JOIN special USING (municipality, owner)
WHERE pos > first_place
"""
"""Lines that say exactly what an earlier line says."""

LEFT_OUT = """
CREATE TABLE left_out AS
SELECT * FROM done SEMI JOIN special USING (municipality, owner)
UNION ALL SELECT * EXCLUDE (first_place) FROM extra
"""


def special_rows(parts: Parts) -> str:
    """Return what gives the lines of learners who were set apart."""
    numbers = ", ".join(f'enum_code("{name}")' for name in parts.values)
    return f"""
SELECT pos, owner, first, {numbers}
FROM done SEMI JOIN special USING (municipality, owner) ORDER BY pos
"""


SAME_AGAIN = "SELECT pos, first_place, enum_code(quiz) FROM extra ORDER BY pos"


def patterns(columns: Iterable[str]) -> str:
    """Return what adds up learners of whom everything is the same."""
    return f"""
CREATE TABLE patterns AS
SELECT enum_code(municipality) AS town, newest & 255 AS place, {", ".join(columns)},
  count(*) AS number
FROM learners ANTI JOIN special USING (municipality, owner) GROUP BY ALL
"""


def _type(name: str, labels: Iterable[str]) -> str:
    return f"CREATE TYPE {name}_part AS ENUM ({', '.join(map(quoted, labels))})"
