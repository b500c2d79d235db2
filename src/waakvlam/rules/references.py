"""Ids, links and images must lead somewhere."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from waakvlam.diagnostics import Diagnostic, Span
from waakvlam.model.base import Content
from waakvlam.model.fields import Id, Markdown
from waakvlam.model.programme import Programme
from waakvlam.model.reference import Sources
from waakvlam.source.nearest import nearest
from waakvlam.source.scope import Scope
from waakvlam.text.targets import Target, TargetReader, cited

KIND_BY_FIELD: Mapping[str, str] = {
    "area": "area",
    "checklists": "checklist",
    "from_revision": "module",
    "headcounts": "workplace",
    "modules": "module",
    "municipalities": "municipality",
    "municipality": "municipality",
    "next": "module",
    "owner": "role",
    "path": "module",
    "prerequisites": "module",
    "quiz": "quiz",
    "roles": "role",
    "sources": "source",
    "workplace": "workplace",
    "workplaces": "workplace",
    "works_with": "role",
}
"""What the ids in a field refer to."""

GENERATED_PAGES = (
    "index", "modules/index", "quizzes/index", "checklists/index", "roles/index", "sources",
    "leerroute", "opfrissen", "opdracht", "opdracht-maken", "inleveren", "tellen", "woordenlijst",
    "beleidsplan", "nakijken", "voor-deskundigen", "vertaling",
    "trainer/index",
)  # fmt: skip
"""Pages that every site has, without .md."""


def unknown_ids(scope: Scope) -> Iterator[Diagnostic]:
    """Find ids of things that do not exist."""
    if not scope.is_base:
        return
    for part in scope.parts:
        for field in part.__dict__.keys() & KIND_BY_FIELD.keys():
            kind = KIND_BY_FIELD[field]
            for name in _ids(part, field):
                if name not in scope.known.get(kind, (name,)):
                    yield from _unknown(scope, kind, name, name.span)


def unknown_targets(scope: Scope) -> Iterator[Diagnostic]:
    """Find links in texts to content that does not exist, and missing images."""
    reader = TargetReader()
    for text in scope.own_texts:
        if isinstance(text, Markdown):
            for target in reader.targets(text):
                span = text.place(target.line, target.column, len(target.name))
                yield from _unknown_target(scope, target, span)


def exit_pages(scope: Scope) -> Iterator[Diagnostic]:
    """Find pages with a way to leave at once that do not exist."""
    pages = {uri.removesuffix(".md") for uri in scope.known["page"]}
    for programme in scope.all("programme", Programme).values() if scope.is_base else ():
        for name in programme.exit_pages:
            if name not in pages:
                near = nearest(name, pages)
                args = {"id": name, **near.args}
                yield Diagnostic("unknown-page", name.span, "error", args, near.hint)


def unused_sources(scope: Scope) -> Iterator[Diagnostic]:
    """Find sources on which nothing rests."""
    sources = scope.all("sources", Sources).get("sources")
    if sources is None or not scope.is_base or not scope.complete:
        return
    reader = TargetReader()
    used = {str(name) for part in scope.parts for name in _ids(part, "sources")}
    used.update(name for text in scope.own_texts for name in cited(text, reader))
    for source in sources.sources:
        if source.id not in used:
            yield Diagnostic("unused-source", source.id.span, "warning", {"id": source.id})


def _ids(part: Content, field: str) -> Iterator[Id]:
    value = part.__dict__.get(field, ())
    for one in (value,) if isinstance(value, Id) else value or ():
        if isinstance(one, Id):
            yield one


def _unknown(scope: Scope, kind: str, name: str, span: Span) -> Iterator[Diagnostic]:
    known = scope.known.get(kind)
    if known is not None and name not in known:
        near = nearest(name, known)
        yield Diagnostic(f"unknown-{kind}", span, "error", {"id": name, **near.args}, near.hint)


def _unknown_target(scope: Scope, target: Target, span: Span) -> Iterator[Diagnostic]:
    if target.kind == "image":
        if target.name not in scope.found.assets:
            yield Diagnostic("missing-image", span, args={"target": target.name})
    elif target.kind != "page":
        yield from _unknown(scope, target.kind, target.name, span)
    else:
        pages = {uri.removesuffix(".md") for uri in scope.known["page"]} | {*GENERATED_PAGES}
        if target.name not in pages:
            near = nearest(target.name, pages)
            args = {"id": target.name, **near.args}
            yield Diagnostic("unknown-page", span, "error", args, near.hint)
