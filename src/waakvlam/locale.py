"""The language in which to speak to whoever runs a command."""

from __future__ import annotations

import locale
import os

VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")


def default_language() -> str:
    """Return `nl` where the machine is set to Dutch, otherwise `en`."""
    named = next((os.environ[name] for name in VARIABLES if os.environ.get(name)), None)
    spoken = named or locale.getlocale()[0] or "en"
    return "nl" if spoken.lower().startswith(("nl", "dutch")) else "en"
