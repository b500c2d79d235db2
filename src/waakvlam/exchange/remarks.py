"""What of a quiz does not travel, or travels otherwise: told, never silently left out."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Remark:
    """Something that is not the same on the other side."""

    code: str
    question: str
    """Id of the question, or of the quiz."""

    args: dict[str, str] = field(default_factory=dict)

    @property
    def is_left_out(self) -> bool:
        """Tell whether the whole question stays behind."""
        return self.code in LEFT_OUT


LEFT_OUT = frozenset({"story", "too-many-right", "arrow-in-answer", "sign-in-answer"})
"""Reasons for which a question does not travel at all."""
