"""Checks across files, one function per rule; add a rule by adding it to the tuple."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from waakvlam.diagnostics import Diagnostic
from waakvlam.source.scope import Scope

Rule = Callable[[Scope], Iterator[Diagnostic]]

RULES: tuple[Rule, ...] = ()
