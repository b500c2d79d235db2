"""The questions of each quiz, for the page that asks some of them again.

That page must work from disk, where browsers fetch nothing but scripts. So each quiz has a
script that tells the HTML of its questions, and the page loads those of which it asks some.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from waakvlam.assets import Asset, named_asset
from waakvlam.model.quiz import Quiz
from waakvlam.model.site import Site
from waakvlam.pages.context import inline_json

URI = "opfrissen.md"


def question_scripts(
    site: Site, render: Callable[[Quiz], str], known: Mapping[str, Asset]
) -> Iterator[tuple[str, Asset]]:
    """Yield, by quiz, the script with its graded questions; `render` writes those not known."""
    for name, quiz in site.quizzes.items():
        if name in known:
            yield name, known[name]
            continue
        detail = inline_json({"quiz": name, "html": render(quiz)})
        told = f'new CustomEvent("wv-questions",{{detail:{detail}}})'
        yield name, named_asset("js", f"document.dispatchEvent({told});\n")


def quiz_facts(site: Site, scripts: Mapping[str, Asset]) -> Mapping[str, Mapping[str, Any]]:
    """Return what the page must know of each quiz to draw from it."""
    return {
        name: {
            "revision": quiz.revision,
            "passMark": quiz.pass_mark,
            "script": scripts[name].name,
            "questions": _graded(quiz),
        }
        for name, quiz in site.quizzes.items()
    }


def _graded(quiz: Quiz) -> list[tuple[str, int]]:
    """Return the ids that can be asked again, with their place in the file."""
    return [(str(one.id), place) for place, one in enumerate(quiz.questions) if one.graded]
