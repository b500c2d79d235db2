"""`scripts/test.py` gets its tools or says what is missing, and fails when anything fails."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from scripts_folder import make_importable

make_importable()
import command  # noqa: E402 (needs the path above)
import suite  # noqa: E402
import tools  # noqa: E402

from waakvlam.audit import browsers  # noqa: E402

PYTHON = Path("python")
Codes = Callable[[Sequence[str]], int]


@pytest.fixture
def ran(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Replace the running of programs by a list of what would run."""
    lines: list[str] = []
    record(monkeypatch, lines, lambda _command: 0)
    return lines


def record(monkeypatch: pytest.MonkeyPatch, lines: list[str], code: Codes) -> None:
    def run(command: Sequence[str], _folder: Path | None = None) -> int:
        lines.append(" ".join(command[1:]))
        return code(command)

    for module in (suite, tools):
        monkeypatch.setattr(module, "run", run)


def exit_of_main(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> object:
    monkeypatch.setattr(sys, "argv", ["test.py", *arguments])
    monkeypatch.setattr(suite, "ensure_environment", lambda **_lock: PYTHON)
    monkeypatch.setattr(suite, "ensure_npm_tools", lambda _python: None)
    with pytest.raises(SystemExit) as stopped:
        suite.main()
    return stopped.value.code


def test_everything_runs_and_pytest_comes_last(
    ran: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(browsers, "find_browser", lambda: Path("chromium"))
    assert exit_of_main(monkeypatch, "-x", "tests/een map") == 0
    assert ran == [
        "-P -m ruff check .",
        "-P -m ruff format --check .",
        "-P -m mypy",
        "-P -m pytest --numprocesses auto --dist loadfile -x tests/een map",
    ]


def test_quick_leaves_out_the_browser_and_does_not_look_for_one(
    ran: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(browsers, "find_browser", lambda: pytest.fail("looked for a browser"))
    assert exit_of_main(monkeypatch, "--quick", "-x") == 0
    assert ran[-1] == "-P -m pytest --numprocesses auto --dist loadfile -m not browser -x"


@pytest.mark.parametrize("failing", ["ruff", "mypy", "pytest"])
def test_one_failure_fails_the_whole_and_hides_no_other(
    failing: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines: list[str] = []
    record(monkeypatch, lines, lambda words: int(failing in words))
    assert exit_of_main(monkeypatch, "--quick") == 1
    assert len(lines) == 4


def test_stopping_one_check_stops_everything(monkeypatch: pytest.MonkeyPatch) -> None:
    lines: list[str] = []

    def stopped(_command: Sequence[str]) -> int:
        raise command.StoppedError(143)

    record(monkeypatch, lines, stopped)
    assert exit_of_main(monkeypatch, "--quick") == 143
    assert lines == ["-P -m ruff check ."]


def test_pytest_without_tests_is_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    record(monkeypatch, [], lambda words: 5 * int("pytest" in words))
    assert exit_of_main(monkeypatch, "--quick") == 5


def test_no_browser_and_no_way_to_install_one_stops_with_a_sentence(
    ran: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(browsers, "find_browser", lambda: None)
    monkeypatch.setattr(tools, "_may_install", lambda: False)
    assert exit_of_main(monkeypatch) == 3
    assert "need Chrome, Chromium or Edge, and none was found" in capsys.readouterr().err
    assert ran == []


def test_debian_gets_its_own_chromium(monkeypatch: pytest.MonkeyPatch) -> None:
    installed: list[str] = []
    monkeypatch.setattr(tools, "_may_install", lambda: True)
    monkeypatch.setattr(tools, "_apt_get", lambda *words: installed.append(" ".join(words)))
    monkeypatch.setattr(
        browsers, "find_browser", lambda: Path("chromium") if len(installed) == 2 else None
    )
    tools.ensure_browser()
    assert installed == ["update", "install --yes --no-install-recommends chromium"]


def test_installation_that_brings_no_browser_is_not_taken_for_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(tools, "_may_install", lambda: True)
    monkeypatch.setattr(tools, "_apt_get", lambda *_words: None)
    monkeypatch.setattr(browsers, "find_browser", lambda: None)
    with pytest.raises(tools.MissingToolError, match="Install one of them"):
        tools.ensure_browser()


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "tests" / "browser" / "node_modules").mkdir(parents=True)
    (tmp_path / "tests" / "browser" / "package-lock.json").write_text("{}", encoding="utf-8")
    return tmp_path


def test_npm_tools_are_installed_once_per_lock(root: Path, ran: list[str]) -> None:
    tools.ensure_npm_tools(PYTHON, root)
    tools.ensure_npm_tools(PYTHON, root)
    assert len(ran) == 1
    assert " ci --ignore-scripts " in ran[0]
    (root / "tests" / "browser" / "package-lock.json").write_text("{ }", encoding="utf-8")
    tools.ensure_npm_tools(PYTHON, root)
    assert len(ran) == 2


def test_failing_npm_is_told_and_tried_again(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lines: list[str] = []
    record(monkeypatch, lines, lambda _command: 1)
    for _ in range(2):
        with pytest.raises(tools.MissingToolError, match="npm could not install"):
            tools.ensure_npm_tools(PYTHON, root)
    assert len(lines) == 2
