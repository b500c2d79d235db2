"""Let the tests import the scripts, which are no package."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SCRIPTS = ROOT / "scripts"


def make_importable() -> None:
    """Put `scripts/` last on the path, so that it hides no module of Python's own."""
    if str(SCRIPTS) not in sys.path:
        sys.path.append(str(SCRIPTS))
