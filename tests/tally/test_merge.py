"""Municipalities count apart and send counts; the region adds them up."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from receipt_builders import completion, receipt
from receipt_builders import plan as simple_plan

from waakvlam.receipts.invitations import issue, write_issued
from waakvlam.receipts.items import Found, Place, Refusal
from waakvlam.receipts.receipt import Receipt, write_receipt
from waakvlam.tally.again import make_merged, verify
from waakvlam.tally.completions import judge
from waakvlam.tally.counts import Counts, count
from waakvlam.tally.counts_file import merge, read_counts
from waakvlam.tally.errors import TallyError
from waakvlam.tally.export import FOR_REGION
from waakvlam.tally.export.counts_file import export_counts_file
from waakvlam.tally.export.report_schema import report_schemas
from waakvlam.tally.messages import general, word
from waakvlam.tally.outputs import Settings, make
from waakvlam.tally.plan import Plan
from waakvlam.tally.run import tally

AS_OF = date(2026, 11, 23)
OPTIONS = ((("a", "Een"), ("b", "Twee")),) * 8


def plan() -> Plan:
    """Return a plan of which the questions have options, and completions run out."""
    simple = simple_plan()
    fresh = replace(simple.goals[0], id="vers", valid_for=2)
    quizzes = {id_: replace(quiz, wrong=OPTIONS) for id_, quiz in simple.quizzes.items()}
    return replace(simple, quizzes=quizzes, goals=(*simple.goals, fresh))


TOWNS = tuple(plan().municipalities)

learners = st.builds(
    lambda owner, town, place, done, day, first: receipt(
        *(
            completion(
                quiz,
                revision=1 if quiz == "basis" else 3,
                day=day,
                first=first,
            )
            for quiz in sorted(done)
        ),
        number=owner,
        municipality=town,
        workplace=place,
    ),
    st.integers(1, 25),
    st.sampled_from(TOWNS),
    st.sampled_from((*plan().workplaces, "elders")),
    st.sets(st.sampled_from(["basis", "signalen"]), min_size=1),
    st.sampled_from([*(date(2026, month, 1) for month in (9, 10, 11)), AS_OF + timedelta(1)]),
    st.sampled_from(["11111111", "a111111b", "0z111111"]),
)


def counts_of(receipts: Iterable[Receipt]) -> Counts:
    items = [Found(each, Place(f"{at}.txt")) for at, each in enumerate(receipts)]
    return count(judge(items, plan(), AS_OF), plan(), AS_OF)


def sent(folder: Path, counts: Counts, name: str, as_of: date = AS_OF) -> Path:
    path = folder / f"{name}.json"
    path.write_bytes(export_counts_file(counts, plan(), as_of))
    return path


@settings(max_examples=40, deadline=None)
@given(st.lists(learners, max_size=60), st.permutations(TOWNS), st.integers(1, 3))
def test_any_merge_gives_the_counts_of_one_tally(
    tmp_path_factory: pytest.TempPathFactory,
    receipts: list[Receipt],
    order: list[str],
    parts: int,
) -> None:
    folder = tmp_path_factory.mktemp("counts")
    shares = [set(order[at::parts]) for at in range(parts)]
    files = [
        sent(folder, replace(counts_of(here), skipped=1), str(at))
        for at, share in enumerate(shares)
        for here in [[one for one in receipts if one.municipality in share]]
    ]
    merged = merge([read_counts(path) for path in files], plan())

    assert merged == replace(counts_of(receipts), skipped=parts)


def some(town: str, since: int) -> list[Receipt]:
    done = [completion("basis", revision=1), completion(revision=3)]
    return [receipt(*done, number=since + at, municipality=town) for at in range(25)]


def test_the_reports_of_a_merge_are_those_of_one_tally(tmp_path: Path) -> None:
    unplaced = [each._replace(workplace="elders") for each in some("westveen", 200)]
    apart = [some("oosterdam", 0), [*some("westveen", 100), *unplaced]]
    files = [sent(tmp_path, counts_of(each), str(at)) for at, each in enumerate(apart)]

    merged = make_merged(files, plan(), "nl", None).files
    whole = make(counts_of([*apart[0], *apart[1]]), plan(), Settings(AS_OF)).files
    assert merged == whole


def test_a_merge_says_why_items_do_not_count_and_who_knows_where_they_are(tmp_path: Path) -> None:
    broken = Refusal("truncated", Place("kapot.txt"))
    found = [Found(each, Place(f"{at}.txt")) for at, each in enumerate(some("oosterdam", 0))]
    counts = count(judge([*found, broken], plan(), AS_OF), plan(), AS_OF)
    text = make_merged([sent(tmp_path, counts, "a")], plan(), "nl", None).files["summary.txt"]

    lines = text.decode().splitlines()
    assert f"* 1 {word('quarantined', 'nl')}: {general('truncated', 'nl')}" in lines
    assert word("see-municipalities", "nl") in lines


def test_counts_of_the_first_version_tell_of_no_options(tmp_path: Path) -> None:
    told = counts_of([receipt(completion(revision=3, first="a1111111"))])
    path = sent(tmp_path, told, "nieuw")
    document = json.loads(path.read_bytes()) | {"version": 1}
    del document["chosen"]
    (tmp_path / "oud.json").write_text(json.dumps(document), encoding="utf-8")

    assert read_counts(path).counts == told
    assert told.chosen == {("signalen", 0, "a"): 1}
    assert read_counts(tmp_path / "oud.json").counts == replace(told, chosen={})


def test_counts_hold_no_owner_no_day_and_no_place(tmp_path: Path) -> None:
    path = sent(tmp_path, counts_of(some("oosterdam", 123_450)), "x")
    text = path.read_text("utf-8")

    assert not any(f"{123_450 + at}" in text for at in range(25))
    assert "2026-11-03" not in text
    assert ".txt" not in text


def test_counts_and_reports_fit_their_schemas(tmp_path: Path) -> None:
    counts = counts_of(some("oosterdam", 0))
    schemas = report_schemas()
    document = json.loads(sent(tmp_path, counts, "x").read_bytes())
    jsonschema.validate(document, schemas["tally-counts.json"])
    for name, content in make(counts, plan(), Settings(AS_OF)).files.items():
        if name.endswith("summary.json"):
            jsonschema.validate(json.loads(content), schemas["tally-report.json"])


def test_the_same_municipality_in_two_files_is_refused(tmp_path: Path) -> None:
    counts = counts_of(some("oosterdam", 0))
    files = [sent(tmp_path, counts, name) for name in ("a", "b")]

    with pytest.raises(TallyError) as caught:
        make_merged(files, plan(), "nl", None)
    assert (caught.value.code, caught.value.exit_code) == ("counts-twice", 2)
    assert "oosterdam" in caught.value.sentence("nl")


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("no-counts", b"geen JSON"),
        ("no-counts", b'{"format": "waakvlam-tally"}'),
        ("no-counts", b'{"format": "waakvlam-tally-counts", "version": 1}'),
        ("other-report-version", b'{"format": "waakvlam-tally-counts", "version": 9}'),
    ],
)
def test_what_is_no_counts_is_refused(code: str, text: bytes, tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    path.write_bytes(text)

    with pytest.raises(TallyError) as caught:
        read_counts(path)
    assert caught.value.code == code


def spoiled(value: Any) -> Any:
    """Return counts in which one number is below zero."""
    if isinstance(value, list) and isinstance(value[-1], int):
        return [*value[:-1], -1]
    if isinstance(value, list):
        return [spoiled(value[0]), *value[1:]]
    if isinstance(value, dict):
        return value | {max(value): -1}
    return -1


@pytest.mark.parametrize(
    "field",
    ["totals", "groups", "months", "reached", "expiring", "answers", "chosen", "codes",
     "days_ahead", "skipped"],
)  # fmt: skip
def test_a_number_below_zero_is_no_count(field: str, tmp_path: Path) -> None:
    done = [receipt(completion(revision=3, first="a1111111")), receipt(completion(score=2))]
    path = sent(tmp_path, counts_of(done), "a")
    document = json.loads(path.read_bytes())
    document[field] = spoiled(document[field])
    path.write_text(json.dumps(document), encoding="utf-8")

    with pytest.raises(TallyError, match="no-counts"):
        read_counts(path)


ROWS = ["groups", "months", "reached", "expiring", "answers", "chosen"]


def a_document(folder: Path) -> dict[str, Any]:
    """Return counts with a row or more of each kind."""
    chose = [receipt(completion(revision=3, first="a1111111")), receipt(completion(score=2))]
    old = receipt(completion(revision=3, day=date(2026, 9, 24)), number=2)
    path = sent(folder, counts_of([*chose, old]), "a")
    return dict(json.loads(path.read_bytes()))


@pytest.mark.parametrize("field", ROWS)
def test_a_row_that_stands_twice_is_no_counts(field: str, tmp_path: Path) -> None:
    """One of the two would be lost, and nobody would know which."""
    document, path = a_document(tmp_path), tmp_path / "a.json"
    [row, *others] = document[field]
    document[field] = [row, *others, [*row[:-1], row[-1] + 1]]
    path.write_text(json.dumps(document), encoding="utf-8")

    with pytest.raises(TallyError, match="no-counts"):
        read_counts(path)


@pytest.mark.parametrize("name", ["codes", "totals", "skipped"])
def test_a_name_that_stands_twice_is_no_counts(name: str, tmp_path: Path) -> None:
    document, path = a_document(tmp_path), tmp_path / "a.json"
    twice = json.dumps({name: document[name]})[1:-1]
    path.write_text(json.dumps(document)[:-1] + f", {twice}}}", encoding="utf-8")

    with pytest.raises(TallyError, match="no-counts"):
        read_counts(path)


def test_counts_of_another_day_or_other_content_are_refused(tmp_path: Path) -> None:
    one = sent(tmp_path, counts_of(some("oosterdam", 0)), "a")
    other = sent(tmp_path, counts_of(some("westveen", 0)), "b", date(2026, 11, 22))
    with pytest.raises(TallyError) as day:
        make_merged([one, other], plan(), "nl", None)
    newer = {id_: replace(quiz, revision=9) for id_, quiz in plan().quizzes.items()}
    fewer = {town: town for town in TOWNS if town != "oosterdam"}
    changes: dict[str, Any] = {"goals": (), "quizzes": newer, "municipalities": fewer}
    codes = [day.value.code]
    for field, change in changes.items():
        with pytest.raises(TallyError) as content:
            make_merged([one], replace(plan(), **{field: change}), "nl", None)
        codes.append(content.value.code)

    other_content = "counts-of-other-content"
    assert codes == ["counts-of-other-day", other_content, other_content, "counts-of-unknown"]


def receipts_in(folder: Path) -> Path:
    folder.mkdir()
    for at, each in enumerate(some("oosterdam", 0)):
        (folder / f"{at}.txt").write_text(write_receipt(each), "ascii", newline="\n")
    return folder


def test_an_older_tally_can_be_made_again_byte_for_byte(tmp_path: Path) -> None:
    source, out = receipts_in(tmp_path / "in"), tmp_path / "uit"
    tally([source], plan(), out, AS_OF, language="en", for_region=True)

    assert verify(out, [source], plan()).is_same
    assert (out / FOR_REGION).exists()


def test_a_tally_with_codes_and_an_earlier_report_can_be_made_again(tmp_path: Path) -> None:
    source, issued = receipts_in(tmp_path / "in"), tmp_path / "codes.txt"
    tally([source], plan(), tmp_path / "oktober", date(2026, 11, 4))
    codes = issue("najaar", 20, Random(1))
    issued.write_bytes(write_issued(("najaar", code) for code in codes))
    values = [
        receipt(number=100 + at, assignment=f"najaar-inv-{code}", workplace="elders")
        for at, code in enumerate(codes)
    ]
    for at, each in enumerate(values):
        (source / f"code-{at}.txt").write_text(write_receipt(each), "ascii", newline="\n")
    (source / "~$open.docx").touch()
    out, asked = tmp_path / "uit", {"previous": tmp_path / "oktober", "issued": [issued]}
    tally([source], plan(), out, AS_OF, **asked)  # type: ignore[arg-type]

    assert (out / "assignments.csv").exists()
    assert verify(out, [source], plan(), **asked).is_same  # type: ignore[arg-type]
    assert not verify(out, [source], plan()).is_same


def test_a_tally_that_was_changed_is_told_apart(tmp_path: Path) -> None:
    source, out = receipts_in(tmp_path / "in"), tmp_path / "uit"
    tally([source], plan(), out, AS_OF)
    path = out / "counts.csv"
    path.write_bytes(path.read_bytes() + b"1")
    (out / "eigen.txt").write_text("x")
    (out / "goals.csv").unlink()

    compared = verify(out, [source], plan())
    verdicts = compared.verdicts
    assert not compared.is_same
    assert {name: verdict for name, verdict in verdicts.items() if verdict != "same"} == {
        "counts.csv": "different",
        "eigen.txt": "not-ours",
        "goals.csv": "missing",
    }


def test_a_merged_report_can_be_made_again_from_the_counts(tmp_path: Path) -> None:
    path = sent(tmp_path, counts_of(some("oosterdam", 0)), "a")
    out = tmp_path / "uit"
    for name, content in make_merged([path], plan(), "nl", None).files.items():
        (out / name).parent.mkdir(parents=True, exist_ok=True)
        (out / name).write_bytes(content)
    assert verify(out, [path], plan()).is_same

    more = counts_of([*some("oosterdam", 0), *some("oosterdam", 100)])
    later = sent(tmp_path, more, "b", date(2026, 12, 1))
    now = make_merged([later], plan(), "nl", out).files
    assert json.loads(now["summary.json"])["earlier"] == "2026-11-23"
