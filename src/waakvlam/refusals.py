"""What the system says of a file that it refuses, in the language of the reader."""

from __future__ import annotations

import errno
import os
from collections.abc import Mapping

_DUTCH = {
    errno.EACCES: "je mag daar niet bij",
    errno.EPERM: "dat is niet toegestaan",
    errno.EROFS: "daar kun je alleen lezen",
    errno.ENOENT: "dat bestaat niet",
    errno.EEXIST: "dat bestaat al",
    errno.EISDIR: "dat is een map",
    errno.ENOTDIR: "dat is geen map",
    errno.ENOSPC: "de schijf is vol",
    errno.ENAMETOOLONG: "de naam is te lang",
    errno.EIO: "de schijf doet het niet goed",
}


def with_refusal(args: Mapping[str, str], language: str) -> dict[str, str]:
    """Put the `reason` of the system in the language too; what is not known stays as it is."""
    if language != "nl" or "reason" not in args:
        return dict(args)
    known = {os.strerror(number): dutch for number, dutch in _DUTCH.items()}
    return {**args, "reason": known.get(args["reason"], args["reason"])}
