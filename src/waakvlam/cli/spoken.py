"""Commands that explain themselves, and wrong use of them, in the language of their user."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

import click

from waakvlam.cli.spoken_faults import WrongUse
from waakvlam.cli.spoken_say import about, dutch, example, listen, placed, say, spoken, typed
from waakvlam.endings import orderly


class SpokenCommand(click.Command):
    """A command whose help and mistakes are told in Dutch or English, with an example to type.

    The example stands on one line, however long, so that it can be copied.
    """

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the arguments; say what is wrong with them in the language that they ask for."""
        listen(ctx, args)
        try:
            return super().parse_args(ctx, args)
        except click.exceptions.NoArgsIsHelpError:
            raise
        except click.UsageError as error:
            raise WrongUse(error, ctx) from error

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what to type, as the scripts are called."""
        pieces = placed(" ".join(self.collect_usage_pieces(ctx)), ctx)
        formatter.write_usage(typed(self), pieces, f"{say('usage', ctx)}: ")

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what the command does, and an example."""
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(about(self, ctx))
        formatter.write_paragraph()
        formatter.write(f"  {example(ctx)}\n")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write a line for each option."""
        records = [
            (placed(record[0], ctx), _explained(parameter, record[1], ctx))
            for parameter in self.get_params(ctx)
            if isinstance(parameter, click.Option) and (record := parameter.get_help_record(ctx))
        ]
        with formatter.section(say("options", ctx)):
            formatter.write_dl(records)


class OrderlyCommand(SpokenCommand):
    """A command that never ends in a traceback; see `waakvlam.endings`."""

    def invoke(self, ctx: click.Context) -> Any:
        """Do what is asked."""
        with orderly(spoken(ctx), ctx.params.get("out") or ctx.params.get("site_dir")):
            return super().invoke(ctx)


class SpokenGroup(SpokenCommand, click.Group):
    """What all commands belong to."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write a line for each option, and one or more for each command."""
        super().format_options(ctx, formatter)
        names = self.list_commands(ctx)
        found = [each for name in names if (each := self.get_command(ctx, name))]
        records = [(each.name or "", _first(about(each, ctx))) for each in found]
        with formatter.section(say("commands", ctx)):
            formatter.write_dl(records)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that is named; say which it could be where there is none."""
        try:
            return super().resolve_command(ctx, args)
        except click.NoSuchCommand as error:
            raise WrongUse(error, ctx) from error


command = partial(click.command, cls=OrderlyCommand)
"""Makes a command that explains itself."""

group = partial(click.group, cls=SpokenGroup)
"""Makes what such commands belong to."""


def _first(text: str) -> str:
    """Return the first paragraph."""
    return text.split("\n\n", maxsplit=1)[0]


def _word(option: click.Option) -> str:
    """Return by what the help of an option is found; click has a name of its own for its help."""
    return "help" if "--help" in option.opts else option.name or ""


def _explained(option: click.Option, english: str, ctx: click.Context) -> str:
    """Return the help of an option, with what holds when it is left out."""
    text = dutch(ctx.command, _word(option), ctx)
    told = [text, *_extra(option, ctx)] if text else [english]
    return " ".join([*told, *_choices(option, ctx)])


def _extra(option: click.Option, ctx: click.Context) -> Iterator[str]:
    extra = option.get_help_extra(ctx)
    if "required" in extra:
        yield say("required", ctx)
    if "default" in extra:
        yield say("default", ctx, value=extra["default"])


def _choices(option: click.Option, ctx: click.Context) -> Iterator[str]:
    """Name what there is to choose from, where that is too long to stand with the option."""
    if option.metavar and isinstance(option.type, click.Choice):
        yield say("one-of", ctx, names=", ".join(map(str, option.type.choices)))
