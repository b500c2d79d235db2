"""Programs of others are what they say they are."""

from __future__ import annotations

import hashlib

from waakvlam.assets import STATIC
from waakvlam.vendor import MINISEARCH, PYODIDE, QR_CODE, published


def test_a_program_of_others_is_unchanged_and_has_its_version_and_licence_beside_it() -> None:
    files = {asset.name.rpartition("/")[2]: asset.encoded.decode() for asset in published(QR_CODE)}
    assert set(files) == {"LICENSE", "VERSION", "qrcode.js"}
    digest = hashlib.sha256((STATIC / QR_CODE).read_bytes()).hexdigest()
    assert f"sha256 {digest}" in files["VERSION"]
    assert files["VERSION"].split(",")[0].replace(" ", "-") in QR_CODE
    assert "MIT License" in files["LICENSE"]
    assert "Copyright (c) 2009 Kazuhiko Arase" in files["LICENSE"]
    assert "Copyright (c) 2009 Kazuhiko Arase" in files["qrcode.js"]


def test_the_engine_of_search_is_unchanged_and_has_its_version_and_licence_beside_it() -> None:
    files = {
        asset.name.rpartition("/")[2]: asset.encoded.decode() for asset in published(MINISEARCH)
    }
    assert set(files) == {"LICENSE", "VERSION", "minisearch.js"}
    digest = hashlib.sha256((STATIC / MINISEARCH).read_bytes()).hexdigest()
    assert f"sha256 {digest}" in files["VERSION"]
    assert files["VERSION"].split(",")[0].replace(" ", "-") in MINISEARCH
    assert "Copyright 2022 Luca Ongaro" in files["LICENSE"]


def test_python_for_the_browser_is_unchanged_and_has_its_version_and_licences_beside_it() -> None:
    files = {asset.name.rpartition("/")[2]: asset.encoded for asset in published(PYODIDE)}
    version = files.pop("VERSION").decode()
    licences = {name: files.pop(name).decode() for name in ("LICENSE", "LICENSE-PYTHON")}
    told = {f"sha256 {hashlib.sha256(text).hexdigest()} {name}" for name, text in files.items()}
    assert {line for line in version.splitlines() if line.startswith("sha256")} == told
    assert version.split(",")[0].replace(" ", "-") in PYODIDE
    assert "Mozilla Public License Version 2.0" in licences["LICENSE"]
    assert "PYTHON SOFTWARE FOUNDATION LICENSE" in licences["LICENSE-PYTHON"]
