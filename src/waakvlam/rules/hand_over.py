"""What the ways to hand over a receipt need."""

from __future__ import annotations

from collections.abc import Iterator

from waakvlam.diagnostics import Diagnostic
from waakvlam.model.programme import HandOver, Programme
from waakvlam.source.scope import Scope


def ways_without_settings(scope: Scope) -> Iterator[Diagnostic]:
    """Find ways that need to know where to, and do not."""
    for hand_over in _hand_overs(scope):
        for way in ("mail", "form"):
            if way in hand_over.ways and getattr(hand_over, way) is None:
                yield Diagnostic("way-without-settings", hand_over.place("ways"), args={"way": way})


def ways_twice(scope: Scope) -> Iterator[Diagnostic]:
    """Find ways that would stand on the page twice, and lists that offer none."""
    for hand_over in _hand_overs(scope):
        span = hand_over.place("ways")
        if not hand_over.ways:
            yield Diagnostic("empty-list", span, args={"field": "ways"})
        for way in dict.fromkeys(hand_over.ways):
            if hand_over.ways.count(way) > 1:
                yield Diagnostic("way-twice", span, args={"way": way})


def _hand_overs(scope: Scope) -> Iterator[HandOver]:
    for programme in scope.all("programme", Programme).values() if scope.is_base else ():
        yield programme.hand_over
