"""Try a built site for accessibility."""

from __future__ import annotations

import datetime
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from waakvlam.cli.ends import day, wrong_use
from waakvlam.cli.options import as_of_day, folder_for, lang, project
from waakvlam.cli.spoken import command
from waakvlam.endings import FAULT_IN_CONTENT
from waakvlam.locale import say
from waakvlam.tally.durable import replace

if TYPE_CHECKING:
    from waakvlam.audit.evidence import Evidence

AXE = Path("tests/browser/node_modules/axe-core/axe.min.js")
"""Where the npm tools of the tests keep it, from the root of the project."""

UNFINISHED = "audit-unfinished.json"
"""What was found before an audit was interrupted: `--again` goes on from there."""

READABLE = click.Path(path_type=Path, dir_okay=False, exists=True)


@command()
@project
@lang
@click.argument("site_dir", type=click.Path(path_type=Path, file_okay=False, exists=True))
@folder_for("--out", "Folder for what is found.")
@as_of_day
@click.option("--page", "only", multiple=True, help="Only this page, such as modules/; may repeat.")
@click.option("--axe", type=click.Path(path_type=Path), help="The file axe.min.js of axe-core.")
@click.option("--jobs", type=click.IntRange(1), help="Browsers side by side (default: cores).")
@click.option("--again", type=READABLE, help="audit.json of today; look at what is new alone.")
@click.option("--record", type=click.Path(path_type=Path), help="File for the site's statement.")
def audit(
    root: Path,
    lang: str,
    site_dir: Path,
    out: Path,
    as_of: datetime.datetime | None,
    only: tuple[str, ...],
    axe: Path | None,
    jobs: int | None,
    again: Path | None,
    record: Path | None,
) -> None:
    """Look at every page of SITE_DIR in every way; write the evidence to --out."""
    from waakvlam.audit.report import as_json
    from waakvlam.audit.run import CannotAuditError, Plan
    from waakvlam.audit.run import audit as look
    from waakvlam.audit.site import chosen_pages, find_pages

    pages = chosen_pages(find_pages(site_dir), only)
    if not pages:
        wrong_use("no-pages", lang, path=str(site_dir))

    def tell(found: Evidence) -> None:
        replace(out / UNFINISHED, as_json(found).encode())
        done = str(len(found.pages))
        click.echo(say("audited", lang, done=done, pages=str(len(pages))), err=True)

    day_told = day(as_of).isoformat()
    earlier = again.read_bytes() if again else b""
    plan = Plan(site_dir.resolve(), pages, (axe or root / AXE).resolve(), day_told, earlier, jobs)
    out.mkdir(parents=True, exist_ok=True)
    try:
        evidence = look(plan, tell)
    except CannotAuditError as missing:
        wrong_use(str(missing), lang)
    _finish(evidence, out, record, lang)


def _finish(evidence: Evidence, out: Path, record: Path | None, lang: str) -> NoReturn:
    """Write what was found, and end as it was."""
    from waakvlam.audit.record import as_record
    from waakvlam.audit.report import report_files

    for name, text in report_files(evidence, lang).items():
        replace(out / name, text.encode())
    (out / UNFINISHED).unlink(missing_ok=True)
    if record:
        replace(record, as_record(evidence).encode())
    found = sum(evidence.by_check.values())
    click.echo(say("audit-done", lang, found=str(found), path=str(out / "audit.html")))
    sys.exit(FAULT_IN_CONTENT if found else 0)
