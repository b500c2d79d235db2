"""Find texts that fell back to another language."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel

from waakvlam.model.fields import Text
from waakvlam.model.page import Page

NOT_ON_THE_PAGE = ("avoid", "trainer", "trainer_note", "typed")
"""Fields with texts for the trainer or for search."""


def has_fallback(value: Any, language: str) -> bool:
    """Tell whether any text inside `value` is not in `language`."""
    if isinstance(value, Text):
        return value.language != language
    if isinstance(value, Page):
        return has_fallback(value.title, language) or has_fallback(value.body, language)
    if isinstance(value, BaseModel):
        shown = (part for name, part in value if name not in NOT_ON_THE_PAGE)
        return any(has_fallback(part, language) for part in shown)
    if isinstance(value, list | tuple):
        return any(has_fallback(part, language) for part in value)
    return False
