"""Build the tree of a YAML file and refuse what YAML can do beyond plain content."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NoReturn, cast

import yaml
from yaml import events
from yaml._yaml import CParser

from waakvlam.characters import INVISIBLE, escape
from waakvlam.diagnostics import Diagnostic, Mark, Span
from waakvlam.source.files import SourceFile
from waakvlam.source.syntax import syntax_problem
from waakvlam.source.tree import Items, Node, Scalar, Table

DEEPEST = 32
"""Number of levels that a file may have."""

_LITERAL = "|"
_QUOTED = '"'
_MERGE = "<<"


def read_tree(source: SourceFile) -> tuple[Table | None, list[Diagnostic]]:
    """Return the fields of a file, or none and the reason."""
    builder = _Builder(source)
    try:
        root = builder.read(CParser(source.text))
    except yaml.MarkedYAMLError as error:
        return None, [*builder.stop(), syntax_problem(source, error)]
    except _Refused as refused:
        return None, [*builder.stop(), refused.problem]
    return root, builder.problems


class _Refused(Exception):
    """Stops reading a file that must not be read further."""

    def __init__(self, code: str, span: Span, **args: str) -> None:
        super().__init__(code)
        self.problem = Diagnostic(code, span, args=args)


class _Builder:
    """Puts the events of the parser together to a tree, without recursion."""

    def __init__(self, source: SourceFile) -> None:
        self._path = source.path
        self._language = source.language
        self._lines = source.text.split("\n")
        self._documents = 0
        self._inside: list[Node] = []
        """Nodes of the innermost part that is still open: keys and values of a table in turn."""

        self._open: list[tuple[bool, Mark, list[Node]]] = []
        """Of each open part whether it is a table, its place, and the nodes around it."""

        self.problems: list[Diagnostic] = []

    def read(self, parser: CParser) -> Table:
        """Take every event of a parser and return the fields of the only document."""
        take: Mapping[type, Callable[[Any], None]] = {
            events.ScalarEvent: self._scalar,
            events.MappingStartEvent: self._start,
            events.MappingEndEvent: self._end,
            events.SequenceStartEvent: self._start,
            events.SequenceEndEvent: self._end,
            events.AliasEvent: self._refuse_extras,
            events.DocumentStartEvent: self._start_document,
        }
        while (event := parser.get_event()) is not None:
            step = take.get(type(event))
            if step is not None:
                step(event)
        return self._fields(self._inside[0] if self._inside else None)

    def stop(self) -> list[Diagnostic]:
        """Return the problems so far, also of parts that have no end."""
        for is_table, _, around in reversed(self._open):
            if is_table:
                waiting = len(self._inside) % 2
                self._table([*self._inside, *self._inside[-waiting:]] if waiting else self._inside)
            self._inside = around
        return self.problems

    def _fields(self, root: Node | None) -> Table:
        if root is None or (isinstance(root, Scalar) and root.plain and root in ("", "null", "~")):
            raise _Refused("empty-file", Span(self._path, 1, 1))
        if not isinstance(root, Table):
            raise _Refused("not-fields", root.span)
        return root

    def _start_document(self, event: events.DocumentStartEvent) -> None:
        self._documents += 1
        if self._documents > 1:
            raise _Refused("several-documents", self._span(event))

    def _start(self, event: events.CollectionStartEvent) -> None:
        self._refuse_extras(event)
        if len(self._open) >= DEEPEST:
            raise _Refused("too-deep", self._span(event), most=str(DEEPEST))
        is_value = self._open and self._open[-1][0]
        if is_value and len(self._inside) % 2 == 0:
            raise _Refused("bad-key", self._span(event))
        mark = self._inside[-1].mark if is_value else self._span(event)
        self._open.append((isinstance(event, events.MappingStartEvent), mark, self._inside))
        self._inside = []

    def _end(self, _event: events.CollectionEndEvent) -> None:
        is_table, mark, around = self._open.pop()
        node = self._table(self._inside) if is_table else Items(self._inside)
        first = self._inside[0].mark if is_table and self._inside else mark
        node.mark = first if first[:3] == mark[:3] else mark
        around.append(node)
        self._inside = around

    def _table(self, nodes: Sequence[Node]) -> Table:
        """Put keys and values together; a repeated key is reported and its value left out."""
        keys = cast("Sequence[Scalar]", nodes[::2])
        table = Table(zip(keys, nodes[1::2], strict=False))
        return table if len(table) == len(keys) else self._first(keys, nodes[1::2])

    def _first(self, keys: Sequence[Scalar], values: Sequence[Node]) -> Table:
        table = Table()
        for key, value in zip(keys, values, strict=False):
            first = table.key(key)
            if first is None:
                table[key] = value
            else:
                args = {"field": key, "line": str(first.mark[1])}
                self.problems.append(Diagnostic("duplicate-field", key.span, args=args))
        return table

    def _refuse_extras(self, event: events.NodeEvent) -> None:
        if event.anchor is not None:  # also of an alias
            self._refuse("yaml-alias", event)
        if getattr(event, "tag", None) is not None:
            self._refuse("yaml-tag", event)

    def _refuse(self, code: str, event: events.Event) -> NoReturn:
        word = self._written(event)
        raise _Refused(code, self._span(event, max(1, len(word))), word=word)

    def _scalar(self, event: events.ScalarEvent) -> None:
        if event.anchor is not None or event.tag is not None:
            self._refuse_extras(event)
        start, end, style = event.start_mark, event.end_mark, event.style
        assert start is not None and end is not None  # noqa: PT018 - parsed events have both
        node = Scalar(event.value)
        node.language, node.plain, node.indent = self._language, not style, None
        line, column, last = start.line, start.column + 1, end.column + 1
        if last <= column or end.line != line:
            last = column + 1
        node.mark = (self._path, line + 1, column, last)
        if style == _LITERAL:
            node.indent = self._indent_below(line)
        elif style == _QUOTED:
            self.problems.extend(self._escaped(node))
        if node == _MERGE and self._open and self._open[-1][0] and len(self._inside) % 2 == 0:
            raise _Refused("yaml-merge", node.span)
        self._inside.append(node)

    def _escaped(self, node: Scalar) -> Iterator[Diagnostic]:
        """Find invisible characters that a file holds in the form of an escape."""
        found = INVISIBLE.search(node)
        if found:
            args = {"character": escape(found[0])}
            yield Diagnostic("invisible-character", node.span, args=args)

    def _indent_below(self, line: int) -> int:
        for below in range(line + 1, len(self._lines)):
            text = self._lines[below]
            if text.strip():
                return len(text) - len(text.lstrip(" "))
        return 0

    def _written(self, event: events.Event) -> str:
        """Return the word at the start of an event, as it stands in the file."""
        mark = event.start_mark
        assert mark is not None
        line = self._lines[mark.line] if mark.line < len(self._lines) else ""
        return line[mark.column :].partition(" ")[0].rstrip("\r")

    def _span(self, event: events.Event, width: int = 1) -> Span:
        mark = event.start_mark
        assert mark is not None
        column = mark.column + 1
        return Span(self._path, mark.line + 1, column, column + width)
