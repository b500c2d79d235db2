"""What pages call the quizzes that somebody hands over."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from waakvlam.model.fields import Text
from waakvlam.model.site import Site


def titles_by_quiz(site: Site) -> Mapping[str, Mapping[str, Any]]:
    """Return per quiz id its title, the modules it belongs to and what still counts."""
    return {
        name: {
            "title": _title(quiz.title),
            "retakeFrom": quiz.retake_from,
            "modules": [
                _title(module.title) for module in site.modules.values() if module.quiz == name
            ],
        }
        for name, quiz in site.quizzes.items()
    }


def _title(title: Text) -> Mapping[str, str]:
    return {"text": str(title), "language": title.language}
