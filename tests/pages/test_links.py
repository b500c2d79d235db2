"""How pages point to one another."""

import pytest

from waakvlam.pages.links import directory_link, file_link, resolve


@pytest.mark.parametrize(
    ("page", "target", "address"),
    [
        ("index.md", "index.md", "./"),
        ("index.md", "modules/a.md", "modules/a/"),
        ("modules/a.md", "modules/a.md", "./"),
        ("modules/a.md", "modules/b.md", "../b/"),
        ("modules/a.md", "modules/index.md", "../"),
        ("modules/index.md", "modules/a.md", "a/"),
        ("modules/a.md", "checklists/b.md", "../../checklists/b/"),
        ("modules/a.md", "index.md", "../../"),
        ("modules/a.md", "nu-doen.md", "../../nu-doen/"),
    ],
)
def test_directory_links_lead_from_folder_to_folder(page: str, target: str, address: str) -> None:
    assert directory_link(page, target) == address


@pytest.mark.parametrize(
    ("page", "target", "address"),
    [
        ("index.md", "modules/a.md", "modules/a.html"),
        ("modules/a.md", "index.md", "../index.html"),
        ("modules/a.md", "modules/index.md", "index.html"),
    ],
)
def test_file_links_lead_from_file_to_file(page: str, target: str, address: str) -> None:
    assert file_link(page, target) == address


def test_a_target_names_content_by_kind_and_id_and_keeps_its_fragment() -> None:
    assert resolve("module:a#deel", "index.md", directory_link) == "modules/a/#deel"


@pytest.mark.parametrize("target", ["https://example.org/", "tel:112", "mailto:x@example.org"])
def test_other_targets_stay_as_they_are(target: str) -> None:
    assert resolve(target, "index.md", directory_link) == target
