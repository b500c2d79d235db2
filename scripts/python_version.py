"""Tell people with an old Python what they need. This file must parse on any Python."""

import sys

OLDEST = (3, 11)


def require_supported():
    # type: () -> None
    """Stop with a sentence when this Python is too old."""
    if sys.version_info[:2] < OLDEST:
        here = ".".join(str(number) for number in sys.version_info[:2])
        needed = ".".join(str(number) for number in OLDEST)
        sys.exit(
            "Waakvlam needs Python " + needed + " or newer, and this is Python " + here + ". "
            "Install a newer one from python.org and start the command with that."
        )
