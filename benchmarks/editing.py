"""Measure an edit under `serve` until the page is new: `python3 scripts/benchmark_editing.py`.

The time is that on the clock, and holds the wait until the server looks at the files again.
"""

from __future__ import annotations

import argparse
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

from benchmarks.large_site import write_project

MOST = 1.5
"""Seconds that an edit may take."""

MODULE = "onderwerp-7"
SOON = 0.02
PATIENCE = 120


def main() -> None:
    """Serve a large site, edit a module several times and print the seconds."""
    parser = argparse.ArgumentParser(prog="benchmark_editing.py", description=__doc__)
    parser.add_argument("--modules", type=int, default=165, help="165 give 2 x 1000 pages")
    parser.add_argument("--edits", type=int, default=5)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="waakvlam-benchmark-") as folder:
        root, port = Path(folder), _free_port()
        write_project(root, options.modules)
        command = ["-m", "waakvlam", "serve", "--root", folder, "--port", str(port)]
        server = subprocess.Popen([sys.executable, *command], stderr=subprocess.DEVNULL)
        try:
            page = f"http://127.0.0.1:{port}/modules/{MODULE}/"
            print(f"all built      {_seconds_until(page, 'wv-title', server):6.2f} s", flush=True)
            for number in range(options.edits):
                _edit(root, f"Zin nummer {number}.")
                seconds = _seconds_until(page, f"Zin nummer {number}.", server)
                print(f"edit           {seconds:6.2f} s  (at most {MOST})", flush=True)
        finally:
            server.kill()
            server.wait()


def _edit(root: Path, sentence: str) -> None:
    """Put a sentence in the place of the summary of a module."""
    path = root / f"modules/{MODULE}.yml"
    lines = path.read_text(encoding="utf-8").splitlines()
    changed = [f"summary: {sentence}" if one.startswith("summary:") else one for one in lines]
    path.write_text("\n".join(changed) + "\n", encoding="utf-8", newline="\n")


def _seconds_until(address: str, words: str, server: subprocess.Popen[bytes]) -> float:
    """Return after how many seconds a page holds some words."""
    start = time.perf_counter()
    while words not in _read(address):
        if server.poll() is not None:
            sys.exit(f"the server ended with {server.returncode}")
        if time.perf_counter() - start > PATIENCE:
            sys.exit(f"{address} did not become new")
        time.sleep(SOON)
    return time.perf_counter() - start


def _read(address: str) -> str:
    try:
        with urllib.request.urlopen(address, timeout=PATIENCE) as answer:
            return str(answer.read().decode("utf-8"))
    except OSError:
        return ""


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


if __name__ == "__main__":
    main()
