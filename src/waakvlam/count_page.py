"""Everything that the page «Count» loads besides its script: Python, our own code, the plans.

The names of what changes hold a hash of the content; one small index, which browsers ask anew
each time, tells them to the page. The archive is not compressed, since compressed bytes depend
on the machine that makes them.
"""

from __future__ import annotations

import hashlib
import io
import json
import posixpath
import zipfile
from collections.abc import Iterator, Mapping
from importlib.metadata import distribution
from pathlib import Path

from waakvlam.assets import Asset, Binary, Published
from waakvlam.model.site import Site
from waakvlam.tally.from_site import plan_from_site
from waakvlam.tally.plan_file import write_plan
from waakvlam.vendor import PYODIDE, published

FOLDER = "count"
INDEX = f"{FOLDER}/index.json"
LIBRARIES = ("defusedxml", "et_xmlfile", "olefile", "openpyxl", "xlsxwriter")
"""Libraries of others, in Python alone, that read and write what the standard library cannot."""

_OURS = ("garbage.py", "receipts", "refusals.py", "tally")
_LEFT_OUT = frozenset({"waakvlam/tally/from_site.py"})
"""Needs the model, and so half of the package; the plan is there as a file."""

_EARLIEST = (1980, 1, 1, 0, 0, 0)


def count_files(sites: Mapping[str, Site]) -> Iterator[Published]:
    """Return what to publish for the page of these sites, by language."""
    code = _hashed("code", "zip", packed_code())
    plans = {
        language: _hashed("plan", "json", write_plan(plan_from_site(site)))
        for language, site in sites.items()
    }
    yield from (code, *plans.values())
    yield from published(PYODIDE)
    index = {
        "code": _beside(code.name),
        "plans": {language: _beside(plan.name) for language, plan in plans.items()},
        "python": _beside(PYODIDE),
    }
    yield Asset(INDEX, json.dumps(index, indent=1, sort_keys=True) + "\n")


def packed_code() -> bytes:
    """Return our own code that counts, and the libraries that it uses, as an archive."""
    entries = {"waakvlam/__init__.py": b"", **dict(_ours()), **dict(_libraries())}
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for name, text in sorted(entries.items()):
            archive.writestr(zipfile.ZipInfo(name, _EARLIEST), text)
    return content.getvalue()


def _ours() -> Iterator[tuple[str, bytes]]:
    """Yield every file of our packages that count, words and all."""
    package = Path(__file__).parent
    for ours in _OURS:
        whole = package / ours
        for path in [whole] if whole.is_file() else whole.rglob("*"):
            name = path.relative_to(package.parent).as_posix()
            if path.is_file() and "__pycache__" not in path.parts and name not in _LEFT_OUT:
                yield name, path.read_bytes()


def _libraries() -> Iterator[tuple[str, bytes]]:
    """Yield the modules and the licence of each library, as they are installed."""
    for library in LIBRARIES:
        for file in distribution(library).files or ():
            is_licence = "LICEN" in file.name.upper() and ".dist-info" in file.parts[0]
            if file.suffix == ".py" or is_licence:
                yield file.as_posix(), file.read_binary()


def _hashed(name: str, suffix: str, content: bytes) -> Binary:
    digest = hashlib.sha256(content).hexdigest()[:10]
    return Binary(f"{FOLDER}/{name}-{digest}.{suffix}", content)


def _beside(name: str) -> str:
    """Return a name as it is seen from the index."""
    return posixpath.relpath(name, FOLDER)
