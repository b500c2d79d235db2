"""What is for internal use stays out of the site for everybody, and a leak stops the build."""

from __future__ import annotations

from pathlib import Path

import pytest
from browser.small_site import CONFIGURATION
from builders import FILES, change, minimal_site, write
from whole_site import build_site, waakvlam

from waakvlam.load import load

FRONT = FILES["docs/index.md"].partition("# ")[0]
PAGE = FRONT.replace("owner:", "intern: true\nowner:")
SECRET = "De zes afspraken met de wijkagent over bellen na sluitingstijd."
BLOCK = "\n::: intern\nLees het [draaiboek](page:draaiboek): de **blauwe** kast.\n:::\n"
ENGLISH = (
    "\n::: intern\nRead the [manual](page:draaiboek): the key is by the **blue** cupboard.\n:::\n"
)
WORDS = ("draaiboek", "zes afspraken", "blauwe", "six agreements", "cupboard")


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write a small site with a page and a block for internal use, the page in the menu."""
    root = minimal_site(tmp_path_factory.mktemp("intern") / "source")
    write(root, "mkdocs.yml", CONFIGURATION.replace("- leerroute.md", "- draaiboek.md"))
    write(root, "docs/draaiboek.md", f"{PAGE}# Ons draaiboek\n\n{SECRET}\n")
    text = "# Our manual\n\nThe six agreements with the community officer.\n"
    write(root, "docs/draaiboek.en.md", text)
    write(root, "docs/index.md", FILES["docs/index.md"] + BLOCK)
    write(root, "docs/index.en.md", FILES["docs/index.en.md"] + ENGLISH)
    change(root, "modules/signalen.yml", "Let op wie er praat.", "Let op wie er praat.\n"
           + BLOCK.replace("\n", "\n      "))  # fmt: skip
    change(root, "modules/signalen.en.yml", "Notice who speaks.", "Notice who speaks.\n"
           + ENGLISH.replace("\n", "\n      "))  # fmt: skip
    return root


def test_everybody_reads_nothing_of_it(root: Path) -> None:
    site = build_site(root.parent / "public", root)
    files = [path for path in site.rglob("*") if path.is_file()]
    texts = "".join(path.read_bytes().decode("utf-8", "ignore") for path in files)

    assert not (site / "draaiboek.html").exists()
    assert [word for word in WORDS if word in texts.casefold()] == []
    assert "Bel 112 bij gevaar." in texts


def test_it_is_there_with_a_label_where_it_was_asked_for(root: Path) -> None:
    site = root.parent / "intern"
    result = waakvlam(["build", "--intern", "--site-dir", site], root)
    assert result.returncode == 0, result.stderr
    home, page = ((site / name).read_text("utf-8") for name in ("index.html", "draaiboek.html"))

    label = '<p class="wv-review">Alleen voor intern gebruik</p>'
    assert label in home
    assert "blauwe" in home
    assert label in page
    assert SECRET in page


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "the site was not written"), ("nl", "de site is niet geschreven")],
)
def test_a_leak_stops_the_build(root: Path, tmp_path: Path, language: str, words: str) -> None:
    leaking = root / "docs/oude-versie.txt"
    leaking.write_text(f"x <b>{SECRET[:20]}</b>{SECRET[20:]}", encoding="utf-8")
    try:
        result = waakvlam(["build", "--site-dir", tmp_path / "site"], root, language)
    finally:
        leaking.unlink()

    assert result.returncode == 1
    assert "docs/draaiboek.md:8:1: error" in result.stderr.replace("fout", "error")
    assert "oude-versie.txt" in result.stderr
    assert words in result.stderr


def test_a_text_for_everybody_may_not_link_to_it(tmp_path: Path) -> None:
    root = minimal_site(tmp_path)
    write(root, "docs/draaiboek.md", f"{PAGE}# Ons draaiboek\n\nZie [ons](page:draaiboek).\n")
    assert "link-to-intern" not in codes(root)
    change(root, "docs/index.md", "Zie je iets?", "Zie je iets? Lees [ons boek](page:draaiboek).")

    (found,) = [one for one in load(root).report.errors if one.code == "link-to-intern"]
    assert (found.span.path, found.span.line, found.span.column) == ("docs/index.md", 9, 30)
    assert "`::: intern`" in load(root).report.text("nl")


def codes(root: Path) -> list[str]:
    return [one.code for one in load(root).report.diagnostics]
