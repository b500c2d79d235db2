"""How both formats name categories, shares, and the parts of a question."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from waakvlam.exchange.bank import NOTHING, Answer, Asked

_TOP = "$course$/top/"
_IDS = re.compile(r"(?:[a-z0-9-]+(?:=[a-z0-9-]+)?)(?: [a-z0-9-]+(?:=[a-z0-9-]+)?)*")


def category(title: str) -> str:
    """Return the path of a category; a slash in its name is written twice."""
    return _TOP + " ".join(title.split()).replace("/", "//")


def title_of(path: str) -> str:
    """Return the name of a category out of its path."""
    parts = re.split(r"(?<!/)/(?!/)", path.strip().removeprefix(_TOP))
    return parts[-1].replace("//", "/").strip()


def share_text(share: float) -> str:
    """Return a percentage as Moodle writes it: `100`, `33.33333`, `-50`."""
    return f"{share:.5f}".rstrip("0").rstrip(".").replace("-0", "0", share == 0) or "0"


def ids_text(asked: Asked) -> str:
    """Return the ids of the parts of a question, with spaces between them."""
    return " ".join(answer.id for answer in asked.answers if answer.id)


def with_ids(answers: Sequence[Answer], ids: str) -> tuple[Answer, ...]:
    """Give parts their ids again, where there are just as many; a text to read has ids alone."""
    names = ids.split()
    if not answers:
        return tuple(Answer(NOTHING, id=name) for name in names if _IDS.fullmatch(name))
    if len(names) != len(answers) or not _IDS.fullmatch(ids):
        return tuple(answers)
    return tuple(replace(one, id=name) for one, name in zip(answers, names, strict=True))
