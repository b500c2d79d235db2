"""A task that a trainer hands out as a link; `static/js/core/assignment.js` does the same.

The standard is `docs/contributing/assignment.md`; `tests/cases/assignments.json` holds cases.
"""

from __future__ import annotations

import re
import unicodedata
import zlib
from dataclasses import dataclass
from datetime import date

from waakvlam.receipts import base32

VERSION = 1
LONGEST_GROUP = 60
LONGEST_CONTACT = 120
MOST_MODULES = 50

_ID = re.compile(r"(?=.{1,60}\Z)[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_FORM = re.compile(r"([0-9]{1,3})-([0-9A-Za-z]{1,4000})")
_DAY = re.compile(r"([1-9][0-9]{3})([0-9]{2})([0-9]{2})")
_INVITATION = re.compile(r"(?:[0-9a-hjkmnp-tv-z]{8})?")
_UNSEEN = frozenset({"Cc", "Cf", "Zl", "Zp", "Cs"})
"""Signs that cannot be seen, or that change the order of what can."""


class AssignmentError(ValueError):
    """A link that holds no assignment: `newer-version`, `damaged` or `impossible-value`."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment:
    """What a group is asked to do, by when, and whom to ask."""

    id: str
    """Id, which receipts carry: at most 40 characters, without `-inv-`."""

    modules: tuple[str, ...] = ()
    """Ids of modules, in order; empty when a path says which."""

    path: str = ""
    """Id of the workplace whose learning path it is, or nothing."""

    group: str
    """Name of the group, as its members know it."""

    due: date | None = None
    """Last day."""

    contact: str = ""
    """Whom to ask, or nothing."""

    language: str = ""
    """Two letters, or nothing."""

    municipality: str = ""
    """Id, or nothing when the learner has to say."""

    workplace: str = ""
    """Id, or nothing when the learner has to say."""

    invitation: str = ""
    """Eight letters that are used once, or nothing."""


def write_assignment(assignment: Assignment) -> str:
    """Return what stands behind the `#` of the link; raise `AssignmentError` when it cannot."""
    due = assignment.due.isoformat().replace("-", "") if assignment.due else ""
    what = (assignment.id, ",".join(assignment.modules), assignment.path)
    who = (assignment.group, due, assignment.contact, assignment.language)
    where = (assignment.municipality, assignment.workplace, assignment.invitation)
    payload = "\n".join((*what, *who, *where))
    _parse(payload)
    return f"{VERSION}-{base32.encode(_frame(payload.encode('utf-8')))}"


def read_assignment(text: str) -> Assignment:
    """Read what stands behind the `#`; raise `AssignmentError` when it cannot be trusted."""
    match = _FORM.fullmatch(text)
    if match is None:
        raise AssignmentError("damaged")
    if int(match[1]) > VERSION:
        raise AssignmentError("newer-version")
    content = base32.decode(base32.canonical(match[2]))
    if int(match[1]) != VERSION or content is None or content != _frame(content[3:-4]):
        raise AssignmentError("damaged")
    try:
        return _parse(content[3:-4].decode("utf-8"))
    except UnicodeDecodeError:
        raise AssignmentError("damaged") from None


def receipt_assignment(assignment: Assignment) -> str:
    """Return what a receipt says of an assignment."""
    mark = f"-inv-{assignment.invitation}" if assignment.invitation else ""
    return f"{assignment.id}{mark}"


def _frame(payload: bytes) -> bytes:
    head = bytes([VERSION]) + len(payload).to_bytes(2, "big")
    return head + payload + zlib.crc32(head + payload).to_bytes(4, "big")


def _parse(payload: str) -> Assignment:
    fields = payload.split("\n")
    if len(fields) != 10:
        raise AssignmentError("impossible-value")
    id_, modules, path, group, due, contact, language, municipality, workplace, invitation = fields
    assignment = Assignment(
        id=id_,
        modules=tuple(modules.split(",")) if modules else (),
        path=path,
        group=group,
        due=_day(due),
        contact=contact,
        language=language,
        municipality=municipality,
        workplace=workplace,
        invitation=invitation,
    )
    if not (_is_task(assignment) and _is_for_somebody(assignment)):
        raise AssignmentError("impossible-value")
    return assignment


def _is_task(assignment: Assignment) -> bool:
    id_, modules = assignment.id, assignment.modules
    named = _is_id(id_) and len(id_) <= 40 and "-inv-" not in f"{id_}-"
    distinct = len(set(modules)) == len(modules) <= MOST_MODULES
    one = (not modules) == (assignment.path != "")
    return named and distinct and one and all(map(_is_id, modules))


def _is_for_somebody(assignment: Assignment) -> bool:
    places = (assignment.path, assignment.municipality, assignment.workplace)
    contact = assignment.contact
    return (
        all(place == "" or _is_id(place) for place in places)
        and _is_label(assignment.group, LONGEST_GROUP)
        and (contact == "" or _is_label(contact, LONGEST_CONTACT))
        and re.fullmatch(r"(?:[a-z]{2})?", assignment.language) is not None
        and _INVITATION.fullmatch(assignment.invitation) is not None
    )


def _is_id(text: str) -> bool:
    return _ID.fullmatch(text) is not None


def _is_label(text: str, longest: int) -> bool:
    seen = not any(unicodedata.category(sign) in _UNSEEN for sign in text)
    return 0 < len(text) <= longest and text.strip() == text and seen


def _day(text: str) -> date | None:
    if text == "":
        return None
    match = _DAY.fullmatch(text)
    if match is None:
        raise AssignmentError("impossible-value")
    try:
        return date(*map(int, match.groups()))
    except ValueError:
        raise AssignmentError("impossible-value") from None
