"""What mail programs do to a text on its way."""

from __future__ import annotations

import quopri
import textwrap


def quoted(text: str) -> str:
    """Quote every line twice, as a reply to a reply does."""
    return "".join(f"> > {line}\n" for line in text.splitlines())


def wrapped(text: str) -> str:
    """Join all lines and wrap them again at 37 characters, in the middle of groups."""
    return "\n".join(textwrap.wrap(" ".join(text.split()), 37, break_on_hyphens=False))


def non_breaking(text: str) -> str:
    """Turn spaces into non-breaking ones, as word processors do."""
    return text.replace(" ", "\u00a0")


def lowered(text: str) -> str:
    """Write everything in lower case."""
    return text.lower()


def quoted_printable_mail(text: str) -> str:
    """Put the text into a mail as quoted-printable, with a name and a signature around it."""
    body = f"Hoi Canarie,\n\nHier is mijn bewijs:\n\n{text}\nGroet, Kanarie é\n"
    encoded = quopri.encodestring(body.encode("utf-8")).decode("ascii")
    return (
        "From: canary.name@example.org\nTo: count@example.org\nSubject: bewijs\n"
        "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n"
        f"Content-Transfer-Encoding: quoted-printable\n\n{encoded}"
    )
