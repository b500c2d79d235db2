"""The environment is made once, kept up to date, and repaired; nothing here uses the network."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from scripts_folder import ROOT, SCRIPTS, make_importable

make_importable()
import environment  # noqa: E402 (needs the path above)
from environment import RUNTIME, TEST, NoEnvironmentError, ensure_environment  # noqa: E402


class Recorder:
    """Stands in for Python and pip: remembers what was run and makes what they would make."""

    def __init__(self) -> None:
        self.commands: list[str] = []
        self.failing = ""
        self.output = "ERROR: no"

    def __call__(
        self, command: list[str], folder: Path | None = None
    ) -> subprocess.CompletedProcess[str]:
        line = " ".join(command[1:])
        self.commands.append(line.replace(str(folder or ""), ""))
        if self.failing and self.failing in line:
            return subprocess.CompletedProcess(command, 1, self.output)
        if "-m venv" in line:
            make_environment(Path(command[-1]), Path(sys.executable).parent)
        return subprocess.CompletedProcess(command, 0, "")

    @property
    def names(self) -> list[str]:
        """The kinds of work done since the last look."""
        done, self.commands = self.commands, []
        marks = {"-m venv": "create", "--require-hashes": "packages", "--editable": "project"}
        return [name for line in done for mark, name in marks.items() if mark in line]


def make_environment(folder: Path, home: Path) -> None:
    python = environment.python_of(folder)
    python.parent.mkdir(parents=True, exist_ok=True)
    python.write_bytes(b"")
    (folder / "pyvenv.cfg").write_text(f"home = {home}\nversion = 3.11\n", encoding="utf-8")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in (RUNTIME, TEST, "pyproject.toml"):
        (tmp_path / name).write_text(f"# {name}\n", encoding="utf-8")
    return tmp_path


@pytest.fixture
def recorder(monkeypatch: pytest.MonkeyPatch) -> Recorder:
    recorder = Recorder()
    monkeypatch.setattr(environment, "_capture", recorder)
    return recorder


def test_first_start_makes_everything_and_second_start_nothing(
    root: Path, recorder: Recorder, capsys: pytest.CaptureFixture[str]
) -> None:
    python = ensure_environment(root)
    assert recorder.names == ["create", "packages", "project"]
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "the first time takes some minutes" in said
    assert ensure_environment(root) == python == environment.python_of(root / ".venv")
    assert recorder.commands == []
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("name", [RUNTIME, "pyproject.toml"])
def test_change_of_lock_or_project_file_installs_again(
    root: Path, recorder: Recorder, name: str
) -> None:
    ensure_environment(root)
    recorder.commands.clear()
    (root / name).write_text("changed", encoding="utf-8")
    ensure_environment(root)
    assert recorder.names == ["packages", "project"]


def test_change_of_test_lock_installs_nothing_for_the_other_commands(
    root: Path, recorder: Recorder
) -> None:
    ensure_environment(root)
    recorder.commands.clear()
    (root / TEST).write_text("changed", encoding="utf-8")
    ensure_environment(root)
    assert recorder.commands == []


def test_test_environment_serves_the_other_commands_too(root: Path, recorder: Recorder) -> None:
    ensure_environment(root, TEST)
    recorder.commands.clear()
    ensure_environment(root)
    assert recorder.commands == []
    (root / TEST).write_text("changed", encoding="utf-8")
    ensure_environment(root, TEST)
    assert recorder.names == ["packages", "project"]


def test_moved_checkout_installs_the_project_again(root: Path, recorder: Recorder) -> None:
    ensure_environment(root)
    recorder.commands.clear()
    moved = root.with_name("verhuisd één")
    shutil.copytree(root, moved)
    ensure_environment(moved)
    assert "project" in recorder.names


@pytest.mark.parametrize("failing", ["--require-hashes", "--editable"])
def test_failed_installation_says_why_and_is_repaired(
    root: Path, recorder: Recorder, failing: str
) -> None:
    recorder.failing = failing
    recorder.output = "Collecting x\nERROR: these packages do not match the hashes\n\n"
    with pytest.raises(NoEnvironmentError, match="ERROR: these packages do not match the hashes"):
        ensure_environment(root)
    recorder.failing = ""
    recorder.commands.clear()
    ensure_environment(root)
    assert recorder.names == ["packages", "project"]


def test_network_failure_gives_a_sentence_about_the_connection(
    root: Path, recorder: Recorder
) -> None:
    recorder.failing = "--require-hashes"
    recorder.output = (
        "WARNING: Retrying after connection broken by 'NewConnectionError(...)'\nERROR"
    )
    with pytest.raises(NoEnvironmentError, match="no connection to the package index"):
        ensure_environment(root)


def test_environment_without_python_is_made_anew(root: Path, recorder: Recorder) -> None:
    (root / ".venv" / "lib").mkdir(parents=True)
    ensure_environment(root)
    assert recorder.names == ["create", "packages", "project"]


def test_environment_whose_pip_is_broken_is_made_anew(root: Path, recorder: Recorder) -> None:
    make_environment(root / ".venv", Path(sys.executable).parent)
    recorder.failing = "-m pip --version"
    ensure_environment(root)
    assert recorder.names == ["create", "packages", "project"]


def test_environment_of_a_removed_python_is_made_anew(root: Path, recorder: Recorder) -> None:
    ensure_environment(root)
    recorder.commands.clear()
    make_environment(root / ".venv", root / "verwijderd")
    ensure_environment(root)
    assert recorder.names == ["create", "packages", "project"]


def test_unreadable_stamp_counts_as_none(root: Path, recorder: Recorder) -> None:
    ensure_environment(root)
    recorder.commands.clear()
    (root / ".venv" / environment.STAMP).write_bytes(b"\xff{")
    ensure_environment(root)
    assert recorder.names == ["packages", "project"]


def test_python_without_venv_gets_a_sentence(
    root: Path, recorder: Recorder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)
    with pytest.raises(NoEnvironmentError, match="python3-venv"):
        ensure_environment(root)
    assert recorder.commands == []


def test_test_lock_holds_every_package_of_the_runtime_lock() -> None:
    assert pins(RUNTIME) <= pins(TEST)


def test_every_locked_package_has_hashes() -> None:
    for lock in (RUNTIME, TEST):
        text = (ROOT / lock).read_text(encoding="utf-8")
        blocks = re.split(r"\n(?=[a-z])", "\n" + text)[1:]
        assert blocks
        assert [block for block in blocks if "--hash=sha256:" not in block] == []


def pins(lock: str) -> set[str]:
    text = (ROOT / lock).read_text(encoding="utf-8")
    return set(re.findall(r"^[a-z][^\\\n]*", text, flags=re.MULTILINE))


@pytest.mark.parametrize(
    "name",
    ["serve", "build", "check", "tally", "new", "sample", "test", "generate", "python_version"],
)
def test_what_an_old_python_reads_has_no_new_syntax(name: str) -> None:
    text = (SCRIPTS / f"{name}.py").read_text(encoding="utf-8")
    assert text.isascii()
    ast.parse(text, feature_version=(3, 4))


def test_old_python_gets_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    import python_version  # noqa: PLC0415 (kept apart: the only module for old Pythons)

    monkeypatch.setattr(sys, "version_info", (3, 9, 18, "final", 0))
    with pytest.raises(SystemExit, match=r"needs Python 3\.11 or newer, and this is Python 3\.9\."):
        python_version.require_supported()


def test_way_to_the_source_holds_no_accent_whatever_the_checkout_is_called(tmp_path: Path) -> None:
    root = tmp_path / "frésh clone"
    packages = root / ".venv" / "lib" / "python3.11" / "site-packages"
    packages.mkdir(parents=True)
    (packages / "waakvlam.pth").write_text(f"{root / 'src'}\n", encoding="utf-8")

    environment._point_to_source(root, root / ".venv")

    way = (packages / "waakvlam.pth").read_bytes().decode("ascii").strip()
    assert (packages / way).resolve() == (root / "src").resolve()
