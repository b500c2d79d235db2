"""What a first view of a page asks for, and how much it may: `scripts/benchmark_first_view.py`.

Counted in requests and in bytes, compressed as a good host does; never in time.
"""

from __future__ import annotations

import argparse
import gzip
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Response, sync_playwright

from benchmarks.large_site import write_project
from benchmarks.measure_lighthouse import served
from waakvlam.audit.browsers import find_browser, launch_flags

KIB = 1024
TEXTS = ("text/", "application/json", "image/svg", "application/javascript")


@dataclass(frozen=True, slots=True)
class Budget:
    """How much a kind of page may ask for when it is opened for the first time."""

    path: str
    requests: int
    weight: int
    """In KiB."""


BUDGETS = {
    "home": Budget("", 5, 25),
    "page": Budget("nu-doen/", 5, 25),
    "module": Budget("modules/signalen-aan-de-balie/", 5, 30),
    "learning path": Budget("leerroute/", 5, 30),
    "quiz": Budget("quizzes/signalen-aan-de-balie/", 6, 45),
    "checklist": Budget("checklists/balie-burgerzaken/", 5, 25),
    "role": Budget("roles/aandachtsfunctionaris/", 5, 25),
    "refresh": Budget("opfrissen/", 6, 35),
    "hand-over": Budget("inleveren/", 6, 40),
    "make-assignment": Budget("opdracht-maken/", 6, 40),
    "assignment": Budget("opdracht/", 5, 30),
    "count": Budget("tellen/", 5, 30),
    "trainer": Budget("trainer/signalen-aan-de-balie/", 6, 30),
    "slides": Budget("trainer/signalen-aan-de-balie/slides/", 6, 40),
    "glossary": Budget("woordenlijst/", 5, 30),
    "sources": Budget("sources/", 5, 40),
    "search": Budget("a-z/", 5, 30),
    "audit": Budget("toegankelijkheid/", 5, 25),
    "not found": Budget("404.html", 5, 25),
}
"""The one place that says it. We promise at most 100 KiB and 8 requests for a module."""

LARGE = BUDGETS["module"]
"""A module among a thousand has the budget of any module."""


@dataclass(frozen=True, slots=True)
class FirstView:
    """What a page really asked for, and what went wrong."""

    requests: int
    weight: int
    """In bytes."""

    faults: tuple[str, ...]
    """Answers that were errors, and what the console said."""

    def beyond(self, budget: Budget) -> tuple[str, ...]:
        """Say what is over the budget or wrong."""
        over = {
            f"{self.requests} requests, at most {budget.requests}": self.requests > budget.requests,
            f"{self.weight} bytes, at most {budget.weight} KiB": self.weight > budget.weight * KIB,
        }
        return (*(told for told, is_over in over.items() if is_over), *self.faults)


def first_view(browser: Browser, address: str) -> FirstView:
    """Open a page with nothing kept from before, and count what it asks for."""
    page = browser.new_context().new_page()
    answers: list[Response] = []
    faults: list[str] = []
    # Playwright marks the function that it is given, and a method of a list cannot be marked.
    page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108
    page.on("requestfailed", lambda request: faults.append(f"{request.url} failed"))
    page.on("console", lambda message: faults.append(message.text))
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(address, wait_until="networkidle")
    faults += [f"{one.url} {one.status}" for one in answers if one.status >= 400]
    weight = sum(map(weight_of, answers))
    page.context.close()
    return FirstView(len(answers), weight, tuple(faults))


def weight_of(answer: Response) -> int:
    """Return the bytes of an answer, compressed where a good host does so."""
    body = answer.body()
    kind = answer.header_value("content-type") or ""
    return len(gzip.compress(body, mtime=0) if kind.startswith(TEXTS) else body)


def main() -> int:
    """Build a large site, print the first view of a module, return 1 when it is over budget."""
    parser = argparse.ArgumentParser(description="Weigh a module of a large site.")
    parser.add_argument("--modules", type=int, default=1000, help="number of modules and quizzes")
    size = parser.parse_args().modules
    with tempfile.TemporaryDirectory(prefix="waakvlam-benchmark-") as folder:
        site = build_large(Path(folder), size)
        view = _opened(site, f"modules/onderwerp-{size // 2}/")
    print(f"{size} modules in two languages: a module asks for {view.requests} requests,")
    print(f"{view.weight} bytes compressed (at most {LARGE.requests} and {LARGE.weight} KiB)")
    beyond = view.beyond(LARGE)
    print("\n".join(beyond))
    return int(bool(beyond))


def build_large(root: Path, size: int) -> Path:
    """Write and build a site of this many modules and quizzes; return its folder."""
    write_project(root, size)
    return build_project(root)


def build_project(root: Path) -> Path:
    """Build a site that was written; return its folder."""
    site = str(root / "site")
    command = ["-m", "waakvlam", "build", "--root", str(root), "--site-dir", site]
    subprocess.run([sys.executable, *command], check=True)
    return Path(site)


def _opened(site: Path, path: str) -> FirstView:
    with served(site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=launch_flags())
        view = first_view(browser, f"{address}/{path}")
        browser.close()
        return view


if __name__ == "__main__":
    sys.exit(main())
