"""The command line: parse, call, print. No rules. One file per subject."""

from __future__ import annotations

import sys

import click

from waakvlam.cli.assign import assign
from waakvlam.cli.audit import audit
from waakvlam.cli.author import new, translated, write_schemas
from waakvlam.cli.count import merge, sample, tally, verify
from waakvlam.cli.exchange import export, import_questions
from waakvlam.cli.options import lang
from waakvlam.cli.package import package
from waakvlam.cli.publish import build, check, serve
from waakvlam.cli.spoken import group

COMMANDS = (
    check,
    build,
    serve,
    tally,
    merge,
    verify,
    new,
    translated,
    write_schemas,
    sample,
    assign,
    export,
    import_questions,
    audit,
    package,
)


@group(name="waakvlam", context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="waakvlam", message="waakvlam %(version)s")
@lang
def main(lang: str) -> None:
    """Check, build and serve the site; count the receipts."""
    del lang  # What a command says and how it explains itself listen to it by themselves.
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


for command in COMMANDS:
    main.add_command(command)
