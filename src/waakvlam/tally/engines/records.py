"""The records of files in DuckDB: each plain line is one, and has its place."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from pathlib import Path

from waakvlam.receipts.items import Place
from waakvlam.receipts.lines import CompletionLines
from waakvlam.tally.engines import sql_records as sql
from waakvlam.tally.engines.base import Base
from waakvlam.tally.engines.parts import Parts
from waakvlam.tally.engines.regular import (
    ReadFile,
    count_lines,
    is_pattern,
    lines_at,
    size_of_lines,
    write_regular,
)

LARGE = 50_000_000
"""Bytes of a file from which it takes less time to add up its records than to count its lines."""


class Records(Base):
    """Files of completions, read once; use it in a `with` statement."""

    def __init__(self, parts: Parts) -> None:
        super().__init__()
        self.parts = parts
        self._files: list[ReadFile] = []
        self._starts: list[int] = []
        """How many records were read before each file."""

        self._records = self._added_up = 0
        for statement in (*sql.tables(parts), sql.done(parts)):
            self.ask(statement)

    def add(self, files: Iterable[CompletionLines]) -> None:
        """Read files; what only looks like a record is taken out."""
        for lines in files:
            self._read(lines)
        self._add_up(self._records)
        self.take(sql.TAKE_NOBODY)

    def odd(self) -> Iterator[tuple[Place, str]]:
        """Return every line that is no record, or was taken out."""
        for file in self._files:
            yield from lines_at(file.lines, file.odd)

    def take(self, query: str) -> bool:
        """Take out records, so that somebody else judges them; tell whether there are any."""
        taken = self.ask(query)
        for (pos,) in taken:
            self._file(pos).add_odd(pos)
        if taken:
            for statement in (sql.done(self.parts, sql.LESS), *sql.FORGET_SUMS):
                self.ask(statement)
            self._added_up = 0
            self._add_up(self._records)
        return bool(taken)

    def places(self, records: Iterable[int]) -> Iterator[Place]:
        """Tell where records stand."""
        if len(self._files) == 1:
            return self._files[0].places(records)
        return (place for record in records for place in self._file(record).places([record]))

    def _read(self, lines: CompletionLines) -> None:
        self._starts.append(self._records)
        rejected = None if is_pattern(lines.path) else self._rejected(lines.path)
        if rejected is None:
            copy = self.folder / "lines.jsonl"
            write_regular(lines.path, copy)
            rejected = self._rejected(copy)
            copy.unlink()
        if rejected is None:
            raise AssertionError("lines without a record")
        self._files.append(ReadFile(lines, self._starts[-1], rejected))

    def _rejected(self, path: Path) -> list[int] | None:
        """Keep the records of a file; return the lines that are none.

        Return nothing, and keep nothing, where lines are not records. DuckDB gives up when it
        meets a carriage return, and skips what is empty.
        """
        is_large = path.stat().st_size >= LARGE
        before = self._add_up(self._records) if is_large else None
        self.ask("BEGIN")
        try:
            ((records,),) = self.ask(sql.read(self.parts), path=str(path))
        except self.refused:
            self.ask("ROLLBACK")
            return None
        rejected = [line for (line,) in self.ask(sql.REJECTED)]
        self.ask(sql.FORGET_REJECTED)
        is_sure = is_large and not rejected and self._are_all(records, path, before)
        if not (is_sure or records + len(rejected) == count_lines(path)):
            self.ask("ROLLBACK")
            self._added_up = min(self._added_up, self._records)
            return None
        self.ask("COMMIT")
        self._records += records
        return rejected

    def _are_all(self, records: int, path: Path, before: int | None) -> bool:
        """Tell whether so many new records surely hold every byte of a file.

        `before` is how many bytes the lines of all others take.
        """
        after = self._add_up(self._records + records)
        ((nobody,),) = self.ask(sql.NOBODY, start=self._records)
        if nobody or before is None or after is None:
            return False
        return after - before == size_of_lines(path)

    def _add_up(self, records: int) -> int | None:
        """Add up so many records; return how many bytes their lines take, where that is sure."""
        if self._added_up < records:
            for statement in sql.add_up(self.parts):
                self.ask(statement, start=self._added_up)
            self._added_up = records
        size = self.ask(sql.size(self.parts))
        return size[0][0] if size else None

    def _file(self, pos: int) -> ReadFile:
        return self._files[bisect_right(self._starts, pos) - 1]
