"""Both engines say the same of everything: each is the other's oracle."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from both_engines import AS_OF, CODES, GOAL, PLAN, both, line, plain, read
from hypothesis import given, settings
from hypothesis import strategies as st
from receipt_builders import completion, plan, receipt

from waakvlam.receipts.items import Found, Place, Refusal
from waakvlam.receipts.lines import CompletionLines, read_completions
from waakvlam.receipts.receipt import Receipt
from waakvlam.tally.counts import Totals
from waakvlam.tally.engines import ENGINES
from waakvlam.tally.errors import TallyError
from waakvlam.tally.reading import Read
from waakvlam.tally.run import tally
from waakvlam.tally.sources import Source

RUBBISH = [
    "", "   ", "\t", "\r", "a\rb", "é", "x" * 12_000, ",,,,,,,,,,,,,", "nowhere", "\0",
    "rubbish", "[1]", '"text"', "{}", "null", "{" * 50,
    '{"format":"waakvlam-completion","version":2}', '{"format":"waakvlam-completion"}',
]  # fmt: skip
CHANGES: list[dict[str, object]] = [
    {"score": "8"}, {"score": 8.5}, {"score": True}, {"score": -1}, {"score": 300}, {"max": 0},
    {"day": "2026-02-30"}, {"day": "2026-1-5"}, {"day": 20261103}, {"owner": "UUUUUUUUUUUU"},
    {"owner": "<script>"}, {"quiz": "elders"}, {"workplace": "elders"}, {"municipality": None},
    {"first": "1111x111"}, {"first": ""}, {"language": "NL"}, {"attempts": 0}, {"revision": 0},
    {"assignment": "groep-een"}, {"extra": 1}, {"version": 2}, {"version": 3}, {"version": "1"},
    {"version": True},
    {"first": "1111b111"}, {"first": "1111b111", "version": 2}, {"first": "1B", "version": 2},
    {"first": "1111b111", "version": "2"}, {"version": "2"}, {"version": 0},
    {"owner": "0123456789é"}, {"owner": "012345678a\u0301"}, {"owner": "\u03010123456789"},
    {"score": 9}, {"first": "1111111"}, {"max": 9},
    {"owner": "0123456789012"}, {"owner": "01234567890"}, {"format": "waakvlam-completiom"},
    {"owner": "01234567890u"}, {"owner": "01234567890l"}, {"owner": "01234567890i"},
    {"first": "1111111\u0301"}, {"first": "111é1111"}, {"first": '11111111"'},
]  # fmt: skip


def changed(text: str, change: dict[str, object], spaced: bool) -> str:
    """Return a line that says something else, as we write lines or with spaces in between."""
    separators = (", ", ": ") if spaced else (",", ":")
    return json.dumps(json.loads(text) | change, ensure_ascii=False, separators=separators)


days = st.dates(date(2025, 12, 25), date(2026, 11, 27))
receipts = st.builds(
    lambda number, town, place, assignment, quiz, revision, score, attempts, day, wrong: receipt(
        completion(
            quiz,
            revision=revision,
            score=score,
            attempts=attempts,
            day=day,
            first="1" * score + wrong[: 8 - score],
        ),
        number=number,
        municipality=town,
        workplace=place,
        assignment=assignment,
    ),
    st.integers(0, 5),
    st.sampled_from(["oosterdam", "westveen"]),
    st.sampled_from(["balie", "wijkteam", "elders", "BZ"]),
    st.sampled_from(["", "", "", "groep", *(f"balie-najaar-inv-{code}" for code in CODES)]),
    st.sampled_from(["basis", "signalen"]),
    st.integers(1, 4),
    st.integers(4, 8),
    st.integers(1, 2),
    days | st.sampled_from([date(2026, 11, 3)]),
    st.sampled_from(["0000", "a00b", "bbzz"]),
)
plain_receipts = st.builds(
    lambda number, place, quiz, day: receipt(
        completion(quiz[0], revision=quiz[1], day=day), number=number, workplace=place
    ),
    st.integers(0, 5),
    st.sampled_from(["balie", "wijkteam"]),
    st.sampled_from([("basis", 1), ("signalen", 2), ("signalen", 3)]),
    st.dates(date(2026, 1, 1), date(2026, 11, 23)),
)


def one_quiz(value: Receipt) -> tuple[str, str]:
    """Return of whom a receipt tells which quiz: who tells only one thing of it is plain."""
    return value.owner, value.completions[0].quiz


lines = st.lists(
    receipts.map(line)
    | st.sampled_from(RUBBISH)
    | st.builds(changed, receipts.map(line), st.sampled_from(CHANGES), st.booleans()),
    max_size=25,
)


@pytest.mark.parametrize("spaced", [False, True])
@pytest.mark.parametrize("change", CHANGES, ids=ascii)
def test_both_engines_judge_one_odd_value_alike(
    tmp_path: Path, change: dict[str, object], spaced: bool
) -> None:
    odd = changed(line(receipt(number=1)), change, spaced)
    standard, duckdb = both(read(tmp_path, [[line(receipt()), odd]]))

    assert plain(duckdb) == plain(standard)
    assert standard.counts.totals.read == 2


def other_fields() -> list[str]:
    """Return lines with one field of another name, twice, not at all or at another place."""
    known = list(json.loads(line(receipt())).items())
    found: list[str] = []
    for at, (name, value) in enumerate(known):
        rest = known[:at] + known[at + 1 :]
        for fields in (
            [*known[:at], (f"{name[:-1]}x", value), *known[at + 1 :]],
            [*known, (name, value)],
            [*rest, (name, value)],
            rest,
        ):
            told = ",".join(f'"{each}":{json.dumps(one)}' for each, one in fields)
            found.append(f"{{{told}}}".replace(f"{1:012}", f"{100 + len(found):012}"))
    return found


@pytest.mark.parametrize("part", ["", "nowhere", "NULL", "{0}{0}", "{0} "], ids=ascii)
def test_both_engines_judge_another_text_between_commas_alike(tmp_path: Path, part: str) -> None:
    told = line(receipt(number=1)).split(",")
    odd = [
        ",".join([*told[:at], part.format(told[at]), *told[at + 1 :]]) for at in range(len(told))
    ]
    standard, duckdb = both(read(tmp_path, [[line(receipt()), *odd, line(receipt(number=2))]]))

    assert plain(duckdb) == plain(standard)
    assert {each.place.line for each in standard.uncounted} >= set(range(2, len(told) + 1))


def test_both_engines_judge_other_fields_alike(tmp_path: Path) -> None:
    texts = [line(receipt()), *other_fields()]
    standard, duckdb = both(read(tmp_path, [texts]))

    assert plain(duckdb) == plain(standard)
    assert standard.counts.totals.read == len(texts)


@settings(max_examples=20)
@given(st.lists(lines, min_size=1, max_size=3), st.lists(receipts, max_size=4))
def test_both_engines_count_and_refuse_the_same(
    tmp_path_factory: pytest.TempPathFactory, files: list[list[str]], mailed: list[Receipt]
) -> None:
    items = [Found(each, Place("mail.eml", line=at)) for at, each in enumerate(mailed, 1)]
    found = read(tmp_path_factory.mktemp("lines"), files, *items)
    standard, duckdb = both(found)

    assert plain(duckdb) == plain(standard)


@settings(max_examples=60)
@given(st.lists(plain_receipts, min_size=1, max_size=20, unique_by=one_quiz), st.integers(0, 20))
def test_both_engines_add_up_the_same_where_every_line_is_plain(
    tmp_path_factory: pytest.TempPathFactory, values: list[Receipt], again: int
) -> None:
    texts = [line(value) for value in (*values, *values[:again])]
    standard, duckdb = both(read(tmp_path_factory.mktemp("lines"), [texts]))

    assert plain(duckdb) == plain(standard)
    assert standard.counts.totals.counted == len(values)


def test_a_line_says_what_a_receipt_says(tmp_path: Path) -> None:
    values = [receipt(number=number) for number in range(30)]
    found = read(tmp_path, [[line(value) for value in values]])
    single = [Found(value, Place("0.jsonl", line=at)) for at, value in enumerate(values, 1)]
    alone = Read({Source(tmp_path / "x", "x"): single}, {}, 0)

    assert plain(both(found)[0]) == plain(both(alone)[0])
    assert both(found)[0].counts.totals.counted == 30


def test_a_line_that_is_no_completion_is_named_with_its_place(tmp_path: Path) -> None:
    texts = [line(receipt()), "", "rubbish", '{"format":"elders"}']
    for added in both(read(tmp_path, [texts])):
        told = [(str(each.place), each.code) for each in added.uncounted]
        assert told == [("0.jsonl:3", "not-json"), ("0.jsonl:4", "unknown-json")]
        assert added.counts.totals.counted == 1


def test_a_very_long_line_is_refused_and_harms_no_other() -> None:
    refusal, counted = read_completions(["x" * 20_000, line(receipt())], "x.jsonl")

    assert isinstance(refusal, Refusal)
    assert (refusal.code, str(counted.place)) == ("line-too-long", "x.jsonl:2")


@pytest.mark.parametrize("name", ["a.jsonl", "a[1].jsonl"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\n\n"])
def test_any_name_and_any_line_end_will_do(tmp_path: Path, name: str, end: str) -> None:
    values = [line(receipt(number=number % 8)) for number in range(10)]
    path = tmp_path / name
    path.write_bytes(end.join([*values, "é", line(receipt(number=9))]).encode())
    (tmp_path / "a1.jsonl").write_text(line(receipt(number=99)), "utf-8")
    found = Read({Source(path, name): CompletionLines(path, name)}, {}, 0)
    standard, duckdb = both(found)

    assert plain(duckdb) == plain(standard)
    assert (standard.counts.totals.counted, standard.counts.totals.rejected) == (9, 1)


SCOPES = [
    {"by": date(2026, 11, 2)}, {"from_revision": {"signalen": 3}}, {"valid_for": 2},
    {"from_revision": {"signalen": 4}, "valid_for": 1, "by": date(2026, 11, 20)},
    {"modules": ("nergens",)}, {"modules": ()},
]  # fmt: skip


@settings(max_examples=10)
@given(st.lists(receipts, max_size=40), st.lists(st.sampled_from(SCOPES), max_size=3))
def test_both_engines_see_goals_alike(
    tmp_path_factory: pytest.TempPathFactory, values: list[Receipt], scopes: list[dict[str, Any]]
) -> None:
    changed = [replace(GOAL, id=f"doel-{at}", **scope) for at, scope in enumerate(scopes)]
    known = plan(goals=tuple(changed))
    standard, duckdb = both(read(tmp_path_factory.mktemp("doel"), [map(line, values)]), known)

    assert plain(duckdb) == plain(standard)


ONCE = completion(revision=3, score=7, first="1111111a")
AGAIN: list[dict[str, object]] = [
    {}, {"day": "2026-11-04"}, {"day": "2026-11-02"}, {"workplace": "wijkteam"}, {"revision": 2},
    {"attempts": 2}, {"language": "en"}, {"first": "11111110", "version": 1},
    {"first": "a1111111"}, {"score": 8}, {"max": 7}, {"municipality": "westveen"},
    {"quiz": "basis", "revision": 1}, {"day": "2026-12-01"}, {"assignment": "groep"},
]  # fmt: skip


def test_both_engines_judge_a_line_alike_that_says_one_thing_in_another_way(tmp_path: Path) -> None:
    """Another learner has the lines in the other order; elsewhere the owner is somebody else."""
    texts = []
    for at, change in enumerate(AGAIN):
        for number, is_turned in ((2 * at, False), (2 * at + 1, True)):
            once = line(receipt(ONCE, number=number))
            pair = [once, changed(once, change, spaced=False)]
            texts += pair[::-1] if is_turned else pair
            texts += [line(receipt(ONCE, number=number, municipality="zuidwijk"))] * 2
    standard, duckdb = both(read(tmp_path, [texts]))

    assert plain(duckdb) == plain(standard)
    assert standard.counts.totals.read == len(texts)


def test_both_engines_tell_the_same_of_an_assignment_among_many_others(tmp_path: Path) -> None:
    """Eight of forty-eight may be told as five or more; eight of eight may not."""
    texts = [line(receipt(number=at, assignment="groep" * (at < 8))) for at in range(48)]
    standard, duckdb = both(read(tmp_path, [texts]))

    assert plain(duckdb) == plain(standard)
    assert [each.at_least for each in standard.assigned if each.id == "groep"] == [5]


def test_what_was_refused_before_a_carriage_return_is_told_once(tmp_path: Path) -> None:
    plainly = [line(receipt(number=number)) for number in range(20_000)]
    files = [["rubbish", *plainly, "[1]", "a\rb"], ["rubbish", line(receipt(number=20_000))]]
    standard, duckdb = both(read(tmp_path, files))

    assert plain(duckdb) == plain(standard)
    assert standard.counts.totals == Totals(20_005, 20_001, 0, 0, 4)


def written(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_both_engines_write_the_same_bytes(tmp_path: Path) -> None:
    values = [receipt(number=number % 200) for number in range(240)]
    folder = tmp_path / "in é"
    folder.mkdir()
    (folder / "many.jsonl").write_text("\n".join([*map(line, values), "rubbish"]), "utf-8")
    for engine in ENGINES:
        outcome = tally([folder], PLAN, tmp_path / engine, AS_OF, engine=engine)
        assert (outcome.report.totals.counted, outcome.exit_code) == (200, 1)

    one, other = (written(tmp_path / engine) for engine in ENGINES)
    assert one == other


@pytest.mark.parametrize("more", [{"forget": True}, {"ledger": Path("x")}])
def test_the_engine_for_bulk_has_no_memory_and_says_so(tmp_path: Path, more: Any) -> None:
    with pytest.raises(TallyError, match="engine-without-memory"):
        tally([tmp_path], PLAN, tmp_path / "out", AS_OF, engine="duckdb", **more)
