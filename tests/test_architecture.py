"""The architecture's promises, read from the imports themselves."""

import ast
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).parent.parent / "src" / "waakvlam"
GENERATORS = {"mkdocs", "material", "mkdocs_static_i18n"}


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def importers(names: set[str]) -> set[str]:
    return {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        if any(name.split(".")[0] in names for name in imports(path))
    }


def layer(folder: str) -> set[str]:
    """Return the parts of the package that a folder of it imports."""
    parts = set()
    for path in (PACKAGE / folder).rglob("*.py"):
        for name in imports(path):
            if name.startswith("waakvlam."):
                parts.add(name.split(".")[1])
    return parts - {folder}


def test_one_file_knows_the_site_generator() -> None:
    assert importers(GENERATORS) == {"adapters/mkdocs.py"}


def test_only_the_reader_of_sources_and_interface_words_sees_yaml() -> None:
    readers = {name.split("/")[0] for name in importers({"yaml"})}

    # The model asks YAML's resolver which plain words it would not read as text.
    assert readers <= {"source", "pages", "messages", "model", "search"}


def test_pages_know_no_adapter_and_no_source() -> None:
    assert layer("pages").isdisjoint({"adapters", "source", "rules", "receipts", "tally", "cli"})


def test_search_knows_pages_and_no_adapter() -> None:
    assert layer("search") <= {"assets", "model", "pages"}


def test_reading_receipts_knows_no_page_and_no_model() -> None:
    assert layer("receipts") == set()


def test_counting_knows_receipts_and_the_model_alone() -> None:
    assert layer("tally") <= {"garbage", "receipts", "refusals", "model"}


def test_exchange_knows_no_adapter_and_nothing_rests_on_it_but_its_command() -> None:
    assert layer("exchange").isdisjoint({"adapters", "cli"})
    resting = {
        name.split("/")[0]
        for name in importers({"waakvlam"})
        if any(one.startswith("waakvlam.exchange") for one in imports(PACKAGE / name))
    }
    assert resting == {"cli", "exchange"}


def test_the_model_knows_neither_files_nor_pages() -> None:
    assert layer("model") <= {"diagnostics", "questions", "characters"}


def test_reports_are_made_of_numbers_that_may_be_shown() -> None:
    raw = {"waakvlam.tally.learners", "waakvlam.tally.counts", "waakvlam.tally.protect.board"}
    folder = PACKAGE / "tally" / "export"
    seeing = {path.name for path in folder.glob("*.py") if raw.intersection(imports(path))}

    # The file for the coordinator of the region holds sums, and is not for showing.
    assert seeing == {"counts_file.py"}
