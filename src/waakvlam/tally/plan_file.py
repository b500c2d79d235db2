"""The plan as a file, so that whoever counts elsewhere needs no site: the page «Count» does.

The types of the plan say how each value is written and read, so that a field that is added
comes along by itself.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any, get_args, get_origin, get_type_hints

from waakvlam.tally.plan import Plan


def write_plan(plan: Plan) -> bytes:
    """Return a plan as JSON: the same bytes for the same plan."""
    text = json.dumps(_plain(plan), ensure_ascii=False, separators=(",", ":"))
    return f"{text}\n".encode()


def read_plan(content: bytes) -> Plan:
    """Return the plan that was written."""
    plan: Plan = _value(Plan, json.loads(content))
    return plan


def _plain(value: Any) -> Any:
    """Write any value of a plan in what JSON knows; a mapping as pairs, since keys may be pairs."""
    if is_dataclass(value):
        return {each.name: _plain(getattr(value, each.name)) for each in fields(value)}
    if isinstance(value, Mapping):
        return [[_plain(key), _plain(one)] for key, one in value.items()]
    if isinstance(value, frozenset):
        return sorted(map(_plain, value))
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    return value.isoformat() if isinstance(value, date) else value


def _value(kind: Any, plain: Any) -> Any:
    """Read what was written for a value of this kind."""
    if is_dataclass(kind):
        hints = get_type_hints(kind)
        return kind(**{name: _value(hints[name], one) for name, one in plain.items()})  # type: ignore[operator]
    if kind is date:
        return date.fromisoformat(plain)
    origin, inner = get_origin(kind), get_args(kind)
    if origin is Mapping:
        return {_value(inner[0], key): _value(inner[1], one) for key, one in plain}
    if origin is frozenset:
        return frozenset(_value(inner[0], one) for one in plain)
    return _tuple(inner, plain) if origin is tuple else plain


def _tuple(inner: tuple[Any, ...], plain: list[Any]) -> tuple[Any, ...]:
    """Read a tuple: of one kind and any length, or of one kind for each place."""
    kinds = inner[:1] * len(plain) if inner[1:] == (...,) else inner
    return tuple(_value(kind, one) for kind, one in zip(kinds, plain, strict=True))
