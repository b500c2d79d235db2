"""Files as they are on real computers: changed meanwhile, unreadable, elsewhere, or in a stream."""

from __future__ import annotations

import errno
import io
import os
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from learning_systems import SIGNALEN, export
from receipt_builders import plan, receipt
from source_writers import WRITERS, as_csv

from waakvlam.receipts.readers import read_part
from waakvlam.receipts.reading import Reading
from waakvlam.receipts.receipt import write_receipt
from waakvlam.tally.errors import TallyError, environment
from waakvlam.tally.run import Outcome, tally
from waakvlam.tally.sources import Source

AS_OF = date(2026, 11, 23)
TEXT = write_receipt(receipt())


@pytest.fixture
def source(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(TEXT, encoding="ascii")
    return tmp_path / "in"


def count(source: Path, name: str = "uit") -> Outcome:
    return tally([source], plan(), source.parent / name, AS_OF)


def failure(source: Path, name: str = "uit") -> TallyError:
    with pytest.raises(TallyError) as caught:
        count(source, name)
    assert not (source.parent / "uit").exists()
    return caught.value


def test_a_file_that_changes_while_it_is_read_stops_the_tally(
    source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = read_part

    def change(*args: Any) -> Any:
        with (source / "a.txt").open("a", encoding="ascii") as file:
            file.write("En nog iets.")
        return read(*args)

    monkeypatch.setattr("waakvlam.tally.sources.read_part", change)
    error = failure(source)

    assert (error.code, error.exit_code) == ("source-changed", 2)


class Broken(io.BytesIO):
    """A file that cannot be read to its end."""

    name = "a.txt"

    def read(self, size: int | None = -1) -> bytes:
        assert size
        if self.tell() > 0:
            raise OSError(errno.EIO, "Input/output error")
        return super().read(10)


def test_a_file_that_cannot_be_read_on_is_told_with_how_far(
    source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = Path.open
    monkeypatch.setattr(
        Path,
        "open",
        lambda path, mode="r", *rest, **named: (
            Broken(b"x" * 99) if mode == "rb" else opened(path, mode, *rest, **named)
        ),
    )
    error = failure(source)

    assert (error.code, error.exit_code) == ("cannot-read-on", 3)
    assert error.args_by_name["offset"] == "10"


def test_a_file_that_is_still_in_the_cloud_is_not_read(
    source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    state = Path.stat

    def in_the_cloud(path: Path, **named: Any) -> Any:
        found = state(path, **named)
        if path.name != "a.txt":
            return found
        names = ("st_size", "st_mtime_ns", "st_mode", "st_dev", "st_ino")
        return SimpleNamespace(
            **{name: getattr(found, name) for name in names}, st_file_attributes=0x400000
        )

    monkeypatch.setattr(Path, "stat", in_the_cloud)
    error = failure(source)

    assert (error.code, error.exit_code) == ("not-downloaded", 3)
    assert "OneDrive" not in error.sentence("nl")


def test_a_network_path_that_is_gone_is_told(source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(source: Source) -> None:
        raise environment("cannot-read", source.path, OSError(errno.ENOTCONN, "weg"))

    monkeypatch.setattr("waakvlam.tally.reading.state_of", gone)
    error = failure(source)

    assert (error.code, error.exit_code) == ("cannot-read", 3)


def test_files_of_a_program_that_has_a_workbook_open_are_skipped_and_told(source: Path) -> None:
    (source / "~$antwoorden.xlsx").write_bytes(b"\0")

    assert count(source).report.skipped == 1


def test_too_little_memory_is_no_fault_of_the_program(
    source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def too_much(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr("waakvlam.tally.reading.read_file", too_much)
    error = failure(source)

    assert (error.code, error.exit_code) == ("no-memory", 3)


@pytest.mark.skipif(sys.platform != "linux", reason="limits memory in the way of Linux")
def test_a_tally_with_little_memory_ends_with_a_whole_output_or_none(tmp_path: Path) -> None:
    source = tmp_path / "in"
    source.mkdir()
    (source / "a.csv").write_bytes(as_csv(*[TEXT] * 9_000))
    program = (
        "import resource, sys; from pathlib import Path; from datetime import date\n"
        "from receipt_builders import plan; from waakvlam.tally.run import tally\n"
        "from waakvlam.tally.errors import TallyError\n"
        "resource.setrlimit(resource.RLIMIT_AS, (256 << 20, 256 << 20))\n"
        "try: tally([Path('in')], plan(), Path('uit'), date(2026, 11, 23))\n"
        "except TallyError as error: sys.exit(error.exit_code)\n"
    )
    env = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])}
    ended = subprocess.run([sys.executable, "-c", program], cwd=tmp_path, env=env, check=False)

    assert ended.returncode in (0, 3)
    assert (tmp_path / "uit" / "summary.json").exists() == (ended.returncode == 0)


@pytest.mark.parametrize("name", ["met spaties en é", "🔥", "een/heel/" + "lang" * 30 + "/pad"])
def test_any_folder_that_the_system_can_hold_will_do(name: str, tmp_path: Path) -> None:
    source = tmp_path / name
    source.mkdir(parents=True)
    (source / "bewijs van é.txt").write_text(TEXT, encoding="ascii")
    outcome = tally([source], plan(), source.parent / "uit é", AS_OF)

    assert outcome.report.totals.counted == 1


def test_a_name_that_is_too_long_for_the_system_is_told(source: Path) -> None:
    error = failure(source, "x" * 300)

    assert (error.code, error.exit_code) == ("cannot-write", 3)


def test_an_output_folder_that_cannot_be_made_is_told(source: Path) -> None:
    error = failure(source, "in/a.txt/uit")

    assert error.exit_code in (2, 3)
    assert (source / "a.txt").read_text("ascii") == TEXT


@pytest.mark.skipif(os.name == "nt", reason="only administrators make links there")
def test_an_output_folder_that_is_a_link_is_followed(source: Path) -> None:
    (source.parent / "echt").mkdir()
    (source.parent / "link").symlink_to(source.parent / "echt")
    count(source, "link")

    assert (source.parent / "link").is_symlink()
    assert (source.parent / "echt" / "summary.json").exists()


@pytest.mark.parametrize("suffix", [".eml", ".json", ".txt", ".zip"])
def test_standard_input_is_read_as_what_it_is(
    suffix: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stream = SimpleNamespace(buffer=io.BytesIO(WRITERS[suffix](TEXT, TEXT)))
    monkeypatch.setattr(sys, "stdin", stream)
    totals = tally([Path("-")], plan(), tmp_path / "uit", AS_OF).report.totals

    assert (totals.counted, totals.duplicate) == (1, 1)


def test_a_table_of_a_learning_system_is_read_from_standard_input_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    header = "Gebruikersnummer;Instelling;Afdeling;Quiz: signals;Quiz: signals - Completion date"
    table = f"{header}\n4711;Oosterdam;Burgerzaken;Completed;3-11-2026\n"
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(table.encode())))
    known = plan(reading=Reading(exports=(export(replace(SIGNALEN, revision=3)),)))

    assert tally([Path("-")], known, tmp_path / "uit", AS_OF).report.totals.counted == 1
