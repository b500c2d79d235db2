"""The forms of a report: text for people, GitHub commands and JSON."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from waakvlam.characters import shown
from waakvlam.messages import Wording, wording
from waakvlam.personal import masked
from waakvlam.refusals import with_refusal

if TYPE_CHECKING:
    from waakvlam.diagnostics import Diagnostic, Report, Span

LONGEST_VALUE = 40
"""Number of characters of a found value that is shown."""

OURS = ("base", "better", "known", "nearest", "other", "place")
"""Values that we made; they are shown at length."""

LONGEST_OF_OURS = 200

WIDEST_EXCERPT = 100
"""Number of characters of a source line that is shown."""

Paint = Callable[[str, str], str]
"""Colours a text in a style, or leaves it."""

ANSI = {"error": "31", "warning": "33", "bold": "1", "dim": "2"}


def as_text(report: Report, language: str, color: bool) -> str:
    """Return every problem with an excerpt and a hint, and a total line."""
    known = wording(language)
    paint = _paint if color else _plain
    lines = {path: text.split("\n") for path, text in report.sources.items()}
    blocks = [
        _block(found, known, lines.get(found.span.path, []), paint) for found in report.diagnostics
    ]
    return "\n\n".join([*blocks, _total(report, known)]) + "\n"


def as_github(report: Report, language: str) -> str:
    """Return one workflow command per problem."""
    known = wording(language)
    return "".join(_command(found, known) + "\n" for found in report.diagnostics)


def as_json(report: Report, language: str) -> str:
    """Return the problems and the numbers as a JSON document."""
    known = wording(language)
    document = {
        "diagnostics": [_record(found, known) for found in report.diagnostics],
        "errors": len(report.errors),
        "warnings": len(report.warnings),
        "checked": report.checked,
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def sentence(found: Diagnostic, known: Wording) -> str:
    """Return what is wrong, in words."""
    return known.codes[found.code]["message"].format_map(
        with_refusal(_values(found), known.language)
    )


def hint(found: Diagnostic, known: Wording) -> str:
    """Return what to do about it; empty when there is nothing to say."""
    if not found.hint:
        return ""
    return known.codes[found.code][found.hint].format_map(_values(found))


def _values(found: Diagnostic) -> Mapping[str, str]:
    return {name: _short(shown(masked(value)), name) for name, value in found.args.items()}


def _short(value: str, name: str) -> str:
    longest = LONGEST_OF_OURS if name in OURS else LONGEST_VALUE
    return value if len(value) <= longest else value[: longest - 1] + "…"


def _plain(text: str, _style: str) -> str:
    return text


def _paint(text: str, style: str) -> str:
    return f"\x1b[{ANSI[style]}m{text}\x1b[0m"


def _block(found: Diagnostic, known: Wording, lines: Sequence[str], paint: Paint) -> str:
    place = f"{shown(found.span.path)}:{found.span.line}:{found.span.column}:"
    kind = paint(known.words[found.severity] + ":", found.severity)
    head = f"{paint(place, 'bold')} {kind} {sentence(found, known)} [{found.code}]"
    width = len(str(found.span.line))
    excerpt = _excerpt(found.span, lines, width, found.severity, paint)
    advice = hint(found, known)
    tail = [f"{' ' * width} = {known.words['hint']}: {advice}"] if advice else []
    return "\n".join([head, *excerpt, *tail])


def _excerpt(span: Span, lines: Sequence[str], width: int, style: str, paint: Paint) -> list[str]:
    """Show the line with the problem, the one above it and a mark below."""
    if not 1 <= span.line <= len(lines):
        return []
    line = lines[span.line - 1].rstrip("\r")
    start = max(0, span.column - 1 - WIDEST_EXCERPT // 2) if len(line) > WIDEST_EXCERPT else 0
    rows = [f"{' ' * width} |"]
    if span.line > 1:
        rows.append(_row(lines[span.line - 2], span.line - 1, width, start))
    rows.append(_row(line, span.line, width, start))
    before = shown(masked(line)[start : span.column - 1])
    rows.append(f"{' ' * width} | {' ' * len(before)}{paint(_carets(span, line), style)}")
    return [row.rstrip() for row in rows]


def _row(line: str, number: int, width: int, start: int) -> str:
    return f"{number:>{width}} | {shown(masked(line)[start : start + WIDEST_EXCERPT])}"


def _carets(span: Span, line: str) -> str:
    end = min(span.end_column or span.column + 1, len(line) + 1, span.column + WIDEST_EXCERPT // 2)
    return "^" * max(1, end - span.column)


def _total(report: Report, known: Wording) -> str:
    counts = [
        _count(len(found), name, known)
        for name, found in (("error", report.errors), ("warning", report.warnings))
        if found
    ]
    checked = _count(report.checked, "file", known)
    if not counts:
        return known.words["clean"].format(checked=checked)
    places = _count(len({found.span.path for found in report.diagnostics}), "file", known)
    joined = f" {known.words['and']} ".join(counts)
    return known.words["total"].format(counts=joined, files=places, checked=checked)


def _count(number: int, name: str, known: Wording) -> str:
    return f"{number} {known.words[name if number == 1 else name + 's']}"


def _command(found: Diagnostic, known: Wording) -> str:
    place = {
        "file": shown(found.span.path),
        "line": str(found.span.line),
        "col": str(found.span.column),
        "title": found.code,
    }
    properties = ",".join(f"{name}={_property(value)}" for name, value in place.items())
    advice = hint(found, known)
    text = sentence(found, known) + (f"\n{known.words['hint']}: {advice}" if advice else "")
    return f"::{found.severity} {properties}::{_message(text)}"


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")


def _record(found: Diagnostic, known: Wording) -> dict[str, object]:
    return {
        "code": found.code,
        "severity": found.severity,
        "path": shown(found.span.path),
        "line": found.span.line,
        "column": found.span.column,
        "end_column": found.span.end_column or found.span.column + 1,
        "message": sentence(found, known),
        "hint": hint(found, known),
    }
