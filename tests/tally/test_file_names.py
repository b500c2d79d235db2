"""Who keeps mails under the name of their sender sees it in the coordinator's lists alone."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from planted import files_below, planted_in
from receipt_builders import plan, receipt
from source_writers import NAME, NUMBER, zipped

from waakvlam.receipts.receipt import write_receipt
from waakvlam.tally.run import tally

WITH_PLACES = {"not-counted.csv", "summary.json", "summary.txt"}
"""The coordinator's own, in which each item can be found again."""


def test_names_of_files_stand_only_where_the_coordinator_looks_for_them(tmp_path: Path) -> None:
    folder = tmp_path / "in" / NAME
    folder.mkdir(parents=True)
    texts = [write_receipt(receipt(number=number)) for number in range(20)]
    for at, text in enumerate([*texts, texts[0][:90]]):
        (folder / f"Bewijs {NAME} {NUMBER} {at}.txt").write_text(text, "ascii")
    (folder / f"~${NAME}.docx").write_bytes(b"x")
    (folder / f"{NUMBER}.zip").write_bytes(zipped({f"{NAME}.exe": b"x", "a.txt": b"Hallo"}))
    out, ledger = tmp_path / "uit", tmp_path / "grootboek"
    tally([tmp_path / "in"], plan(), out, date(2026, 11, 23), for_region=True, ledger=ledger)

    files = [path for path in out.rglob("*") if path.is_file()]
    named = {path for path in files if planted_in([path.read_bytes(), path.name.encode()])}
    assert {path.relative_to(out).as_posix() for path in named} == WITH_PLACES
    assert planted_in(files_below(ledger)) == []
