"""The command `assign`: what goes in, what comes out, and what is refused."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import icalendar
import pytest
from builders import change, minimal_site
from click.testing import CliRunner, Result

from waakvlam.assign.texts import assignment_id, day_in_words, deadline_text, mail_text
from waakvlam.assignments import Assignment, read_assignment, write_assignment
from waakvlam.cli import main
from waakvlam.receipts.invitations import NotAListError, is_issued, issue, parted, read_issued

CASES: dict[str, list[dict[str, Any]]] = json.loads(
    (Path(__file__).parent / "cases" / "assigning.json").read_text(encoding="utf-8")
)
SITE = "https://opleiding.example.org/a"
CSV = """\
group;path;due;contact;invitations
Balie één;balie;2026-12-18;"Sam; van opleiding";2
=Team;;;;
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = minimal_site(tmp_path / "een map é")
    change(root, "programme.yml", "Balie burgerzaken", "Balie burgerzaken\n    path: [signalen]")
    return root


def assign(root: Path, *arguments: str | Path, lang: str = "en") -> Result:
    fixed = ["--root", root, "--lang", lang, "--site", SITE, "--as-of", "2026-11-27"]
    return CliRunner().invoke(main, ["assign", *map(str, [*fixed, *arguments])])


def written(text: str, path: Path) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def links(folder: Path) -> list[dict[str, str]]:
    text = (folder / "links.csv").read_text(encoding="utf-8-sig")
    return list(csv.DictReader(io.StringIO(text), delimiter=";"))


@pytest.mark.parametrize("case", CASES["ids"], ids=lambda case: case["id"])
def test_an_id_is_made_as_in_the_browser(case: dict[str, str]) -> None:
    due = date.fromisoformat(case["due"]) if case["due"] else None
    id_ = assignment_id(case["group"], due)

    assert id_ == case["id"]
    assert write_assignment(Assignment(id=id_, modules=("m",), group="g"))


def test_mails_and_deadlines_are_written_as_in_the_browser() -> None:
    for case in CASES["mails"]:
        assert mail_text(case["words"], case["values"]) == case["text"]
    for case in CASES["deadlines"]:
        assert deadline_text(case["deadline"]) == case["text"]
    assert day_in_words(date(2026, 12, 18), "nl") == "18 december 2026"
    assert day_in_words(date(2026, 12, 18), "en") == "December 18, 2026"


def test_one_group_from_options(root: Path, tmp_path: Path) -> None:
    out = tmp_path / "uit"
    what = ["--group", "Balie", "--modules", "signalen", "--due", "2026-12-18"]
    who = ["--language", "en", "--contact", "opleiding@example.org"]
    result = assign(root, *what, *who, "--out", out)

    assert (result.exit_code, result.stderr) == (0, "")
    (row,) = links(out)
    address, _, text = row["link"].partition("#")
    assert address == f"{SITE}/en/opdracht/"
    assert read_assignment(text) == Assignment(
        id="balie-20261218",
        modules=("signalen",),
        group="Balie",
        due=date(2026, 12, 18),
        contact="opleiding@example.org",
        language="en",
    )
    assert f"{SITE}/opdracht/#1-" in (out / "balie-20261218-mail.nl.txt").read_text("utf-8")
    assert row["link"] in (out / "balie-20261218-mail.en.txt").read_text("utf-8")
    (event,) = icalendar.Calendar.from_ical((out / "balie-20261218.ics").read_bytes()).walk(
        "VEVENT"
    )
    assert (event.decoded("DTSTART"), str(event["URL"])) == (date(2026, 12, 18), row["link"])
    sheet = (out / "balie-20261218-sheet.html").read_text("utf-8")
    assert sheet.count("<svg") == 1
    assert "Do this on December 18, 2026" in sheet


def test_many_groups_from_a_table_with_codes_of_which_a_list_is_kept(
    root: Path, tmp_path: Path
) -> None:
    text = CSV.replace("=Team;;", "=Team;balie;")
    path = written(f"\ufeff{text}".replace("\n", "\r\n"), tmp_path / "groepen é.csv")
    assert assign(root, path, "--seed", "1", "--out", tmp_path / "1").exit_code == 0
    assert assign(root, path, "--seed", "1", "--out", tmp_path / "2").exit_code == 0

    first, second, team = links(tmp_path / "1")
    names = sorted(file.name for file in (tmp_path / "1").iterdir())
    assert names == sorted(file.name for file in (tmp_path / "2").iterdir())
    assert all(
        (tmp_path / "1" / n).read_bytes() == (tmp_path / "2" / n).read_bytes() for n in names
    )
    assert (team["group"], team["code"]) == ("'=Team", "")
    issued = read_issued([(tmp_path / "1" / "issued.txt").read_bytes()])
    for row in (first, second):
        made = read_assignment(row["link"].partition("#")[2])
        assert (made.id, made.invitation) == ("balie-een-20261218", row["code"])
        assert is_issued(made.id, made.invitation, issued)
        assert row["code"] not in (tmp_path / "1" / "issued.txt").read_text("utf-8")
        assert "#" not in (tmp_path / "1" / f"{made.id}.ics").read_text("utf-8")
        assert "{link}" in (tmp_path / "1" / f"{made.id}-mail.nl.txt").read_text("utf-8")
    assert (tmp_path / "1" / f"{first['assignment']}-sheet.html").read_text("utf-8").count(
        "<section>"
    ) == 2


def test_codes_are_chance_unless_a_seed_is_given(root: Path, tmp_path: Path) -> None:
    for name in "12":
        assign(root, "--group", "G", "--path", "balie", "--invitations", "3", "--out",
               tmp_path / name)  # fmt: skip
    assert {row["code"] for row in links(tmp_path / "1")}.isdisjoint(
        row["code"] for row in links(tmp_path / "2")
    )


def test_yaml_says_the_same(root: Path, tmp_path: Path) -> None:
    text = "assignments:\n  - group: Balie\n    modules: [signalen]\n    invitations: 1\n"
    path = written(text, tmp_path / "groepen.yml")

    assert assign(root, path, "--out", tmp_path / "uit").exit_code == 0
    assert [row["assignment"] for row in links(tmp_path / "uit")] == ["balie"]


@pytest.mark.parametrize(
    ("table", "problems"),
    [
        ("group,modules\n,signalen\n", [":2: the name of the group is missing"]),
        ("group,modules\nA,weg\nB,\n", ["modules “weg” is not in", ":3: say what to do"]),
        ("group,path\nA,wijkteam\n", ["“wijkteam” is not in this project"]),
        ("group,path,due\nA,balie,2026-02-30\nB,balie,2026-11-26\n", ["is no day", "is over"]),
        ("group,path\nA,balie\nA,balie\n", [":3: an earlier assignment has the id a too"]),
        ("group,path,colour\nA,balie,red\n", ["unknown field “colour”"]),
        ("group,path,invitations\nA,balie,-1\n", ["must be a number from 0 to 5000"]),
        (f"group,path\n{'A' * 61},balie\n", ["group may have 60 characters"]),
        ("group,path,id\nA,balie,x-inv-y\n", ["without “inv”"]),
        ('group,path\n"A,balie\n', ["cannot be read"]),
        ("group,path\n", ["Nothing to make"]),
    ],
)
def test_what_does_not_fit_is_named_and_nothing_is_written(
    root: Path, tmp_path: Path, table: str, problems: list[str]
) -> None:
    path = written(table, tmp_path / "groepen.csv")
    result = assign(root, path, "--out", tmp_path / "uit")

    assert result.exit_code == 2
    assert len(result.stderr.splitlines()) == len(problems)
    for problem, line in zip(problems, result.stderr.splitlines(), strict=True):
        assert problem in line
    assert not (tmp_path / "uit").exists()
    assert assign(root, path, "--out", tmp_path / "uit", lang="nl").stderr != result.stderr


def test_a_folder_with_anything_in_it_is_left_alone(root: Path, tmp_path: Path) -> None:
    out = tmp_path / "uit"
    out.mkdir()
    good: list[str | Path] = ["--group", "A", "--path", "balie", "--out", out]
    assert assign(root, *good).exit_code == 0
    before = {file: file.read_bytes() for file in out.iterdir()}
    result = assign(root, *good, "--invitations", "2")

    assert (result.exit_code, "is not empty" in result.stderr) == (2, True)
    assert {file: file.read_bytes() for file in out.iterdir()} == before
    assert {each.name for each in tmp_path.iterdir()} == {root.name, "uit"}


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--group", "A", "--path", "balie", "--site", "opleiding"], "Where does the site stand?"),
        ([], "Nothing to make"),
    ],
)
def test_a_wrong_wish_is_named(
    root: Path, tmp_path: Path, arguments: list[str], words: str
) -> None:
    result = assign(root, *arguments, "--out", tmp_path / "uit")
    assert (result.exit_code, words in result.stderr) == (2, True)


def test_a_code_is_told_from_an_invented_one() -> None:
    codes = issue("balie", 400, Random(1))
    letters = set("".join(codes))

    assert len(set(codes)) == 400
    assert letters <= set("0123456789abcdefghjkmnpqrstvwxyz")
    assert all(is_issued("balie", code, {}) for code in codes)
    wrong = [code[:-1] + ("0" if code[-1] != "0" else "1") for code in codes]
    assert not any(is_issued("balie", code, {}) for code in wrong)
    assert sum(is_issued("elders", code, {}) for code in codes) < 8
    assert not is_issued("balie", codes[0], {"balie": frozenset()})
    assert parted(f"balie-inv-{codes[0]}") == ("balie", codes[0])
    assert parted("balie") == ("balie", "")


@pytest.mark.parametrize(
    "content", [b"", b"links", b"waakvlam-invitations 2\n", b"waakvlam-invitations 1\nx\n", b"\xff"]
)
def test_a_damaged_list_is_refused(content: bytes) -> None:
    with pytest.raises(NotAListError):
        read_issued([content])
