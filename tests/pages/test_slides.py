"""Slides of a module, and what stands on them."""

from __future__ import annotations

from pathlib import Path

from builders import change, minimal_site

from waakvlam.load import load
from waakvlam.pages.render import render_site
from waakvlam.pages.slides import Slide, slides_of
from waakvlam.text.blocks import BlockReader

ROOT = Path(__file__).parent.parent.parent
LONG = " ".join(["woord"] * 40) + "."


def slides_with(root: Path, body: str) -> tuple[Slide, ...]:
    indented = "".join(f"      {line}\n" if line else "\n" for line in body.split("\n"))
    minimal_site(root)
    old = "      Let op wie er praat.\n\n      ### Twee dingen\n\n"
    rest = "      - Wie heeft het paspoort?\n      - Wie geeft antwoord?\n"
    change(root, "modules/signalen.yml", old + rest, indented + "    minutes: 4\n")
    change(root, "modules/signalen.en.yml", "      ### Two things\n\n", "")
    return slides_of(load(root).sites["nl"].modules["signalen"])


def test_blocks_keep_what_leads_in_a_list_with_the_list() -> None:
    text = "Eerst.\n\n### Kop\n\nTwee dingen:\n\n- een\n\n- twee\n\n| a |\n| - |\n| b |\n\nSlot:"
    assert BlockReader().blocks(text) == (
        "Eerst.",
        "### Kop\n\nTwee dingen:\n\n- een\n\n- twee",
        "| a |\n| - |\n| b |",
        "Slot:",
    )


def test_a_long_section_becomes_slides_that_share_its_time(tmp_path: Path) -> None:
    slides = slides_with(tmp_path, f"{LONG}\n\n{LONG}\n\nKort.\n\nNog kort.")
    assert [(one.part, one.parts, one.start) for one in slides] == [(1, 2, 0), (2, 2, 115)]
    assert slides[1].body.endswith("Kort.\n\nNog kort.")
    assert slides[1].body.language == "nl"


def test_nothing_of_the_project_is_lost_or_doubled_on_slides() -> None:
    for site in load(ROOT).sites.values():
        for module in site.modules.values():
            slides = slides_of(module)
            for section in module.sections:
                told = [one.body for one in slides if one.section is section]
                assert " ".join(" ".join(told).split()) == " ".join(section.body.split())


def test_questions_of_the_room_come_after_the_slides_with_their_answers_closed(
    tmp_path: Path,
) -> None:
    site = load(minimal_site(tmp_path)).sites["en"]
    pages = {page.uri: page for page in render_site(site, lambda _, to: to)}
    page = pages["trainer/signalen/slides.md"]
    slides, _, questions = page.markdown.partition('id="wv-questions"')
    assert slides.count('data-part="slide"') == 5
    assert questions.count('<details class="wv-details" data-part="reveal">') == 2
    assert "<details open" not in page.markdown
    assert (page.script, page.sheet, page.searchable) == ("slides.js", "teaching", False)
