"""What `assign` says, in each language."""

from __future__ import annotations

from waakvlam.endings import exit_code_of
from waakvlam.refusals import with_refusal

SENTENCES = {
    "unknown-field": {
        "en": "{place}: unknown field “{name}”. Known: {known}.",
        "nl": "{place}: onbekend veld «{name}». Wel: {known}.",
    },
    "unknown-id": {
        "en": "{place}: {field} “{name}” is not in this project. Known: {known}.",
        "nl": "{place}: {field} «{name}» staat niet in dit project. Wel: {known}.",
    },
    "no-path": {
        "en": "{place}: workplace “{name}” has no learning path. Name the modules instead.",
        "nl": "{place}: werkplek «{name}» heeft geen leerroute. Noem dan de modules.",
    },
    "no-group": {
        "en": "{place}: the name of the group is missing (group).",
        "nl": "{place}: de naam van de groep ontbreekt (group).",
    },
    "modules-or-path": {
        "en": "{place}: say what to do with modules or with path, not with both.",
        "nl": "{place}: zeg met modules of met path wat de groep doet, niet met allebei.",
    },
    "bad-day": {
        "en": "{place}: “{name}” is no day. Write it such as 2026-12-18.",
        "nl": "{place}: «{name}» is geen dag. Schrijf die zoals 2026-12-18.",
    },
    "past-day": {
        "en": "{place}: {name} is over. Choose a later day.",
        "nl": "{place}: {name} is al voorbij. Kies een latere dag.",
    },
    "bad-number": {
        "en": "{place}: invitations must be a number from 0 to {most}.",
        "nl": "{place}: invitations moet een getal van 0 tot en met {most} zijn.",
    },
    "bad-text": {
        "en": "{place}: group may have 60 characters and contact 120, all of which can be seen; an "
        "id has at most 40, in small letters, digits and hyphens, without “inv”.",
        "nl": "{place}: group mag 60 tekens hebben en contact 120, die allemaal te zien zijn; een "
        "id heeft er ten hoogste 40, in kleine letters, cijfers en streepjes, zonder «inv».",
    },
    "twice": {
        "en": "{place}: an earlier assignment has the id {name} too. Give one of them another.",
        "nl": "{place}: een eerdere opdracht heet ook {name}. Geef een van de twee een andere id.",
    },
    "nothing": {
        "en": "Nothing to make: name a group and modules or a path, or a file. See --help.",
        "nl": "Er is niets te maken: noem een groep en modules of een leerroute, of een bestand. "
        "Zie --help.",
    },
    "file-and-options": {
        "en": "Give a file or options for one group, not both.",
        "nl": "Geef een bestand, of keuzes voor één groep, niet allebei.",
    },
    "cannot-read": {
        "en": "{place}: this file cannot be read: {reason}",
        "nl": "{place}: dit bestand kan niet worden gelezen: {reason}",
    },
    "not-a-list": {
        "en": "{place}: this should be a list of assignments, each with its fields.",
        "nl": "{place}: hier hoort een lijst van opdrachten te staan, elk met zijn velden.",
    },
    "no-site": {
        "en": "Where does the site stand? Say it with --site, such as https://example.org/training/.",
        "nl": "Waar staat de site? Zeg het met --site, zoals https://example.org/training/.",
    },
    "not-empty": {
        "en": "{place} is not empty. Choose a new folder: a list of issued codes must not get "
        "lost.",
        "nl": "{place} is niet leeg. Kies een nieuwe map: een lijst van uitgegeven codes mag niet "
        "verloren gaan.",
    },
    "cannot-write": {
        "en": "Nothing was written in {place}: {reason}.",
        "nl": "Er is niets geschreven in {place}: {reason}.",
    },
    "written": {
        "en": "Assignments made: {count}, in {place}. The links lead to {site}",
        "nl": "Opdrachten gemaakt: {count}, in {place}. De links gaan naar {site}",
    },
    "issued": {
        "en": "Codes: {count}. Keep links.csv and who got which code to yourself. Count with "
        "--issued {list}.",
        "nl": "Codes: {count}. Houd links.csv en wie welke code kreeg bij jezelf. Tel met "
        "--issued {list}.",
    },
}
"""Sentences by code and language."""


class AssignError(Exception):
    """Why nothing was made."""

    def __init__(self, *problems: tuple[str, dict[str, str]]) -> None:
        super().__init__(", ".join(code for code, _ in problems))
        self.problems = problems
        self.exit_code = exit_code_of(*(code for code, _ in problems))

    def text(self, language: str) -> str:
        """Say every problem, one a line."""
        return "\n".join(said(code, language, **args) for code, args in self.problems)


def wrong(code: str, **args: str) -> AssignError:
    """Return the error of one problem."""
    return AssignError((code, args))


def said(code: str, language: str, **args: str) -> str:
    """Return a sentence in the language of its reader."""
    return SENTENCES[code][language].format(**with_refusal(args, language))
