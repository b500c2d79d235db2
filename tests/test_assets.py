"""Joining scripts and styles."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from builders import write

from waakvlam.assets import (
    SCRIPTS,
    SITE_GROUND,
    AssetError,
    bundle_scripts,
    bundle_styles,
    join_scripts,
)

HIGHEST_WEIGHT = 19 * 1024
"""Bytes of our own script and style together, compressed; we promise 20 KB."""


def test_modules_are_joined_behind_what_they_import(tmp_path: Path) -> None:
    write(tmp_path, "main.js", 'import {\n  b,\n} from "./parts/b.js";\n\nb();\n')
    write(
        tmp_path,
        "parts/a.js",
        "/** Say\n * so. */\nexport const a =\n  /** @type {1} */ (1); // one\n",
    )
    write(
        tmp_path,
        "parts/b.js",
        'import { a } from "../parts/a.js";\n// why\nexport function b() {\n  return a;\n}\n',
    )
    body = "const a=\n(1); // one\nfunction b(){return a;}\nb();"
    assert join_scripts(tmp_path, "main.js") == f'(() => {{\n"use strict";\n{body}}})();\n'


@pytest.mark.parametrize(
    ("line", "light"),
    [
        ("const a = (b, c) => ({ d: b });", "const a=(b,c)=>({d:b});"),
        ('f("a, b = { c }", d);', 'f("a, b = { c }",d);'),
        ("f(`a, ${b} = c`, d);", "f(`a, ${b} = c`,d);"),
        ("const a = /b, (c) = d/g;", "const a=/b, (c) = d/g;"),
        ("const a = b - -c + d / e;", "const a=b - -c + d / e;"),
        ("f(a); // why, and so;", "f(a); // why, and so;\n"),
        ("const a = b", "const a=b\n"),
    ],
)
def test_spaces_go_where_they_mean_nothing(line: str, light: str, tmp_path: Path) -> None:
    write(tmp_path, "main.js", f"{line}\n")
    assert join_scripts(tmp_path, "main.js") == f'(() => {{\n"use strict";\n{light}}})();\n'


def test_a_name_changes_with_the_content_and_only_then(tmp_path: Path) -> None:
    write(tmp_path, "main.js", "const a = 1;\n")
    first = bundle_scripts(tmp_path)
    assert bundle_scripts(tmp_path) == first
    write(tmp_path, "main.js", "const a = 2;\n")
    assert bundle_scripts(tmp_path).name != first.name
    assert first.name.startswith("waakvlam-")
    assert first.name.endswith(".js")


@pytest.mark.parametrize(
    ("main", "other", "message"),
    [
        ('import { b } from "./b.js";\n', "", r"`b\.js` does not export `b`"),
        ('import { b as c } from "./b.js";\n', "export const b = 1;\n", "does not export `as`"),
        ('import { b } from "./b.js";\nconst b = 1;\n', "export const b = 1;\n", "both declare"),
        ('import { b } from "./b.js";\n', 'import { m } from "./main.js";\n', "import each other"),
        ('import { b } from "./c.js";\n', "", r"c\.js: an import leads"),
        ('import { b } from "b";\n', "", "cannot join an import from `b`"),
        ('import { b } from "../b.js";\n', "", "leads out of the folder"),
        ('import * as b from "./b.js";\n', "", "cannot join `import"),
        ('import "./b.js";\n', "", "cannot join `import"),
        ("export default 1;\n", "", "cannot join `export"),
        ("export { a };\n", "", "cannot join `export"),
        ("const { a } = {};\n", "", "cannot join `const"),
        ("var a = 1;\n", "", "cannot join `var"),
        ("const a = `x`;\nconst b = `\n`;\n", "", "cannot join `const b"),
    ],
)
def test_what_cannot_be_joined_is_refused(
    tmp_path: Path, main: str, other: str, message: str
) -> None:
    write(tmp_path, "main.js", main)
    write(tmp_path, "b.js", other)
    with pytest.raises(AssetError, match=message):
        bundle_scripts(tmp_path)


def test_styles_stand_in_one_layer_tokens_first_and_print_last(tmp_path: Path) -> None:
    write(tmp_path, "print.css", "/* c */\n.c {\n  d: e;\n}\n")
    write(tmp_path, "quiz.css", ".b {}\n")
    write(tmp_path, "tokens.css", ".a {}\n")
    assert bundle_styles(tmp_path).content == ("@layer waakvlam{\n.a{}\n.b{}\n.c{d:e}\n}\n")


def test_styles_lose_the_spaces_that_mean_nothing_and_keep_texts(tmp_path: Path) -> None:
    text = '@media (min-width: 4em) {\n  .a :is(.b, p):not(.c)::before {\n    content: "x; y";\n'
    write(tmp_path, "quiz.css", text + "    margin: 0 -1px;\n  }\n}\n")
    tight = '@media (min-width: 4em){.a :is(.b,p):not(.c)::before{content: "x; y";margin:0 -1px}}\n'
    assert bundle_styles(tmp_path).content == f"@layer waakvlam{{\n{tight}}}\n"


def test_a_ground_comes_in_a_layer_below(tmp_path: Path) -> None:
    write(tmp_path, "quiz.css", ".b {}\n")
    write(tmp_path, "ground/site.css", "/* c */\n.t {\n  a: b;\n}\n")
    assert bundle_styles(tmp_path, tmp_path / "ground/site.css").content == (
        "@layer ground{\n.t{a:b}\n}\n@layer waakvlam{\n.b{}\n}\n"
    )


@pytest.mark.parametrize("text", ["a { b: c !important; }", '@import "x.css";'])
def test_styles_that_break_the_layer_are_refused(tmp_path: Path, text: str) -> None:
    write(tmp_path, "quiz.css", text)
    with pytest.raises(AssetError, match="cannot join"):
        bundle_styles(tmp_path)


@pytest.mark.parametrize("entry", SCRIPTS)
def test_our_script_and_style_stay_light_on_any_page(entry: str) -> None:
    ours = (bundle_scripts(entry=entry).content + bundle_styles(ground=SITE_GROUND).content).encode(
        "utf-8"
    )
    assert len(gzip.compress(ours)) <= HIGHEST_WEIGHT


@pytest.mark.parametrize("entry", SCRIPTS)
def test_our_script_builds_no_html_from_strings_and_reaches_no_server(entry: str) -> None:
    script = bundle_scripts(entry=entry).content
    for word in ("innerHTML", "outerHTML", "insertAdjacent", "document.write", "eval(", "fetch("):
        assert word not in script
