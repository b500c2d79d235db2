"""Let two folders change places in one step, where the system can do that."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

_HERE = -100
"""Stands for the current folder in the call on Linux."""

_EXCHANGE = 2


def exchange(one: Path, other: Path) -> bool:
    """Let the two change places; tell whether that happened, and else leave both as they were."""
    call = _call()
    return call is not None and call(os.fsencode(one), os.fsencode(other)) == 0


def _call() -> Callable[[bytes, bytes], int] | None:
    try:
        import ctypes  # noqa: PLC0415  # Not everywhere that Python runs.

        library = ctypes.CDLL(None)
        if sys.platform == "linux":
            linux = library.renameat2
            return lambda one, other: int(linux(_HERE, one, _HERE, other, _EXCHANGE))
        if sys.platform == "darwin":
            mac = library.renamex_np
            return lambda one, other: int(mac(one, other, _EXCHANGE))
    except (ImportError, OSError, TypeError, AttributeError):
        return None
    return None
