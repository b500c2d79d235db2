"""The mail that goes with an assignment, in every language of the site's words."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import files

from waakvlam.pages.context import load_strings

MAIL = ("hello", "what", "link", "receipt", "subject")
"""The parts of a mail that only a mail has."""


def mail_words() -> Mapping[str, Mapping[str, str]]:
    """Return the parts of a mail by language, as the script in the browser reads them."""
    return {language: _parts(load_strings(language)) for language in languages()}


def languages() -> tuple[str, ...]:
    """Return the languages in which the words of the site are written, Dutch first."""
    folder = files("waakvlam.pages") / "strings"
    found = {file.name.split(".")[-2] for file in folder.iterdir() if file.name.endswith(".yml")}
    return tuple(sorted(found, key=lambda name: (name != "nl", name)))


def _parts(words: Mapping[str, str]) -> Mapping[str, str]:
    parts = {name: words[f"assign_mail_{name}"] for name in MAIL}
    return parts | {"due": words["assignment_due"], "contact": words["assignment_contact"]}
