"""Exchange questions and receipts with learning systems."""

from __future__ import annotations

import datetime
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TextIO

import click

from waakvlam.cli.ends import day, fail, refuse, site
from waakvlam.cli.options import as_of_day, folder_for, lang, project
from waakvlam.cli.spoken import command
from waakvlam.endings import FAULT_IN_CONTENT
from waakvlam.load import LANGUAGES, Loaded, load
from waakvlam.locale import say


@command()
@project
@lang
@click.argument("names", metavar="QUIZ|SOURCE...", nargs=-1, required=True)
@click.option(
    "--as",
    "form",
    type=click.Choice(["gift", "moodle-xml", "xapi"]),
    required=True,
    help="What the learning system reads.",
)
@folder_for("--out", "Folder for the files.")
@click.option(
    "--language",
    "languages",
    type=click.Choice(LANGUAGES),
    multiple=True,
    help="Language of the questions (default: a file for each).",
)
@click.option("--site", "address", help="Address of the site (default: site_url in mkdocs.yml).")
@click.option(
    "--salt",
    type=click.File("r", encoding="utf-8"),
    help="For xapi: a file with a secret, so that nobody else can tell whose statement it is.",
)
@as_of_day
def export(
    root: Path,
    lang: str,
    names: tuple[str, ...],
    form: str,
    out: Path,
    languages: tuple[str, ...],
    address: str | None,
    salt: TextIO | None,
    as_of: datetime.datetime | None,
) -> None:
    """Write quizzes or receipts for a learning system.

    As gift or moodle-xml: the questions of each QUIZ, a file per language. As xapi: a statement
    for each quiz that was passed, out of the receipts in each SOURCE (files, folders, or - for
    standard input).
    """
    from waakvlam.adapters.mkdocs import site_address
    from waakvlam.exchange.words import ExchangeError
    from waakvlam.tally.errors import TallyError

    loaded = load(root)
    site(loaded, lang)
    place = address or site_address(root)
    try:
        if form == "xapi":
            secret = salt.read().strip() if salt else ""
            _export_receipts(loaded, names, out, place, secret, day(as_of), lang)
            return
        spoken = languages or LANGUAGES
        _export_quizzes(root, loaded, names, form, out, place, spoken, lang)
    except ExchangeError as fault:
        refuse(fault, lang)
    except TallyError as fault:
        fail(fault, lang)


def _export_quizzes(
    root: Path,
    loaded: Loaded,
    names: tuple[str, ...],
    form: str,
    out: Path,
    address: str,
    languages: Sequence[str],
    lang: str,
) -> None:
    from waakvlam.exchange.exporting import export_quizzes

    text = export_quizzes(
        root, loaded.sites, names, form, out, address=address, languages=languages, speak=lang
    )
    click.echo(text)


def _export_receipts(
    loaded: Loaded,
    names: tuple[str, ...],
    out: Path,
    address: str,
    salt: str,
    as_of: datetime.date,
    lang: str,
) -> None:
    from waakvlam.exchange.exporting import checked_address
    from waakvlam.exchange.exporting_receipts import export_statements
    from waakvlam.exchange.statements import Stage
    from waakvlam.progress import Bar

    stage = Stage(loaded.sites, checked_address(address), salt)
    sources = [Path(name) for name in names]
    with Bar(say("reading", lang)) as progress:
        text, is_whole = export_statements(
            sources, stage, out, as_of, speak=lang, progress=progress
        )
    click.echo(text)
    if not is_whole:
        sys.exit(FAULT_IN_CONTENT)


@command(name="import")
@project
@lang
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option(
    "--as",
    "form",
    type=click.Choice(["gift", "moodle-xml"]),
    help="Format of the file (default: as it looks).",
)
@as_of_day
def import_questions(
    root: Path, lang: str, file: Path, form: str | None, as_of: datetime.datetime | None
) -> None:
    """Make quizzes of the questions in FILE: GIFT or Moodle XML."""
    from waakvlam.exchange.importing import import_file
    from waakvlam.exchange.words import ExchangeError, said

    try:
        done = import_file(root, file, form, day(as_of))
    except ExchangeError as fault:
        refuse(fault, lang)
    click.echo(done.report.text(lang))
    for path, count in done.written.items():
        click.echo(said("imported", lang, path=path, count=str(count)))
    if not done.written:
        click.echo(said("not-imported", lang))
        sys.exit(FAULT_IN_CONTENT)
