"""An export of a learning system to test reading with."""

from __future__ import annotations

from typing import Any

from waakvlam.receipts.items import Found, Item
from waakvlam.receipts.readers.outcome import compared
from waakvlam.receipts.reading import Export, Result
from waakvlam.receipts.receipt import CompletionRecord

NAME, MAIL = "Wilhelmina Kanarie", "w.kanarie@example.org"
ACTIVITY = "https://lms.example.org/course/7"
NAMES = {"Oosterdam": "oosterdam", "Gemeente Westveen": "westveen", "Burgerzaken": "balie"}

SIGNALEN = Result(
    quiz="signalen",
    done=("Toets: signalen", "Quiz: signals"),
    words=("Voltooid", "Completed"),
    day=("Toets: signalen - Voltooiingsdatum", "Quiz: signals - Completion date"),
    activities=(ACTIVITY,),
)
MARKED = Result(
    quiz="basis",
    day=("Voltooid op",),
    score=("Cijfer/10,00",),
    out_of=10,
    only=(("Cursus", "De basis"),),
)


def export(*results: Result, **changes: Any) -> Export:
    known = {
        "id": "moodle",
        "learner": ("Gebruikersnummer", "User ID"),
        "municipality": ("Instelling", "Institution"),
        "workplace": ("Afdeling", "Department"),
        "names": {compared(name): id_ for name, id_ in NAMES.items()},
        "results": results or (SIGNALEN,),
    }
    return Export(**{**known, **changes})


def found(items: list[Item]) -> list[CompletionRecord]:
    return [item.receipt.completions[0] for item in items if isinstance(item, Found)]
