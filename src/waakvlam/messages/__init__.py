"""The wording of every problem, one YAML file per language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files

import yaml

LANGUAGES = ("en", "nl")


@dataclass(frozen=True, slots=True)
class Wording:
    """The sentences of one language."""

    language: str

    words: Mapping[str, str]
    """The fixed words of a report."""

    codes: Mapping[str, Mapping[str, str]]
    """Per code a `message`, and hints by name."""


def wording(language: str) -> Wording:
    """Read the sentences of a language; English for one we do not have."""
    name = language if language in LANGUAGES else "en"
    text = files(__package__).joinpath(f"{name}.yml").read_text(encoding="utf-8")
    tree = yaml.load(text, Loader=yaml.CSafeLoader)
    return Wording(name, tree["words"], tree["codes"])
