"""The command line: parse, call, print. No rules."""

from __future__ import annotations

import datetime
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

import click

from waakvlam import scaffold, schema
from waakvlam.day import VARIABLE, default_day
from waakvlam.diagnostics import Severity
from waakvlam.load import Loaded, load
from waakvlam.locale import default_language, say
from waakvlam.sample_forms import FORMS, MIXED

FAULT_IN_CONTENT = 1
WRONG_USE = 2

project = click.option(
    "--root",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    default=Path(),
    help="Folder of the project (default: this one).",
)
lang = click.option(
    "--lang",
    type=click.Choice(["nl", "en"]),
    default=default_language,
    help="Language of messages and reports.",
)


as_of_day = click.option(
    "--as-of",
    type=click.DateTime(["%Y-%m-%d"]),
    envvar=VARIABLE,
    help="Take this day for today, such as 2027-01-31.",
)
overdue_as = click.option(
    "--overdue",
    type=click.Choice(["warning", "error"]),
    default="warning",
    help="What a text is whose review is overdue (default: a warning).",
)


earlier = click.option(
    "--previous",
    type=click.Path(path_type=Path, exists=True),
    help="Folder of the earlier tally: tell nothing more together with it.",
)
issued_codes = click.option(
    "--issued",
    type=click.Path(path_type=Path, dir_okay=False, exists=True),
    multiple=True,
    help="List of issued codes that `assign --invitations` wrote.",
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="waakvlam")
def main() -> None:
    """Check, build and serve the site; count the receipts."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


@main.command()
@project
@lang
@as_of_day
@overdue_as
@click.option("--format", "form", type=click.Choice(["text", "github", "json"]), default="text")
def check(
    root: Path, lang: str, as_of: datetime.datetime | None, overdue: Severity, form: str
) -> None:
    """Check all content and name every problem with its place."""
    loaded = load(root, as_of=_day(as_of), overdue=overdue)
    _print_report(loaded, lang, form)
    if loaded.report.errors:
        sys.exit(FAULT_IN_CONTENT)


@main.command()
@project
@lang
@click.option("--site-dir", type=click.Path(path_type=Path, file_okay=False), required=True)
@click.option("--offline", is_flag=True, help="Make a copy that opens from disk, and pack it.")
@as_of_day
@overdue_as
def build(
    root: Path,
    lang: str,
    site_dir: Path,
    offline: bool,
    as_of: datetime.datetime | None,
    overdue: Severity,
) -> None:
    """Check the content, then build the site strictly."""
    from waakvlam.adapters.mkdocs import BuildFailed, build_offline
    from waakvlam.adapters.mkdocs import build as build_site

    loaded = load(root, as_of=_day(as_of), overdue=overdue)
    _print_report(loaded, lang, "text")
    if loaded.report.errors:
        sys.exit(FAULT_IN_CONTENT)
    try:
        make = build_offline if offline else build_site
        make(root.resolve(), site_dir.resolve(), loaded)
    except BuildFailed as fault:
        click.echo(str(fault), err=True)
        sys.exit(FAULT_IN_CONTENT)


@main.command()
@project
@lang
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True)
@as_of_day
def serve(root: Path, lang: str, host: str, port: int, as_of: datetime.datetime | None) -> None:
    """Serve the site with live reload; stays alive while the content has errors."""
    from waakvlam.adapters.mkdocs import PortInUse
    from waakvlam.adapters.mkdocs import serve as serve_site

    click.echo(say("serving", lang, address=f"http://{host}:{port}/"), err=True)
    try:
        serve_site(root.resolve(), host, port, lang, as_of and as_of.date())
    except PortInUse:
        _wrong_use(say("port-in-use", lang, port=str(port)))


@main.command()
@project
@lang
@click.argument("sources", type=click.Path(path_type=Path), nargs=-1, required=True)
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), required=True)
@as_of_day
@earlier
@click.option(
    "--ledger",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder that remembers what was counted: do not count it again in the next period.",
)
@click.option("--forget", is_flag=True, help="Remove receipts that were counted and are too old.")
@click.option(
    "--engine",
    type=click.Choice(["standard", "duckdb"]),
    default="standard",
    help="What adds up; duckdb is for files of completions that outgrow memory.",
)
@issued_codes
@click.option("--for-region", is_flag=True, help="Write the counts that `merge` adds up.")
def tally(
    root: Path,
    lang: str,
    sources: tuple[Path, ...],
    out: Path,
    as_of: datetime.datetime | None,
    previous: Path | None,
    ledger: Path | None,
    forget: bool,
    engine: str,
    issued: tuple[Path, ...],
    for_region: bool,
) -> None:
    """Count the receipts in SOURCES (files, folders, or - for standard input)."""
    from waakvlam.endings import orderly
    from waakvlam.progress import Bar
    from waakvlam.tally.errors import TallyError
    from waakvlam.tally.from_site import plan_from_site
    from waakvlam.tally.run import tally as count_receipts

    with orderly(lang):
        plan = plan_from_site(_site(load(root), lang))
        try:
            with Bar(say("reading", lang)) as progress:
                outcome = count_receipts(
                    sources,
                    plan,
                    out,
                    _day(as_of),
                    language=lang,
                    progress=progress,
                    previous=previous,
                    ledger=ledger,
                    forget=forget,
                    engine=engine,
                    issued=issued,
                    for_region=for_region,
                )
        except TallyError as fault:
            _fail(fault, lang)
        for remark in outcome.remarks:
            click.echo(remark.sentence(lang), err=True)
        click.echo(outcome.text)
        _show_table(outcome.report, lang)
        sys.exit(outcome.exit_code)


@main.command()
@project
@lang
@click.argument("counts", type=click.Path(path_type=Path, dir_okay=False), nargs=-1, required=True)
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), required=True)
@earlier
def merge(
    root: Path, lang: str, counts: tuple[Path, ...], out: Path, previous: Path | None
) -> None:
    """Add up COUNTS: the files `for-region.json` that municipalities sent."""
    from waakvlam.endings import orderly
    from waakvlam.tally.again import make_merged
    from waakvlam.tally.errors import TallyError
    from waakvlam.tally.from_site import plan_from_site
    from waakvlam.tally.run import written

    with orderly(lang):
        plan = plan_from_site(_site(load(root), lang))
        try:
            outcome = written(make_merged(counts, plan, lang, previous), out)
        except TallyError as fault:
            _fail(fault, lang)
        click.echo(outcome.text)
        _show_table(outcome.report, lang)
        sys.exit(outcome.exit_code)


@main.command()
@project
@lang
@click.argument("tally", type=click.Path(path_type=Path, file_okay=False, exists=True))
@click.argument("sources", type=click.Path(path_type=Path, exists=True), nargs=-1, required=True)
@earlier
@issued_codes
def verify(
    root: Path,
    lang: str,
    tally: Path,
    sources: tuple[Path, ...],
    previous: Path | None,
    issued: tuple[Path, ...],
) -> None:
    """Make the TALLY in a folder again from its SOURCES, and compare it byte for byte."""
    from waakvlam.tally.again import verify as make_again
    from waakvlam.tally.errors import TallyError
    from waakvlam.tally.from_site import plan_from_site
    from waakvlam.tally.messages import word

    plan = plan_from_site(_site(load(root), lang))
    try:
        compared = make_again(tally, sources, plan, previous, issued)
    except TallyError as fault:
        _fail(fault, lang)
    for name, verdict in compared.verdicts.items():
        click.echo(f"{name}: {word(f'verdict-{verdict}', lang)}")
    click.echo(word("verified" if compared.is_same else "not-verified", lang))
    sys.exit(0 if compared.is_same else FAULT_IN_CONTENT)


@main.command()
@click.argument("kind", type=click.Choice(scaffold.KINDS))
@click.argument("name", metavar="ID")
@project
def new(kind: str, name: str, root: Path) -> None:
    """Write a skeleton in both languages that passes the check."""
    try:
        for path in scaffold.new(kind, name, root):
            click.echo(path.as_posix())
    except scaffold.Refused as refusal:
        _wrong_use(str(refusal))


@main.command()
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
        _wrong_use(say("not-translated", lang, path=str(problem)))
    click.echo(say("translated", lang, count=str(len(changed))))


@main.command(name="schema")
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), default=Path("schemas"))
def write_schemas(out: Path) -> None:
    """Write JSON Schemas, so that editors complete and explain the fields."""
    out.mkdir(parents=True, exist_ok=True)
    for name, text in schema.schemas().items():
        (out / name).write_text(text, encoding="utf-8", newline="\n")
        click.echo((out / name).as_posix())


@main.command()
@project
@lang
@click.option("--receipts", "count", type=click.IntRange(1, 1_000_000), default=100)
@click.option("--seed", type=int, default=1, show_default=True)
@click.option("--as", "form", type=click.Choice([*FORMS, MIXED]), default="text")
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), required=True)
def sample(root: Path, lang: str, count: int, seed: int, form: str, out: Path) -> None:
    """Write synthetic receipts, so that anybody can try the count."""
    from waakvlam.sample import write_samples
    from waakvlam.tally.from_site import plan_from_site

    plan = plan_from_site(_site(load(root), lang))
    written = write_samples(plan, count, seed, out, form)
    click.echo(say("sample-written", lang, count=str(written), folder=out.as_posix()))


@main.command()
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
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), required=True)
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
    from waakvlam.endings import orderly

    with orderly(lang):
        loaded = load(root)
        _site(loaded, lang)
        given = {name: text for name, text in fields.items() if text is not None}
        wish = Wish(file, given, site or site_address(root), seed)
        try:
            click.echo(assign_all(wish, loaded.sites, out, _day(as_of), lang))
        except AssignError as fault:
            click.echo(fault.text(lang), err=True)
            sys.exit(WRONG_USE)


def _print_report(loaded: Loaded, language: str, form: str) -> None:
    writers: dict[str, Callable[[str], str]] = {
        "text": lambda name: loaded.report.text(name, color=_colors()),
        "github": loaded.report.github,
        "json": loaded.report.json,
    }
    click.echo(writers[form](language), color=_colors())


def _in_project(root: Path, file: str) -> str:
    """Return a file as the project knows it, from wherever it was named."""
    path, top = Path(file).resolve(), root.resolve()
    return path.relative_to(top).as_posix() if path.is_relative_to(top) else Path(file).as_posix()


def _day(as_of: datetime.datetime | None) -> datetime.date:
    return as_of.date() if as_of else default_day()


def _colors() -> bool:
    return sys.stdout.isatty()


def _site(loaded: Loaded, language: str) -> Any:
    if loaded.report.errors:
        _print_report(loaded, language, "text")
        sys.exit(WRONG_USE)
    return loaded.sites[language]


def _wrong_use(sentence: str) -> NoReturn:
    click.echo(f"error: {sentence}", err=True)
    sys.exit(WRONG_USE)


def _fail(fault: Any, language: str) -> NoReturn:
    click.echo("\n".join([*fault.reasons(language), fault.sentence(language)]), err=True)
    sys.exit(fault.exit_code)


def _show_table(report: Any, language: str) -> None:
    """Show the goals once more, where somebody watches a terminal."""
    if sys.stdout.isatty():
        from waakvlam.terminal import show_report

        show_report(report, language)
