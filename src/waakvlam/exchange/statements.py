"""Receipts as statements of a learning record store (xAPI), without anything that tells who.

A statement holds the receipt of one completion, so that counting statements and counting
receipts gives the same.
"""

from __future__ import annotations

import hashlib
import json
import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from waakvlam import xapi
from waakvlam.model.site import Site
from waakvlam.receipts import base32
from waakvlam.receipts.completion import Completion
from waakvlam.receipts.receipt import CompletionRecord, Receipt, write_receipt

RECEIPT = "urn:waakvlam:receipt"
ATTEMPTS = "urn:waakvlam:attempts"
FIRST = "urn:waakvlam:first-try"
ASSIGNMENT = "urn:waakvlam:assignment"

MOST_PER_FILE = 1000
"""Statements in one file: a store takes them in one request."""

_NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, RECEIPT)
_OWNER = 12


@dataclass(frozen=True, slots=True)
class Stage:
    """What statements refer to."""

    sites: Mapping[str, Site]
    address: str
    """Address of the site, with a slash at its end."""

    salt: str = ""
    """What only the coordinator knows: the same salt gives the same names again."""

    def learner(self, completion: Completion) -> str:
        """Return a name for a learner that tells nothing and leads back to no receipt."""
        told = "\0".join([self.salt, completion.municipality, completion.owner])
        digest = hashlib.sha256(f"waakvlam-xapi\0{told}".encode()).digest()
        return base32.encode(digest)[:_OWNER].lower()


def statement_files(
    completions: Iterable[Completion], stage: Stage
) -> tuple[dict[str, bytes], int, int]:
    """Return the files by name, and how many statements and learners are in them."""
    found = {made["id"]: made for made in map(_Writer(stage).statement, completions)}
    made = sorted(found.values(), key=lambda one: (one["timestamp"], one["id"]))
    parts = [made[at : at + MOST_PER_FILE] for at in range(0, len(made), MOST_PER_FILE)]
    files = {
        f"statements-{number:03}.json": _json(part) for number, part in enumerate(parts, start=1)
    }
    learners = {one["actor"]["account"]["name"] for one in made}
    return files, len(made), len(learners)


def _json(statements: Sequence[Mapping[str, Any]]) -> bytes:
    return (json.dumps(statements, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


class _Writer:
    """Writes statements; what they say of a quiz is made once."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._known = xapi.Activities(stage.address)
        self._quizzes: dict[str, dict[str, Any]] = {}

    def statement(self, completion: Completion) -> dict[str, Any]:
        """Return what a completion says."""
        receipt = self._receipt(completion)
        text = write_receipt(receipt)
        return {
            "id": str(uuid.uuid5(_NAMESPACE, text)),
            "actor": {
                "objectType": "Agent",
                "account": {"homePage": self._stage.address, "name": receipt.owner},
            },
            "verb": xapi.verb("passed"),
            "object": self._quiz(completion.quiz),
            "result": self._result(completion, text),
            "context": self._context(completion),
            "timestamp": f"{completion.day.isoformat()}T12:00:00Z",
            "version": "1.0.3",
        }

    def _receipt(self, completion: Completion) -> Receipt:
        record = CompletionRecord(*completion[4:12])
        who = (completion.municipality, completion.workplace, completion.assignment)
        return Receipt(self._stage.learner(completion), *who, (record,))

    def _quiz(self, id_: str) -> dict[str, Any]:
        if id_ not in self._quizzes:
            titles = [site.quizzes[id_].title for site in self._stage.sites.values()]
            made = xapi.quiz(self._known.quiz(id_), titles)
            self._quizzes[id_] = {"objectType": "Activity", **made}
        return self._quizzes[id_]

    def _result(self, completion: Completion, text: str) -> dict[str, Any]:
        score, most = completion.score, completion.max
        return {
            "score": {"scaled": round(score / most, 4), "raw": score, "min": 0, "max": most},
            "success": True,
            "completion": True,
            "extensions": {
                RECEIPT: text,
                ATTEMPTS: completion.attempts,
                **self._first(completion),
            },
        }

    def _first(self, completion: Completion) -> dict[str, dict[str, bool]]:
        """Return which questions were right at first try, where the revision is still known."""
        quiz = next(iter(self._stage.sites.values())).quizzes[completion.quiz]
        if completion.revision != quiz.revision or len(completion.first) != len(quiz.questions):
            return {}
        pairs = zip(quiz.questions, completion.first, strict=True)
        return {FIRST: {str(one.id): sign == "1" for one, sign in pairs if sign != "-"}}

    def _context(self, completion: Completion) -> dict[str, Any]:
        extensions = {
            xapi.MUNICIPALITY: completion.municipality,
            xapi.WORKPLACE: completion.workplace,
            xapi.REVISION: completion.revision,
        }
        if completion.assignment:
            extensions[ASSIGNMENT] = completion.assignment
        return {"language": completion.language, "extensions": extensions}
