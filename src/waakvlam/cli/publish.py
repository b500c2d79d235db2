"""Check, build and serve the site."""

from __future__ import annotations

import datetime
import sys
from pathlib import Path

import click

from waakvlam.cli.ends import day, print_report
from waakvlam.cli.options import as_of_day, folder_for, lang, overdue_as, project
from waakvlam.cli.spoken import command
from waakvlam.diagnostics import Severity, collect
from waakvlam.endings import FAULT_IN_CONTENT
from waakvlam.load import Loaded, Readers, load
from waakvlam.load import check as check_project
from waakvlam.locale import say


@command()
@project
@lang
@as_of_day
@overdue_as
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "github", "json"]),
    default="text",
    help="In which form problems are named.",
)
def check(
    root: Path, lang: str, as_of: datetime.datetime | None, overdue: Severity, form: str
) -> None:
    """Check all content and name every problem with its place."""
    report = check_project(root, as_of=day(as_of), overdue=overdue)
    print_report(report, lang, form)
    if report.errors:
        sys.exit(FAULT_IN_CONTENT)


@command()
@project
@lang
@folder_for("--site-dir", "Folder for the site.")
@click.option("--offline", is_flag=True, help="Make a copy that opens from disk, and pack it.")
@click.option(
    "--intern",
    "readers",
    flag_value="intern",
    default="everybody",
    help="Include what is marked for internal use.",
)
@as_of_day
@overdue_as
def build(
    root: Path,
    lang: str,
    site_dir: Path,
    offline: bool,
    readers: Readers,
    as_of: datetime.datetime | None,
    overdue: Severity,
) -> None:
    """Check the content, then build the site strictly."""
    from waakvlam.changeover import refuse_others

    loaded = load(root, as_of=day(as_of), overdue=overdue, readers=readers)
    print_report(loaded.report, lang, "text")
    if loaded.report.errors:
        sys.exit(FAULT_IN_CONTENT)
    refuse_others(site_dir.resolve(), root.resolve())
    make = _make_copy if offline else _make_site
    make(root.resolve(), site_dir, loaded, lang)


def _make_site(root: Path, site_dir: Path, loaded: Loaded, language: str) -> None:
    """Make the site for a web host, and settings for its operator beside it."""
    from waakvlam.adapters.mkdocs import build as build_site
    from waakvlam.changeover import renewed
    from waakvlam.hosting.write import write_beside, write_hosting

    with renewed(site_dir.resolve()) as new:
        built = build_site(root, new, loaded)
        if not write_hosting(new, built.place, loaded.sites, built.uris):
            click.echo(say("no-security-contact", language), err=True)
        stop_at_leaks(root, new, loaded, language)
    settings = write_beside(site_dir.resolve(), built.place)
    told = site_dir.with_name(settings.name) if site_dir.name else settings
    click.echo(say("hosting-written", language, folder=told.as_posix()), err=True)


def _make_copy(root: Path, site_dir: Path, loaded: Loaded, language: str) -> None:
    """Make a copy that opens from disk, and pack it."""
    from waakvlam.adapters.mkdocs import build_offline
    from waakvlam.adapters.offline import pack
    from waakvlam.changeover import renewed

    with renewed(site_dir.resolve()) as new:
        build_offline(root, new, loaded)
        stop_at_leaks(root, new, loaded, language)
    pack(site_dir.resolve())


def stop_at_leaks(root: Path, site_dir: Path, loaded: Loaded, language: str) -> None:
    """End with an error for each file that holds what is for internal use."""
    from waakvlam.leaks import leaks

    found = list(leaks(site_dir, loaded.left_out, loaded.sites))
    texts = {one.span.path: root / one.span.path for one in found}
    sources = {name: path.read_text(encoding="utf-8") for name, path in texts.items()}
    if found:
        click.echo(collect(found, sources, len(loaded.files)).text(language), err=True)
        sys.exit(FAULT_IN_CONTENT)


@command()
@project
@lang
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to show it at.")
@click.option(
    "--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help="Port."
)
@as_of_day
def serve(root: Path, lang: str, host: str, port: int, as_of: datetime.datetime | None) -> None:
    """Serve the site with live reload; stays alive while the content has errors."""
    from waakvlam.adapters.mkdocs import serve as serve_site

    click.echo(say("serving", lang, address=f"http://{host}:{port}/"), err=True)
    serve_site(root.resolve(), host, port, lang, as_of and as_of.date())
