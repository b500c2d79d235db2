"""Find sheets of paper with nothing on them."""

from __future__ import annotations

import io

FEWEST = 4
"""Letters on a sheet that is not blank; a number alone is no content."""


def blank_sheets(pdf: bytes) -> list[str]:
    """Return the sheets without a word."""
    from pypdf import PdfReader  # noqa: PLC0415  # an extra

    sheets = PdfReader(io.BytesIO(pdf)).pages
    return [
        f"sheet {number} of {len(sheets)}"
        for number, sheet in enumerate(sheets, 1)
        if len("".join(sheet.extract_text().split())) < FEWEST
    ]
