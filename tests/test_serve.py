"""An author watches the site while writing."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from browser.small_site import CONFIGURATION
from builders import change, minimal_site, write

PATIENCE = 60
MODULE = "modules/signalen.yml"


@contextmanager
def watched(root: Path) -> Iterator[str]:
    """Serve a project in its own process; yield the address of its home page."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "waakvlam", "serve", "--port", str(port), "--lang", "en"]
    server = subprocess.Popen(command, cwd=root, stderr=subprocess.DEVNULL)
    try:
        yield f"http://127.0.0.1:{port}/"
    finally:
        server.kill()
        server.wait()


def read(address: str) -> str:
    try:
        with urllib.request.urlopen(address, timeout=5) as answer:
            return str(answer.read().decode("utf-8"))
    except OSError:
        return ""


def wait_for(address: str, is_there: Callable[[str], bool]) -> str:
    """Return the page as soon as it is as expected; fail when it never is."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        text = read(address)
        if is_there(text):
            return text
        time.sleep(0.3)
    raise AssertionError(read(address) or "no answer")


def test_serve_follows_yaml_shows_errors_and_recovers(tmp_path: Path) -> None:
    root = minimal_site(tmp_path / "a site é")
    write(root, "mkdocs.yml", CONFIGURATION)
    with watched(root) as address:
        wait_for(address, lambda text: "<h1" in text)

        change(root, MODULE, "summary:", "sumary:")
        broken = wait_for(address, lambda text: "[unknown-field]" in text)
        change(root, MODULE, "sumary:", "summary:")
        mended = wait_for(address, lambda text: "[unknown-field]" not in text and "<h1" in text)

    assert '<h1 id="error">Error</h1>' in broken
    assert "did you mean `summary`?" in broken
    assert "<h1" in mended
