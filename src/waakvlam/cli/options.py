"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from waakvlam.cli.spoken_say import spoken
from waakvlam.day import VARIABLE

Command = TypeVar("Command", bound=Callable[..., Any])

project = click.option(
    "--root",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    default=Path(),
    help="Folder of the project (default: this one).",
)
lang = click.option(
    "--lang",
    type=click.Choice(["nl", "en"]),
    default=lambda: spoken(click.get_current_context()),
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

region_counts = click.option(
    "--for-region",
    is_flag=True,
    help="Also write for-region.json: for `merge`, and to renew more in the next report.",
)


def folder_for(option: str, text: str) -> Callable[[Command], Command]:
    """Ask in which folder a command has to write."""
    kind = click.Path(path_type=Path, file_okay=False)
    return click.option(option, type=kind, required=True, help=text)


outcome_folder = folder_for(
    "--out", "Folder for the outcome: a new or empty one, or that of an earlier tally."
)
