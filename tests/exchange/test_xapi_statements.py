"""Receipts as statements: valid to others, counted the same, and silent about who."""

from __future__ import annotations

import json
import uuid
from collections.abc import Mapping
from copy import deepcopy
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from builders import minimal_site
from click.testing import CliRunner, Result
from javascript import MODULES, npm_ci, run_node

from waakvlam.cli import main
from waakvlam.exchange.statements import RECEIPT
from waakvlam.load import Loaded, load
from waakvlam.receipts.find import find_receipts
from waakvlam.receipts.items import Found, Place
from waakvlam.receipts.receipt import CompletionRecord, Receipt, write_receipt
from waakvlam.tally.from_site import plan_from_site
from waakvlam.tally.run import tally

SITE = "https://example.org/training"
AS_OF = date(2026, 11, 27)
VALIDATE = Path(__file__).parent / "validate.cjs"
Statement = dict[str, Any]


def record(**changes: Any) -> CompletionRecord:
    fields: dict[str, Any] = {
        "quiz": "signalen", "revision": 2, "score": 2, "max": 2, "attempts": 1,
        "day": date(2026, 11, 3), "language": "nl", "first": "10",
    }  # fmt: skip
    return CompletionRecord(**{**fields, **changes})


def receipts() -> list[Receipt]:
    """Return twelve learners, one twice with a later day, one with an assignment, one unknown."""
    many = [
        Receipt(f"{n:012}", "alphen-chaam", "balie", "", (record(attempts=1 + n % 3),))
        for n in range(12)
    ]
    again = Receipt(f"{3:012}", "alphen-chaam", "balie", "", (record(day=date(2026, 11, 20)),))
    asked = Receipt(f"{90:012}", "alphen-chaam", "balie", "balie-20261218", (record(),))
    strange = Receipt(f"{91:012}", "elders", "balie", "", (record(),))
    failed = Receipt(f"{92:012}", "alphen-chaam", "balie", "", (record(score=0, first="00"),))
    return [*many, again, asked, strange, failed]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return minimal_site(tmp_path / "een map é")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "bewijzen"
    made.mkdir()
    for number, receipt in enumerate(receipts()):
        text = f"Hoi, ik ben Wilhelmina Kanarie.\n\n{write_receipt(receipt)}"
        (made / f"{number}.txt").write_text(text, encoding="utf-8")
    return made


def export(root: Path, *arguments: str | Path, lang: str = "en") -> Result:
    fixed = ["--root", root, "--lang", lang, "--as-of", "2026-11-27", "--as", "xapi"]
    return CliRunner().invoke(main, ["export", *map(str, [*fixed, "--site", SITE, *arguments])])


def statements(out: Path) -> list[Statement]:
    files = sorted(out.iterdir())
    return [one for file in files for one in json.loads(file.read_text(encoding="utf-8"))]


def counts(source: Path, loaded: Loaded, out: Path) -> Mapping[str, bytes]:
    tally([source], plan_from_site(loaded.sites["nl"]), out, AS_OF)
    names = ("counts.csv", "goals.csv", "assignments.csv")
    return {name: (out / name).read_bytes() for name in names if (out / name).exists()}


def test_statements_are_counted_as_the_receipts_are(
    root: Path, folder: Path, tmp_path: Path
) -> None:
    result = export(root, folder, "--out", tmp_path / "uit")

    assert result.exit_code == 1  # Two are put aside, as the tally does.
    assert f"{tmp_path.as_posix()}/uit: statements: 14, learners: 13." in result.stdout
    assert "Left out, 2 of what was read:" in result.stdout
    loaded = load(root)
    of_receipts = counts(folder, loaded, tmp_path / "1")
    assert counts(tmp_path / "uit", loaded, tmp_path / "2") == of_receipts
    assert len(of_receipts) >= 2
    assert b"14" in (tmp_path / "2" / "summary.txt").read_bytes()


def test_the_same_receipts_give_the_same_bytes(root: Path, folder: Path, tmp_path: Path) -> None:
    for name in ("1", "2"):
        export(root, folder, "--out", tmp_path / name)
    first = (tmp_path / "1" / "statements-001.json").read_bytes()
    assert first == (tmp_path / "2" / "statements-001.json").read_bytes()
    ids = [uuid.UUID(one["id"]) for one in json.loads(first)]
    assert (len(set(ids)), {one.version for one in ids}) == (14, {5})


def test_nothing_leads_back_to_a_person_or_a_receipt(
    root: Path, folder: Path, tmp_path: Path
) -> None:
    secret = tmp_path / "geheim.txt"
    secret.write_text("iets dat niemand raadt\n", encoding="utf-8")
    export(root, folder, "--out", tmp_path / "1")
    export(root, folder, "--out", tmp_path / "2", "--salt", secret)
    for name in ("1", "2"):
        text = (tmp_path / name / "statements-001.json").read_text(encoding="utf-8")
        assert "Wilhelmina" not in text
        assert "mbox" not in text
        inside = [
            found.receipt.owner
            for one in statements(tmp_path / name)
            for found in find_receipts(one["result"]["extensions"][RECEIPT], Place("x"))
            if isinstance(found, Found)
        ]
        assert inside == [one["actor"]["account"]["name"] for one in statements(tmp_path / name)]
        assert not {receipt.owner for receipt in receipts()}.intersection(inside)
    names = [{one["actor"]["account"]["name"] for one in statements(tmp_path / n)} for n in "12"]
    assert len(names[0]) == len(names[1]) == 13
    assert names[0].isdisjoint(names[1])


def broken(statement: Statement) -> list[Statement]:
    """Return the statement with one mistake each."""
    made = []

    def mutated(*path: str, value: Any = None) -> None:
        one = deepcopy(statement)
        inner = one
        for step in path[:-1]:
            inner = inner[step]
        if value is None:
            del inner[path[-1]]
        else:
            inner[path[-1]] = value
        made.append(one)

    mutated("actor")
    mutated("verb")
    mutated("object")
    mutated("id", value="1234")
    mutated("timestamp", value="3 november")
    mutated("version", value="9.1")
    mutated("actor", "mbox", value="mailto:w.kanarie@example.org")
    mutated("actor", "account", "homePage", value="training")
    mutated("actor", "account", "name")
    mutated("verb", "id", value="passed")
    mutated("object", "id", value="quizzes/signalen")
    mutated("result", "score", "scaled", value=1.5)
    mutated("result", "score", "raw", value=900)
    mutated("result", "success", value="ja")
    mutated("result", "extensions", value={"receipt": "x"})
    mutated("context", "language", value="Nederlands, denk ik")
    return made


def test_both_validators_accept_every_statement_and_refuse_broken_ones(
    root: Path, folder: Path, tmp_path: Path
) -> None:
    npm_ci()
    export(root, folder, "--out", tmp_path / "uit")
    good = statements(tmp_path / "uit")
    bad = broken(good[0])
    path = tmp_path / "all.json"
    path.write_text(json.dumps([*good, *bad]), encoding="utf-8")
    done = run_node(VALIDATE, MODULES, path)
    assert done.returncode == 0, done.stderr
    found: list[list[int]] = json.loads(done.stdout)

    assert found[: len(good)] == [[0, 0]] * len(good)
    missed = [at for at, mistakes in enumerate(found[len(good) :]) if 0 in mistakes]
    assert missed == []


def test_what_is_asked_wrongly_is_said_in_both_languages(root: Path, tmp_path: Path) -> None:
    empty = tmp_path / "leeg.txt"
    empty.write_text("geen bewijs", encoding="utf-8")
    for lang, words in (("en", "There is no receipt"), ("nl", "Er is geen bewijs")):
        result = export(root, empty, "--out", tmp_path / "uit", lang=lang)
        assert (result.exit_code, words in result.stderr) == (2, True)
    assert not (tmp_path / "uit").exists()
    assert export(root, tmp_path / "weg", "--out", tmp_path / "uit").exit_code == 2
