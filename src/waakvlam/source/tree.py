"""The tree of a YAML file: values that know where they stand."""

from __future__ import annotations

from waakvlam.diagnostics import Mark, Span


class Marked:
    """What stands somewhere."""

    __slots__ = ()

    mark: Mark

    @property
    def span(self) -> Span:
        """Return the place in the source."""
        return Span(*self.mark)


class Scalar(Marked, str):
    """A key or a value as the author wrote it."""

    __slots__ = ("indent", "language", "mark", "plain")

    mark: Mark
    language: str
    plain: bool
    """True when written without quotes and on the line itself."""

    indent: int | None
    """Indentation of the lines of a literal block (`|`)."""

    def renamed(self, name: str) -> Scalar:
        """Return another word at the same place."""
        renamed = Scalar(name)
        renamed.mark, renamed.language = self.mark, self.language
        renamed.plain, renamed.indent = self.plain, self.indent
        return renamed


class Table(Marked, dict[Scalar, "Node"]):
    """Fields and their values, in the author's order."""

    __slots__ = ("mark",)

    mark: Mark
    """The key that holds the table; in a list, its first key."""

    def key(self, name: str) -> Scalar | None:
        """Return the key as it stands in the file."""
        return next((key for key in self if key == name), None)

    def named(self, name: str) -> Node | None:
        """Return the value of a field."""
        return self.get(name)  # type: ignore[call-overload, no-any-return]  # equal to a key

    @property
    def id(self) -> Scalar | None:
        """Return the id, when it is one."""
        found = self.named("id")
        return found if isinstance(found, Scalar) else None


class Items(Marked, list["Node"]):
    """A list of values."""

    __slots__ = ("mark",)

    mark: Mark
    """The key that holds the list."""


Node = Scalar | Table | Items
