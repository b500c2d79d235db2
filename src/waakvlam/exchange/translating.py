"""A quiz in another language, as the translation of the one that is there."""

from __future__ import annotations

from waakvlam.exchange.nodes import items, table
from waakvlam.model.quiz import Quiz
from waakvlam.source.shape import Choice, Listing, Shape, chosen, shape_of
from waakvlam.source.tree import Items, Node, Table


def translation_of(tree: Table) -> Table:
    """Return the texts of a quiz and the ids by which they are matched."""
    return _texts(tree, shape_of(Quiz))


def _texts(tree: Table, shape: Shape) -> Table:
    kept: dict[str, Node] = {}
    for name, value in tree.items():
        part = shape.fields.get(name)
        if name == "id" or part in ("text", "name"):
            kept[str(name)] = value
        elif isinstance(part, Listing) and isinstance(value, Items):
            kept[str(name)] = _items(value, part.item)
        elif isinstance(part, Shape) and isinstance(value, Table):
            kept[str(name)] = _texts(value, part)
    return table(tree.span, **kept)


def _items(values: Items, part: Shape | Choice) -> Items:
    tables = [value for value in values if isinstance(value, Table)]
    shapes = [(value, chosen(part, value)) for value in tables]
    return items(values.span, [_texts(value, shape) for value, shape in shapes if shape])
