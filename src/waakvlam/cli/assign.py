"""Make assignments for groups."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from waakvlam.cli.ends import day, refuse
from waakvlam.cli.ends import site as checked_site
from waakvlam.cli.options import as_of_day, folder_for, lang, project
from waakvlam.cli.spoken import command
from waakvlam.load import load


@command()
@project
@lang
@click.argument("file", type=click.Path(path_type=Path, exists=True), required=False)
@click.option("--group", help="Name of the group.")
@click.option("--modules", help="Ids of modules, with spaces or commas between them.")
@click.option("--path", help="Workplace whose learning path it is.")
@click.option("--due", help="Last day, such as 2026-12-18.")
@click.option("--contact", help="Whom to ask.")
@click.option("--language", help="Language in which the link opens.")
@click.option("--municipality", help="Municipality, so that nobody has to choose it.")
@click.option("--workplace", help="Workplace, so that nobody has to choose it.")
@click.option("--invitations", help="Number of codes that count once each.")
@click.option("--site", help="Address of the site (default: site_url in mkdocs.yml).")
@click.option("--seed", type=int, help="For trying out only: codes that anybody can make again.")
@folder_for("--out", "Folder for the links, mails and sheets.")
@as_of_day
def assign(
    root: Path,
    lang: str,
    file: Path | None,
    site: str | None,
    seed: int | None,
    out: Path,
    as_of: datetime.datetime | None,
    **fields: str | None,
) -> None:
    """Make links, codes, mails and sheets for groups.

    FILE is YAML (a list `assignments:`) or CSV with the options as its columns. Without a file,
    the options make one assignment.
    """
    from waakvlam.adapters.mkdocs import site_address
    from waakvlam.assign.command import Wish, assign_all
    from waakvlam.assign.words import AssignError

    loaded = load(root)
    checked_site(loaded, lang)
    given = {name: text for name, text in fields.items() if text is not None}
    wish = Wish(file, given, site or site_address(root), seed)
    try:
        click.echo(assign_all(wish, loaded.sites, out, day(as_of), lang))
    except AssignError as fault:
        refuse(fault, lang)
