"""An audit takes over what one of the same day found on pages that are still the same."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from waakvlam.audit.again import digest, faultless
from waakvlam.audit.evidence import Evidence, Finding, PageResult, View
from waakvlam.audit.report import as_json
from waakvlam.audit.run import Plan
from waakvlam.audit.site import AuditedPage
from waakvlam.audit.turns import Turn, known
from waakvlam.cli import main
from waakvlam.locale import say

VERSIONS = {"axe-core": "4"}
FINDING = Finding("axe", "image-alt", "320 light idle", "img", "")
GOOD = PageResult("a/", "nl", "A", (View(320, "light", "idle"),), 3, (), (FINDING,), "1a")
TURN = Turn(AuditedPage("a/", "nl"), "1a", ("menu",))


def earlier(page: PageResult, day: str = "2026-11-28", axe: str = "4") -> list[PageResult]:
    """Return what is taken over from an audit of a page on a day."""
    text = as_json(Evidence("2026-11-28", VERSIONS, (page,))).encode()
    return list(known([TURN], faultless(text, day, {"axe-core": axe})).values())


def test_a_page_that_is_the_same_is_taken_over_with_all_that_was_found() -> None:
    assert earlier(GOOD) == [GOOD]


@pytest.mark.parametrize(
    "other",
    [
        {"page": replace(GOOD, digest="2b")},
        {"page": replace(GOOD, findings=(FINDING,))},
        {"page": GOOD, "day": "2026-11-29"},
        {"page": GOOD, "axe": "5"},
    ],
)
def test_another_text_day_or_tool_and_a_page_with_a_fault_are_looked_at_again(
    other: dict[str, object],
) -> None:
    assert earlier(**other) == []  # type: ignore[arg-type]  # as above


def test_search_is_always_opened_again() -> None:
    text = as_json(Evidence("2026-11-28", VERSIONS, (GOOD,))).encode()
    turn = replace(TURN, opens=("menu", "search"))

    assert known([turn], faultless(text, "2026-11-28", VERSIONS)) == {}


def test_a_page_is_the_same_when_only_what_search_knows_of_others_is_new(tmp_path: Path) -> None:
    def written(text: str) -> str:
        (tmp_path / "a").mkdir(exist_ok=True)
        (tmp_path / "a" / "index.html").write_text(text, encoding="utf-8", newline="\n")
        return digest(tmp_path, AuditedPage("a/", "nl"))

    one = written('<button data-wv-search="../1.js" data-wv-folder="../1">Zoek</button>')

    assert written('<button data-wv-search="../2.js" data-wv-folder="../2">Zoek</button>') == one
    assert written('<button data-wv-search="../2.js" data-wv-folder="../2">Vind</button>') != one


@pytest.mark.parametrize("text", ["{", "[]", '{"version": 1}', "\udcff"])
def test_a_file_that_is_no_audit_is_wrong_use(
    text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("waakvlam.audit.run.tool_versions", lambda _axe: VERSIONS)
    (tmp_path / "index.html").write_text('<html lang="nl">', encoding="utf-8")
    (tmp_path / "audit.json").write_bytes(text.encode(errors="surrogateescape"))

    asked = ["audit", str(tmp_path), "--again", str(tmp_path / "audit.json"), "--lang", "nl"]
    ended = CliRunner().invoke(main, [*asked, "--out", str(tmp_path / "out")])
    assert (ended.exit_code, ended.stderr) == (2, f"fout: {say('no-audit', 'nl')}\n")


@pytest.mark.parametrize("is_interrupted", [True, False])
def test_an_interrupted_audit_leaves_what_was_found_so_far(
    is_interrupted: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    evidence = Evidence("2026-11-28", VERSIONS, (GOOD,))

    def look(_plan: Plan, tell: Callable[[Evidence], object]) -> Evidence:
        tell(evidence)
        if is_interrupted:
            raise KeyboardInterrupt
        return evidence

    monkeypatch.setattr("waakvlam.audit.run.audit", look)
    (tmp_path / "index.html").write_text('<html lang="nl">', encoding="utf-8")
    ended = CliRunner().invoke(main, ["audit", str(tmp_path), "--out", str(tmp_path / "out")])
    left = {path.name: path.read_text("utf-8") for path in (tmp_path / "out").glob("*.json")}

    name = "audit-unfinished.json" if is_interrupted else "audit.json"
    assert (ended.exit_code, left) == (130 if is_interrupted else 0, {name: as_json(evidence)})
