"""All outputs or none, whatever fails."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from waakvlam.tally import write
from waakvlam.tally.errors import TallyError
from waakvlam.tally.write import write_outputs

OLD = {"counts.csv": b"old", "summary.txt": b"old"}
NEW = {"counts.csv": b"new", "summary.txt": b"new", "quarantine/0123456789abcdef.txt": b"new"}


def content(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_outputs_replace_the_whole_folder(tmp_path: Path) -> None:
    out = tmp_path / "a" / "uit"
    write_outputs(out, NEW)
    assert content(out) == NEW

    write_outputs(out, OLD)
    assert content(out) == OLD
    assert [path.name for path in out.parent.iterdir()] == ["uit"]


class FailingCalls:
    """Let the n-th call of some system functions fail."""

    def __init__(self, failing: int) -> None:
        self.left = failing

    def wrap(self, function: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **named: Any) -> Any:
            self.left -= 1
            if self.left == 0:
                raise OSError(28, "No space left on device")
            return function(*args, **named)

        return call


@pytest.mark.parametrize("failing", range(1, 16))
def test_any_failing_call_leaves_the_old_outputs_or_the_new(
    failing: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "uit"
    write_outputs(out, OLD)
    calls = FailingCalls(failing)
    with monkeypatch.context() as patch:
        for owner, name in ((Path, "mkdir"), (Path, "open"), (Path, "rename"), (os, "fsync")):
            patch.setattr(owner, name, calls.wrap(getattr(owner, name)))
        with pytest.raises(TallyError) as caught:
            write_outputs(out, NEW)

    assert (caught.value.code, caught.value.exit_code) == ("cannot-write", 3)
    assert content(out) in (OLD, NEW)
    write_outputs(out, NEW)
    assert [path.name for path in tmp_path.iterdir()] == ["uit"]


def test_all_calls_are_made_to_fail_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the range of the test above as long as the number of calls."""
    write_outputs(tmp_path / "uit", OLD)
    calls = FailingCalls(0)
    with monkeypatch.context() as patch:
        for owner, name in ((Path, "mkdir"), (Path, "open"), (Path, "rename"), (os, "fsync")):
            patch.setattr(owner, name, calls.wrap(getattr(owner, name)))
        write_outputs(tmp_path / "uit", NEW)

    assert -calls.left == 15


def test_a_run_that_was_killed_between_the_renames_is_mended(tmp_path: Path) -> None:
    out = tmp_path / "uit"
    write_outputs(out, OLD)
    out.rename(write._aside(out))

    write.check_folder(out, OLD)

    assert content(out) == OLD


def test_files_of_others_are_never_removed(tmp_path: Path) -> None:
    (tmp_path / "brief.docx").write_bytes(b"mine")

    with pytest.raises(TallyError) as caught:
        write_outputs(tmp_path, NEW)

    assert (caught.value.code, caught.value.exit_code) == ("not-our-folder", 2)
    assert content(tmp_path) == {"brief.docx": b"mine"}


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "uit").write_bytes(b"mine")

    with pytest.raises(TallyError) as caught:
        write_outputs(tmp_path / "uit", NEW)

    assert caught.value.code == "out-is-file"
