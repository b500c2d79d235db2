"""The three forms of a report, to the letter."""

from __future__ import annotations

import json

from waakvlam.diagnostics import Diagnostic, Report, Span, collect

SOURCES = {"a.yml": "title: x\noptoins:\t[\u202e123456782]\n"}
TYPO = Diagnostic(
    "unknown-field", Span("a.yml", 2, 1, 8), args={"field": "optoins", "nearest": "options"},
    hint="nearest",
)  # fmt: skip
OLD = Diagnostic("untranslated-file", Span("b,c:d.yml", 1, 1), "warning", {"better": "b.en.yml"})
REPORT = collect([OLD, TYPO, TYPO], SOURCES, 3)


def test_the_text_has_place_excerpt_mark_hint_and_total() -> None:
    assert REPORT.text("en") == (
        "a.yml:2:1: error: unknown field `optoins` [unknown-field]\n"
        "  |\n"
        "1 | title: x\n"
        "2 | optoins: [\\u202E12*******]\n"
        "  | ^^^^^^^\n"
        "  = hint: did you mean `options`?\n"
        "\n"
        "b,c:d.yml:1:1: warning: this file has no translation [untranslated-file]\n"
        "  = hint: write `b.en.yml`; until then readers see the Dutch text\n"
        "\n"
        "1 error and 1 warning in 2 files (3 files checked)\n"
    )


def test_colours_mark_the_kind_the_place_and_the_caret_and_nothing_else() -> None:
    plain = REPORT.text("nl", color=True)
    for code in ("\x1b[31m", "\x1b[33m", "\x1b[1m", "\x1b[0m"):
        plain = plain.replace(code, "")
    assert "\x1b" not in plain
    assert plain == REPORT.text("nl")


def test_a_report_without_problems_says_so() -> None:
    assert Report(checked=1).text("en") == "no problems (1 file checked)\n"
    assert Report(checked=2).text("nl") == "geen problemen (2 bestanden nagekeken)\n"


def test_github_gets_one_command_per_problem_with_its_signs_escaped() -> None:
    assert REPORT.github("en") == (
        "::error file=a.yml,line=2,col=1,title=unknown-field::"
        "unknown field `optoins`%0Ahint: did you mean `options`?\n"
        "::warning file=b%2Cc%3Ad.yml,line=1,col=1,title=untranslated-file::"
        "this file has no translation%0A"
        "hint: write `b.en.yml`; until then readers see the Dutch text\n"
    )


def test_json_holds_every_problem_and_the_numbers() -> None:
    document = json.loads(REPORT.json("nl"))
    assert (document["errors"], document["warnings"], document["checked"]) == (1, 1, 3)
    assert document["diagnostics"][0] == {
        "code": "unknown-field",
        "severity": "error",
        "path": "a.yml",
        "line": 2,
        "column": 1,
        "end_column": 8,
        "message": "onbekend veld `optoins`",
        "hint": "bedoelt u `options`?",
    }


def test_a_long_value_and_a_long_line_are_cut() -> None:
    long = "x" * 500
    found = Diagnostic("bad-id", Span("a.yml", 1, 401, 411), args={"value": long})
    text = collect([found], {"a.yml": long}, 1).text("en")
    assert "`" + "x" * 39 + "…` is no good id" in text
    assert max(len(line) for line in text.split("\n")) < 120
    assert "\n  | " + " " * 50 + "^" * 10 + "\n" in text


def test_a_problem_below_the_last_line_has_no_excerpt() -> None:
    text = collect([Diagnostic("empty-file", Span("a.yml", 9, 1))], SOURCES, 1).text("en")
    assert " | " not in text
