"""Tally the input of a row of `tests/bad` and say what came of it."""

from __future__ import annotations

import csv
import io
import json
import shutil
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path
from typing import Any

from learning_systems import MARKED, SIGNALEN, export
from planted import files_below, planted_in
from receipt_builders import plan
from source_writers import as_workbook, zipped

from waakvlam.receipts.reading import Reading
from waakvlam.tally.completions import Uncounted
from waakvlam.tally.errors import TallyError
from waakvlam.tally.plan import Plan
from waakvlam.tally.run import Outcome, tally

BAD = Path(__file__).parent / "bad"
AS_OF = date(2026, 11, 23)
_ABOUT = frozenset({"about", "make", "months", "repeat", "seconds", "tests", "why"})
_STARTS_OF_FORMULAS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def expected(row: Path) -> dict[str, Any]:
    """Return the expected result of a row."""
    found = details(row)
    return {key: value for key, value in found.items() if key not in _ABOUT}


def details(row: Path) -> dict[str, Any]:
    """Return everything that `expected.json` says."""
    found: dict[str, Any] = json.loads((row / "expected.json").read_text("utf-8"))
    return found


def result(row: Path, folder: Path) -> dict[str, Any]:
    """Tally the input of a row in a folder of its own; `repeat` makes an input longer."""
    known, source = details(row), folder / "in"
    shutil.copytree(row, source, ignore=shutil.ignore_patterns("expected.json"))
    for name, times in known.get("repeat", {}).items():
        (source / name).write_bytes((source / name).read_bytes() * times)
    if "make" in known:
        MAKERS[known["make"]](source)
    try:
        outcome = _tallied(source, known.get("months", ()), folder)
    except TallyError as error:
        said = "".join(error.reasons("nl"))
        failed = {"exit": error.exit_code, "code": error.code, "places": places(error.uncounted)}
        return {**failed, **_said(known, said)}
    said = (folder / "uit" / "not-counted.csv").read_text("utf-8-sig")
    found = json.loads((folder / "uit" / "summary.json").read_bytes())
    notices = [_told(each) for each in found["notices"]]
    return {
        "exit": outcome.exit_code,
        **found["totals"],
        "days_ahead": found["days_ahead"],
        **({"notices": notices} if notices else {}),
        "places": places(outcome.report.uncounted),
        **_said(known, said),
    }


def _tallied(source: Path, months: list[str], folder: Path) -> Outcome:
    """Tally everything at once, or month by month with a ledger."""
    out, known = folder / "uit", bad_plan()
    if not months:
        return tally([source], known, out, AS_OF)
    for at, name in enumerate(months):
        day = AS_OF - timedelta(len(months) - 1 - at)
        outcome = tally([source / name], known, out, day, ledger=folder / "grootboek")
    return outcome


def _said(known: dict[str, Any], said: str) -> dict[str, list[str]]:
    """Return which of the words that are expected were said."""
    wanted = known.get("said", [])
    return {"said": [each for each in wanted if each in said]} if wanted else {}


def _told(notice: dict[str, str]) -> str:
    parts = (notice["place"], notice["code"], notice.get("number"), notice.get("names"))
    return " ".join(filter(None, parts))


def places(uncounted: tuple[Uncounted, ...]) -> list[str]:
    """Return place and code of each item that is not counted."""
    return [f"{each.place} {each.code}" for each in uncounted]


def bad_plan() -> Plan:
    """Return a plan that knows two exports of a learning system, and other words for a desk."""
    finished = export(replace(SIGNALEN, revision=3), id="afgerond")
    marked = export(MARKED, id="cijfers")
    written = {"bz": "balie", "burgerzaken": "balie"}
    return plan(reading=Reading(exports=(finished, marked)), written=written)


def dangers(folder: Path) -> list[str]:
    """Return the cells that a spreadsheet would take for a formula, and planted names."""
    found = []
    for path in folder.rglob("*.csv"):
        rows = csv.reader(io.StringIO(path.read_text("utf-8-sig"), newline=""), delimiter=";")
        found += [cell for row in rows for cell in row if cell.startswith(_STARTS_OF_FORMULAS)]
    return found + planted_in(files_below(folder))


def _workbook_bomb(folder: Path) -> None:
    """Write a workbook of some hundred kilobytes that unpacks to 200 megabytes."""
    parts = _parts(as_workbook("Hallo"))
    name = "xl/worksheets/sheet1.xml"
    cell = b'<row><c t="inlineStr"><is><t>' + b"a" * 1_000_000 + b"</t></is></c></row>"
    start, end = parts[name].split(b"</sheetData>")
    parts[name] = start + cell * 200 + b"</sheetData>" + end
    (folder / "bom.xlsx").write_bytes(zipped(parts))


def _zips(folder: Path) -> None:
    """Write zips that lie, hold too much, or lead elsewhere, each beside a good file in it."""
    good = (folder / "input.txt").read_bytes()
    (folder / "veel.zip").write_bytes(zipped({f"{at}.txt": b"" for at in range(100_000)}))
    bad = {
        "in-zip": {"binnen.zip": zipped({"a.txt": b"x"})},
        "in-mail": {"mail.eml": _with_zip(good)},
        "buiten": {"../../x.txt": b"x"},
        "vast": {"/etc/x.txt": b"x"},
    }
    for name, files in bad.items():
        (folder / f"{name}.zip").write_bytes(zipped({"a.txt": good, **files}))
    (folder / "koppeling.zip").write_bytes(_with_link(good))
    (folder / "liegt.zip").write_bytes(_lying(good, 5))
    (folder / "liegt-meer.zip").write_bytes(_lying(good, 5_000))


def _with_zip(good: bytes) -> bytes:
    """Return a mail with a zip, and a receipt beside it."""
    mail = EmailMessage(SMTP)
    mail.set_content(good.decode().replace("WAAKVLAM EINDE", "WAAKVLAM EINDE\n"))
    zip_ = zipped({"a.txt": b"x"})
    mail.add_attachment(zip_, maintype="application", subtype="zip", filename="b.zip")
    mail.set_boundary("grens")
    return mail.as_bytes()


def _lying(good: bytes, size: int) -> bytes:
    """Return a zip of which the directory tells another size of the last file."""
    lying = bytearray(zipped({"a.txt": good, "b.txt": b"x" * 1_000}))
    at = lying.rindex(b"PK\x01\x02")
    lying[at + 24 : at + 28] = size.to_bytes(4, "little")
    return bytes(lying)


def _many_rows(folder: Path) -> None:
    (folder / "rijen.csv").write_bytes(b"Bewijs;x\n" + b"a;b\n" * 1_048_575)
    (folder / "leeg.csv").write_bytes(b"")


def _names(folder: Path) -> None:
    """Write files whose names would be formulas in a spreadsheet."""
    for name in ("=1+1", "+1", "-1", "@SUM(1)", "＝1", "' =1"):
        (folder / f"{name}.docx").write_bytes(b"x")


def _with_link(good: bytes) -> bytes:
    entry = zipfile.ZipInfo("koppeling.txt")
    entry.external_attr = 0o120777 << 16
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        archive.writestr("a.txt", good)
        archive.writestr(entry, "/etc/passwd")
    return written.getvalue()


def _parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


MAKERS: dict[str, Callable[[Path], None]] = {
    "many_rows": _many_rows,
    "names": _names,
    "workbook_bomb": _workbook_bomb,
    "zips": _zips,
}
"""What writes inputs that are too large, or that cannot stand in every file system."""
