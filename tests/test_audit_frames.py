"""The audit opens search on one page of those on which it is the same."""

from __future__ import annotations

from pathlib import Path

from waakvlam.audit.frames import one_of_each
from waakvlam.audit.site import find_pages

PAGE = """<!doctype html><html lang="nl"><head><link rel="stylesheet" href="{up}{style}.css">
</head><body><header><a href="{up}">{name}</a></header>
<main><h1>{title}</h1></main></body></html>"""


def written(site: Path, path: str, **words: str) -> None:
    up = "../" * path.count("/")
    words = {"up": up, "style": "a", "name": "Begin", "title": path, **words}
    (site / path).parent.mkdir(parents=True, exist_ok=True)
    (site / path).write_text(PAGE.format(**words), encoding="utf-8", newline="\n")


def test_another_text_or_address_is_the_same_but_another_header_style_or_language_is_not(
    tmp_path: Path,
) -> None:
    written(tmp_path, "index.html")
    written(tmp_path, "a/index.html")
    written(tmp_path, "b/style/index.html", style="b")
    written(tmp_path, "c/index.html", name="Naar het begin")
    written(tmp_path, "en/index.html")

    pages = one_of_each(tmp_path, find_pages(tmp_path))

    assert {page.path for page in pages} == {"a/", "b/style/", "c/", "en/"}
