"""Programs of others are what they say they are."""

from __future__ import annotations

import hashlib

from waakvlam.assets import STATIC
from waakvlam.vendor import QR_CODE, published


def test_a_program_of_others_is_unchanged_and_has_its_version_and_licence_beside_it() -> None:
    files = {asset.name.rpartition("/")[2]: asset.content for asset in published(QR_CODE)}
    assert set(files) == {"LICENSE", "VERSION", "qrcode.js"}
    digest = hashlib.sha256((STATIC / QR_CODE).read_bytes()).hexdigest()
    assert f"sha256 {digest}" in files["VERSION"]
    assert files["VERSION"].split(",")[0].replace(" ", "-") in QR_CODE
    assert "MIT License" in files["LICENSE"]
    assert "Copyright (c) 2009 Kazuhiko Arase" in files["LICENSE"]
    assert "Copyright (c) 2009 Kazuhiko Arase" in files["qrcode.js"]
