"""What may not stand in a text."""

from __future__ import annotations

from collections.abc import Iterator

from waakvlam.diagnostics import Diagnostic
from waakvlam.model.fields import Markdown, Text
from waakvlam.model.scalars import script_of
from waakvlam.personal import personal_numbers
from waakvlam.source.files import SourceFile
from waakvlam.source.nearest import nearest
from waakvlam.source.scope import Scope
from waakvlam.text import Checker
from waakvlam.text.citing import MARK
from waakvlam.text.parser import BLOCKS
from waakvlam.text.render import PAGE_BODY, PART_BODY

_LAST_LATIN = "\u024f"


def markdown(scope: Scope) -> Iterator[Diagnostic]:
    """Find HTML, unsafe links, images without description and the like."""
    checker = Checker()
    pages = {id(page.body) for page in scope.pages.values()}
    titles = {id(page.title) for page in scope.pages.values()}
    for text in scope.own_texts:
        if isinstance(text, Markdown) or id(text) in titles:
            level = PAGE_BODY if id(text) in pages else PART_BODY
            for found in checker.problems(text, level):
                span = text.place(found.line, found.column, found.length)
                yield _with_guess(found.code, Diagnostic(found.code, span, args=found.args))


def citations(scope: Scope) -> Iterator[Diagnostic]:
    """Find citations in plain texts, where they would be shown as they are written."""
    for text in scope.own_texts:
        if MARK in text and not isinstance(text, Markdown):
            yield Diagnostic("citation-in-plain-text", text.span)


def foreign_scripts(scope: Scope) -> Iterator[Diagnostic]:
    """Find texts in a script that a screen reader does not expect."""
    for text in scope.own_texts:
        script = _foreign(text)
        if script:
            yield Diagnostic("foreign-script", text.span, "warning", {"script": script})


def personal(scope: Scope) -> Iterator[Diagnostic]:
    """Find numbers of people, also in comments."""
    for path, text in scope.texts.items() if scope.is_base else ():
        source = SourceFile(path, scope.language, text)
        for found in personal_numbers(text):
            span = source.span(found.start, found.end - found.start)
            yield Diagnostic(f"personal-{found.kind}", span)


def _with_guess(code: str, problem: Diagnostic) -> Diagnostic:
    """Add the block that was probably meant."""
    if code != "unknown-block":
        return problem
    near = nearest(problem.args["name"], BLOCKS)
    args = {"name": problem.args["name"], **near.args}
    hint = near.hint if problem.args["name"] else "none"
    return Diagnostic(code, problem.span, "error", args, hint)


def _foreign(text: Text) -> str:
    """Return the first script that is not Latin."""
    if text.isascii():
        return ""
    for letter in text:
        if letter > _LAST_LATIN and letter.isalpha() and script_of(letter) != "LATIN":
            return script_of(letter).title()
    return ""
