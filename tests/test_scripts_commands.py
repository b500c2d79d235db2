"""The thin commands pass on arguments, working directory and exit code, wherever they lie."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from scripts_folder import ROOT, SCRIPTS, make_importable

make_importable()
import environment  # noqa: E402 (needs the path above)

PROGRAM = """
import json, os, sys, time
if "wait" in sys.argv:
    try:
        print("ready", flush=True)
        time.sleep(60)
    except KeyboardInterrupt:
        sys.exit(7)
print(json.dumps({"arguments": sys.argv[1:], "folder": os.getcwd(), "path": sys.path}))
sys.exit(5 if "fail" in sys.argv else 0)
"""


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy with a space and an accent in its path, and a program in the place of ours."""
    root = tmp_path_factory.mktemp("Mijn documenten") / "Waakvlam één [kopie]"
    shutil.copytree(SCRIPTS, root / "scripts", ignore=shutil.ignore_patterns("__pycache__"))
    for name in (environment.RUNTIME, environment.TEST, "pyproject.toml"):
        shutil.copy(ROOT / name, root)
    package = root / "src" / "waakvlam"
    package.mkdir(parents=True)
    (package / "__main__.py").write_text(PROGRAM, encoding="utf-8")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(root / ".venv")], check=True)
    stamp = json.dumps(environment.wanted_digests(root, environment.RUNTIME))
    (root / ".venv" / environment.STAMP).write_text(stamp, encoding="utf-8")
    link = next((root / ".venv").rglob("site-packages")) / "waakvlam.pth"
    link.write_text(str(root / "src"), encoding="utf-8")
    return root


def command(checkout: Path, name: str, *arguments: str) -> list[str]:
    return [sys.executable, str(checkout / "scripts" / f"{name}.py"), *arguments]


def result(
    checkout: Path, name: str, *arguments: str, folder: Path
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command(checkout, name, *arguments),
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.parametrize("name", ["serve", "build", "check", "tally", "new", "sample"])
def test_command_passes_on_its_arguments_from_any_folder(
    checkout: Path, tmp_path: Path, name: str
) -> None:
    arguments = ["--port", "8123", "map met spatie", "één", "--out=x y", ""]
    done = result(checkout, name, *arguments, folder=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    seen: dict[str, Any] = json.loads(done.stdout)
    assert seen["arguments"] == [name, "--root", str(checkout.resolve()), *arguments]
    assert Path(seen["folder"]) == tmp_path.resolve()


def test_command_does_not_import_from_the_users_folder(checkout: Path, tmp_path: Path) -> None:
    (tmp_path / "json.py").write_text("raise SystemExit('wrong json')", encoding="utf-8")
    done = result(checkout, "check", folder=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert str(tmp_path) not in json.loads(done.stdout)["path"]


def test_command_ends_with_the_programs_exit_code(checkout: Path, tmp_path: Path) -> None:
    assert result(checkout, "check", "fail", folder=tmp_path).returncode == 5


def test_missing_package_list_is_a_sentence_not_a_traceback(checkout: Path, tmp_path: Path) -> None:
    broken = tmp_path / "kopie"
    shutil.copytree(checkout / "scripts", broken / "scripts")
    done = result(broken, "check", folder=tmp_path)
    assert done.returncode == 3
    assert "requirements.lock" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(os.name == "nt", reason="Windows sends Ctrl-C to a console, not to a process")
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM"])
def test_stopping_is_left_to_the_program_and_quiet(
    checkout: Path, tmp_path: Path, name: str, request: pytest.FixtureRequest
) -> None:
    before = signal.signal(signal.SIGINT, signal.default_int_handler)  # ignored in background jobs
    request.addfinalizer(lambda: signal.signal(signal.SIGINT, before))
    with subprocess.Popen(
        command(checkout, "serve", "wait"),
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        start_new_session=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        if name == "SIGINT":
            os.killpg(process.pid, signal.SIGINT)
        else:
            process.terminate()
        _, errors = process.communicate(timeout=20)
    assert errors == ""
    assert process.returncode == (7 if name == "SIGINT" else 128 + signal.SIGTERM)
