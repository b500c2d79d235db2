"""Commands that explain themselves, and wrong use of them, in the language of their user."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import click

from waakvlam.cli.spoken_help import EXAMPLES, HELP
from waakvlam.cli.spoken_words import SENTENCES
from waakvlam.locale import default_language

_LANGUAGE = "waakvlam.cli.language"
_QUOTED = re.compile(r"'(.+)'")


class SpokenCommand(click.Command):
    """A command whose help and mistakes are told in Dutch or English, with an example to type.

    The example stands on one line, however long, so that it can be copied.
    """

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the arguments; say what is wrong with them in the language that they ask for."""
        ctx.meta[_LANGUAGE] = _asked_language(args)
        try:
            return super().parse_args(ctx, args)
        except click.UsageError as error:
            raise WrongUse(error, ctx) from error

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what to type, as the scripts are called."""
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(_typed(self), pieces, f"{_say('usage', ctx)}: ")

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what the command does, and an example."""
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(_dutch(self.name or "", ctx) or self.help or "")
        formatter.write_paragraph()
        formatter.write(f"  {_example(ctx)}\n")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write a line for each option."""
        records = [
            (record[0], _explained(parameter, ctx) or record[1])
            for parameter in self.get_params(ctx)
            if isinstance(parameter, click.Option) and (record := parameter.get_help_record(ctx))
        ]
        with formatter.section(_say("options", ctx)):
            formatter.write_dl(records)


command = partial(click.command, cls=SpokenCommand)
"""Makes a command that explains itself."""


class WrongUse(click.UsageError):
    """Wrong use of a command: what is wrong, an example, and where the help is."""

    def __init__(self, error: click.UsageError, ctx: click.Context) -> None:
        lines = [_sentence(error, ctx), _example(ctx), _say("more", ctx, typed=_typed(ctx.command))]
        super().__init__("\n".join(lines), ctx)

    def show(self, file: Any = None) -> None:
        """Print the sentences alone."""
        click.echo(self.message, file=file, err=True)


def _asked_language(arguments: Sequence[str]) -> str:
    """Return the language of `--lang`, also when something else is wrong with the arguments."""
    joined = " ".join(arguments)
    asked = re.search(r"--lang[ =](nl|en)\b", joined)
    return asked[1] if asked else default_language()


def _sentence(error: click.UsageError, ctx: click.Context) -> str:
    """Say what is wrong."""
    match error:
        case click.NoSuchOption(option_name=name, possibilities=found):
            meant = _say("meant", ctx, names=", ".join(found)) if found else ""
            return f"{_say('no-option', ctx, name=name)}{meant}"
        case click.MissingParameter(param=click.Parameter() as parameter):
            name = f"missing-{parameter.name}"
            return _say(name if name in SENTENCES else "missing", ctx, name=_named(parameter))
        case click.BadParameter(param=click.Parameter() as parameter):
            return f"{_named(parameter)}: {_wrong_value(parameter.type, error.message, ctx)}"
        case click.BadOptionUsage(option_name=name):
            return _say("no-value", ctx, name=name)
    return error.format_message()


def _wrong_value(kind: click.ParamType[Any], message: str, ctx: click.Context) -> str:
    """Say what a value has to be."""
    match kind:
        case click.Choice(choices=choices):
            return _say("choose", ctx, names=", ".join(map(str, choices)))
        case click.DateTime():
            return _say("write-day", ctx)
        case click.types.IntParamType():
            return _wrong_number(kind, ctx)
        case click.Path() | click.File():
            return _wrong_path(message, ctx)
    return message


def _wrong_number(kind: click.types.IntParamType, ctx: click.Context) -> str:
    match kind:
        case click.IntRange(min=low, max=None):
            return _say("write-number-from", ctx, low=str(low))
        case click.IntRange(min=low, max=high):
            return _say("write-number", ctx, low=str(low), high=str(high))
    return _say("write-whole", ctx)


def _wrong_path(message: str, ctx: click.Context) -> str:
    quoted = _QUOTED.search(message)
    path = quoted[1].replace("\\\\", "\\") if quoted else ""
    if Path(path).is_dir():
        return _say("is-folder", ctx, path=path)
    return _say("is-file" if Path(path).exists() else "is-missing", ctx, path=path)


def _named(parameter: click.Parameter) -> str:
    is_option = isinstance(parameter, click.Option)
    return parameter.opts[0] if is_option else (parameter.name or "").upper()


def _word(option: click.Option) -> str:
    """Return by what the help of an option is found; click has a name of its own for its help."""
    return "help" if "--help" in option.opts else option.name or ""


def _example(ctx: click.Context) -> str:
    name = ctx.command.name or ""
    return f"{_say('example', ctx)}: {_typed(ctx.command)} {EXAMPLES[name][_spoken(ctx)]}"


def _typed(command: click.Command) -> str:
    """Return how somebody calls the command: on Windows as `py`."""
    return f"{'py' if os.name == 'nt' else 'python3'} scripts/{command.name}.py"


def _dutch(name: str, ctx: click.Context) -> str:
    """Return the help in Dutch, or nothing where the command's own English is asked for."""
    own = f"{ctx.command.name}.{name}"
    return HELP.get(own, HELP.get(name, "")) if _spoken(ctx) == "nl" else ""


def _explained(option: click.Option, ctx: click.Context) -> str:
    """Return the help of an option in Dutch, with what holds when it is left out."""
    dutch = _dutch(_word(option), ctx)
    return " ".join([dutch, *_extra(option, ctx)]) if dutch else ""


def _extra(option: click.Option, ctx: click.Context) -> Iterator[str]:
    extra = option.get_help_extra(ctx)
    if "required" in extra:
        yield _say("required", ctx)
    if "default" in extra:
        yield _say("default", ctx, value=extra["default"])


def _say(code: str, ctx: click.Context, **values: str) -> str:
    return SENTENCES[code][_spoken(ctx)].format(**values)


def _spoken(ctx: click.Context) -> str:
    return str(ctx.meta.get(_LANGUAGE) or default_language())
