"""Skeletons of content, in every language, for authors to write over."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from datetime import date
from importlib.resources import files
from pathlib import Path
from string import Template

from waakvlam.load import LANGUAGES, load
from waakvlam.model.fields import ID_PATTERN, LONGEST_ID
from waakvlam.source.discover import FOLDERS, Found, discover
from waakvlam.tally.durable import replace

LONGEST_NAME = LONGEST_ID - len("-1")
"""Room for the ids of a quiz's questions, which differ in the whole site."""

KINDS = tuple(FOLDERS)

DEFAULT_OWNER = "aandachtsfunctionaris"
"""The role that answers for a new text where the project has it."""

DEFAULT_WORKPLACE = "balie-burgerzaken"
"""The workplace of a new checklist in a project whose programme cannot be read."""


class Refused(Exception):
    """A reason why no skeleton is written."""

    def __init__(self, code: str, **values: str) -> None:
        super().__init__(code)
        self.code, self.values = code, values


def new(kind: str, name: str, root: Path, today: date | None = None) -> list[Path]:
    """Write a skeleton in every language; a module gets its quiz too, unless that exists."""
    _refuse_wrong_words(kind, name)
    found = discover(root, LANGUAGES)
    values = _values(kind, name, root, found) | _days(today or date.today())
    wanted = [kind]
    if kind == "module" and ("quiz", name) not in found.documents:
        wanted.append("quiz")
    skeletons = {path: text for one in wanted for path, text in _skeletons(one, name, values)}
    for path in skeletons:
        if (root / path).exists():
            raise Refused("exists-already", path=path)
    with ExitStack() as undo:
        written = [_write(root / path, text, undo) for path, text in skeletons.items()]
        undo.pop_all()
    return written


def _refuse_wrong_words(kind: str, name: str) -> None:
    if kind not in KINDS:
        raise Refused("no-kind", kind=kind, kinds=", ".join(KINDS))
    if not re.fullmatch(ID_PATTERN, name) or len(name) > LONGEST_NAME:
        raise Refused("no-id", name=name, longest=str(LONGEST_NAME))


def _values(kind: str, name: str, root: Path, found: Found) -> dict[str, str]:
    """Choose ids that exist in this project, so that the skeleton passes the check."""
    roles = sorted(one for own, one in found.documents if own == "role")
    if kind == "role":
        roles.append(name)
    owner = DEFAULT_OWNER if DEFAULT_OWNER in roles else next(iter(roles), DEFAULT_OWNER)
    return {"name": name, "owner": owner, "workplace": _workplace(root)}


def _workplace(root: Path) -> str:
    """Return a workplace that has no checklist yet, or else the first."""
    site = load(root).sites.get(LANGUAGES[0])
    if site is None:
        return DEFAULT_WORKPLACE
    taken = {checklist.workplace for checklist in site.checklists.values()}
    ids = [str(one.id) for one in site.programme.workplaces]
    return next((one for one in ids if one not in taken), next(iter(ids), DEFAULT_WORKPLACE))


def _days(today: date) -> dict[str, str]:
    """Return today and the same day next year; 29 February becomes 28."""
    day = 28 if (today.month, today.day) == (2, 29) else today.day
    return {
        "today": today.isoformat(),
        "next_year": today.replace(year=today.year + 1, day=day).isoformat(),
    }


def _skeletons(kind: str, name: str, values: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield path → text for each language that has a template."""
    folder = FOLDERS[kind][0]
    for suffix in ("", *(f".{language}" for language in LANGUAGES[1:])):
        template = files("waakvlam") / "skeletons" / f"{kind}{suffix}.yml"
        text = Template(template.read_text(encoding="utf-8")).substitute(values)
        yield f"{folder}/{name}{suffix}.yml", text


def _write(path: Path, text: str, undo: ExitStack) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    replace(path, text.encode())
    undo.callback(path.unlink)
    return path
