"""Lay the texts of a translation over the Dutch tree, matched by id."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

from waakvlam.diagnostics import Diagnostic, Span
from waakvlam.source.nearest import nearest
from waakvlam.source.shape import Choice, Listing, Part, Shape, chosen, translated
from waakvlam.source.tree import Items, Node, Scalar, Table


def merge(base: Table, overlay: Table, shape: Shape) -> tuple[Table, list[Diagnostic]]:
    """Return the base with translated texts; texts without translation stay Dutch."""
    merger = _Merger()
    return merger.table(base, overlay, shape), merger.problems


class _Merger:
    """Walks base and overlay side by side and keeps what does not fit."""

    def __init__(self) -> None:
        self.problems: list[Diagnostic] = []

    def table(self, base: Table, overlay: Table, shape: Shape) -> Table:
        """Merge two tables of the same shape."""
        merged = Table(base)
        merged.mark = base.mark
        written = set(overlay)
        for key, value in overlay.items():
            if key not in shape.fields:
                written.add(self._unknown(key, shape))
            elif key != "id":
                self._lay(merged, key, value, shape)
        self.problems.extend(_untranslated(base, overlay.span, written, shape))
        return merged

    def _unknown(self, key: Scalar, shape: Shape) -> Scalar:
        """Report an unknown field and return the one that was probably meant."""
        known = [name for name, part in shape.fields.items() if _has_text(part)]
        near = nearest(key, known)
        self._add("unknown-field", key.span, near.hint, field=key, **near.args)
        return key.renamed(near.name)

    def _lay(self, merged: Table, key: Scalar, value: Node, shape: Shape) -> None:
        part = shape.fields[key]
        if not _has_text(part):
            self._add("structural-field-in-overlay", key.span, field=key)
        elif key in merged or part == "words":
            merged[key] = self._node(merged.get(key, value), value, part, key)
        elif key not in shape.required and key not in _misspelt(merged, shape):
            self._add("orphan-field", key.span, field=key)

    def _node(
        self, base: Node, value: Node, part: Part | Shape | Choice | Listing, key: Scalar
    ) -> Node:
        match part, base, value:
            case Listing(), Items(), Items():
                return self._items(base, value, part.item)
            case Shape(), Table(), Table():
                return self.table(base, value, part)
            case ("text" | "name", _, Scalar()) | ("words", _, Items()):
                return value
            case "text" | "name", _, _:
                self._add("expected-text", key.span, field=key)
            case (Listing(), Items(), _) | ("words", _, _):
                self._add("expected-list", key.span, field=key)
            case Shape(), Table(), _:
                self._add("expected-fields", key.span, field=key)
        return base

    def _items(self, base: Items, overlay: Items, part: Shape | Choice) -> Items:
        translations = self._by_id(overlay)
        known = [item.id for item in base if isinstance(item, Table) and item.id]
        meant = self._orphans(translations, known)
        merged = Items(self._item(item, translations, part) for item in base)
        merged.mark = base.mark
        for name in known:
            if name not in translations and name not in meant and translated(part):
                place = f"{name.span.path}:{name.span.line}"
                self._add("missing-translation", overlay.span, id=name, place=place)
        return merged

    def _orphans(self, translations: Iterable[Scalar], known: Sequence[Scalar]) -> set[str]:
        """Report ids that the base does not have; return those probably meant."""
        meant: set[str] = set()
        for name in translations:
            if name not in known:
                near = nearest(name, [one for one in known if one not in translations])
                self._add("orphan-translation", name.span, near.hint, id=name, **near.args)
                meant.add(near.name)
        return meant

    def _item(self, item: Node, translations: Mapping[Scalar, Table], part: Shape | Choice) -> Node:
        shape = chosen(part, item) if isinstance(item, Table) else None
        if not isinstance(item, Table) or item.id is None or shape is None:
            return item
        translation = translations.get(item.id)
        return item if translation is None else self.table(item, translation, shape)

    def _by_id(self, overlay: Items) -> dict[Scalar, Table]:
        found: dict[Scalar, Table] = {}
        for item in overlay:
            name = item.id if isinstance(item, Table) else None
            if not isinstance(item, Table) or name is None:
                self._add("missing-field", item.span, field="id")
            elif name in found:
                self._add("duplicate-id", name.span, id=name, line=str(found[name].span.line))
            else:
                found[name] = item
        return found

    def _add(self, code: str, span: Span, hint: str = "hint", /, **args: str) -> None:
        self.problems.append(Diagnostic(code, span, args=args, hint=hint))


def _misspelt(base: Table, shape: Shape) -> set[str]:
    """Return the fields that were probably meant by unknown ones."""
    return {nearest(key, shape.fields).name for key in base if key not in shape.fields}


def _untranslated(
    base: Table, span: Span, written: Container[str], shape: Shape
) -> Iterator[Diagnostic]:
    """Find texts of the base that the overlay leaves out."""
    for key in base:
        if key not in written and _to_translate(base[key], shape.fields.get(key, "structure")):
            args = {"field": key, "place": f"{key.span.path}:{key.span.line}"}
            yield Diagnostic("untranslated-text", span, "warning", args)


def _to_translate(node: Node, part: Part | Shape | Choice | Listing) -> bool:
    """Tell whether a part of the base holds a text that a translation should have."""
    if isinstance(node, Table) and isinstance(part, Shape):
        return any(_to_translate(node[key], part.fields.get(key, "structure")) for key in node)
    return translated(part)


def _has_text(part: Part | Shape | Choice | Listing) -> bool:
    """Tell whether an overlay may hold a part."""
    match part:
        case Shape():
            return any(_has_text(field) for field in part.fields.values())
        case Choice():
            return any(_has_text(shape) for shape in part.shapes.values())
        case Listing():
            return _has_text(part.item)
    return part != "structure"
