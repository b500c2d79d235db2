"""Count receipts, add up counts, count again; and receipts to try it with."""

from __future__ import annotations

import datetime
import sys
from pathlib import Path

import click

from waakvlam.cli.ends import FAULT_IN_CONTENT, day, fail, show_table, site
from waakvlam.cli.options import as_of_day, earlier, issued_codes, lang, project
from waakvlam.load import load
from waakvlam.locale import say
from waakvlam.sample_forms import FORMS, MIXED


@click.command()
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
        plan = plan_from_site(site(load(root), lang))
        try:
            with Bar(say("reading", lang)) as progress:
                outcome = count_receipts(
                    sources,
                    plan,
                    out,
                    day(as_of),
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
            fail(fault, lang)
        for remark in outcome.remarks:
            click.echo(remark.sentence(lang), err=True)
        click.echo(outcome.text)
        show_table(outcome.report, lang)
        sys.exit(outcome.exit_code)


@click.command()
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
        plan = plan_from_site(site(load(root), lang))
        try:
            outcome = written(make_merged(counts, plan, lang, previous), out)
        except TallyError as fault:
            fail(fault, lang)
        click.echo(outcome.text)
        show_table(outcome.report, lang)
        sys.exit(outcome.exit_code)


@click.command()
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

    plan = plan_from_site(site(load(root), lang))
    try:
        compared = make_again(tally, sources, plan, previous, issued)
    except TallyError as fault:
        fail(fault, lang)
    for name, verdict in compared.verdicts.items():
        click.echo(f"{name}: {word(f'verdict-{verdict}', lang)}")
    click.echo(word("verified" if compared.is_same else "not-verified", lang))
    sys.exit(0 if compared.is_same else FAULT_IN_CONTENT)


@click.command()
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

    plan = plan_from_site(site(load(root), lang))
    written = write_samples(plan, count, seed, out, form)
    click.echo(say("sample-written", lang, count=str(written), folder=out.as_posix()))
