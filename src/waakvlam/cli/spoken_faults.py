"""Wrong use of a command, told in the language of its user."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import click

from waakvlam.cli.spoken_say import example, placed, say, typed
from waakvlam.cli.spoken_words import SENTENCES

_QUOTED = re.compile(r"'(.+)'")
_UNEXPECTED = re.compile(r"unexpected extra arguments? \((.+)\)", re.DOTALL)


class WrongUse(click.UsageError):
    """Wrong use of a command: what is wrong, an example, and where the help is."""

    def __init__(self, error: click.UsageError, ctx: click.Context) -> None:
        lines = [_sentence(error, ctx), example(ctx), say("more", ctx, typed=typed(ctx.command))]
        super().__init__("\n".join(lines), ctx)

    def show(self, file: Any = None) -> None:
        """Print the sentences alone."""
        click.echo(self.message, file=file, err=True)


def _sentence(error: click.UsageError, ctx: click.Context) -> str:
    """Say what is wrong."""
    match error:
        case click.NoSuchOption(option_name=name):
            return f"{say('no-option', ctx, name=name)}{_meant(error, ctx)}"
        case click.MissingParameter(param=click.Parameter() as parameter):
            name = f"missing-{parameter.name}"
            return say(name if name in SENTENCES else "missing", ctx, name=_named(parameter, ctx))
        case click.BadParameter(param=click.Parameter() as parameter):
            return f"{_named(parameter, ctx)}: {_wrong_value(parameter.type, error.message, ctx)}"
        case click.BadOptionUsage(option_name=name):
            return say("no-value", ctx, name=name)
        case click.NoSuchCommand(command_name=name):
            return f"{say('no-command', ctx, name=name)}{_meant(error, ctx)}"
    extra = _UNEXPECTED.search(error.message)
    return say("too-much", ctx, given=extra[1]) if extra else error.format_message()


def _meant(error: click.NoSuchOption | click.NoSuchCommand, ctx: click.Context) -> str:
    """Say which names look like the one that was typed."""
    found = error.possibilities
    return say("meant", ctx, names=", ".join(found)) if found else ""


def _wrong_value(kind: click.ParamType[Any], message: str, ctx: click.Context) -> str:
    """Say what a value has to be."""
    match kind:
        case click.Choice(choices=choices):
            return say("choose", ctx, names=", ".join(map(str, choices)))
        case click.DateTime():
            return say("write-day", ctx)
        case click.types.IntParamType():
            return _wrong_number(kind, ctx)
        case click.Path() | click.File():
            return _wrong_path(message, ctx)
    return message


def _wrong_number(kind: click.types.IntParamType, ctx: click.Context) -> str:
    match kind:
        case click.IntRange(min=low, max=None):
            return say("write-number-from", ctx, low=str(low))
        case click.IntRange(min=low, max=high):
            return say("write-number", ctx, low=str(low), high=str(high))
    return say("write-whole", ctx)


def _wrong_path(message: str, ctx: click.Context) -> str:
    quoted = _QUOTED.search(message)
    path = quoted[1].replace("\\\\", "\\") if quoted else ""
    if Path(path).is_dir():
        return say("is-folder", ctx, path=path)
    return say("is-file" if Path(path).exists() else "is-missing", ctx, path=path)


def _named(parameter: click.Parameter, ctx: click.Context) -> str:
    """Return how the help calls what is wrong or missing."""
    if isinstance(parameter, click.Option):
        return parameter.opts[0]
    return placed(parameter.human_readable_name, ctx)
