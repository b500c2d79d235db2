"""The menu of `mkdocs.yml`, written out."""

from __future__ import annotations

from waakvlam.adapters.menu import menu

URIS = ("index.md", "modules/a.md", "modules/index.md", "modules/b.md", "modules/a.md", "wet.md")
FOLDER = {"modules": ["modules/index.md", "modules/a.md", "modules/b.md"]}


def test_a_folder_becomes_a_section_with_its_index_first_and_each_page_once() -> None:
    assert menu(["index.md", "modules/"], URIS, ()) == ["index.md", FOLDER]


def test_a_folder_in_a_section_is_written_out_as_well() -> None:
    assert menu([{"Leren": ["modules/", "wet.md"]}], URIS, ()) == [{"Leren": [FOLDER, "wet.md"]}]


def test_what_was_left_out_is_in_no_section_under_any_name() -> None:
    asked = ["wet.md", {"De wet": "wet.md"}, {"Opzoeken": ["index.md", "wet.md"]}]
    assert menu(asked, URIS, {"wet.md"}) == [{"Opzoeken": ["index.md"]}]
