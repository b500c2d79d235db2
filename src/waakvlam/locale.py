"""The language in which to speak to whoever runs a command."""

from __future__ import annotations

import locale
import os

VARIABLES = ("WAAKVLAM_LANG", "LC_ALL", "LC_MESSAGES", "LANG")
"""Where the language is asked for, the strongest first."""


def default_language() -> str:
    """Return `nl` where the machine is set to Dutch, otherwise `en`."""
    named = next((os.environ[name] for name in VARIABLES if os.environ.get(name)), None)
    spoken = named or locale.getlocale()[0] or "en"
    return "nl" if spoken.lower().startswith(("nl", "dutch")) else "en"
