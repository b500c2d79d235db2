"""What DuckDB is asked: to read lines, to find repeats, and to add up learners.

A line is plain when it is sure to count by itself. Here it is only decided what is plain;
whatever else there is goes back to Python, with its place.
"""

from __future__ import annotations

from collections.abc import Sequence

from waakvlam.receipts.lines import FIELDS, FORMAT, NUMBERS, VERSION

_COLUMNS = ", ".join(f"'{name}': 'VARCHAR'" for name in ("format", "version", *FIELDS))
_NUMBERS = " AND ".join(f"regexp_full_match(\"{name}\", '[0-9]{{1,7}}')" for name in NUMBERS)

TABLES = """
CREATE TABLE quizzes(quiz UTINYINT, id VARCHAR, newest INTEGER, oldest INTEGER, asks INTEGER,
  pass_mark INTEGER, questions INTEGER);
CREATE TABLE towns(town UTINYINT, id VARCHAR);
CREATE TABLE places(place UTINYINT, id VARCHAR);
CREATE TABLE done(pos BIGINT, plain BOOLEAN, owner VARCHAR, town UTINYINT, place UTINYINT,
  quiz UTINYINT, revision INTEGER, score UTINYINT, most UTINYINT,
  attempts USMALLINT, day DATE, language VARCHAR, first VARCHAR);
CREATE TABLE special(town UTINYINT, owner VARCHAR);
"""


READ = f"""
INSERT INTO done
WITH raw AS (
  SELECT row_number() OVER () + $file AS pos, *
  FROM read_json($path, format = 'newline_delimited', ignore_errors = true,
    columns = {{{_COLUMNS}}})
), typed AS (
  SELECT raw.* REPLACE (TRY_CAST(revision AS INTEGER) AS revision,
      TRY_CAST(score AS INTEGER) AS score, TRY_CAST("max" AS INTEGER) AS "max",
      TRY_CAST(attempts AS INTEGER) AS attempts, TRY_CAST(day AS DATE) AS day),
    day AS said, {_NUMBERS} AS are_numbers, length(first) AS answers,
    length(replace(first, '-', '')) AS asked
  FROM raw
), known AS (
  SELECT typed.*, towns.town, places.place, quizzes.quiz AS which, coalesce(
    format = '{FORMAT}' AND version = '{VERSION}' AND are_numbers
    AND regexp_full_match(owner, '[0-9a-hjkmnp-tv-z]{{12}}')
    AND towns.town IS NOT NULL AND places.place IS NOT NULL AND assignment = ''
    AND revision BETWEEN oldest AND newest AND attempts BETWEEN 1 AND 9999
    AND "max" BETWEEN 1 AND 200 AND score BETWEEN 0 AND "max"
    AND score * 100 >= pass_mark * "max"
    AND answers BETWEEN "max" AND 200 AND regexp_full_match(first, '[01-]+')
    AND (revision < newest OR ("max" = asks AND asked >= "max" AND answers = questions))
    AND day BETWEEN $earliest AND $latest AND CAST(day AS VARCHAR) = said
    AND language IN ('nl', 'en'), false) AS plain
  FROM typed
  LEFT JOIN quizzes ON quizzes.id = typed.quiz
  LEFT JOIN towns ON towns.id = municipality
  LEFT JOIN places ON places.id = workplace
)
SELECT pos, plain, CASE WHEN plain THEN owner END, town, place, which,
  CASE WHEN plain THEN revision END, CASE WHEN plain THEN score END,
  CASE WHEN plain THEN "max" END, CASE WHEN plain THEN attempts END, day,
  CASE WHEN plain THEN language END, CASE WHEN plain THEN first END
FROM known
"""
"""Read a file into `done`: `$path`, `$file` (added to each record), `$earliest`, `$latest`."""

RECORDS = "SELECT count(*) FROM done WHERE pos > $file"
ODD = "SELECT pos FROM done WHERE NOT plain AND pos > $file"

ADD_QUIZ = "INSERT INTO quizzes VALUES (?, ?, ?, ?, ?, ?, ?)"

SET_APART = "INSERT INTO special SELECT unnest($towns::UTINYINT[]), unnest($owners::VARCHAR[])"

FIND_REPEATS = """
CREATE TABLE repeated AS
SELECT town, owner, quiz, min(pos) AS first_place, count(*) AS times
FROM done WHERE plain GROUP BY town, owner, quiz HAVING count(*) > 1
"""

SPECIAL_REPEATS = """
INSERT INTO special
SELECT DISTINCT town, owner FROM (
  SELECT done.town, done.owner FROM done JOIN repeated USING (town, owner, quiz) WHERE plain
  GROUP BY done.town, done.owner, done.quiz
  HAVING count(DISTINCT (place, revision, score, most, attempts, day, language, first)) > 1
)
"""
"""Learners of whom lines tell of one quiz in several ways."""

SPECIAL_ROWS = """
SELECT pos, owner, town, place, quiz, revision, score, most, attempts, day, language, first
FROM done SEMI JOIN special USING (town, owner) WHERE plain ORDER BY pos
"""

SAME_AGAIN = """
SELECT pos, first_place, quiz FROM done JOIN repeated USING (town, owner, quiz)
ANTI JOIN special USING (town, owner)
WHERE plain AND pos > first_place
"""
"""Lines that say exactly what an earlier line says."""

COUNTED = """
CREATE VIEW counted AS
SELECT done.* FROM done
LEFT JOIN repeated USING (town, owner, quiz)
ANTI JOIN special USING (town, owner)
WHERE plain AND (first_place IS NULL OR pos = first_place)
"""

MONTHS = """
SELECT town, strftime(day, '%Y-%m') AS month, sum(number)::BIGINT, count(*) FROM (
  SELECT town, owner, date_trunc('month', day) AS day, count(*) AS number
  FROM counted GROUP BY ALL
) GROUP BY ALL
"""

RESULTS = """
SELECT quiz, first, count(*) FROM counted JOIN quizzes USING (quiz)
WHERE revision = newest AND length(first) = questions GROUP BY ALL
"""

TOTALS = "SELECT count(*), count(*) FILTER (day > $as_of) FROM counted"


def learners(conditions: Sequence[str]) -> str:
    """Return what adds up learners; each condition tells what counts for one goal."""
    sums = "".join(
        f""",
  bit_or(CASE WHEN {counts} THEN 1::UBIGINT << quiz END) AS done_{goal},
  max(CASE WHEN {counts} THEN day END) AS last_{goal},
  min(CASE WHEN {counts} THEN day END) AS first_{goal}"""
        for goal, counts in enumerate(conditions)
    )
    return f"""
CREATE TABLE learners AS
SELECT town, (max((day - DATE '2000-01-01') * 256 + place) % 256)::UTINYINT AS place,
  bit_or(1::UBIGINT << quiz) AS quizzes{sums}
FROM counted GROUP BY town, owner
"""


def groups(masks: Sequence[int]) -> str:
    """Return the learners by what they have in common; a mask holds the quizzes of a goal."""
    reached = " | ".join(
        f"CASE WHEN done_{goal} = {mask} THEN {1 << goal}::UHUGEINT ELSE 0 END"
        for goal, mask in enumerate(masks)
        if mask
    )
    return f"""
SELECT town, place, quizzes, {reached or "0::UHUGEINT"} AS goals, count(*)
FROM learners GROUP BY ALL
"""


def reached(goal: int, mask: int) -> str:
    """Return the learners who reached a goal, by the month in which they did."""
    return f"""
SELECT town, place, strftime(last_{goal}, '%Y-%m'), count(*)
FROM learners WHERE done_{goal} = {mask} GROUP BY ALL
"""


def expiring(goal: int, mask: int) -> str:
    """Return the learners of whom something runs out before `$oldest` would."""
    return f"""
SELECT town, place, count(*)
FROM learners WHERE done_{goal} = {mask} AND first_{goal} < $oldest GROUP BY ALL
"""
