"""Make packages for learning systems."""

from __future__ import annotations

from pathlib import Path

import click

from waakvlam.cli.ends import refuse
from waakvlam.cli.ends import site as checked_site
from waakvlam.cli.options import folder_for, lang, project
from waakvlam.cli.spoken import command
from waakvlam.load import load


@command()
@project
@lang
@click.argument("modules", nargs=-1, required=True, metavar="MODULE...")
@click.option(
    "--as",
    "form",
    type=click.Choice(["scorm12", "scorm2004", "cmi5"]),
    required=True,
    help="What the learning system takes; nearly all of them take scorm12.",
)
@click.option(
    "--language",
    type=click.Choice(["nl", "en", "both"]),
    default="nl",
    show_default=True,
    help="Language of the package; with both, learners can switch.",
)
@click.option("--site", help="Address of the site (default: site_url in mkdocs.yml).")
@folder_for("--out", "Folder for the packages.")
def package(
    root: Path,
    lang: str,
    modules: tuple[str, ...],
    form: str,
    language: str,
    site: str | None,
    out: Path,
) -> None:
    """Make a package of each MODULE for a learning system: text, quiz and checklists."""
    from waakvlam.adapters.mkdocs import site_address
    from waakvlam.packages.command import Wish, package_all
    from waakvlam.packages.words import PackageError

    loaded = load(root)
    checked_site(loaded, lang)
    languages = ("nl", "en") if language == "both" else (language,)
    wish = Wish(modules, form, languages, site or site_address(root), root / "docs")
    try:
        click.echo(package_all(wish, loaded.sites, out, lang))
    except PackageError as fault:
        refuse(fault, lang)
