"""What an author wrote on a line, before it becomes a value."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from pydantic_core import PydanticCustomError
from yaml.resolver import Resolver

_CORE_NUMBER = r"(?:[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+)\Z"
"""Numbers of YAML 1.2; those of YAML 1.1 stand in the resolver."""

_RESOLVERS: Final = Resolver.yaml_implicit_resolvers
"""Patterns of what YAML does not take for a text, by first character."""

_PATTERNS = {pattern.pattern for every in _RESOLVERS.values() for _, pattern in every}
_NO_TEXT = re.compile("|".join([_CORE_NUMBER, *(f"(?x:{one})" for one in sorted(_PATTERNS))]))


def mistake(code: str, **found: str) -> PydanticCustomError:
    """Make the error that becomes a diagnostic with this code."""
    return PydanticCustomError(code, "{code}", {"code": code, **found})


def text_of(value: object) -> str:
    """Return the text of a scalar; refuse a list or a mapping."""
    if isinstance(value, str):
        return str.__str__(value)
    raise mistake("expected-text")


def is_quoting_needed(value: object) -> bool:
    """Tell whether YAML takes an unquoted text for a number, a date, yes, no or nothing."""
    if not getattr(value, "plain", False):
        return False
    text = text_of(value)
    return text != "" and text[0] in _RESOLVERS and _NO_TEXT.match(text) is not None


def script_of(letter: str) -> str:
    """Return the script of a letter: `LATIN`, `CYRILLIC`, `ARABIC` and so on."""
    return unicodedata.name(letter, "UNKNOWN").split(" ")[0].split("-")[0]
