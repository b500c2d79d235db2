"""The whole line: files in, outputs out."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from receipt_builders import completion, plan, receipt

from waakvlam.receipts.reading import Limits, Reading
from waakvlam.receipts.receipt import Receipt, write_receipt
from waakvlam.tally.errors import TallyError
from waakvlam.tally.messages import sentence
from waakvlam.tally.outputs import names
from waakvlam.tally.plan import Plan
from waakvlam.tally.run import Outcome, tally

AS_OF = date(2026, 11, 23)
GOLDEN = Path(__file__).parent / "golden"
NAME, NUMBER = "Wilhelmina Kanarie", "123456782"


def learner(number: int) -> Receipt:
    """Return one of forty learners; every third did one quiz alone."""
    records = [completion(day=date(2026, 9 + number % 3, 1 + number % 28))]
    if number % 3:
        records.insert(0, completion("basis", revision=1, day=date(2026, 9, 1 + number % 28)))
    town = "oosterdam" if number % 4 else "westveen"
    place = "balie" if number % 5 else "wijkteam"
    return receipt(*records, number=number, municipality=town, workplace=place)


def fixed_input() -> dict[str, bytes]:
    """Return files of many kinds, with everything that may be wrong with them."""
    files = {f"leerlingen/{at:02}.txt": write_receipt(learner(at)).encode() for at in range(40)}
    text = write_receipt(receipt(number=50))
    return files | {
        "dubbel.txt": f"{NAME}\n{write_receipt(learner(7))}\n{NUMBER}".encode(),
        "afgekapt.txt": f"Hoi\n\n{text[:90]}\n\nGroeten van {NAME}, {NUMBER}".encode(),
        "veranderd.txt": (text[:41] + ("A" if text[41] == "B" else "B") + text[42:]).encode(),
        "nieuwer.txt": text.replace("BEGIN 1", "BEGIN 3").encode(),
        "onbekend.txt": write_receipt(receipt(number=51, municipality="elders")).encode(),
        "morgen.txt": write_receipt(
            receipt(completion(day=date(2026, 11, 24)), number=52, municipality="zuidwijk")
        ).encode(),
        "later.txt": write_receipt(
            receipt(completion(day=date(2027, 1, 1)), number=53, municipality="zuidwijk")
        ).encode(),
        "niet-gehaald.txt": write_receipt(receipt(completion(score=2), number=54)).encode(),
        "leeg.txt": b"",
        "foto.jpg": b"\xff\xd8",
        "=formule.docx": b"PK",
        "~$open.docx": b"",
    }


def write_files(folder: Path, files: dict[str, bytes]) -> Path:
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return folder


def run(folder: Path, files: dict[str, bytes], language: str = "nl", **changes: Any) -> Outcome:
    source = write_files(folder / "in", files)
    return tally([source], plan(**changes), folder / "uit", AS_OF, language=language)


def outputs(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        # How a workbook is packed depends on the version of zlib.
        if path.is_file() and path.suffix != ".xlsx"
    }


def files_in(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def summary(folder: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((folder / "uit" / "summary.json").read_bytes())
    return found


@pytest.mark.parametrize("language", ["nl", "en"])
def test_outputs_are_exactly_these_bytes(language: str, tmp_path: Path) -> None:
    outcome = run(tmp_path, fixed_input(), language)

    assert outcome.exit_code == 1
    assert outputs(tmp_path / "uit") == outputs(GOLDEN / language)


def test_nothing_around_a_receipt_reaches_any_output(tmp_path: Path) -> None:
    outcome = run(tmp_path, fixed_input())

    everything = repr(outcome) + repr(outputs(tmp_path))
    written = repr(outcome) + repr(outputs(tmp_path / "uit"))
    assert NAME in everything
    assert not any(canary in written for canary in (*NAME.split(), NUMBER))


@settings(max_examples=20)
@given(st.permutations(range(40)), st.integers(1, 40), st.booleans())
def test_order_and_split_of_the_input_make_no_difference(
    tmp_path_factory: pytest.TempPathFactory, order: list[int], size: int, is_repeated: bool
) -> None:
    tmp_path = tmp_path_factory.mktemp("tally")
    texts = [write_receipt(learner(at)) for at in order]
    parts = [texts[at : at + size] for at in range(0, len(texts), size)]
    files = {f"{at}.txt": "\n".join(part).encode() for at, part in enumerate(parts)}
    if is_repeated:
        files["nog-eens.txt"] = files["0.txt"]
    run(tmp_path, files)
    whole = tmp_path_factory.mktemp("whole")
    run(whole, {"alles.txt": "".join(map(write_receipt, map(learner, range(40)))).encode()})

    for name in ("counts.csv", "goals.csv"):
        assert (tmp_path / "uit" / name).read_bytes() == (whole / "uit" / name).read_bytes()


@settings(max_examples=20)
@given(
    st.lists(st.binary(max_size=50) | st.sampled_from(sorted(fixed_input().values())), min_size=1)
)
def test_everything_that_was_read_is_accounted_for(
    tmp_path_factory: pytest.TempPathFactory, contents: list[bytes]
) -> None:
    tmp_path = tmp_path_factory.mktemp("tally")
    files = {f"{at}.txt": content for at, content in enumerate(contents)}
    run(tmp_path, files | {"goed.txt": write_receipt(learner(1)).encode()})

    found = summary(tmp_path)
    totals = found["totals"]
    rows = (tmp_path / "uit" / "not-counted.csv").read_text("utf-8-sig").count("\n") - 1
    fates = ("duplicate", "quarantined", "rejected")
    assert totals["read"] == totals["counted"] + sum(totals[fate] for fate in fates)
    assert rows == sum(totals[fate] for fate in fates) == sum(found["not_counted"].values())


def test_machine_and_hash_seed_make_no_difference(tmp_path: Path) -> None:
    program = (
        "import sys; sys.path.insert(0, sys.argv[1]); from pathlib import Path;"
        "from test_tally import fixed_input, run; run(Path(sys.argv[2]), fixed_input())"
    )
    here = Path(__file__).parent
    for seed, zone in (("1", "Pacific/Kiritimati"), ("2", "America/Los_Angeles")):
        path = os.pathsep.join([str(here), str(here.parent)])
        env = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": "C", "PYTHONPATH": path}
        folder = str(tmp_path / seed)
        subprocess.run([sys.executable, "-c", program, str(here), folder], env=env, check=True)

    assert outputs(tmp_path / "1" / "uit") == outputs(GOLDEN / "nl")
    assert outputs(tmp_path / "2" / "uit") == outputs(GOLDEN / "nl")


def test_all_counted_is_exit_0_and_duplicates_are_no_problem(tmp_path: Path) -> None:
    text = write_receipt(learner(1)).encode()

    assert run(tmp_path, {"a.txt": text, "b.txt": text}).exit_code == 0


@pytest.mark.parametrize("files", [{"a.txt": b"Hallo"}, {"foto.jpg": b""}, {"~$a.txt": b""}])
def test_no_receipt_at_all_leaves_the_earlier_tally(
    files: dict[str, bytes], tmp_path: Path
) -> None:
    run(tmp_path / "eerst", fixed_input())
    before = outputs(tmp_path / "eerst" / "uit")

    source = write_files(tmp_path / "in", files)
    with pytest.raises(TallyError) as caught:
        tally([source], plan(), tmp_path / "eerst" / "uit", AS_OF)

    assert caught.value.exit_code == 2
    assert len(caught.value.uncounted) == (caught.value.code == "no-receipts")
    assert outputs(tmp_path / "eerst" / "uit") == before


def test_a_source_that_is_not_there_is_wrong_use(tmp_path: Path) -> None:
    with pytest.raises(TallyError) as caught:
        tally([tmp_path / "weg"], plan(), tmp_path / "uit", AS_OF)

    assert (caught.value.code, caught.value.exit_code) == ("source-missing", 2)
    assert "weg" in caught.value.sentence("nl")


def test_the_outputs_are_no_sources(tmp_path: Path) -> None:
    source = write_files(tmp_path, {"a.txt": write_receipt(learner(1)).encode()})
    first = tally([source], plan(), tmp_path / "uit", AS_OF)
    again = tally([source, source / "a.txt"], plan(), tmp_path / "uit", AS_OF)

    assert first.report == again.report


def test_a_file_over_the_limit_is_refused_by_its_name(tmp_path: Path) -> None:
    files = {"a.txt": write_receipt(learner(1)).encode(), "groot.txt": b"x" * 1_001}
    outcome = run(tmp_path, files, reading=Reading(Limits(file_bytes=1_000)))

    (refused,) = outcome.report.uncounted
    assert refused.code == "file-too-large"
    for language in ("nl", "en"):
        assert "`largest_file`" in sentence(refused.code, refused.args, language).advice


def test_progress_is_told_per_file(tmp_path: Path) -> None:
    source = write_files(tmp_path / "in", fixed_input())
    told: list[tuple[int, int]] = []
    tally(
        [source], plan(), tmp_path / "uit", AS_OF, progress=lambda done, of: told.append((done, of))
    )

    assert told == [(done, len(told)) for done in range(1, len(fixed_input()))]


@pytest.mark.parametrize(("employees", "note"), [(None, "no-headcount"), (0, "no-headcount")])
def test_a_missing_headcount_gives_a_sentence_and_no_percentage(
    employees: int | None, note: str, tmp_path: Path
) -> None:
    known: Plan = plan()
    heads = {**known.headcounts, ("oosterdam", "balie"): employees or 0}
    if employees is None:
        del heads["oosterdam", "balie"]
    run(tmp_path, fixed_input(), headcounts=heads)

    desk = summary(tmp_path)["goals"][0]["progress"]
    [row] = [row for row in desk if row["municipality"] == "oosterdam"]
    assert (row["share"], row["status"], row["notes"]) == (None, None, [note])


def test_every_output_is_in_the_registry(tmp_path: Path) -> None:
    run(tmp_path, {"a.txt": write_receipt(learner(1)).encode()})

    written = {path.relative_to(tmp_path / "uit").as_posix() for path in files_in(tmp_path / "uit")}
    assert written == names() - {"for-region.json", "assignments.csv"}
