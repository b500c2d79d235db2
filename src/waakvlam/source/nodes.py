"""Build the tree of a YAML file and refuse what YAML can do beyond plain content."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NoReturn

import yaml
from yaml import events

from waakvlam.characters import INVISIBLE, escape
from waakvlam.diagnostics import Diagnostic, Span
from waakvlam.source.files import SourceFile
from waakvlam.source.syntax import syntax_problem
from waakvlam.source.tree import Items, Node, Scalar, Table

DEEPEST = 32
"""Number of levels that a file may have."""

_LITERAL = "|"
_QUOTED = '"'


def read_tree(source: SourceFile) -> tuple[Table | None, list[Diagnostic]]:
    """Return the fields of a file, or none and the reason."""
    builder = _Builder(source)
    try:
        for event in yaml.parse(source.text, Loader=yaml.CSafeLoader):
            builder.add(event)
        root = builder.finish()
    except yaml.MarkedYAMLError as error:
        return None, [*builder.problems, syntax_problem(source, error)]
    except _Refused as refused:
        return None, [*builder.problems, refused.problem]
    return root, builder.problems


class _Refused(Exception):
    """Stops reading a file that must not be read further."""

    def __init__(self, code: str, span: Span, **args: str) -> None:
        super().__init__(code)
        self.problem = Diagnostic(code, span, args=args)


class _Builder:
    """Puts the events of the parser together to a tree, without recursion."""

    def __init__(self, source: SourceFile) -> None:
        self._source = source
        self._lines = source.text.split("\n")
        self._root: Node | None = None
        self._documents = 0
        self._open: list[Table | Items] = []
        self._keys: list[Scalar | None] = []
        """For each open table the key that waits for its value."""

        self.problems: list[Diagnostic] = []

    def add(self, event: events.Event) -> None:
        """Take the next event."""
        match event:
            case events.ScalarEvent():
                if event.anchor is not None or event.tag is not None:
                    self._refuse_extras(event)
                self._put(self._scalar(event))
            case events.MappingStartEvent():
                self._start(Table(), event)
            case events.SequenceStartEvent():
                self._start(Items(), event)
            case events.CollectionEndEvent():
                self._open.pop()
                self._keys.pop()
            case events.AliasEvent():
                self._refuse("yaml-alias", event)
            case events.DocumentStartEvent():
                self._start_document(event)

    def finish(self) -> Table:
        """Return the fields of the only document."""
        start = Span(self._source.path, 1, 1)
        root = self._root
        if root is None or (isinstance(root, Scalar) and root.plain and root in ("", "null", "~")):
            raise _Refused("empty-file", start)
        if not isinstance(root, Table):
            raise _Refused("not-fields", root.span)
        return root

    def _start_document(self, event: events.DocumentStartEvent) -> None:
        self._documents += 1
        if self._documents > 1:
            raise _Refused("several-documents", self._span(event))

    def _start(self, node: Table | Items, event: events.CollectionStartEvent) -> None:
        self._refuse_extras(event)
        if len(self._open) >= DEEPEST:
            raise _Refused("too-deep", self._span(event), most=str(DEEPEST))
        key = self._keys[-1] if self._keys else None
        node.span = self._span(event) if key is None else key.span
        self._put(node)
        self._open.append(node)
        self._keys.append(None)

    def _refuse_extras(self, event: events.NodeEvent) -> None:
        if event.anchor is not None:
            self._refuse("yaml-alias", event)
        if getattr(event, "tag", None) is not None:
            self._refuse("yaml-tag", event)

    def _refuse(self, code: str, event: events.Event) -> NoReturn:
        word = self._written(event)
        raise _Refused(code, self._span(event, max(1, len(word))), word=word)

    def _put(self, node: Node) -> None:
        """Give a node its place: as the root, in a list, as a key or as a value."""
        if not self._open:
            self._root = node
            return
        parent = self._open[-1]
        if isinstance(parent, Items):
            parent.append(node)
            return
        key = self._keys[-1]
        if key is None:
            self._keys[-1] = self._key(parent, node)
            return
        parent.setdefault(key, node)
        self._keys[-1] = None

    def _key(self, table: Table, node: Node) -> Scalar:
        """Check a key; a repeated one is reported and its value left out."""
        if not isinstance(node, Scalar):
            raise _Refused("bad-key", node.span)
        if node == "<<":
            raise _Refused("yaml-merge", node.span)
        if not table and node.span[:3] == table.span[:3]:
            table.span = node.span
        first = table.key(node) if node in table else None
        if first is not None:
            args = {"field": node, "line": str(first.span.line)}
            self.problems.append(Diagnostic("duplicate-field", node.span, args=args))
        return node

    def _scalar(self, event: events.ScalarEvent) -> Scalar:
        start, end = event.start_mark, event.end_mark
        assert start is not None and end is not None  # noqa: PT018 - parsed events have both
        node = Scalar(event.value)
        node.language = self._source.language
        node.plain = not event.style
        node.indent = None
        line, column = start.line + 1, start.column + 1
        last = (
            end.column + 1 if end.line == start.line and end.column > start.column else column + 1
        )
        node.span = Span(self._source.path, line, column, last)
        if event.style == _LITERAL:
            node.indent = self._indent_below(start.line)
        elif event.style == _QUOTED:
            self.problems.extend(self._escaped(node))
        return node

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
        return Span(self._source.path, mark.line + 1, column, column + width)
