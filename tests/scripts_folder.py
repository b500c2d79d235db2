"""Let the tests import the scripts and benchmarks, which are not installed."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SCRIPTS = ROOT / "scripts"


def make_importable() -> None:
    """Put `scripts/` and the project last on the path, so that they hide nothing of Python's."""
    sys.path.extend(path for path in (str(SCRIPTS), str(ROOT)) if path not in sys.path)
