"""What was counted in an earlier period is a duplicate, and nothing of it can be read back."""

from __future__ import annotations

import hashlib
import json
from datetime import date
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from receipt_builders import completion, plan, receipt

from waakvlam.receipts.completion import completions_of
from waakvlam.receipts.items import Found, Place
from waakvlam.receipts.line import write_line
from waakvlam.receipts.lines import CompletionLines
from waakvlam.receipts.receipt import write_receipt
from waakvlam.tally.completions import Uncounted
from waakvlam.tally.errors import TallyError
from waakvlam.tally.forget import forgettable
from waakvlam.tally.ledger import NAME, Entry, Ledger, read_ledger, write_ledger
from waakvlam.tally.reading import Read
from waakvlam.tally.run import Outcome, tally
from waakvlam.tally.sources import Source
from waakvlam.tally.write import write_outputs

OCTOBER, NOVEMBER, DECEMBER = date(2026, 10, 31), date(2026, 11, 30), date(2026, 12, 31)


def folder(path: Path, *numbers: int, day: date = date(2026, 9, 3)) -> Path:
    path.mkdir(parents=True, exist_ok=True)
    for number in numbers:
        text = write_receipt(receipt(completion(day=day), number=number))
        (path / f"{number}.txt").write_text(text, encoding="ascii")
    return path


def count(tmp_path: Path, source: Path, as_of: date, **named: Any) -> Outcome:
    ledger = tmp_path / "grootboek"
    return tally([source], plan(), tmp_path / "uit", as_of, ledger=ledger, **named)


def numbers(outcome: Outcome) -> tuple[int, int]:
    return outcome.report.totals.counted, outcome.report.totals.duplicate


def lines(tmp_path: Path) -> list[str]:
    return (tmp_path / "grootboek" / NAME).read_text("ascii").splitlines()


def test_what_an_earlier_month_counted_is_a_duplicate_in_the_next(tmp_path: Path) -> None:
    first = count(tmp_path, folder(tmp_path / "10", 1, 2, 3), OCTOBER)
    second = count(tmp_path, folder(tmp_path / "11", 2, 3, 4), NOVEMBER)

    assert (numbers(first), numbers(second)) == ((3, 0), (1, 2))
    assert (second.exit_code, second.report.codes) == (0, {"seen-before": 2})
    assert "2026-10-31" in (tmp_path / "uit" / "not-counted.csv").read_text("utf-8-sig")
    assert [line.split()[:2] for line in lines(tmp_path)[1:]] == [
        *[["1", "2026-10-31"]] * 3,
        ["2", "2026-11-30"],
    ]


def test_the_same_tally_again_is_the_same_tally(tmp_path: Path) -> None:
    count(tmp_path, folder(tmp_path / "10", 1, 2, 3), OCTOBER)
    source = folder(tmp_path / "11", 3, 4)
    first, text = numbers(count(tmp_path, source, NOVEMBER)), lines(tmp_path)
    before = (tmp_path / "uit" / "summary.json").read_bytes()

    again = count(tmp_path, source, NOVEMBER)
    assert (numbers(again), again.remarks) == (first, ())
    assert first == (1, 1)
    assert lines(tmp_path) == text
    assert (tmp_path / "uit" / "summary.json").read_bytes() == before


def test_the_order_is_that_of_the_sequence_and_not_of_the_clock(tmp_path: Path) -> None:
    count(tmp_path, folder(tmp_path / "11", 1), NOVEMBER)
    back = count(tmp_path, folder(tmp_path / "10", 1, 2), OCTOBER)

    assert numbers(back) == (1, 1)
    assert [each.code for each in back.remarks] == ["clock-went-back"]
    assert [line.split()[0] for line in lines(tmp_path)[1:]] == ["1", "2"]


def test_only_the_last_tally_can_be_the_same_one_again() -> None:
    """The clock went back in between: an older tally of that day is another one."""
    day = OCTOBER.isoformat()
    older, last = Entry(1, day, "a" * 32), Entry(3, day, "c" * 32)
    between = Entry(2, NOVEMBER.isoformat(), "b" * 32)

    for order in permutations([older, between, last]):
        known = Ledger(order)
        assert known.last == last
        assert known.before(OCTOBER).hashes == {older.hash, between.hash}
        assert known.before(NOVEMBER) == known


def test_an_owner_in_another_municipality_is_another_learner(tmp_path: Path) -> None:
    count(tmp_path, folder(tmp_path / "10", 1), OCTOBER)
    source = folder(tmp_path / "11", 1)
    text = write_receipt(receipt(municipality="westveen"))
    (source / "west.txt").write_text(text, encoding="ascii")

    assert numbers(count(tmp_path, source, NOVEMBER)) == (1, 1)


def test_what_a_learning_system_tells_is_never_remembered() -> None:
    """The hash of a number from there could be guessed."""
    [told] = completions_of(Found(receipt(completion(first="")), Place("grades.csv")))

    assert Ledger().with_counted([told], OCTOBER).entries == ()


def test_a_ledger_holds_nothing_but_hashes(tmp_path: Path) -> None:
    count(tmp_path, folder(tmp_path / "10", 1), OCTOBER)
    text = "\n".join(lines(tmp_path))

    assert not any(part in text for part in ("oosterdam", "balie", "signalen", f"{1:012}"))
    assert [len(part) for part in lines(tmp_path)[1].split()] == [1, 10, 32, 8]


def damage(tmp_path: Path, change: Any) -> None:
    path = tmp_path / "grootboek" / NAME
    path.write_bytes(change(path.read_bytes()))


@pytest.mark.parametrize(
    ("change", "line"),
    [
        (lambda content: content[:-20], "4"),
        (lambda content: content.replace(b" 2026-10-31 ", b" 2026-10-30 ", 1), "2"),
        (lambda content: content + b"\xff\x00rommel\n", "5"),
    ],
)
def test_a_damaged_line_is_named_and_kept_and_the_rest_is_used(
    change: Any, line: str, tmp_path: Path
) -> None:
    count(tmp_path, folder(tmp_path / "10", 1, 2, 3), OCTOBER)
    damage(tmp_path, change)
    outcome = count(tmp_path, folder(tmp_path / "11", 1, 2, 3, 4), NOVEMBER)

    [remark] = outcome.remarks
    assert (remark.code, remark.args["lines"], outcome.exit_code) == ("ledger-damaged", line, 1)
    assert numbers(outcome) in ((2, 2), (1, 3))
    again = count(tmp_path, folder(tmp_path / "12", 1, 2, 3, 4), DECEMBER)
    assert (numbers(again), again.exit_code) == ((0, 4), 1)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"waakvlam-ledger 2\n", "newer-ledger"),
        (b"Beste collega\n", "not-a-ledger"),
        (b"", "not-a-ledger"),
    ],
)
def test_a_ledger_that_is_none_or_newer_is_left_alone(
    content: bytes, code: str, tmp_path: Path
) -> None:
    path = tmp_path / "grootboek" / NAME
    path.parent.mkdir()
    path.write_bytes(content)
    with pytest.raises(TallyError) as caught:
        count(tmp_path, folder(tmp_path / "10", 1), OCTOBER)

    assert (caught.value.code, caught.value.exit_code) == (code, 2)
    assert path.read_bytes() == content
    assert not (tmp_path / "uit").exists()


def test_a_run_that_was_killed_before_the_ledger_was_in_place_is_finished(tmp_path: Path) -> None:
    count(tmp_path, folder(tmp_path / "10", 1, 2), OCTOBER)
    path = tmp_path / "grootboek" / NAME
    digest = _digest(tmp_path)
    path.rename(path.with_name(f".{NAME}-waiting"))
    path.with_name(f".{NAME}-note").write_text(json.dumps({"out": "../uit", "digest": digest}))
    outcome = count(tmp_path, folder(tmp_path / "11", 2, 3), NOVEMBER)

    assert numbers(outcome) == (1, 1)


def test_a_ledger_may_stand_on_another_drive_than_the_tally(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def between_drives(*_: str) -> str:
        raise ValueError("path is on mount 'C:', start on mount 'D:'")

    with monkeypatch.context() as patch:
        patch.setattr("waakvlam.tally.ledger_file.os.path.relpath", between_drives)
        patch.setattr("waakvlam.tally.run.finish", lambda _: None)  # killed just before
        count(tmp_path, folder(tmp_path / "10", 1, 2), OCTOBER)

    assert numbers(count(tmp_path, folder(tmp_path / "11", 2, 3), NOVEMBER)) == (1, 1)


def _digest(tmp_path: Path) -> str:
    return hashlib.sha256((tmp_path / "uit" / "summary.json").read_bytes()).hexdigest()


entries = st.builds(
    Entry,
    st.integers(1, 999_999_999),
    st.dates(date(1000, 1, 1)).map(date.isoformat),
    st.text("0123456789abcdef", min_size=32, max_size=32),
)


@given(st.lists(entries).map(tuple))
def test_what_is_written_is_read(
    tmp_path_factory: pytest.TempPathFactory, many: tuple[Entry, ...]
) -> None:
    path = tmp_path_factory.mktemp("ledger") / NAME
    path.write_bytes(write_ledger(Ledger(many)))

    assert read_ledger(path) == Ledger(many)


def test_the_ledger_is_no_source(tmp_path: Path) -> None:
    count(tmp_path, folder(tmp_path / "10", 1), OCTOBER)
    folder(tmp_path / "grootboek", 2)

    assert numbers(count(tmp_path, tmp_path / "grootboek", NOVEMBER)) == (1, 0)


def test_what_is_new_alone_is_not_compared_with_an_earlier_report(tmp_path: Path) -> None:
    source = folder(tmp_path / "10", 1)
    with pytest.raises(TallyError) as caught:
        count(tmp_path, source, OCTOBER, previous=tmp_path / "eerder")

    assert (caught.value.code, caught.value.exit_code) == ("ledger-with-previous", 2)


def test_files_older_than_they_may_be_kept_are_removed_once_counted(tmp_path: Path) -> None:
    source = folder(tmp_path / "in", 1, day=date(2026, 9, 30))
    folder(source, 2, day=date(2027, 3, 1))
    (source / "vraag.eml").write_text("Wanneer is de training?", encoding="ascii")
    text = write_receipt(receipt(completion(day=date(2026, 9, 1)), number=3))
    (source / "kapot.txt").write_text(text + text[:90], encoding="ascii")
    outcome = count(tmp_path, source, date(2027, 10, 31), forget=True)

    assert sorted(path.name for path in source.iterdir()) == ["2.txt", "kapot.txt", "vraag.eml"]
    [remark] = [each for each in outcome.remarks if each.code == "forgotten"]
    assert remark.args == {"number": "1", "names": "1.txt"}
    assert "1.txt" in remark.sentence("nl")
    assert numbers(count(tmp_path, folder(tmp_path / "later", 1), DECEMBER)) == (0, 1)


WAITING = {
    "unknown-municipality": receipt(completion(day=date(2026, 9, 1)), municipality="elders"),
    "not-passed": receipt(completion(day=date(2026, 9, 1), score=2)),
}


@pytest.mark.parametrize("code", WAITING)
def test_a_file_with_anything_that_does_not_count_is_kept(code: str, tmp_path: Path) -> None:
    source = folder(tmp_path / "in", 1)
    (source / "niet.txt").write_text(write_receipt(WAITING[code]), encoding="ascii")
    outcome = count(tmp_path, source, date(2027, 12, 31), forget=True)

    assert list(outcome.report.codes) == [code]
    assert [path.name for path in source.iterdir()] == ["niet.txt"]


def test_what_comes_from_elsewhere_or_holds_nothing_is_never_removed(tmp_path: Path) -> None:
    old = Found(receipt(), Place("a.jsonl", line=1))
    path = tmp_path / "a.jsonl"
    path.write_text(write_line(old.receipt, old.receipt.completions[0]), encoding="ascii")
    read = Read(
        {
            Source(path, "a.jsonl"): CompletionLines(path, "a.jsonl"),
            Source(tmp_path / "a.txt", "a.txt"): [old],
            Source(Path("-"), "-"): [old],
            Source(tmp_path / "b.jsonl", "b.jsonl"): [],
        },
        {},
        0,
    )
    settled = forgettable(read, [], 13, date(2028, 1, 1))
    waiting = Uncounted("conflict", old.place)

    assert [each.name for each in settled] == ["a.jsonl", "a.txt"]
    assert forgettable(read, [waiting], 13, date(2028, 1, 1)) == ()


def test_the_last_day_of_the_term_is_still_kept(tmp_path: Path) -> None:
    source = folder(tmp_path / "in", 1, day=date(2026, 9, 30))
    outcome = count(tmp_path, source, date(2027, 10, 30), forget=True)

    assert [each.code for each in outcome.remarks] == ["nothing-forgotten"]
    assert (source / "1.txt").exists()


def test_a_file_that_changed_since_it_was_read_is_not_removed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = folder(tmp_path / "in", 1)
    write = write_outputs

    def change(*args: Any) -> None:
        write(*args)
        with (source / "1.txt").open("a", encoding="ascii") as file:
            file.write("En nog iets.")

    monkeypatch.setattr("waakvlam.tally.run.write_outputs", change)
    outcome = count(tmp_path, source, date(2028, 1, 1), forget=True)

    assert [each.code for each in outcome.remarks] == ["nothing-forgotten"]
    assert (source / "1.txt").exists()
