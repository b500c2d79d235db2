"""What commands begin and end with: a site without errors, a sentence, an exit code."""

from __future__ import annotations

import datetime
import sys
from collections.abc import Callable
from typing import Any, NoReturn

import click

from waakvlam.day import default_day
from waakvlam.diagnostics import Report
from waakvlam.endings import WRONG_USE
from waakvlam.load import Loaded
from waakvlam.locale import say


def print_report(report: Report, language: str, form: str) -> None:
    """Print every problem of a project, in one of the forms of `check`."""
    writers: dict[str, Callable[[str], str]] = {
        "text": lambda name: report.text(name, color=_colors()),
        "github": report.github,
        "json": report.json,
    }
    click.echo(writers[form](language), color=_colors())


def site(loaded: Loaded, language: str) -> Any:
    """Return the site in a language; end with the problems when it has errors."""
    if loaded.report.errors:
        print_report(loaded.report, language, "text")
        sys.exit(WRONG_USE)
    return loaded.sites[language]


def day(as_of: datetime.datetime | None) -> datetime.date:
    """Return the day that counts as today."""
    return as_of.date() if as_of else default_day()


def wrong_use(code: str, language: str, **values: str) -> NoReturn:
    """End: the command cannot do what was asked."""
    click.echo(say("wrong", language, sentence=say(code, language, **values)), err=True)
    sys.exit(WRONG_USE)


def refuse(fault: Any, language: str) -> NoReturn:
    """End with the sentences and the exit code of a fault of another command."""
    click.echo(fault.text(language), err=True)
    sys.exit(fault.exit_code)


def fail(fault: Any, language: str) -> NoReturn:
    """End with the reasons and the exit code of a fault of the tally."""
    click.echo("\n".join([*fault.reasons(language), fault.sentence(language)]), err=True)
    sys.exit(fault.exit_code)


def show_table(report: Any, language: str) -> None:
    """Show the goals once more, where somebody watches a terminal."""
    if sys.stdout.isatty():
        from waakvlam.terminal import show_report

        show_report(report, language)


def _colors() -> bool:
    return sys.stdout.isatty()
