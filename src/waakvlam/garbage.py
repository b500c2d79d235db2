"""Leave out the search for garbage where values only come in."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def garbage_kept() -> Iterator[None]:
    """Do not look for garbage: it takes a fifth of the time where much is made and kept.

    What was made counts as old afterwards, so that it is not looked through at once either.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            _make_old()
            gc.enable()


def keep_all() -> None:
    """Look through everything once, and never again at what is there now: it is here to stay."""
    gc.collect()
    gc.freeze()


def _make_old() -> None:
    """Put everything among what is seldom looked through, but for what is here to stay."""
    if not gc.get_freeze_count():
        gc.freeze()
        gc.unfreeze()
