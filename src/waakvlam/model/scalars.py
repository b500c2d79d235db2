"""What an author wrote on a line, before it becomes a value."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from pydantic_core import PydanticCustomError
from yaml.resolver import Resolver

_CORE_NUMBER = re.compile(
    r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+"
)
"""Numbers of YAML 1.2; those of YAML 1.1 stand in the resolver."""

_RESOLVERS: Final = Resolver.yaml_implicit_resolvers


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
    text = getattr(value, "plain", False) and text_of(value)
    if not text:
        return False
    resolvers = _RESOLVERS.get(text[0], ())
    return any(pattern.match(text) for _, pattern in resolvers) or bool(
        _CORE_NUMBER.fullmatch(text)
    )


def script_of(letter: str) -> str:
    """Return the script of a letter: `LATIN`, `CYRILLIC`, `ARABIC` and so on."""
    return unicodedata.name(letter, "UNKNOWN").split(" ")[0].split("-")[0]
