"""Shorter names in a script that does the same."""

from __future__ import annotations

import pytest

from waakvlam.assets import SCRIPTS, STATIC, join_scripts
from waakvlam.shorten import ShortenError, shorten


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
