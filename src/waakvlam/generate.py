"""Write the files of this project that are made from the models."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from waakvlam.field_tables import with_field_tables
from waakvlam.schema import schemas

MANUAL = "docs/contributing/writing.md"


def generated(root: Path) -> Mapping[str, str]:
    """Return path → text of every file that is made, or has a part that is."""
    manual = (root / MANUAL).read_text(encoding="utf-8")
    files = {f"schemas/{name}": text for name, text in schemas().items()}
    return files | {MANUAL: with_field_tables(manual)}


def main() -> None:
    """Bring the files of the project up to date."""
    root = Path(__file__).resolve().parents[2]
    for path, text in generated(root).items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
