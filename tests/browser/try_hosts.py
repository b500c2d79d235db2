"""Put the site on real nginx, Caddy and Apache with the files that the build wrote, and use it.

Run by `scripts/try_hosts.py`. It asks for every kind of file and does the work of an employee, a
trainer and a coordinator; it ends with 1 when anything differs from what is meant.
"""

from __future__ import annotations

import gzip
import sys
import tempfile
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from email.message import Message
from pathlib import Path
from typing import NamedTuple

sys.path[:0] = [str(Path(__file__).parent.parent)]

from browser.count_page import CountPage  # noqa: E402
from browser.hosts import DENIED, HOSTS, installed, running  # noqa: E402
from browser.test_line import learn  # noqa: E402
from playwright.sync_api import Browser, Page, sync_playwright  # noqa: E402
from whole_site import PREFIX, build_site  # noqa: E402

from waakvlam.audit.browsers import find_browser, launch_flags  # noqa: E402
from waakvlam.hosting.headers import ASK, FEED_TYPE, FOREVER, HEADERS  # noqa: E402
from waakvlam.hosting.policy import COUNTING, STRICT, Policy  # noqa: E402
from waakvlam.hosting.write import beside  # noqa: E402

TELL_VIOLATIONS = """document.addEventListener("securitypolicyviolation", found =>
  console.error(`policy: ${found.violatedDirective} ${found.blockedURI}`))"""


class Wanted(NamedTuple):
    """What a host should answer for a file."""

    status: int = 200
    kind: str = ""
    policy: Policy = STRICT
    cache: str = ASK


def wanted(site: Path, denied: int) -> Mapping[str, Wanted]:
    """Return the answers for one file of each kind, by path below the home page.

    `denied` is the status for settings, which no host may show.
    """
    (script, *_) = sorted(site.glob("assets/waakvlam-*.js"))
    (program,) = site.glob("assets/vendor/pyodide-*/pyodide.asm.wasm")
    (module,) = site.glob("assets/vendor/pyodide-*/pyodide.mjs")
    (worker, *_) = sorted(site.glob("assets/count/*.js"))
    page, missing, hidden = "text/html", Wanted(404, "text/html"), Wanted(denied, "text/html")
    return {
        "": Wanted(kind=page),
        "en/": Wanted(kind=page),
        "modules/signalen-herkennen/": Wanted(kind=page),
        "tellen/": Wanted(kind=page, policy=COUNTING),
        "en/tellen/": Wanted(kind=page, policy=COUNTING),
        f"assets/{script.name}": Wanted(kind="javascript", cache=FOREVER),
        f"assets/count/{worker.name}": Wanted(kind="javascript", policy=COUNTING, cache=FOREVER),
        program.relative_to(site).as_posix(): Wanted(kind="application/wasm", cache=FOREVER),
        module.relative_to(site).as_posix(): Wanted(kind="text/javascript", cache=FOREVER),
        "feed.xml": Wanted(kind=FEED_TYPE),
        "en/feed.xml": Wanted(kind=FEED_TYPE),
        "sitemap.xml": Wanted(kind="xml"),
        "robots.txt": Wanted(kind="text/plain"),
        "niets/": missing,
        "assets/": missing,
        "_headers": hidden,
        "web.config": hidden,
        ".htaccess": hidden,
    }


def main() -> int:
    """Try every server; print what was asked, what was seen, and what was wrong."""
    missing = sorted(set(HOSTS) - set(installed()))
    for name in missing:
        print(f"{name}: not installed (on Debian: apt install {name})")
    with tempfile.TemporaryDirectory(prefix="waakvlam hosts é ") as folder:
        work = Path(folder)
        work.chmod(0o755)  # servers read it as somebody else
        site = build_site(work / "www" / PREFIX.strip("/"))
        beside(site).rename(work / "settings")
        with sync_playwright() as playwright:
            chromium = playwright.chromium
            browser = chromium.launch(executable_path=find_browser(), args=launch_flags())
            faults = [fault for name in installed() for fault in tried(name, work, site, browser)]
            browser.close()
    return int(bool(faults or missing))


def tried(name: str, work: Path, site: Path, browser: Browser) -> list[str]:
    """Run one server, ask and walk; print and return what was wrong."""
    with running(name, work, work / "settings") as address:
        home = f"{address}{PREFIX}"
        answers = wanted(site, DENIED.get(name, 404))
        faults = [fault for path in answers for fault in compared(f"{home}/{path}", answers[path])]
        walk = used(browser, home, site)
    faults += walk.mistakes
    print(
        f"{name}: {len(answers)} answers compared; {walk.pages} pages opened; {len(faults)} faults"
    )
    for fault in faults:
        print(f"  {fault}")
    return faults


def compared(address: str, want: Wanted) -> Iterator[str]:
    """Yield how an answer differs from what is wanted."""
    status, headers, body = answer(address)
    expected = {
        **HEADERS,
        "Content-Security-Policy": want.policy.header,
        "Cache-Control": want.cache,
    }
    if status != want.status:
        yield f"{address}: status {status}, not {want.status}"
    if want.kind not in (headers["Content-Type"] or ""):
        yield f"{address}: type {headers['Content-Type']}, not {want.kind}"
    for name, value in expected.items():
        found = headers.get_all(name) or []
        if found != [value]:
            yield f"{address}: {name} is {found}, not [{value!r}]"
    if want.kind in {"text/html", "javascript"} and want.status == 200 and not is_packed(headers):
        yield f"{address}: not compressed"
    if want.status >= 400 and b"<html" not in body:
        yield f"{address}: not the page for lost visitors"


def answer(address: str) -> tuple[int, Message, bytes]:
    """Ask a server for a file as a browser does."""
    request = urllib.request.Request(address, headers={"Accept-Encoding": "gzip"})
    try:
        with urllib.request.urlopen(request) as given:
            status, headers, body = given.status, given.headers, given.read()
    except urllib.error.HTTPError as given:
        status, headers, body = given.code, given.headers, given.read()
    return status, headers, gzip.decompress(body) if is_packed(headers) else body


def is_packed(headers: Message) -> bool:
    """Tell whether an answer was compressed on its way."""
    return bool(headers["Content-Encoding"] == "gzip")


class Walk(NamedTuple):
    """What was seen while the site was used."""

    pages: int
    mistakes: list[str]


def used(browser: Browser, home: str, site: Path) -> Walk:
    """Open a page of each kind, learn, hand over, make an assignment, and count."""
    context = browser.new_context(locale="nl-NL", timezone_id="Europe/Amsterdam")
    page = context.new_page()
    page.add_init_script(TELL_VIOLATIONS)
    seen = CountPage(page, home)
    page.on("response", lambda one: seen.mistakes.append(one.url) if one.status >= 400 else None)
    paths = one_of_each_kind(site)
    for path in paths:
        page.goto(f"{home}/{path}")
    receipt = learn(page, home)
    assign(page, home)
    count(seen, receipt)
    context.close()
    return Walk(len(paths), seen.mistakes)


def one_of_each_kind(site: Path) -> list[str]:
    """Return the address of one page per folder and language, below the home page."""
    pages = sorted(path.parent.relative_to(site) for path in site.rglob("index.html"))
    kinds = {path.parent: f"{path.as_posix()}/" for path in pages if len(path.parts) > 1}
    alone = [f"{path.as_posix()}/" for path in pages if len(path.parts) == 1]
    return ["", *alone, *kinds.values()]


def assign(page: Page, home: str) -> None:
    """Make an assignment as a trainer, with its QR code."""
    page.goto(f"{home}/opdracht-maken/")
    page.locator("[data-part=module]").first.check()
    page.locator("[data-part=group]").fill("Balie")
    page.get_by_role("button", name="Maak de opdracht").press("Enter")
    page.locator(".wv-qr svg").wait_for()


def count(seen: CountPage, receipt: str) -> None:
    """Count one receipt in the browser, as a coordinator without Python does."""
    seen.goto("tellen/")
    seen.drop({"bewijs.txt": receipt.encode()})
    seen.count()
    if not [name for name, _ in seen.saved()]:
        seen.mistakes.append("the page «Tellen» offered nothing to save")


if __name__ == "__main__":
    sys.exit(main())
