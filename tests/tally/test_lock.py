"""One tally at a time; a lock of a process that is gone is no obstacle."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from waakvlam.tally.errors import TallyError
from waakvlam.tally.lock import locked

HOLD = """
import sys, time
from pathlib import Path
from waakvlam.tally.lock import locked
with locked(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(60)
"""


def holder(path: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", HOLD, str(path)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def test_the_second_waits_and_then_names_process_and_time(tmp_path: Path) -> None:
    path = tmp_path / ".uit.lock"
    with locked(path) as was_left:
        assert not was_left
        with pytest.raises(TallyError) as caught, locked(path, patience=0.2):
            pass

    assert (caught.value.code, caught.value.exit_code) == ("in-use", 3)
    assert str(os.getpid()) in caught.value.sentence("nl")
    assert "T" in caught.value.args_by_name["since"]
    assert list(tmp_path.iterdir()) == []


def test_a_lock_of_a_process_that_was_killed_is_taken_over(tmp_path: Path) -> None:
    path = tmp_path / ".uit.lock"
    process = holder(path)
    with pytest.raises(TallyError), locked(path, patience=0):
        pass
    process.kill()
    process.wait()

    with locked(path) as was_left:
        assert was_left
    with locked(path) as was_left:
        assert not was_left
