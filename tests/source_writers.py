"""Write receipts into every kind of source, with a name and a number around each."""

from __future__ import annotations

import csv
import html
import io
import json
import zipfile
from collections.abc import Callable
from email.message import EmailMessage
from email.policy import SMTP
from functools import cache

import openpyxl

from waakvlam.sample_outlook import compound_file, message, utf16

NAME, NUMBER = "Wilhelmina Kanarie", "123456782"
"""What must never come out of a source."""


def as_text(*texts: str) -> bytes:
    return f"{NAME} {NUMBER}\n{NAME.join(texts)}\n{NAME}".encode()


def as_mail(*texts: str) -> bytes:
    mail = EmailMessage(SMTP)
    mail["From"] = f"{NAME} <{NUMBER}@example.org>"
    mail["Subject"] = NAME
    mail.set_content(as_text(*texts).decode())
    return mail.as_bytes()


def as_json(*texts: str) -> bytes:
    return json.dumps(_documents(*texts)).encode()


def as_lines(*texts: str) -> bytes:
    return "\n".join(map(json.dumps, _documents(*texts))).encode()


def as_html(*texts: str) -> bytes:
    body = html.escape(as_text(*texts).decode()).replace("\n", "<br>")
    return f"<!doctype html><title>{NAME}</title><script>{NUMBER}</script><p>{body}".encode()


def as_mbox(*texts: str) -> bytes:
    mails = [f"From {NUMBER}@example.org Mon\n".encode() + as_mail(text) for text in texts]
    return b"\n\n".join(mails)


def as_outlook(*texts: str) -> bytes:
    return compound_file(
        message(
            p0037001F=utf16(NAME), p1000001F=utf16(as_text(*texts).decode().replace("\n", "\r\n"))
        )
    )


def as_csv(*texts: str, separator: str = ";", encoding: str = "utf-8-sig") -> bytes:
    written = io.StringIO()
    csv.writer(written, delimiter=separator).writerows(_rows(*texts))
    return written.getvalue().encode(encoding)


def as_tabs(*texts: str) -> bytes:
    return as_csv(*texts, separator="\t")


@cache  # Two of the same would differ in the time that they hold.
def as_workbook(*texts: str) -> bytes:
    book = openpyxl.Workbook()
    for row in _rows(*texts):
        book.active.append(row)
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def as_zip(*texts: str) -> bytes:
    return zipped({f"map/{at}.txt": as_text(text) for at, text in enumerate(texts)})


def zipped(files: dict[str, bytes]) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return written.getvalue()


def _documents(*texts: str) -> list[dict[str, object]]:
    forms = [{"format": "waakvlam-receipt", "version": 1, "text": text} for text in texts]
    return [{**form, "name": f"{NAME} {NUMBER}"} for form in forms]


def _rows(*texts: str) -> list[list[str]]:
    header = ["ID", "Starttijd", "E-mail", "Naam", "Plak hier je bewijs", "Opmerking"]
    return [
        header,
        *(["1", "3-11-2026 10:00", f"{NUMBER}@example.org", NAME, text, NAME] for text in texts),
    ]


WRITERS: dict[str, Callable[..., bytes]] = {
    ".csv": as_csv,
    ".eml": as_mail,
    ".htm": as_html,
    ".html": as_html,
    ".json": as_json,
    ".jsonl": as_lines,
    ".mbox": as_mbox,
    ".msg": as_outlook,
    ".ndjson": as_lines,
    ".tsv": as_tabs,
    ".txt": as_text,
    ".xlsx": as_workbook,
    ".zip": as_zip,
}
"""One way to write texts for each kind of source."""
