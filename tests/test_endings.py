"""How `tally` ends when it is stopped, when nobody reads on, and when it has a fault."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from builders import minimal_site
from receipt_builders import completion, receipt

from waakvlam.endings import fault_report
from waakvlam.receipts.receipt import write_receipt

NAME = "Wilhelmina"
STOP_WHILE_READING = """
import signal, sys, time
# A job in the background inherits that Ctrl-C is ignored.
signal.signal(signal.SIGINT, signal.default_int_handler)
from waakvlam.tally import reading
read = reading.read_file
def slowly(source, reading):
    print("reading", file=sys.stderr, flush=True)
    time.sleep(30)
    return read(source, reading)
reading.read_file = slowly
from waakvlam.cli import main
main()
"""
FAIL_WHILE_READING = f"""
from waakvlam.tally import reading
def broken(source, reading):
    raise ZeroDivisionError("{NAME}")
reading.read_file = broken
from waakvlam.cli import main
main()
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    minimal_site(tmp_path / "site")
    (tmp_path / "in").mkdir()
    known = receipt(completion(revision=1), municipality="alphen-chaam")
    (tmp_path / "in" / f"{NAME}.txt").write_text(f"{NAME}\n{write_receipt(known)}", "utf-8")
    return tmp_path


def start(folder: Path, program: str) -> subprocess.Popen[str]:
    arguments = ["tally", "--root", "site", "in", "--out", "uit", "--lang", "nl"]
    return subprocess.Popen(
        [sys.executable, "-c", program, *arguments],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals")
@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGINT, 130)])
def test_a_stopped_tally_is_quiet_and_leaves_nothing(
    number: signal.Signals, code: int, folder: Path
) -> None:
    process = start(folder, STOP_WHILE_READING)
    assert process.stderr is not None
    assert process.stderr.readline() == "reading\n"
    time.sleep(0.05)
    process.send_signal(number)
    output, errors = process.communicate(timeout=20)

    assert (process.returncode, output, errors) == (code, "", "")
    assert sorted(path.name for path in folder.iterdir()) == ["in", "site"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such pipes")
def test_a_tally_of_which_nobody_reads_the_output_is_quiet_and_whole(folder: Path) -> None:
    program = "import time; time.sleep(0.2)\nfrom waakvlam.cli import main\nmain()"
    process = start(folder, program)
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    errors = process.stderr.read()

    assert (process.wait(20), errors) == (141, "")
    assert (folder / "uit" / "summary.json").exists()


def test_a_fault_of_the_program_is_reported_without_a_word_of_the_files(folder: Path) -> None:
    process = start(folder, FAIL_WHILE_READING)
    output, errors = process.communicate(timeout=20)
    report = (folder / "waakvlam-fault.txt").read_text("utf-8")

    assert (process.returncode, output) == (70, "")
    assert "waakvlam-fault.txt" in errors
    assert "ZeroDivisionError" in report
    assert "run.py" in report
    assert NAME not in report + errors
    assert not (folder / "uit").exists()


def test_a_report_names_no_folder_of_the_computer() -> None:
    try:
        raise ValueError(NAME)
    except ValueError as fault:
        report = fault_report(fault)

    assert str(Path(__file__).parent.parent) not in report
    assert "tests/test_endings.py" in report
