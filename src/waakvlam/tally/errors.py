"""Why there is no tally at all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from waakvlam.tally.completions import Uncounted
from waakvlam.tally.messages import failure, sentence

WRONG_USE = 2
ENVIRONMENT = 3
MOST_PLACES = 3
"""Places that are named beside a reason."""


class TallyError(Exception):
    """The tally could not be made; nothing was written and the previous one is untouched."""

    def __init__(self, code: str, exit_code: int, args: Mapping[str, str]) -> None:
        super().__init__(code)
        self.code = code
        self.exit_code = exit_code
        """2 for wrong use or nothing to read, 3 for disk, rights and the like."""
        self.args_by_name = dict(args)
        self.uncounted: tuple[Uncounted, ...] = ()
        """What was read without a receipt in it, when that is all there was."""

    def sentence(self, language: str) -> str:
        """Say in the reader's language what went wrong."""
        return failure(self.code, self.args_by_name, language)

    def reasons(self, language: str) -> list[str]:
        """Say why the files held nothing, and what to do; the same reason once."""
        places: dict[str, list[str]] = {}
        for each in self.uncounted:
            told = " ".join(sentence(each.code, each.args, language))
            places.setdefault(told, []).append(each.place.source)
        return [f"{_listed(found)}: {told}" for told, found in places.items()]


def _listed(places: Sequence[str]) -> str:
    """Name the first places, and the number of the others."""
    others = len(places) - MOST_PLACES
    return ", ".join(places[:MOST_PLACES]) + (f" (+{others})" if others > 0 else "")


def wrong_use(code: str, **args: str) -> TallyError:
    """Return an error that the user can mend by asking something else."""
    return TallyError(code, WRONG_USE, args)


def environment(code: str, path: object, error: OSError, **more: str) -> TallyError:
    """Return an error of the disk or the system."""
    args = {"path": str(path), "reason": error.strerror or str(error), **more}
    return TallyError(code, ENVIRONMENT, args)
