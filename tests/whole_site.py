"""Build whole sites as a person would, and serve them under the strict policy."""

from __future__ import annotations

import functools
import http.server
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from waakvlam.loopback import on_loopback

ROOT = Path(__file__).parent.parent
PREFIX = "/oog-voor-mensenhandel"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'"
)

COUNTING = ("/tellen", "/assets/count/")
"""Where Python may run: the page «Count», and the worker beside it."""

POLICY_OF_COUNTING = POLICY.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'")


def waakvlam(
    arguments: Sequence[str | Path],
    root: Path = ROOT,
    language: str = "en",
    variables: Mapping[str, str] | None = None,
) -> subprocess.CompletedProcess[str]:
    """Run a command of the installed package in its own process."""
    return subprocess.run(
        [sys.executable, "-m", "waakvlam", *map(str, arguments), "--lang", language],
        cwd=root,
        env={**os.environ, **(variables or {})},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def build_site(
    site_dir: Path, root: Path = ROOT, variables: Mapping[str, str] | None = None
) -> Path:
    """Build a project strictly; fail with its words when that does not succeed."""
    result = waakvlam(["build", "--site-dir", site_dir], root, variables=variables)
    assert result.returncode == 0, result.stdout + result.stderr
    return site_dir


@contextmanager
def served(site_dir: Path, counting: str = POLICY_OF_COUNTING) -> Iterator[str]:
    """Serve a folder on a free port, below the path of `site_url`; yield its address."""
    handler = functools.partial(_Handler, counting=counting, directory=str(site_dir))
    with on_loopback(handler) as address:
        yield f"{address}{PREFIX}"


class _Handler(http.server.SimpleHTTPRequestHandler):
    def __init__(self, *given: Any, counting: str, **named: Any) -> None:
        self.counting = counting
        super().__init__(*given, **named)

    def translate_path(self, path: str) -> str:
        return super().translate_path(path.removeprefix(PREFIX))

    def end_headers(self) -> None:
        is_wide = any(place in self.path for place in COUNTING)
        policy = self.counting if is_wide else POLICY
        self.send_header("Content-Security-Policy", policy)
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Stay quiet: a failing test speaks for itself."""
