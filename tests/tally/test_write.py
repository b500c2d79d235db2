"""All outputs or none, whatever fails and whenever the run is killed."""

from __future__ import annotations

import os
import random
import shutil
import signal
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from faults import watched
from receipt_builders import completion, plan, receipt

from waakvlam.receipts.receipt import write_receipt
from waakvlam.tally import write
from waakvlam.tally.errors import TallyError
from waakvlam.tally.ledger import NAME
from waakvlam.tally.run import tally
from waakvlam.tally.write import write_outputs

OLD = {"counts.csv": b"old", "summary.txt": b"old"}
NEW = {"counts.csv": b"new", "summary.txt": b"new", "quarantine/0123456789abcdef.txt": b"new"}
AS_OF = date(2026, 11, 23)
KILLS = int(os.environ.get("WAAKVLAM_KILLS", "200"))
"""How often a run is killed; more where somebody asks for it."""

FEWEST_POINTS = 50
CLEARING = 12
"""Calls that clear away, or for which there is another way."""

FULL = (
    "De telling kan niet worden geschreven in «uit»: de schijf is vol. De vorige telling is er nog."
)


def content(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.fixture(params=["one step", "two renames"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Write with and without a system that lets folders change places."""
    if request.param == "two renames":
        monkeypatch.setattr(write, "exchange", lambda *_: False)
    return str(request.param)


@pytest.fixture
def quick_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Do not wait for the disk: that a call is made and may fail is what counts here."""
    monkeypatch.setattr(os, "fsync", lambda _file: None)


@pytest.mark.usefixtures("way")
def test_outputs_replace_the_whole_folder(tmp_path: Path) -> None:
    out = tmp_path / "a" / "uit"
    write_outputs(out, NEW)
    assert content(out) == NEW

    write_outputs(out, OLD)
    assert content(out) == OLD
    assert [path.name for path in out.parent.iterdir()] == ["uit"]


@pytest.mark.parametrize("is_lasting", [False, True])
@pytest.mark.usefixtures("quick_disk")
def test_any_failing_call_leaves_the_old_outputs_or_the_new(
    *, is_lasting: bool, way: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "uit"
    write_outputs(out, OLD)
    with watched(monkeypatch) as calls:
        write_outputs(out, NEW)
    errors: list[tuple[str, int, str]] = []
    assert {"mkdir", "open", "write", "flush", "fsync", "close"} <= set(calls.made)

    for failing in range(1, len(calls.made) + 1):
        write_outputs(out, OLD)
        with watched(monkeypatch, failing, is_lasting=is_lasting):
            error = error_of(lambda: write_outputs(out, NEW))
        if is_lasting and way == "two renames":
            write.check_folder(out, NEW)  # The next run puts back what is aside before all else.
        assert content(out) in ((OLD, NEW) if error else (NEW,))
        errors += [(error.code, error.exit_code, sentence(error, tmp_path))] if error else []
        write.remove_remains(out)
        write_outputs(out, NEW)
        assert [path.name for path in tmp_path.iterdir()] == ["uit"]

    # A call that fails while the old outputs are cleared away does no harm.
    assert set(errors) == {("cannot-write", 3, FULL)}
    assert len(errors) >= len(calls.made) - CLEARING


def sentence(error: TallyError, folder: Path) -> str:
    return error.sentence("nl").replace(f"{folder}{os.sep}", "")


def error_of(work: Callable[[], object]) -> TallyError | None:
    try:
        work()
    except TallyError as error:
        return error
    return None


def source(folder: Path, *numbers: int) -> Path:
    folder.mkdir()
    texts = [write_receipt(receipt(completion(), number=number)) for number in numbers]
    (folder / "a.txt").write_text("\n".join(texts), encoding="ascii")
    (folder / "b.txt").write_text(texts[0][:80], encoding="ascii")
    return folder


@pytest.mark.parametrize("is_lasting", [False, True])
@pytest.mark.usefixtures("quick_disk")
def test_any_failing_call_leaves_outputs_and_ledger_that_belong_together(
    *, is_lasting: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out, ledger = tmp_path / "uit", tmp_path / "grootboek"
    first, second = source(tmp_path / "1", *range(9)), source(tmp_path / "2", *range(5, 20))
    later = date(2026, 12, 23)

    saved = tmp_path / "bewaard"

    def start() -> None:
        for folder in (out, ledger):
            shutil.rmtree(folder)
            shutil.copytree(saved / folder.name, folder)

    def go_on() -> dict[str, bytes]:
        tally([second], plan(), out, later, ledger=ledger)
        return content(out) | {NAME: (ledger / NAME).read_bytes()}

    tally([first], plan(), out, AS_OF, ledger=ledger)
    for folder in (out, ledger):
        shutil.copytree(folder, saved / folder.name)
    old = content(out)
    with watched(monkeypatch) as calls:
        whole = go_on()
    new = content(out)
    assert {"mkdir", "open", "write", "flush", "fsync", "close", "replace"} <= set(calls.made)
    assert len(calls.made) > FEWEST_POINTS

    for failing in range(1, len(calls.made) + 1, 4 if is_lasting else 1):
        start()
        with watched(monkeypatch, failing, is_lasting=is_lasting):
            error = error_of(go_on)
        assert error is None or error.exit_code == 3
        assert content(out) in (*([old] if error else []), new)
        assert go_on() == whole


@pytest.mark.skipif(not hasattr(os, "fork"), reason="kills a forked process")
def test_a_run_that_is_killed_at_any_moment_leaves_the_old_outputs_or_the_new(
    tmp_path: Path,
) -> None:
    out = tmp_path / "uit"
    sources = [source(tmp_path / "1", *range(9)), source(tmp_path / "2", *range(5, 20))]
    whole, seconds = [], 60.0
    for each in (*sources, *sources):
        started = time.monotonic()
        tally([each], plan(), out, AS_OF)
        seconds = min(seconds, time.monotonic() - started)
        whole.append(content(out))
    chance, killed = random.Random(7), 0

    for number in range(KILLS):
        killed += _killed(
            lambda at=number: tally([sources[at % 2]], plan(), out, AS_OF),  # type: ignore[misc]
            chance.uniform(0, 1.2 * seconds),
        )
        if sys.platform == "linux":
            assert content(out) in whole

    assert killed > KILLS // 10
    for each, known in zip(sources, whole[:2], strict=True):
        tally([each], plan(), out, AS_OF)
        assert content(out) == known
    assert sorted(path.name for path in tmp_path.iterdir()) == ["1", "2", "uit"]


def _killed(work: Callable[[], object], seconds: float) -> bool:
    """Kill a forked process after so many seconds; tell whether it was still at work."""
    child = os.fork()
    if not child:
        work()
        os._exit(0)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


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
