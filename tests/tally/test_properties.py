"""Whatever the order, the split, the kind of source and the mangling: the same counts, no names."""

from __future__ import annotations

import json
import logging
import random
import tempfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from manglings import MANGLINGS
from planted import files_below, planted_in
from receipt_builders import completion, plan, receipt
from source_writers import NAME, NUMBER, WRITERS

from waakvlam.receipts.line import write_line
from waakvlam.receipts.receipt import write_receipt
from waakvlam.tally.engines import ENGINES
from waakvlam.tally.errors import TallyError
from waakvlam.tally.run import Outcome, tally

AS_OF = date(2026, 11, 23)
LEARNERS = 24
SAME_IN_ANY_SPLIT = ("counts.csv", "goals.csv")


def text(number: int) -> str:
    """Return the receipt of one learner, who did one quiz or two."""
    records = [completion(day=date(2026, 9 + number % 3, 1 + number % 28))]
    if number % 3:
        records.insert(0, completion("basis", revision=1, day=date(2026, 9, 1 + number % 28)))
    return write_receipt(receipt(*records, number=number))


def mangled(number: int, names: Sequence[str], chance: random.Random) -> str:
    known = text(number)
    for name in names:
        known = MANGLINGS[name](known, chance)
    return known


def counted(folder: Path, files: dict[str, bytes]) -> dict[str, bytes]:
    (folder / "in").mkdir()
    for name, content in files.items():
        (folder / "in" / name).write_bytes(content)
    tally([folder / "in"], plan(), folder / "uit", AS_OF)
    return {name: (folder / "uit" / name).read_bytes() for name in SAME_IN_ANY_SPLIT}


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    texts = "".join(map(text, range(LEARNERS)))
    return counted(tmp_path_factory.mktemp("whole"), {"alles.txt": texts.encode()})


@settings(max_examples=25, deadline=None)
@given(
    order=st.permutations(range(LEARNERS)),
    size=st.integers(1, LEARNERS),
    kinds=st.lists(st.sampled_from(sorted(WRITERS)), min_size=1, max_size=5),
    names=st.lists(st.sampled_from(sorted(MANGLINGS)), max_size=3),
    is_repeated=st.booleans(),
    seed=st.integers(0, 1_000),
)
def test_order_split_kind_and_mangling_make_no_difference(
    tmp_path_factory: pytest.TempPathFactory, whole: dict[str, bytes], **drawn: Any
) -> None:
    chance, order, size = random.Random(drawn["seed"]), drawn["order"], drawn["size"]
    parts = [order[at : at + size] for at in range(0, LEARNERS, size)]
    parts += parts[:1] if drawn["is_repeated"] else []
    files = {}
    for at, part in enumerate(parts):
        kind = drawn["kinds"][at % len(drawn["kinds"])]
        texts = [mangled(number, drawn["names"], chance) for number in part]
        files[f"{at}{kind}"] = WRITERS[kind](*texts)

    assert counted(tmp_path_factory.mktemp("split"), files) == whole


def everything_said(outcome: Outcome | TallyError, folder: Path, said: str) -> list[bytes]:
    """Return all that a tally wrote, said, logged or left behind."""
    if isinstance(outcome, TallyError):
        told = "".join([*outcome.reasons("nl"), outcome.sentence("en")])
    else:
        told = outcome.text + "".join(each.sentence("nl") for each in outcome.remarks)
    left = [path for path in folder.iterdir() if path.name != "in"]
    files = [one for path in left if path.is_dir() for one in files_below(path)]
    files += [path.read_bytes() for path in left if path.is_file()]
    return [f"{said}{outcome!r}{told}".encode("utf-8", "replace"), *files]


@pytest.fixture
def watched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> Path:
    """Return the folder to work in: for what goes `in`, and for all temporary files."""
    for name in ("in", "tijdelijk"):
        (tmp_path / name).mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "tijdelijk"))
    caplog.set_level(logging.DEBUG)
    return tmp_path


@pytest.mark.parametrize("suffix", WRITERS)
@pytest.mark.parametrize("damage", ["none", "cut", "changed", "only names"])
def test_no_name_around_a_receipt_comes_out_anywhere(
    *,
    suffix: str,
    damage: str,
    watched: Path,
    capfd: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    known = text(1)
    texts = {
        "none": [known],
        "cut": [known[:90], text(2)],
        "changed": [known.replace("04", "05", 1), known[:60] + NAME + known[60:], text(2)],
        "only names": [NAME],
    }
    (watched / "in" / f"a{suffix}").write_bytes(WRITERS[suffix](*texts[damage]))
    outcome: Outcome | TallyError
    try:
        outcome = tally([Path("in")], plan(), Path("uit"), AS_OF, ledger=Path("grootboek"))
    except TallyError as error:
        outcome = error
    said = "".join(capfd.readouterr()) + caplog.text

    assert planted_in(everything_said(outcome, watched, said)) == []
    assert list((watched / "tijdelijk").iterdir()) == []


def named_lines() -> list[str]:
    """Return lines of completions, some of them with a name in every place where one can be."""
    lines = [
        write_line(value, value.completions[0])
        for value in (receipt(completion(), number=number) for number in range(20))
    ]
    fields = {"municipality", "workplace", "assignment", "quiz", "owner", "day", "first", "name"}
    changed = [
        json.dumps(json.loads(line) | {field: text}, separators=(",", ":"))
        for line, field in zip(lines, sorted(fields), strict=False)
        for text in (NAME, NUMBER, f"0{NUMBER}", f"{NAME} é")
    ]
    return [*lines, *changed, NAME, f'{{"name":"{NAME}', f"{NUMBER}\r{NAME}", lines[0] + NAME]


@pytest.mark.parametrize("engine", ENGINES)
def test_no_name_in_lines_comes_out_of_an_engine_or_into_its_own_files(
    engine: str,
    watched: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    between: list[bytes] = []
    remove = Path.unlink

    def look(path: Path, *args: Any, **named: Any) -> None:
        between.append(path.read_bytes())
        remove(path, *args, **named)

    monkeypatch.setattr(Path, "unlink", look)
    text = "\n".join(named_lines())
    (watched / "in" / "a.jsonl").write_text(text, encoding="utf-8", newline="")
    outcome = tally([Path("in")], plan(), Path("uit"), AS_OF, engine=engine)

    said = "".join(capfd.readouterr()) + caplog.text
    assert outcome.report.totals.counted >= 20
    assert any(b"waakvlam-completion" in each for each in between) == (engine == "duckdb")
    assert planted_in([*everything_said(outcome, watched, said), *between]) == []
    assert list((watched / "tijdelijk").iterdir()) == []
