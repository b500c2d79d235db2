"""The words of help and of wrong use, in the language of whoever runs a command."""

from __future__ import annotations

import inspect
import os
import re
from collections.abc import Sequence

import click

from waakvlam.cli.spoken_help import EXAMPLES, HELP
from waakvlam.cli.spoken_words import PLACEHOLDERS, SENTENCES
from waakvlam.locale import default_language

_LANGUAGE = "waakvlam.cli.language"
_PLACEHOLDER = re.compile(r"\[%Y-%m-%d\]|[A-Z]{2}[A-Z_]*(?: RANGE)?")

TYPED = {"waakvlam": "waakvlam", "schema": "waakvlam schema"}
"""How to call what has no script of its own."""


def listen(ctx: click.Context, arguments: Sequence[str]) -> None:
    """Take the language of `--lang`, also when something else is wrong with the arguments."""
    asked = re.search(r"--lang[ =](nl|en)\b", " ".join(arguments))
    ctx.meta[_LANGUAGE] = asked[1] if asked else ctx.meta.get(_LANGUAGE, default_language())


def spoken(ctx: click.Context) -> str:
    """Return the language in which to speak."""
    return str(ctx.meta.get(_LANGUAGE) or default_language())


def say(code: str, ctx: click.Context, **values: str) -> str:
    """Return a sentence, or a word around the help."""
    return SENTENCES[code][spoken(ctx)].format(**values)


def dutch(command: click.Command, name: str, ctx: click.Context) -> str:
    """Return the help in Dutch, or nothing where the command's own English is asked for."""
    own = f"{command.name}.{name}"
    return HELP.get(own, HELP.get(name, "")) if spoken(ctx) == "nl" else ""


def about(command: click.Command, ctx: click.Context) -> str:
    """Return what a command does."""
    return dutch(command, command.name or "", ctx) or inspect.cleandoc(command.help or "")


def placed(text: str, ctx: click.Context) -> str:
    """Put the words in capitals, which stand for what somebody types, in the language."""
    language = spoken(ctx)
    return _PLACEHOLDER.sub(lambda found: PLACEHOLDERS[found[0]][language], text)


def example(ctx: click.Context) -> str:
    """Return a line to type."""
    name = ctx.command.name or ""
    return f"{say('example', ctx)}: {typed(ctx.command)} {EXAMPLES[name][spoken(ctx)]}"


def typed(command: click.Command) -> str:
    """Return how somebody calls the command: its script on Windows as `py`."""
    script = f"{'py' if os.name == 'nt' else 'python3'} scripts/{command.name}.py"
    return TYPED.get(command.name or "", script)
