"""From rows to assignments that fit this project, or every reason why not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from waakvlam.assign.rows import Row
from waakvlam.assign.texts import assignment_id
from waakvlam.assign.words import AssignError
from waakvlam.assignments import Assignment, AssignmentError, write_assignment
from waakvlam.model.site import Site

FIELDS = (
    "id", "group", "modules", "path", "due", "contact", "language", "municipality", "workplace",
    "invitations",
)  # fmt: skip
MOST_INVITATIONS = 5000

Problem = tuple[str, dict[str, str]]


@dataclass(frozen=True, slots=True)
class Task:
    """An assignment, and how many codes to issue for it."""

    assignment: Assignment
    invitations: int


def tasks_of(
    rows: Iterable[Row], site: Site, languages: Iterable[str], as_of: date
) -> tuple[Task, ...]:
    """Return what is asked for; raise `AssignError` with every problem at once."""
    known = _known(site) | {"language": tuple(languages)}
    problems: list[Problem] = []
    tasks: dict[str, Task] = {}
    for row in rows:
        found = [*_field_problems(row), *_id_problems(row, known), *_sense_problems(row, as_of)]
        task = None if found else _task(row, known["language"][0])
        if task is None:
            problems += found or [("bad-text", {"place": row.place})]
        elif task.assignment.id in tasks:
            problems.append(("twice", {"place": row.place, "name": task.assignment.id}))
        else:
            tasks[task.assignment.id] = task
    if problems:
        raise AssignError(*problems)
    return tuple(tasks.values())


def _known(site: Site) -> dict[str, tuple[str, ...]]:
    programme = site.programme
    workplaces = tuple(str(place.id) for place in programme.workplaces)
    return {
        "modules": tuple(map(str, site.modules)),
        "path": tuple(str(place.id) for place in programme.workplaces if place.path),
        "municipality": tuple(str(place.id) for place in programme.municipalities),
        "workplace": workplaces,
    }


def _field_problems(row: Row) -> Iterator[Problem]:
    for name in row.fields:
        if name not in FIELDS:
            yield (
                "unknown-field",
                {"place": row.place, "name": name, "known": ", ".join(FIELDS)},
            )


def _id_problems(row: Row, known: dict[str, tuple[str, ...]]) -> Iterator[Problem]:
    for field, ids in known.items():
        for name in row.fields.get(field, "").split():
            if name in ids:
                continue
            args = {"place": row.place, "field": field, "name": name, "known": ", ".join(ids)}
            is_workplace = field == "path" and name in known["workplace"]
            yield ("no-path", args) if is_workplace else ("unknown-id", args)


def _sense_problems(row: Row, as_of: date) -> Iterator[Problem]:
    fields, place = row.fields, {"place": row.place}
    if not fields.get("group"):
        yield "no-group", place
    if bool(fields.get("modules")) == bool(fields.get("path")):
        yield "modules-or-path", place
    due = fields.get("due", "")
    day = _day(due)
    if due and day is None:
        yield "bad-day", {**place, "name": due}
    elif day is not None and day < as_of:
        yield "past-day", {**place, "name": due}
    if _number(fields.get("invitations", "")) is None:
        yield "bad-number", {**place, "most": str(MOST_INVITATIONS)}


def _task(row: Row, first_language: str) -> Task | None:
    """Return the task; nothing when a text in it may not stand in a link."""
    fields = row.fields
    group, due = fields["group"].strip(), _day(fields.get("due", ""))
    assignment = Assignment(
        id=fields.get("id") or assignment_id(group, due),
        modules=tuple(fields.get("modules", "").split()),
        path=fields.get("path", ""),
        group=group,
        due=due,
        contact=fields.get("contact", "").strip(),
        language=fields.get("language") or first_language,
        municipality=fields.get("municipality", ""),
        workplace=fields.get("workplace", ""),
    )
    try:
        write_assignment(assignment)
    except AssignmentError:
        return None
    return Task(assignment, _number(fields.get("invitations", "")) or 0)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if len(text) == len("2026-12-18") else None
    except ValueError:
        return None


def _number(text: str) -> int | None:
    """Return a number of invitations: none when there is nothing, nothing when it is none."""
    if text == "":
        return 0
    if not (text.isascii() and text.isdecimal() and len(text) < 6):
        return None
    return int(text) if int(text) <= MOST_INVITATIONS else None
