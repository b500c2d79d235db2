"""Names and a number that stand around receipts, and where they came out all the same."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from source_writers import NAME, NUMBER

CANARIES = tuple(
    form(word)
    for word in (*NAME.split(), NUMBER)
    for form in (str, str.lower, str.upper, lambda text: text[::-1])
)


def planted_in(contents: Iterable[bytes]) -> list[str]:
    """Return what of them stands in these bytes, also inside workbooks and zips."""
    words = "\n".join(text for content in contents for text in unfolded(content))
    return [canary for canary in CANARIES if canary in words]


def unfolded(content: bytes) -> Iterator[str]:
    """Give bytes as text, and each file that is packed in them with its name and remarks."""
    for encoding in ("utf-8", "utf-16-le"):
        yield content.decode(encoding, "replace")
    if not zipfile.is_zipfile(io.BytesIO(content)):
        return
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        yield archive.comment.decode("utf-8", "replace")
        for entry in archive.infolist():
            yield f"{entry.filename} {entry.comment!r} {entry.extra!r}"
            yield from unfolded(archive.read(entry))


def files_below(folder: Path) -> list[bytes]:
    """Return the content of every file in a folder, and their names."""
    paths = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    names = "\n".join(str(path.relative_to(folder)) for path in paths)
    return [names.encode(), *(path.read_bytes() for path in paths)]
