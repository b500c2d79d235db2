"""The audit finds what is wrong: pages with one fault each, and the evidence that it writes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from browser.axe import SCRIPT as AXE
from whole_site import waakvlam

from waakvlam.audit.evidence import CHECKS, Evidence, Finding, PageResult, View
from waakvlam.audit.report import report_files

pytestmark = pytest.mark.browser

FRAME = """<!doctype html><html lang="{language}"><head><title>{title}</title>
<link rel="icon" href="data:,">
<link rel="canonical" href="https://example.org/p/"><style>header a, nav a {{ padding: 9px }}
:focus-visible {{ outline: 3px solid }}
{style}</style></head><body><header><a href="#wv-menu">Menu</a> <a hreflang="en" href="/p/">en</a>
</header><main id="wv-content"><h1>{title}</h1><p>Een zin die op papier genoeg woorden heeft.</p>
{body}</main><nav id="wv-menu" aria-label="Menu"><a href="/p/">Begin</a></nav></body></html>"""

FAULTS = {
    "": ("", "", set()),
    "axe": ('<img src="data:,">', "", {("axe", "image-alt")}),
    "order": (
        '<a href="#a" tabindex="2">een</a>',
        "",
        {("keyboard", "unreached"), ("axe", "tabindex")},
    ),
    "jumps": (
        '<a id="back" tabindex="-1" href="#a">een</a> <a href="#b">twee</a> '
        '<a href="#c" onfocus="back.focus()">drie</a>',
        "",
        {("keyboard", "order"), ("keyboard", "trap")},
    ),
    "unseen": (
        '<a class="off" href="#a">een</a>',
        ".off { position: absolute; left: -99px; width: 9px; overflow: hidden }",
        {("focus", "unseen")},
    ),
    "ring": ('<a id="a" href="#a">een</a>', "#a { outline: 0 }", {("focus", "no-ring")}),
    "wide": ('<div class="w">x</div>', ".w { width: 900px }", {("sideways", "scrolls")}),
    "host": ('<img alt="" src="https://example.com/a.png">', "", {("hosts", "other-host")}),
    "says": ("<script>console.error('oei')</script>", "", {("messages", "error")}),
    "pale": (
        '<label><input type="checkbox"> een</label>',
        "input { appearance: none; border: 1px solid #ccc; width: 24px; height: 24px }",
        {("paper", "pale-box")},
    ),
    "sheet": (
        "<p>een</p><p class='b'></p>",
        ".b { break-before: page; break-after: page; height: 1px }",
        {("paper", "blank-sheet")},
    ),
}


@pytest.fixture(scope="module")
def evidence(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Audit a site with one fault per page; return the folder of the evidence."""
    site, out = tmp_path_factory.mktemp("faults"), tmp_path_factory.mktemp("out")
    for name, (body, style, _) in FAULTS.items():
        text = FRAME.format(language="nl", title=f"Fout {name}", body=body, style=style)
        write(site / name / "index.html", text)
    write(site / "en" / "index.html", FRAME.format(language="nl", title="", body="", style=""))
    result = waakvlam(
        ["audit", site, "--out", out, "--axe", AXE, "--jobs", "1", "--as-of", "2026-11-28"]
    )
    assert result.returncode == 1, result.stderr
    return out


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def found(evidence: Path, path: str) -> set[tuple[str, str]]:
    told = json.loads((evidence / "audit.json").read_text(encoding="utf-8"))
    page = next(page for page in told["pages"] if page["path"] == path)
    return {(one["check"], one["rule"]) for one in page["findings"]}


@pytest.mark.parametrize("name", FAULTS)
def test_the_audit_finds_the_fault_of_a_page_and_no_other(evidence: Path, name: str) -> None:
    assert found(evidence, f"{name}/" if name else "") >= FAULTS[name][2]
    if not name:
        assert found(evidence, "") == set()


def test_the_audit_finds_a_wrong_language_and_a_missing_title(evidence: Path) -> None:
    expected = {("language", "wrong-language"), ("title", "no-title")}
    assert found(evidence, "en/") >= expected


def test_the_evidence_says_when_and_with_what(evidence: Path) -> None:
    told = json.loads((evidence / "audit.json").read_text(encoding="utf-8"))

    assert (told["form"], told["version"], told["day"]) == ("waakvlam-audit", 1, "2026-11-28")
    assert set(told["versions"]) == {"waakvlam", "browser", "axe-core", "playwright"}
    assert told["summary"]["pages"] == len(told["pages"]) == len(FAULTS) + 1
    assert list(told["summary"]["by_check"]) == list(CHECKS)
    assert "320 light no-script" in told["pages"][0]["views"]


def test_each_page_is_looked_at_in_both_widths_and_all_colours(evidence: Path) -> None:
    told = json.loads((evidence / "audit.json").read_text(encoding="utf-8"))
    twice = 2 * len(told["pages"])

    seen = told["summary"]["views_by_state"]["idle"]

    assert seen == {"light": twice, "dark": twice, "forced": twice}


def test_the_same_evidence_is_the_same_bytes_and_shows_no_markup() -> None:
    finding = Finding("axe", "image-alt", "320 light idle", "<img onerror=x>", "")
    page = PageResult("a/", "nl", "<b>A</b>", (View(320, "light", "idle"),), 3, (finding,))
    shown = Evidence("2026-11-28", {"axe-core": "4"}, (page,))

    once, again = report_files(shown, "nl"), report_files(shown, "nl")

    assert once == again
    assert "<img" not in once["audit.html"]
    assert "&lt;b&gt;A&lt;/b&gt;" in once["audit.html"]


def test_without_axe_the_command_says_what_to_do(tmp_path: Path) -> None:
    write(tmp_path / "index.html", FRAME.format(language="nl", title="A", body="", style=""))
    result = waakvlam(["audit", tmp_path, "--out", tmp_path / "o", "--axe", tmp_path / "none.js"])

    assert result.returncode == 2
    assert "scripts/audit.py" in result.stderr
