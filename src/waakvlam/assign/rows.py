"""Read what is asked for: rows of fields, each with its place, out of YAML or CSV."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from waakvlam.assign.words import wrong
from waakvlam.diagnostics import Diagnostic, collect
from waakvlam.source.files import SourceFile, decode
from waakvlam.source.nodes import read_tree
from waakvlam.source.tree import Items, Node, Scalar, Table


@dataclass(frozen=True, slots=True)
class Row:
    """One assignment as it was asked for."""

    place: str
    fields: Mapping[str, str]
    """Texts by name of the field; ids of modules with spaces between them."""


def read_rows(path: Path, language: str) -> tuple[Row, ...]:
    """Read a file: CSV by its name, otherwise YAML."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise wrong("cannot-read", place=str(path), reason=error.strerror or "") from error
    source, problems = decode(path.as_posix(), language, content)
    _refuse(problems, source, language)
    assert source is not None
    rows = _csv(source) if path.suffix.lower() == ".csv" else _yaml(source, language)
    return tuple(rows)


def _csv(source: SourceFile) -> Iterator[Row]:
    """Read a table with `;` or `,` between its columns, as its first line has them."""
    lines = source.text.splitlines()
    separator = ";" if lines and ";" in lines[0] else ","
    reader = csv.reader(lines, delimiter=separator, strict=True)
    try:
        names = [name.strip().lower() for name in next(reader, [])]
        for values in reader:
            place = f"{source.path}:{reader.line_num}"
            if len(values) > len(names) and any(values[len(names) :]):
                raise wrong("not-a-list", place=place)
            fields = {name: value.strip() for name, value in zip(names, values, strict=False)}
            if any(fields.values()):
                yield Row(place, _with_spaces(fields))
    except csv.Error as error:
        place = f"{source.path}:{reader.line_num}"
        raise wrong("cannot-read", place=place, reason=str(error)) from error


def _yaml(source: SourceFile, language: str) -> Iterator[Row]:
    tree, problems = read_tree(source)
    _refuse(problems, source, language)
    items = tree.named("assignments") if tree is not None else None
    if not isinstance(items, Items):
        raise wrong("not-a-list", place=source.path)
    for item in items:
        if not isinstance(item, Table):
            raise wrong("not-a-list", place=f"{source.path}:{items.span.line}")
        place = f"{source.path}:{item.span.line}"
        yield Row(place, {str(name): _text(value, place) for name, value in item.items()})


def _text(value: Node, place: str) -> str:
    if isinstance(value, Scalar):
        return str(value)
    if isinstance(value, Items) and all(isinstance(one, Scalar) for one in value):
        return " ".join(map(str, value))
    raise wrong("not-a-list", place=place)


def _with_spaces(fields: Mapping[str, str]) -> dict[str, str]:
    modules = fields.get("modules", "")
    return {**fields, "modules": " ".join(modules.replace(",", " ").split())}


def _refuse(problems: list[Diagnostic], source: SourceFile | None, language: str) -> None:
    report = collect(problems, {source.path: source.text} if source else {}, 1)
    if report.errors:
        text = report.text(language)
        raise wrong("cannot-read", place=problems[0].span.path, reason=text)
