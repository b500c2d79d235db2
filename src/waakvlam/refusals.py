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
    errno.EBUSY: "een ander programma is ermee bezig",
    errno.EFBIG: "het bestand is te groot voor deze schijf",
    errno.EDQUOT: "je ruimte op de schijf is op",
    errno.ELOOP: "de verwijzing verwijst naar zichzelf",
    errno.EMFILE: "er zijn te veel bestanden tegelijk open",
    errno.ENOTEMPTY: "die map is niet leeg",
    errno.ENOTCONN: "de verbinding is weg",
    errno.ESTALE: "de netwerkmap is weg",
    errno.ETIMEDOUT: "het netwerk antwoordt niet",
}


def with_refusal(args: Mapping[str, str], language: str) -> dict[str, str]:
    """Put the `reason` of the system in the language too; what is not known stays as it is."""
    if language != "nl" or "reason" not in args:
        return dict(args)
    told = {os.strerror(number): dutch for number, dutch in _DUTCH.items()}
    told |= {text: text for text in told if text.startswith("Unknown error")}  # so on Windows
    return {**args, "reason": told.get(args["reason"], args["reason"])}
