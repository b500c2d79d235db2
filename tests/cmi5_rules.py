"""What a cmi5 system refuses: the rules of the standard for statements, in its own order.

Each rule is a function that yields what is wrong. Written from the text of the standard, apart
from the code that it judges.
"""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

Statement = dict[str, Any]

VERBS = "http://adlnet.gov/expapi/verbs/"
CATEGORY = "https://w3id.org/xapi/cmi5/context/categories/"
EXTENSION = "https://w3id.org/xapi/cmi5/context/extensions/"
DEFINED = ("initialized", "passed", "failed", "completed", "terminated")
LASTING = ("passed", "failed", "completed", "terminated")
"""Verbs with a duration."""

SCORED = {"passed": True, "failed": False}
_DURATION = re.compile(r"P(?=.)(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?", re.ASCII)
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z", re.ASCII)


@dataclass
class Session:
    """One launch of a module, and what was recorded of it."""

    actor: dict[str, Any]
    registration: str
    activity: str
    template: dict[str, Any]
    mastery: float | None
    mode: str = "Normal"
    id: str = field(default_factory=lambda: str(uuid.uuid4()))
    token: str = field(default_factory=lambda: uuid.uuid4().hex)
    is_taken: bool = False
    is_abandoned: bool = False
    has_read: set[str] = field(default_factory=set)
    statements: list[Statement] = field(default_factory=list)

    @property
    def verbs(self) -> list[str]:
        return [verb_of(each) for each in self.statements]


def verb_of(statement: Statement) -> str:
    return str(statement["verb"]["id"]).removeprefix(VERBS)


def categories(statement: Statement) -> list[str]:
    listed = statement["context"].get("contextActivities", {}).get("category", [])
    return [each["id"].removeprefix(CATEGORY) for each in listed]


def is_defined(statement: Statement) -> bool:
    return "cmi5" in categories(statement)


def wrong(statement: Statement, session: Session, earlier: list[Statement]) -> list[str]:
    """Return what is wrong with a statement; `earlier` are those of the registration."""
    try:
        return [fault for rule in RULES for fault in rule(statement, session, earlier)]
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        return [f"cannot be read: {error!r}"]


def _form(statement: Statement, session: Session, _: list[Statement]) -> Iterator[str]:
    uuid.UUID(statement["id"])
    if statement["actor"] != session.actor:
        yield "another actor than the launch"
    if not _MOMENT.fullmatch(statement["timestamp"]):
        yield "a timestamp that is not in UTC"
    if session.statements and _moment(statement) < _moment(session.statements[-1]):
        yield "a timestamp before the statement before"


def _moment(statement: Statement) -> datetime:
    return datetime.fromisoformat(statement["timestamp"].replace("Z", "+00:00"))


def _context(statement: Statement, session: Session, _: list[Statement]) -> Iterator[str]:
    context = statement["context"]
    if context["registration"] != session.registration:
        yield "another registration"
    if context["extensions"][f"{EXTENSION}sessionid"] != session.id:
        yield "another session"
    for name, listed in session.template["contextActivities"].items():
        if any(each not in context["contextActivities"][name] for each in listed):
            yield f"{name} of the template was left out"
    for name, value in session.template["extensions"].items():
        if context["extensions"][name] != value:
            yield f"{name} of the template was changed"


def _order(statement: Statement, session: Session, _: list[Statement]) -> Iterator[str]:
    verb, before = verb_of(statement), session.verbs
    if session.has_read != {"LMS.LaunchData", "cmi5LearnerPreferences"}:
        yield "a statement before launch data and preferences were read"
    if (verb == "initialized") != (not before):
        yield "initialized is first, and nothing else"
    if "terminated" in before:
        yield "a statement after terminated"


def _session(statement: Statement, session: Session, _: list[Statement]) -> Iterator[str]:
    verb, before = verb_of(statement), session.verbs
    if session.mode != "Normal" and verb not in ("initialized", "terminated"):
        yield f"{verb} in mode {session.mode}"
    if verb in DEFINED and verb in before:
        yield "a verb twice in a session"
    if verb in SCORED and set(SCORED).intersection(before):
        yield "two results in a session"


def _registration(statement: Statement, _: Session, earlier: list[Statement]) -> Iterator[str]:
    verb, before = verb_of(statement), [verb_of(each) for each in earlier]
    if verb in ("passed", "completed") and verb in before:
        yield "a verb twice in a registration"
    if verb == "failed" and "passed" in before:
        yield "failed after passed"


def _defined(statement: Statement, session: Session, _: list[Statement]) -> Iterator[str]:
    verb = verb_of(statement)
    if (verb in DEFINED) != is_defined(statement):
        yield "the category cmi5 belongs to its verbs alone"
    if is_defined(statement) and statement["object"]["id"] != session.activity:
        yield "another object than the launch"
    is_judging = {"success", "completion"}.intersection(statement.get("result", {}))
    if is_defined(statement) and bool(is_judging) != ("moveon" in categories(statement)):
        yield "the category moveon belongs to results alone"
    if not is_defined(statement) and "moveon" in categories(statement):
        yield "the category moveon outside cmi5"


def _result(statement: Statement, *_: object) -> Iterator[str]:
    verb, result = verb_of(statement), statement.get("result", {})
    if not is_defined(statement):
        return
    if verb in LASTING and not _DURATION.fullmatch(result.get("duration", "")):
        yield "no duration"
    if result.get("success") is not SCORED.get(verb):
        yield "success belongs to passed and failed"
    if ("completion" in result) != (verb == "completed") or result.get("completion") is False:
        yield "completion belongs to completed"
    if ("score" in result) and verb not in SCORED:
        yield "a score belongs to passed and failed"


def _score(statement: Statement, session: Session, _: list[Statement]) -> Iterator[str]:
    verb = verb_of(statement)
    if verb not in SCORED:
        return
    score = statement["result"]["score"]
    if not 0 <= score["scaled"] <= 1 or not score["min"] <= score["raw"] <= score["max"]:
        yield "a score outside its borders"
    if session.mastery is None:
        return
    if (score["scaled"] >= session.mastery) != SCORED[verb]:
        yield "a score that does not agree with the mastery score"
    if statement["context"]["extensions"].get(f"{EXTENSION}masteryscore") != session.mastery:
        yield "no mastery score in the context"


RULES: tuple[Callable[[Statement, Session, list[Statement]], Iterator[str]], ...] = (
    _form, _context, _order, _session, _registration, _defined, _result, _score,
)  # fmt: skip
