"""What a learning system says about a learner and a quiz, in the form of a receipt.

Such a receipt knows no questions (`first` is empty), which no receipt of a browser can be.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from datetime import date

from waakvlam.receipts import base32
from waakvlam.receipts.reading import Export, Result
from waakvlam.receipts.receipt import CompletionRecord, Receipt

_OWNER = 12
_PLAIN = re.compile(r"[a-z0-9 &./-]{1,30}")


def compared(text: str) -> str:
    """Return a text in the form in which headers and names are compared."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return " ".join(unicodedata.normalize("NFC", folded).split())


def named(text: str, export: Export) -> str:
    """Return the id of a municipality or workplace, or nothing when it is not known."""
    return export.names.get(compared(text), "")


def workplace_in(text: str, export: Export) -> str:
    """Return the id of a workplace, or else what stands there as far as it is short and plain.

    Whether that is ever told is decided where all of it is seen together.
    """
    known = named(text, export)
    written = compared(text)
    return known or (written if _PLAIN.fullmatch(written) else "")


def learner_of(export: str, number: str) -> str:
    """Return a name for a learner that tells nothing about the person."""
    digest = hashlib.sha256(f"{export}\0{number}".encode("utf-8", "surrogatepass")).digest()
    return base32.encode(digest)[:_OWNER].lower()


def outcome(owner: str, where: tuple[str, str], result: Result, day: date) -> Receipt:
    """Return that a learner passed a quiz, as far as a learning system can tell."""
    record = CompletionRecord(result.quiz, result.revision, 1, 1, 1, day, "", "")
    return Receipt(owner, *where, "", (record,))
