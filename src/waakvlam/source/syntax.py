"""Say in an author's words why the YAML parser stopped."""

from __future__ import annotations

import re

import yaml

from waakvlam.diagnostics import Diagnostic, Span
from waakvlam.source.files import SourceFile

_FIELD_WITH_COLON = re.compile(r"\s*(?:- +)*[\w-]+: +[^\s'\"|>].*:(?:\s|$)")

_AT_CONTEXT = {
    "while parsing a flow sequence": "unclosed-bracket",
    "while parsing a flow mapping": "unclosed-bracket",
    "while parsing a flow node": "unclosed-bracket",
}

_AT_PROBLEM = {
    "mapping values are not allowed in this context": "bad-indentation",
    "block sequence entries are not allowed in this context": "bad-indentation",
    "did not find expected key": "bad-indentation",
    "did not find expected '-' indicator": "bad-indentation",
    "found character that cannot start any token": "quotes-needed-for-sign",
    "found unknown escape character": "bad-escape",
}


def syntax_problem(source: SourceFile, error: yaml.MarkedYAMLError) -> Diagnostic:
    """Turn an error of the parser into a problem at the place to repair."""
    problem = _span(source, error.problem_mark)
    context = _span(source, error.context_mark)
    if error.problem == "could not find expected ':'":
        return Diagnostic("missing-colon", context)
    if error.problem == "found unexpected end of stream":
        return Diagnostic("unclosed-quote", context)
    if error.context in _AT_CONTEXT:
        return Diagnostic(_AT_CONTEXT[error.context], context)
    return _at_problem(source, problem, error.problem or "")


def _at_problem(source: SourceFile, span: Span, problem: str) -> Diagnostic:
    line = source.text.split("\n")[span.line - 1]
    if "\t" in line[: len(line) - len(line.lstrip())]:
        column = line.index("\t") + 1
        return Diagnostic("tab-indentation", Span(span.path, span.line, column))
    code = _AT_PROBLEM.get(problem, "unreadable-yaml")
    if code == "bad-indentation" and _FIELD_WITH_COLON.match(line[: span.column]):
        return Diagnostic("unquoted-colon", span)
    if code == "quotes-needed-for-sign":
        return Diagnostic(code, span, args={"sign": line[span.column - 1 : span.column]})
    return Diagnostic(code, span)


def _span(source: SourceFile, mark: yaml.Mark | None) -> Span:
    """Return the place of a mark; the last line with text when it points below it."""
    if mark is None:
        return Span(source.path, 1, 1)
    filled = source.text.rstrip().count("\n")
    if mark.line > filled:
        last = source.text.split("\n")[filled].rstrip()
        return Span(source.path, filled + 1, len(last) + 1)
    return Span(source.path, mark.line + 1, mark.column + 1)
