"""Count receipts, add up counts, count again; and receipts to try it with."""

from __future__ import annotations

import datetime
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, TypedDict, Unpack

import click

from waakvlam.cli.ends import day, fail, show_table, site
from waakvlam.cli.options import (
    as_of_day,
    earlier,
    issued_codes,
    lang,
    outcome_folder,
    project,
    region_counts,
)
from waakvlam.cli.spoken import command
from waakvlam.endings import FAULT_IN_CONTENT
from waakvlam.load import load
from waakvlam.locale import say
from waakvlam.sample_forms import FORMS, MIXED

if TYPE_CHECKING:
    from waakvlam.tally.plan import Plan
    from waakvlam.tally.run import Outcome


class Wishes(TypedDict):
    """What somebody can ask of a tally, beside what is counted and where it goes."""

    previous: Path | None
    ledger: Path | None
    forget: bool
    engine: str
    issued: tuple[Path, ...]
    for_region: bool


@command()
@project
@lang
@click.argument("sources", type=click.Path(path_type=Path), nargs=-1, required=True)
@outcome_folder
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
@region_counts
def tally(
    root: Path,
    lang: str,
    sources: tuple[Path, ...],
    out: Path,
    as_of: datetime.datetime | None,
    **wishes: Unpack[Wishes],
) -> None:
    """Count the receipts in SOURCES (files, folders, or - for standard input)."""
    from waakvlam.progress import Bar
    from waakvlam.tally.run import tally as count_receipts

    def counted(plan: Plan) -> Outcome:
        with Bar(say("reading", lang)) as bar:
            return count_receipts(
                sources, plan, out, day(as_of), language=lang, progress=bar, **wishes
            )

    _finish(root, lang, counted)


@command()
@project
@lang
@click.argument("counts", type=click.Path(path_type=Path, dir_okay=False), nargs=-1, required=True)
@outcome_folder
@earlier
@region_counts
def merge(  # One argument per option.
    root: Path,
    lang: str,
    counts: tuple[Path, ...],
    out: Path,
    previous: Path | None,
    for_region: bool,
) -> None:
    """Add up COUNTS: the files `for-region.json` that municipalities sent."""
    from waakvlam.tally.again import make_merged
    from waakvlam.tally.run import written

    def added(plan: Plan) -> Outcome:
        return written(make_merged(counts, plan, lang, previous, for_region), out)

    _finish(root, lang, added)


def _finish(root: Path, lang: str, count: Callable[[Plan], Outcome]) -> NoReturn:
    """Count, show the outcome, and end as it ended."""
    from waakvlam.tally.errors import TallyError
    from waakvlam.tally.from_site import plan_from_site

    try:
        outcome = count(plan_from_site(site(load(root), lang)))
    except TallyError as fault:
        fail(fault, lang)
    for remark in outcome.remarks:
        click.echo(remark.sentence(lang), err=True)
    click.echo(outcome.text)
    show_table(outcome.report, lang)
    sys.exit(outcome.exit_code)


@command()
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

    try:
        plan = plan_from_site(site(load(root), lang))
        compared = make_again(tally, sources, plan, previous, issued)
    except TallyError as fault:
        fail(fault, lang)
    for name, verdict in compared.verdicts.items():
        click.echo(f"{name}: {word(f'verdict-{verdict}', lang)}")
    click.echo(word("verified" if compared.is_same else "not-verified", lang))
    sys.exit(0 if compared.is_same else FAULT_IN_CONTENT)


@command()
@project
@lang
@click.option(
    "--receipts",
    "count",
    type=click.IntRange(1, 1_000_000),
    default=100,
    show_default=True,
    help="How many receipts.",
)
@click.option(
    "--seed", type=int, default=1, show_default=True, help="Another number, other receipts."
)
@click.option(
    "--as",
    "form",
    type=click.Choice([*FORMS, MIXED]),
    metavar="FORM",
    default="text",
    help="In which form; mixed is all of them by turns.",
)
@outcome_folder
def sample(root: Path, lang: str, count: int, seed: int, form: str, out: Path) -> None:
    """Write synthetic receipts, so that anybody can try the count."""
    from waakvlam.sample import write_samples
    from waakvlam.tally.errors import TallyError
    from waakvlam.tally.from_site import plan_from_site

    plan = plan_from_site(site(load(root), lang))
    try:
        written = write_samples(plan, count, seed, out, form)
    except TallyError as fault:
        fail(fault, lang)
    click.echo(say("sample-written", lang, count=str(written), folder=out.as_posix()))
