"""What DuckDB is asked of the records: to find repeats, and to add up learners.

A line is plain when it is sure to count by itself, and is just as we write lines. Here it is only
decided what is plain; whatever else there is goes back to Python, with its place.
"""

from __future__ import annotations

from collections.abc import Iterable

from waakvlam.tally.engines.parts import Parts

_OWNER = "[0-9a-hjkmnp-tv-z]{12}"
_TOLD = "regexp_matches(first, '[a-z]')"

SPECIAL = "CREATE TABLE special(municipality UBIGINT, owner VARCHAR)"


_SHAPE = f"""
  quiz, revision, score, "max", regexp_replace(first, '[a-z]', '0', 'g'), version = 0 AND {_TOLD}
"""
"""A result without what only some options tell, and whether it tells too much."""

SHAPES = f"SELECT DISTINCT {_SHAPE} FROM results"

TRIES = """
SELECT quiz, revision, strlen(first), place - 1, first[place], sum(number)::BIGINT
FROM {table}, unnest(range(1, strlen(first) + 1)) AS places(place) GROUP BY ALL
"""
LEFT_OUT_RESULTS = (
    "(SELECT quiz, revision, first, count(*) AS number FROM left_out GROUP BY ALL) AS results"
)

DAYS = "SELECT municipality, day, sum(number)::BIGINT FROM {table} GROUP BY ALL"
LEFT_OUT_DAYS = "(SELECT municipality, day, 1 AS number FROM left_out) AS others"

BAD_RESULTS = f"""
CREATE TABLE bad AS
SELECT quiz, revision, score, "max", first, version FROM results WHERE ({_SHAPE}) IN (
  SELECT (unnest($quiz), unnest($revision), unnest($score), unnest($most), unnest($shape),
    unnest($odd))
)
"""

TAKE_RESULTS = """
INSERT INTO taken
SELECT pos FROM done SEMI JOIN bad USING (quiz, revision, score, "max", first, version)
RETURNING pos
"""
"""Take out the lines with bad results; return where they stand."""

TAKE_OWNERS = f"""
INSERT INTO taken SELECT pos FROM done WHERE NOT regexp_full_match(owner, '{_OWNER}')
RETURNING pos
"""

STRANGE_OWNERS = f"""
SELECT count(*) FROM learners WHERE NOT regexp_full_match(owner, '{_OWNER}')
"""

SET_APART = """
INSERT INTO special
SELECT unnest($towns::UBIGINT[]), unnest($owners::VARCHAR[])
"""


def learners(parts: Parts, packed: Iterable[str]) -> str:
    """Return what adds up the lines of each learner.

    The newest workplace is found in the packed number, in which a day stands above a workplace.
    """
    return f"""
CREATE OR REPLACE TABLE learners AS
SELECT municipality, owner, count(*) AS lines,
  max(told & {parts.mask("workplace", "day")}) AS newest, {", ".join(packed)}
FROM done GROUP BY municipality, owner
"""


def again(quizzes: str) -> str:
    """Return what finds the lines of learners with more lines than quizzes."""
    return f"""
CREATE TABLE again AS
SELECT pos, owner, told, first FROM done
SEMI JOIN (SELECT owner FROM learners WHERE lines <> {quizzes}) USING (owner)
"""


def repeats(parts: Parts) -> str:
    """Return what finds lines after the first of a learner and a quiz, and whether they differ."""
    alike = f"told & {parts.mask('municipality', 'quiz')}"
    return f"""
CREATE TABLE repeats AS
SELECT again.*, {parts.unpacked("municipality", "quiz", of="again.told")}, first_place,
  again.told <> earliest.told OR again.first <> earliest.first AS differs
FROM (
  SELECT {alike} AS alike, owner, min(pos) AS first_place
  FROM again GROUP BY alike, owner HAVING count(*) > 1
) AS same
JOIN again AS earliest ON earliest.pos = first_place
JOIN again ON again.owner = same.owner AND again.{alike} = alike AND again.pos > first_place
"""


SPECIAL_REPEATS = """
INSERT INTO special SELECT DISTINCT municipality, owner FROM repeats WHERE differs
"""
"""Learners of whom lines tell of one quiz in several ways."""

EXTRA = """
CREATE TABLE extra AS SELECT * FROM repeats ANTI JOIN special USING (municipality, owner)
"""
"""Lines that say exactly what an earlier line says."""


def left_out(parts: Parts) -> str:
    """Return what finds the records that are not added up: set apart, or the same again."""
    return f"""
CREATE TABLE left_out AS
SELECT first, {parts.unpacked("municipality", "quiz", "revision", "day")} FROM (
  SELECT told, first FROM done SEMI JOIN special USING (municipality, owner)
  UNION ALL SELECT told, first FROM extra
)
"""


def special_rows(parts: Parts) -> str:
    """Return what gives the lines of learners who were set apart."""
    numbers = ", ".join(map('"{}"'.format, parts.values))
    return f"""
SELECT pos, owner, first, {numbers}
FROM done SEMI JOIN special USING (municipality, owner) ORDER BY pos
"""


SAME_AGAIN = "SELECT pos, first_place, quiz FROM extra ORDER BY pos"


def patterns(parts: Parts, columns: Iterable[str]) -> str:
    """Return what adds up learners of whom everything is the same."""
    return f"""
CREATE TABLE patterns AS
SELECT municipality, {parts.unpacked("workplace", of="newest")}, {", ".join(columns)},
  count(*) AS number
FROM learners ANTI JOIN special USING (municipality, owner) GROUP BY ALL
"""
