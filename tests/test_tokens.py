"""The contrasts of the colours, as WCAG computes them."""

from __future__ import annotations

import re

import pytest

from waakvlam.assets import STATIC

TEXT, CONTROL = 7.0, 4.5
GROUNDS = ("ground", "raised", "note-ground", "right-ground", "wrong-ground", "danger-ground")
PAIRS = [
    *((text, ground, TEXT) for text in ("text", "link") for ground in GROUNDS),
    *(("text-soft", ground, TEXT) for ground in GROUNDS),
    ("right", "right-ground", TEXT),
    ("wrong", "wrong-ground", TEXT),
    ("wrong", "ground", TEXT),
    ("danger-text", "danger-ground", TEXT),
    ("on-header", "header", TEXT),
    ("on-button", "button", TEXT),
    ("button", "raised", TEXT),
    ("line", "ground", CONTROL),
    ("line", "raised", CONTROL),
    *(("focus", ground, CONTROL) for ground in GROUNDS),
    ("accent", "header", CONTROL),
]


def colours(scheme: int) -> dict[str, str]:
    """Return the colours of light (0) or dark (1) by the name of their token."""
    css = (STATIC / "css" / "tokens.css").read_text(encoding="utf-8").partition("@media print")[0]
    found: dict[str, str] = {}
    for name, value in re.findall(r"--wv-([\w-]+): ([^;]+);", css):
        pair = re.findall(r"#[0-9a-f]{6}", value)
        found[name] = pair[min(scheme, len(pair) - 1)]
    return found


def luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
        for channel in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted(map(luminance, (one, other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_black_on_white_is_21() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(("front", "ground", "least"), PAIRS)
def test_colours_stand_out(front: str, ground: str, least: float, scheme: int) -> None:
    tokens = colours(scheme)
    assert contrast(tokens[front], tokens[ground]) >= least


def test_colours_stand_in_the_file_of_tokens_only() -> None:
    for path in sorted((STATIC / "css").glob("*.css")):
        text = re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        found = set(re.findall(r"#[0-9a-fA-F]{3,8}\b|rgba?\(|hsla?\(", text))
        assert path.name == "tokens.css" or not found, path.name
