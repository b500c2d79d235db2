"""Shorter names in a script that does the same."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from builders import write
from javascript import run_node

from waakvlam.assets import SCRIPTS, STATIC, join_scripts
from waakvlam.shorten import ShortenError, shorten

TRY = """\
import { calendarText } from "./core/calendar.js";
import { drawn, chance } from "./core/draw.js";
import { nearestAnswer } from "./core/spelling.js";
import { receiptText } from "./core/receipt.js";
const passed = { quiz: "q", revision: 1, score: 1, max: 2, attempts: 1, day: "20261127" };
const completions = [{ ...passed, language: "nl", first: "10" }];
const who = { owner: "7k2m9qxz4w1a", municipality: "m", workplace: "w", assignment: "" };
console.log(receiptText({ ...who, completions }));
console.log(calendarText({ quiz: "q", day: "20261127", title: "A; b", text: "c", address: "" }));
console.log(nearestAnswer({ one: "Veilig Thuis" }, "veilg thuis"));
const tickets = ["a", "b", "c"].map((id) => ({ id, pool: "", pinned: id === "c" }));
console.log([...drawn(tickets, [["", 2]], chance(7))]);
"""


@pytest.mark.parametrize(
    ("script", "short"),
    [
        ("const total = 1; use(total);", "const e=1;use(e);"),
        ("function add(one, two) { return one + two; }", "function n(e,t){return e+t}"),
        ("const f = (one) => ({ one, two: one });", "const t=(e)=>({one:e,two:e});"),
        ("const { one, two: other } = read();", "const{one:e,two:t}=read();"),
        ("const { one = 1, ...rest } = read();", "const{one:e=1,...t}=read();"),
        ("for (const [name, text] of all) { use(name.text); }",
         "for(const[e,t]of all){use(e.text)}"),
        ("try { go(); } catch (fault) { use(fault); }", "try{go()}catch(e){use(e)}"),
        ("const at = `a ; ${window.at} ${ at }b`;", "const e=`a ; ${window.at} ${e}b`;"),
        ("class Door { #open = false; shut() { this.#open = true; } }",
         "class e{#e=false;shut(){this.#e=true}}"),
        ("class Door { static of(one) { return new Door(one); } }",
         "class e{static of(t){return new e(t)}}"),
        ("use(name); { const name = 1; use(name); }", "use(name);{const e=1;use(e)}"),
        ("const one = (two) => two + one; const three = () => { const two = 1; return two; };",
         "const t=(e)=>e+t;const n=()=>{const e=1;return e};"),
        ('const re = /re ;/; use("re ;", re.re);', 'const e=/re ;/;use("re ;",e.re);'),
        ("const e1 = (name) => e + t + name;", "const r=(n)=>e+t+n;"),
        ('use(a["b"], a?.["b"], a["b c"], a[b]);', 'use(a.b,a?.b,a["b c"],a[b]);'),
        ("use(a - -b, a + +b, a+ ++b, typeof a, a in b);",
         "use(a- -b,a+ +b,a+ ++b,typeof a,a in b);"),
        ("for (;;) { go(); } // on and on", "for(;;){go()}"),
    ],
)  # fmt: skip
def test_a_name_is_changed_where_its_declaration_holds(script: str, short: str) -> None:
    assert shorten(script) == f"{short}\n"


def test_a_script_that_cannot_be_read_is_refused() -> None:
    with pytest.raises(ShortenError):
        shorten("const = ;")


@pytest.mark.parametrize("entry", SCRIPTS)
def test_a_script_that_was_shortened_cannot_become_much_shorter(entry: str) -> None:
    joined = join_scripts(STATIC / "js", entry)
    once = shorten(joined)
    assert len(once) < len(joined)
    assert len(shorten(once)) == len(once)
    assert shorten(joined) == once


def test_a_shortened_script_does_the_same(tmp_path: Path) -> None:
    shutil.copytree(STATIC / "js", tmp_path / "js")
    write(tmp_path, "js/try.js", TRY)
    joined = join_scripts(tmp_path / "js", "try.js")
    said = []
    for name, script in (("joined.cjs", joined), ("short.cjs", shorten(joined))):
        write(tmp_path, name, script)
        said.append(run_node(tmp_path / name).stdout)
    assert "WAAKVLAM BEGIN 1" in said[0]
    assert said[0] == said[1]
