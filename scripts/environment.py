"""Make the Python environment in `.venv` that the commands need, and keep it up to date."""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RUNTIME = "requirements.lock"
TEST = "requirements-test.lock"
STAMP = "waakvlam.json"


class NoEnvironmentError(Exception):
    """A reason, in a sentence, why the environment cannot be made."""


def ensure_environment(root: Path = ROOT, lock: str = RUNTIME) -> Path:
    """Make or update the environment of this lock file and return its Python."""
    folder = root / ".venv"
    wanted = wanted_digests(root, lock)
    if is_usable(folder) and wanted.items() <= _installed(folder).items():
        return python_of(folder)
    _say(_reason(folder))
    (folder / STAMP).unlink(missing_ok=True)
    if not (is_usable(folder) and _has_pip(folder)):
        _create(folder)
    _install(root, folder, lock)
    (folder / STAMP).write_text(json.dumps(wanted, indent=2) + "\n", encoding="utf-8", newline="\n")
    return python_of(folder)


def python_of(folder: Path) -> Path:
    """Return the place of the Python inside an environment."""
    return folder / "Scripts" / "python.exe" if os.name == "nt" else folder / "bin" / "python"


def wanted_digests(root: Path, lock: str) -> dict[str, str]:
    """Return a digest per lock file that the environment satisfies; the test tools hold both."""
    locks = (RUNTIME, TEST) if lock == TEST else (RUNTIME,)
    return {name: _digest(root, name) for name in locks}


def is_usable(folder: Path) -> bool:
    """Tell whether an environment has a Python, and the Python it was made from still exists."""
    settings = folder / "pyvenv.cfg"
    if not (settings.is_file() and python_of(folder).is_file()):
        return False
    lines = settings.read_text(encoding="utf-8", errors="replace").splitlines()
    values = {
        key.strip(): value.strip() for key, _, value in (line.partition("=") for line in lines)
    }
    return Path(values.get("home", "")).is_dir()


def child_variables() -> dict[str, str]:
    """Return environment variables under which the environment's Python works everywhere.

    UTF-8 mode lets Python read the path of a checkout with accents, and print Dutch, on Windows.
    """
    kept = {key: value for key, value in os.environ.items() if key.upper() != "PYTHONHOME"}
    return kept | {"PYTHONUTF8": "1"}


def _digest(root: Path, lock: str) -> str:
    digest = hashlib.sha256(str(root).encode("utf-8", "surrogateescape"))
    for name in (lock, "pyproject.toml"):
        try:
            digest.update(b"\0" + (root / name).read_bytes())
        except FileNotFoundError as error:
            raise NoEnvironmentError(f"{error.filename} is missing; get a whole copy.") from error
    return digest.hexdigest()


def _installed(folder: Path) -> dict[str, str]:
    try:
        stamp = json.loads((folder / STAMP).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def _reason(folder: Path) -> str:
    if not folder.exists():
        return "Making the Python environment in .venv; the first time takes some minutes."
    if not (folder / STAMP).exists() or not is_usable(folder):
        return "Repairing the Python environment in .venv; this can take some minutes."
    return "Updating the Python environment in .venv."


def _create(folder: Path) -> None:
    if not all(importlib.util.find_spec(name) for name in ("venv", "ensurepip")):
        raise NoEnvironmentError(
            "This Python lacks `venv` or `ensurepip`, which make environments. On Debian and "
            "Ubuntu install the package `python3-venv`; elsewhere install Python from python.org."
        )
    made = _capture([sys.executable, "-m", "venv", "--clear", str(folder)])
    if made.returncode:
        raise NoEnvironmentError(
            f"Python could not make an environment in {folder}: {_last_line(made.stdout)}"
        )


def _has_pip(folder: Path) -> bool:
    return _capture([str(python_of(folder)), "-m", "pip", "--version"]).returncode == 0


def _install(root: Path, folder: Path, lock: str) -> None:
    pip = [str(python_of(folder)), "-m", "pip", "--disable-pip-version-check", "--no-input"]
    packages = ["install", "--require-hashes", "--only-binary", ":all:", "--requirement", lock]
    project = ["install", "--no-deps", "--no-build-isolation", "--editable", "."]
    for arguments in (packages, project):
        installed = _capture([*pip, *arguments], root)
        if installed.returncode:
            raise NoEnvironmentError(_advice(installed.stdout))
    _point_to_source(root, folder)


def _point_to_source(root: Path, folder: Path) -> None:
    """Write the way from the packages to `src` relative, so that it holds no accent.

    Python reads such a file at its start, in the encoding of the locale: with an accent in it,
    Python does not even start under `LC_ALL=C`, and on Windows it finds nothing.
    """
    for way in folder.rglob("site-packages/waakvlam.pth"):
        relative = os.path.relpath(root / "src", way.parent)
        way.write_text(f"{relative}\n", encoding="ascii", newline="\n")


def _advice(output: str) -> str:
    """Return a sentence for a failed installation: the network, or what pip said."""
    if any(mark in output for mark in ("NewConnectionError", "NameResolutionError", "timed out")):
        return (
            "The packages could not be fetched: there seems to be no connection to the package "
            "index. Connect (or set pip's proxy or index) and start the command again."
        )
    return f"The packages could not be installed. pip said: {_last_line(output)}"


def _last_line(output: str) -> str:
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    errors = [line for line in lines if line.startswith("ERROR")]
    return (errors or lines or ["nothing"])[-1]


def _capture(command: list[str], folder: Path | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command,
        cwd=folder,
        env=child_variables() | {"PIP_USER": "0"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )


def _say(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)
