"""A learning path must be one that somebody can follow."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from waakvlam.diagnostics import Diagnostic
from waakvlam.model.fields import Id
from waakvlam.model.module import Module
from waakvlam.model.programme import Programme, Workplace
from waakvlam.source.scope import Scope


def listed_twice(scope: Scope) -> Iterator[Diagnostic]:
    """Find modules that stand twice in one path, or twice among the prerequisites."""
    for workplace in _workplaces(scope):
        yield from _twice(workplace.path)
    for module in _modules(scope).values():
        yield from _twice(module.prerequisites)


def prerequisite_cycles(scope: Scope) -> Iterator[Diagnostic]:
    """Find modules that ask, directly or by others, for themselves first."""
    modules = _modules(scope)
    for name, module in modules.items():
        for prerequisite in module.prerequisites:
            if name in _first(prerequisite, modules):
                args = {"id": prerequisite, "module": name}
                yield Diagnostic("prerequisite-cycle", prerequisite.span, args=args)


def _twice(names: Sequence[Id]) -> Iterator[Diagnostic]:
    for place, name in enumerate(names):
        if name in names[:place]:
            yield Diagnostic("listed-twice", name.span, args={"id": name})


def _first(start: str, modules: Mapping[str, Module]) -> set[str]:
    """Return a module and everything that it asks for first."""
    found: set[str] = set()
    waiting = [start]
    while waiting:
        name = waiting.pop()
        if name not in found and name in modules:
            found.add(name)
            waiting.extend(modules[name].prerequisites)
    return found


def _workplaces(scope: Scope) -> Iterator[Workplace]:
    for programme in scope.all("programme", Programme).values() if scope.is_base else ():
        yield from programme.workplaces


def _modules(scope: Scope) -> Mapping[str, Module]:
    return scope.all("module", Module) if scope.is_base else {}
