"""The forms in which made-up receipts are written: as learners and systems send them."""

from __future__ import annotations

import csv
import html
import io
import json
import random
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import EmailMessage
from email.policy import SMTP

from waakvlam.sample_outlook import compound_file, message, utf16

_OPENINGS = (
    "Hoi,\n\nHier is mijn bewijs.",
    "Beste collega,\n\nIk heb de toetsen gedaan. Hieronder staat mijn bewijs.",
    "Hello,\n\nPlease find my receipt below.",
    "Zie onder. Groet!",
)
_CLOSINGS = (
    "Met vriendelijke groet,\n\nEen collega\nTelefoon 088 000 00 00",
    "Groetjes van de balie\n\nDenk aan het milieu voordat je deze mail afdrukt.",
    "Kind regards,\n\nA colleague",
    "",
)
_HEADER = ("ID", "Begintijd", "Plak hier je bewijs", "Wil je nog iets zeggen?")
_NEVER = datetime(2026, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Form:
    """One way to write receipts into a file."""

    suffix: str
    size: int
    """How many receipts go into one file."""

    write: Callable[[Sequence[str], int, random.Random], bytes]
    """Content of a file, from receipts and the number of the first one."""


def _file(receipts: Sequence[str], number: int, chance: random.Random) -> bytes:
    del number, chance
    return receipts[0].encode("ascii")


def _text(receipts: Sequence[str], number: int, chance: random.Random) -> bytes:
    del number
    return _around(receipts[0], chance).encode("utf-8")


def _page(receipts: Sequence[str], number: int, chance: random.Random) -> bytes:
    del number
    body = html.escape(_around(receipts[0], chance)).replace("\n", "<br>\n")
    return f'<!doctype html>\n<meta charset="utf-8">\n<p>{body}</p>\n'.encode()


def _mail(receipts: Sequence[str], number: int, chance: random.Random) -> bytes:
    mail = EmailMessage(SMTP)
    mail["Subject"] = "Mijn bewijs"
    mail["From"] = "deelnemer@example.org"
    mail["To"] = "coordinator@example.org"
    mail["Message-ID"] = f"<{number}@example.org>"
    text = _around(receipts[0], chance)
    encoding = chance.choice(("7bit", "quoted-printable", "base64"))
    if chance.random() < 0.2:
        mail.set_content("Zie bijlage.\n")
        attached = receipts[0].encode("ascii")
        mail.add_attachment(attached, "text", "plain", filename="waakvlam-bewijs.txt")
        mail.set_boundary(f"waakvlam-{number}")
    else:
        mail.set_content(text, cte=encoding)
    return mail.as_bytes()


def _outlook(receipts: Sequence[str], number: int, chance: random.Random) -> bytes:
    del number
    text = _around(receipts[0], chance).replace("\n", "\r\n")
    return compound_file(message(p0037001F=utf16("Mijn bewijs"), p1000001F=utf16(text)))


def _mailbox(receipts: Sequence[str], number: int, chance: random.Random) -> bytes:
    mails = [_mail([each], number + at, chance) for at, each in enumerate(receipts)]
    start = b"From deelnemer@example.org Fri Nov 20 09:00:00 2026\n"
    return b"\n".join(start + mail.replace(b"\r\n", b"\n") for mail in mails)


def _table(receipts: Sequence[str], number: int, chance: random.Random) -> bytes:
    written = io.StringIO(newline="")
    separator = chance.choice((";", ","))
    csv.writer(written, delimiter=separator).writerows(_rows(receipts, number))
    return written.getvalue().encode(chance.choice(("utf-8-sig", "cp1252", "utf-16")))


def _workbook(receipts: Sequence[str], number: int, chance: random.Random) -> bytes:
    import xlsxwriter  # noqa: PLC0415  # Only whoever asks for this form needs it.

    del chance
    written = io.BytesIO()
    with xlsxwriter.Workbook(written, {"in_memory": True}) as book:
        book.set_properties({"created": _NEVER})
        sheet = book.add_worksheet("Form1")
        for at, row in enumerate(_rows(receipts, number)):
            sheet.write_row(at, 0, row)
    return written.getvalue()


def _zip(receipts: Sequence[str], number: int, chance: random.Random) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for at, each in enumerate(receipts, start=number):
            archive.writestr(zipfile.ZipInfo(f"{at:06}.txt"), _text([each], at, chance))
    return written.getvalue()


def _lines(receipts: Sequence[str], number: int, chance: random.Random) -> bytes:
    del number, chance
    forms = [{"format": "waakvlam-receipt", "version": 1, "text": each} for each in receipts]
    return "".join(f"{json.dumps(form)}\n" for form in forms).encode()


def _statements(receipts: Sequence[str], number: int, chance: random.Random) -> bytes:
    del chance
    found = [_statement(each, at) for at, each in enumerate(receipts, start=number)]
    return (json.dumps({"statements": found, "more": ""}, indent=1) + "\n").encode()


def _statement(receipt: str, number: int) -> dict[str, object]:
    return {
        "id": f"00000000-0000-4000-8000-{number:012}",
        "actor": {"account": {"homePage": "https://lms.example.org", "name": str(number)}},
        "verb": {"id": "http://adlnet.gov/expapi/verbs/completed"},
        "object": {"id": "https://lms.example.org/activities/receipt"},
        "result": {"extensions": {"urn:waakvlam:receipt": receipt}},
        "timestamp": "2026-11-20T09:00:00+01:00",
    }


def _rows(receipts: Sequence[str], number: int) -> list[tuple[str, ...]]:
    rows = [(str(at), "20-11-2026 09:00", each, "Nee") for at, each in enumerate(receipts, number)]
    return [_HEADER, *rows]


def _around(receipt: str, chance: random.Random) -> str:
    text = f"{chance.choice(_OPENINGS)}\n\n{receipt}\n{chance.choice(_CLOSINGS)}\n"
    if chance.random() < 0.2:
        return "".join(f"> {line}\n" for line in text.splitlines())
    return text


FORMS: dict[str, Form] = {
    "file": Form(".txt", 1, _file),
    "lines": Form(".jsonl", 50, _lines),
    "mail": Form(".eml", 1, _mail),
    "mailbox": Form(".mbox", 50, _mailbox),
    "outlook": Form(".msg", 1, _outlook),
    "page": Form(".html", 1, _page),
    "statements": Form(".json", 50, _statements),
    "table": Form(".csv", 50, _table),
    "text": Form(".txt", 1, _text),
    "workbook": Form(".xlsx", 50, _workbook),
    "zip": Form(".zip", 50, _zip),
}
"""Every form by its name."""

MIXED = "mixed"
"""The name that stands for all of them by turns."""
