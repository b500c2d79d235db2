"""The records of files in DuckDB: each plain line is one, and has its place."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
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
    write_regular,
)


class Records(Base):
    """Files of completions, read once; use it in a `with` statement."""

    def __init__(self, parts: Parts) -> None:
        super().__init__()
        self.parts = parts
        self._files: list[ReadFile] = []
        self._starts: list[int] = []
        """How many records were read before each file."""

        self._records = 0
        for statement in (*sql.tables(parts), sql.done(parts)):
            self.ask(statement)

    def add(self, files: Iterable[CompletionLines]) -> None:
        """Read files; what only looks like a record is taken out."""
        for lines in files:
            self._read(lines)
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
            self.ask(sql.done(self.parts, sql.LESS))
        return bool(taken)

    def places(self, records: Iterable[int]) -> list[Place]:
        """Return where records stand."""
        if len(self._files) == 1:
            return self._files[0].places(records)
        return [place for record in records for place in self._file(record).places([record])]

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
        meets a carriage return; the lines are counted beside it.
        """
        with ThreadPoolExecutor(1) as beside:
            number = beside.submit(count_lines, path)
            self.ask("BEGIN")
            try:
                ((records,),) = self.ask(sql.read(self.parts), path=str(path))
            except self.refused:
                self.ask("ROLLBACK")
                return None
        rejected = [line for (line,) in self.ask(sql.REJECTED)]
        self.ask(sql.FORGET_REJECTED)
        is_whole = records + len(rejected) == number.result()
        self.ask("COMMIT" if is_whole else "ROLLBACK")
        self._records += records if is_whole else 0
        return rejected if is_whole else None

    def _file(self, pos: int) -> ReadFile:
        return self._files[bisect_right(self._starts, pos) - 1]
