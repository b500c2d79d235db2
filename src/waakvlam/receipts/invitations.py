"""Codes that invite somebody once: how they are made, checked, and listed without being told.

A code is six random letters and two that check them, for one assignment. Whoever reads this can
make letters that pass the check, so the check finds typing errors and careless inventions only.
What was issued stands in a list of hashes: a code that is not on it was never issued. The hash of
so short a code can be found by trying, so the list belongs with whoever counts, not on a site.
"""

from __future__ import annotations

import hashlib
import re
import zlib
from collections.abc import Iterable, Mapping
from random import Random

LETTERS = "0123456789abcdefghjkmnpqrstvwxyz"
_RANDOM = 6
_HEADER = "waakvlam-invitations 1"
_LINE = re.compile(r"([a-z][a-z0-9-]{0,39}) ([0-9a-f]{32})")
_MARK = "-inv-"

Issued = Mapping[str, frozenset[str]]
"""Hashes of the codes that were issued, by assignment."""


class NotAListError(ValueError):
    """A file that is no list of issued codes."""


def issue(assignment: str, count: int, chance: Random) -> tuple[str, ...]:
    """Return so many different codes for an assignment."""
    codes: dict[str, None] = {}
    while len(codes) < count:
        random = "".join(chance.choice(LETTERS) for _ in range(_RANDOM))
        codes[random + _check(assignment, random)] = None
    return tuple(codes)


def parted(assigned: str) -> tuple[str, str]:
    """Return the id and the code in what a receipt says of its assignment."""
    id_, mark, code = assigned.rpartition(_MARK)
    return (id_, code) if mark else (assigned, "")


def is_issued(assignment: str, code: str, issued: Issued) -> bool:
    """Tell whether a code can have been issued; where there is a list, whether it was."""
    if len(code) != _RANDOM + 2 or code[_RANDOM:] != _check(assignment, code[:_RANDOM]):
        return False
    return assignment not in issued or _hash(assignment, code) in issued[assignment]


def write_issued(codes: Iterable[tuple[str, str]]) -> bytes:
    """Return the list of issued codes, in an order that tells nothing."""
    lines = sorted({f"{assignment} {_hash(assignment, code)}" for assignment, code in codes})
    return "\n".join([_HEADER, *lines, ""]).encode("ascii")


def is_list(content: bytes) -> bool:
    """Tell whether a file is a list of issued codes."""
    return content.startswith(_HEADER.encode("ascii"))


def read_issued(contents: Iterable[bytes]) -> Issued:
    """Join lists of issued codes; raise `NotAListError` when one is damaged or something else."""
    found: dict[str, set[str]] = {}
    for content in contents:
        header, *lines = content.decode("ascii", "replace").removesuffix("\n").splitlines() or [""]
        matches = [_LINE.fullmatch(line) for line in lines]
        if header != _HEADER or not all(matches):
            raise NotAListError
        for match in filter(None, matches):
            found.setdefault(match[1], set()).add(match[2])
    return {assignment: frozenset(hashes) for assignment, hashes in found.items()}


def _check(assignment: str, random: str) -> str:
    number = zlib.crc32(f"{assignment}\0{random}".encode()) & 1023
    return LETTERS[number >> 5] + LETTERS[number & 31]


def _hash(assignment: str, code: str) -> str:
    return hashlib.sha256(f"{_HEADER}\0{assignment}\0{code}".encode()).hexdigest()[:32]
