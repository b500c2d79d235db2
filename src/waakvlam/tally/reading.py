"""What was read of the sources, file by file."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from waakvlam.garbage import garbage_kept
from waakvlam.receipts.completion import Completion
from waakvlam.receipts.items import Answer, Item, Notice
from waakvlam.receipts.lines import CompletionLines
from waakvlam.receipts.reading import Reading
from waakvlam.tally.errors import environment
from waakvlam.tally.noted import summed_up
from waakvlam.tally.sources import Source, Sources, State, read_file, state_of


@dataclass(frozen=True, slots=True)
class Read:
    """Everything that was read."""

    items: Mapping[Source, Sequence[Item] | CompletionLines]
    states: Mapping[Source, State]
    """Size and time of change of each file when it was read."""

    skipped: int
    """Number of files of other programs."""

    @property
    def answers(self) -> Iterator[Answer | Completion]:
        """Give everything that counts as read."""
        yield from self.single_answers
        for lines in self.lines:
            yield from lines

    @property
    def single_answers(self) -> Iterator[Answer]:
        """Give what counts as read outside files of completions."""
        yield from (item for item in self._single_items if not isinstance(item, Notice))

    @property
    def lines(self) -> Iterator[CompletionLines]:
        """Give the files of completions."""
        yield from (found for found in self.items.values() if isinstance(found, CompletionLines))

    @property
    def notices(self) -> tuple[Notice, ...]:
        """Return what is good to know."""
        items = list(self._single_items)
        notices = [item for item in items if isinstance(item, Notice)]
        answers = [item for item in items if not isinstance(item, Notice)]
        return (*notices, *summed_up(answers))

    @property
    def _single_items(self) -> Iterator[Item]:
        for found in self.items.values():
            if not isinstance(found, CompletionLines):
                yield from found


ProgressCallback = Callable[[int, int], None]
"""Is told the number of files read and the number of all files."""


def read_all(found: Sources, reading: Reading, progress: ProgressCallback) -> Read:
    """Read every file; files of completions are read line by line when somebody asks."""
    states = {source: state_of(source) for source in found.files}
    items: dict[Source, Sequence[Item] | CompletionLines] = {}
    for number, source in enumerate(found.files, start=1):
        try:
            with garbage_kept():
                items[source] = read_file(source, reading)
        except MemoryError:
            raise environment("no-memory", source.path, OSError()) from None
        progress(number, len(found.files))
    return Read(items, states, found.skipped)
