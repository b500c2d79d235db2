"""How often search finds the right page, and how much a browser loads for it."""

from __future__ import annotations

import gzip
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from javascript import run_node
from whole_site import ROOT

from waakvlam.adapters.stage import named_pages
from waakvlam.load import load
from waakvlam.pages.links import directory_link
from waakvlam.search import SearchFiles, search_files
from waakvlam.text import plain

TESTS = Path(__file__).parent.parent
QUIET = "--disable-warning=MODULE_TYPELESS_PACKAGE_JSON"
INDEX = 60 * 1024
"""Bytes of index of one language, compressed."""

Answer = dict[str, Any]


@pytest.fixture(scope="module")
def files() -> dict[str, SearchFiles]:
    sites = load(ROOT).sites
    pages = [page for _, page in named_pages(sites, directory_link)]
    return dict(search_files(sites, pages, directory_link))


@pytest.fixture(scope="module")
def folder(files: dict[str, SearchFiles], tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("index")
    for language, found in files.items():
        (folder / language).mkdir()
        for asset in found.assets:
            (folder / language / Path(asset.name).name).write_bytes(asset.encoded)
    return folder


def asked(folder: Path, half: str) -> list[Answer]:
    """Ask every query of one half."""
    return answers_of(folder, TESTS / "cases" / "search" / f"{half}.json")


def answers_of(folder: Path, cases: Path) -> list[Answer]:
    """Ask every query of a file in Node, with the code of the browser."""
    done = run_node(QUIET, TESTS / "js" / "measure-search.mjs", folder, cases)
    assert done.returncode == 0, done.stderr
    answers: list[Answer] = json.loads(done.stdout)
    return answers


def share(answers: Sequence[Answer], most: int) -> float:
    """Return for what part a right page is among the first `most`, in percent."""
    good = [one for one in answers if right(one) & set(one["pages"][:most])]
    return 100 * len(good) / len(answers)


def right(answer: Answer) -> set[str]:
    """Return the addresses of the right pages; the first of a folder has that of the folder."""
    return {one.removesuffix("/index") for one in answer["right"]}


def figures(half: str, answers: Sequence[Answer]) -> tuple[float, float, float]:
    """Print and return the figures: first, in the first three, without any result."""
    first, three = share(answers, 1), share(answers, 3)
    none = 100 * sum(not one["pages"] for one in answers) / len(answers)
    told = f"first {first:.1f} %, first three {three:.1f} %, none {none:.1f} %"
    sys.stdout.write(f"search, {half} ({len(answers)} queries): {told}\n")
    return first, three, none


def test_the_right_page_comes_first_for_queries_that_were_frozen(folder: Path) -> None:
    first, three, none = figures("frozen", asked(folder, "frozen"))
    assert first >= 80
    assert three >= 92
    assert none <= 2


def test_the_queries_to_tune_on_are_found_as_well(folder: Path) -> None:
    first, three, none = figures("tuning", asked(folder, "tuning"))
    assert first >= 80
    assert three >= 90
    assert none <= 2


def test_who_types_a_number_to_call_finds_whom_to_call_first(folder: Path, tmp_path: Path) -> None:
    queries = [("nl", "112"), ("nl", "bel 112"), ("nl", "0800-2000"), ("en", "112")]
    cases = tmp_path / "numbers.json"
    cases.write_text(json.dumps([{"language": one, "query": query} for one, query in queries]))
    first = {tuple(sorted(answer["pages"][:2])) for answer in answers_of(folder, cases)}
    assert first == {("contact", "nu-doen")}


def test_the_index_is_light(files: dict[str, SearchFiles]) -> None:
    for language, found in files.items():
        first = [asset for asset in found.assets if asset.name in found.first]
        weight = sum(len(gzip.compress(asset.encoded)) for asset in first)
        sys.stdout.write(f"search, index in {language}: {weight} bytes compressed\n")
        assert weight <= INDEX


def details(found: SearchFiles) -> Iterator[dict[str, Any]]:
    """Read what each script tells."""
    for asset in found.assets:
        detail: dict[str, Any] = json.loads(asset.content.partition("{detail:")[2][:-5])
        yield detail


def test_no_answer_note_or_hidden_page_can_be_found(files: dict[str, SearchFiles]) -> None:
    sites = load(ROOT).sites
    for language, found in files.items():
        site = sites[language]
        index, *rest = details(found)
        uris = list(dict.fromkeys(one.partition("#")[0] for one in index["addresses"]))
        texts = {one["text"]: one["passages"] for one in rest if "text" in one}
        told = {uri: " ".join(text for _, _, text in texts[at]) for at, uri in enumerate(uris)}
        of_quizzes = " ".join(text for uri, text in told.items() if uri.startswith("quizzes/"))
        notes = [
            plain(section.trainer_note)
            for module in site.modules.values()
            for section in module.sections
            if section.trainer_note
        ]
        answers = [
            plain(one.explanation) for quiz in site.quizzes.values() for one in quiz.questions
        ]
        assert [uri for uri in told if uri.startswith("quizzes/")]
        assert answers
        assert [text for text in answers if text in of_quizzes] == []
        assert [text for text in notes if text in " ".join(told.values())] == []


def test_only_pages_of_the_language_that_may_be_found_are_in_its_index(
    files: dict[str, SearchFiles],
) -> None:
    sites = load(ROOT).sites
    pages = [page for _, page in named_pages(sites, directory_link)]
    for language, found in files.items():
        addresses = {one.partition("#")[0] for one in next(details(found))["addresses"]}
        may = {
            directory_link("index.md", page.uri)
            for page in pages
            if page.language == language and page.searchable
        }
        assert addresses <= may
        assert not [one for one in addresses if one.startswith(("cards/", "trainer/", "voor-"))]
