"""Statements of a learning record store (xAPI): a receipt inside, or that a quiz was passed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from waakvlam.receipts.find import find_receipts
from waakvlam.receipts.items import Found, Item, Place, Refusal
from waakvlam.receipts.readers.outcome import learner_of, named, outcome, workplace_in
from waakvlam.receipts.reading import Export, Result

MUNICIPALITY = "urn:waakvlam:municipality"
WORKPLACE = "urn:waakvlam:workplace"
"""Extensions of the context that tell where the learner works."""

VERBS = "http://adlnet.gov/expapi/verbs/"
"""How the addresses of verbs begin."""

REVISION = "urn:waakvlam:revision"
"""Extension of the context: the revision of the quiz that was answered."""

CMI5 = "https://w3id.org/xapi/cmi5/context/categories/cmi5"
"""Category of the statements by which a cmi5 system decides."""

_RESULTS = ("passed", "failed", "completed")
_HIGHEST_REVISION = 9999
_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})T[0-9:.]{5,}(?:Z|[+-][0-9:]{2,5})?", re.ASCII)
_IDENTIFIERS = ("account", "mbox_sha1sum", "openid", "mbox")
_DEEPEST = 20


def is_statement(document: Mapping[str, Any]) -> bool:
    """Tell whether a JSON object is a statement."""
    return all(isinstance(document.get(name), dict) for name in ("actor", "verb", "object"))


def voided(documents: Iterable[Any]) -> frozenset[str]:
    """Return the ids of the statements that another one takes back."""
    return frozenset(
        str(document["object"].get("id"))
        for document in documents
        if isinstance(document, dict) and is_statement(document) and _verb(document) == "voided"
    )


def read_statement(
    statement: Mapping[str, Any], place: Place, exports: Iterable[Export], void: frozenset[str]
) -> Iterator[Item]:
    """Read the receipts inside a statement, or else what it says about a quiz."""
    if statement.get("id") in void or _verb(statement) == "voided":
        yield Refusal("voided", place)
        return
    inside: list[Item] = [
        item for text in _texts(statement, 0) for item in find_receipts(text, place)
    ]
    yield from inside or [_completion(statement, place, exports)]


def _completion(statement: Mapping[str, Any], place: Place, exports: Iterable[Export]) -> Item:
    export, result = _mapped(_activities(statement), exports)
    if export is None or result is None:
        return Refusal("unknown-activity", place)
    problem = _not_passed(statement)
    if problem:
        return Refusal(problem, place, {"name": result.quiz})
    learner, day = _learner(statement["actor"], export), _day(statement.get("timestamp"))
    if not learner or day is None:
        return Refusal("bad-statement", place, {"field": "timestamp" if learner else "actor"})
    told = replace(result, revision=_revision(statement) or result.revision)
    return Found(outcome(learner, _where(statement, export), told, day), place)


def _activities(statement: Mapping[str, Any]) -> list[Any]:
    """Return what a statement is about.

    With cmi5 a system makes an address of its own for a module, and `grouping` holds that of the
    package. Elsewhere a passed part of a course would have that course there.
    """
    own = statement["object"].get("id")
    is_result = _verb(statement) in _RESULTS and CMI5 not in _context_ids(statement, "category")
    return [own] if is_result else [own, *_context_ids(statement, "grouping")]


def _context_ids(statement: Mapping[str, Any], name: str) -> list[Any]:
    context = statement.get("context")
    listed = context.get("contextActivities") if isinstance(context, dict) else None
    found = listed.get(name) if isinstance(listed, dict) else None
    each = found if isinstance(found, list) else [found]
    return [one["id"] for one in each if isinstance(one, dict) and isinstance(one.get("id"), str)]


def _revision(statement: Mapping[str, Any]) -> int:
    """Return the revision of the quiz that a package of ours tells; 0 where none does."""
    told = _extensions(statement).get(REVISION)
    if isinstance(told, int) and not isinstance(told, bool) and 0 < told <= _HIGHEST_REVISION:
        return told
    return 0


def _where(statement: Mapping[str, Any], export: Export) -> tuple[str, str]:
    """Return municipality and workplace: as the statement tells, or else as the export does."""
    account = statement["actor"].get("account")
    home = account.get("homePage", "") if isinstance(account, dict) else ""
    stated = _extensions(statement)
    municipality = stated.get(MUNICIPALITY) or export.municipality_id or home
    workplace = stated.get(WORKPLACE) or export.workplace_id
    return named(str(municipality), export), workplace_in(str(workplace), export)


def _mapped(
    activities: Iterable[Any], exports: Iterable[Export]
) -> tuple[Export | None, Result | None]:
    known = list(activities)
    for export in exports:
        for result in export.results:
            if any(activity in result.activities for activity in known):
                return export, result
    return None, None


def _not_passed(statement: Mapping[str, Any]) -> str:
    """Return why this is no passed quiz; `completed` alone says nothing about passing."""
    result = statement.get("result")
    success = result.get("success") if isinstance(result, dict) else None
    match _verb(statement):
        case "passed" if success is not False:
            return ""
        case "completed" if success is True:
            return ""
        case "failed" | "passed" | "completed" if success is False:
            return "not-passed"
        case "failed":
            return "not-passed"
    return "other-verb"


def _verb(statement: Mapping[str, Any]) -> str:
    return str(statement["verb"].get("id", "")).removeprefix(VERBS)


def _learner(actor: Mapping[str, Any], export: Export) -> str:
    """Return a name for the learner from which nobody can tell who it is."""
    for name in _IDENTIFIERS:
        known = actor.get(name)
        if isinstance(known, dict) and known.get("name"):
            return learner_of(export.id, f"{known.get('homePage')} {known['name']}")
        if isinstance(known, str) and known:
            return learner_of(export.id, known)
    return ""


def _day(timestamp: Any) -> date | None:
    match = _DAY.fullmatch(timestamp) if isinstance(timestamp, str) else None
    try:
        return date(*map(int, match.groups())) if match else None
    except ValueError:
        return None


def _extensions(statement: Mapping[str, Any]) -> Mapping[str, Any]:
    context = statement.get("context")
    found = context.get("extensions") if isinstance(context, dict) else None
    return found if isinstance(found, dict) else {}


def _texts(value: Any, depth: int) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list) and depth < _DEEPEST:
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _texts(inner, depth + 1)
