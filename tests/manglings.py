"""What mail programs and people do to a receipt on its way."""

from __future__ import annotations

import quopri
import random
import re
from collections.abc import Callable


def wrapped(width: int) -> Callable[[str, random.Random], str]:
    def wrap(text: str, _: random.Random) -> str:
        joined = text.replace("\n", " ")
        return "\n".join(joined[at : at + width] for at in range(0, len(joined), width))

    return wrap


def prefixed(prefix: str) -> Callable[[str, random.Random], str]:
    return lambda text, _: "".join(f"{prefix}{line}\n" for line in text.split("\n"))


def strewn(rubbish: str) -> Callable[[str, random.Random], str]:
    def strew(text: str, chance: random.Random) -> str:
        return "".join(c + rubbish if chance.random() < 0.1 else c for c in text)

    return strew


def retyped(text: str, chance: random.Random) -> str:
    alike = {"0": "0Oo", "1": "1IiLl"}
    return "".join(chance.choice(alike.get(letter, letter)) for letter in text)


def wide(text: str) -> str:
    """Write it in the wide letters of a keyboard that was set for Chinese or Japanese."""
    return "".join(chr(ord(letter) + 0xFEE0) if letter > " " else letter for letter in text)


MANGLINGS: dict[str, Callable[[str, random.Random], str]] = {
    "wrap 72": wrapped(72),
    "wrap 76": wrapped(76),
    "wrap 78": wrapped(78),
    "wrap 7": wrapped(7),
    "quote": prefixed("> "),
    "quote twice": prefixed("> > "),
    "table": prefixed("| "),
    "bullet": prefixed(" • "),
    "dash": prefixed("\t– "),
    "crlf": lambda text, _: text.replace("\n", "\r\n"),
    "one line": lambda text, _: text.replace("\n", " "),
    "no space": lambda text, _: re.sub(r"\s", "", text),
    "lower": lambda text, _: text.lower(),
    "swap": lambda text, chance: "".join(
        chance.choice((letter.lower(), letter.upper())) for letter in text
    ),
    "nbsp": lambda text, _: text.replace(" ", "\u00a0"),
    "soft hyphen": strewn("\u00ad"),
    "zero width": strewn("\u200b"),
    "byte order mark": lambda text, _: "\ufeff" + text,
    "look-alikes": retyped,
}


def quoted_printable(text: str) -> str:
    return quopri.encodestring(text.encode("utf-8")).decode("ascii")
