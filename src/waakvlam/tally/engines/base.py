"""A DuckDB of our own: in memory, and in a folder that is removed where memory is too small."""

from __future__ import annotations

import tempfile
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from waakvlam.tally.errors import wrong_use

_MEMORY = "1300MB"
_WRITES_NO_TEXT = ("SET temp_file_encryption = true", "SET force_mbedtls_unsafe = true")
"""What does not fit in memory is written encrypted: an odd line may hold a name.

For more than that DuckDB would fetch a library; the one it holds takes its keys from a weaker
source of chance. That is enough for a file that lives for seconds, with a key that nobody keeps.
"""


class Base:
    """Use it in a `with` statement."""

    def __init__(self) -> None:
        try:
            import duckdb  # noqa: PLC0415  # Only who asks for this engine needs it.
        except ImportError as error:
            raise wrong_use("no-engine") from error
        self._folder = tempfile.TemporaryDirectory(prefix="waakvlam-")
        self._base = duckdb.connect()
        self.refused: type[Exception] = duckdb.InvalidInputException
        self.ask("SET enable_progress_bar = false")
        self.ask(f"SET memory_limit = '{_MEMORY}'")
        for setting in _WRITES_NO_TEXT:
            self.ask(setting)
        self.ask("SET temp_directory = $folder", folder=self._folder.name)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._base.close()
        self._folder.cleanup()

    @property
    def folder(self) -> Path:
        """Return where it can write, for as long as it is used."""
        return Path(self._folder.name)

    def ask(self, query: str, **values: object) -> list[tuple[Any, ...]]:
        """Return every row of an answer."""
        return self._base.execute(query, values).fetchall()
