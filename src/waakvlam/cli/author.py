"""What authors write with: skeletons, remembered translations, schemas."""

from __future__ import annotations

from pathlib import Path

import click

from waakvlam import scaffold, schema
from waakvlam.cli.ends import wrong_use
from waakvlam.cli.options import lang, project
from waakvlam.cli.spoken import command
from waakvlam.locale import say
from waakvlam.tally.durable import replace


@command()
@click.argument("kind", type=click.Choice(scaffold.KINDS))
@click.argument("name", metavar="ID")
@project
@lang
def new(kind: str, name: str, root: Path, lang: str) -> None:
    """Write a skeleton in both languages that passes the check."""
    try:
        for path in scaffold.new(kind, name, root):
            click.echo(path.as_posix())
    except scaffold.Refused as refusal:
        wrong_use(refusal.code, lang, **refusal.values)


@command()
@project
@lang
@click.argument("files", nargs=-1, metavar="[TRANSLATION]...")
def translated(root: Path, lang: str, files: tuple[str, ...]) -> None:
    """Remember the translations as they are now.

    A stale text stays stale, unless its file is named.
    """
    from waakvlam.translated import NotTranslatedError, remember

    try:
        changed = remember(root, [_in_project(root, file) for file in files])
    except NotTranslatedError as problem:
        wrong_use("not-translated", lang, path=str(problem))
    click.echo(say("translated", lang, count=str(len(changed))))


@command(name="schema")
@lang
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("schemas"),
    show_default=True,
    help="Folder for the schemas.",
)
def write_schemas(lang: str, out: Path) -> None:
    """Write JSON Schemas, so that editors complete and explain the fields."""
    del lang  # Only the help and wrong use speak; the names of files are the same in both.
    out.mkdir(parents=True, exist_ok=True)
    for name, text in schema.schemas().items():
        replace(out / name, text.encode())
        click.echo((out / name).as_posix())


def _in_project(root: Path, file: str) -> str:
    """Return a file as the project knows it, from wherever it was named."""
    path, top = Path(file).resolve(), root.resolve()
    return path.relative_to(top).as_posix() if path.is_relative_to(top) else Path(file).as_posix()
