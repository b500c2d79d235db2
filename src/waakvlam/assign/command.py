"""The command `assign`, with plain arguments."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from random import Random, SystemRandom

from waakvlam.assign.files import ISSUED, files_of, make
from waakvlam.assign.rows import Row, read_rows
from waakvlam.assign.run import write_folder
from waakvlam.assign.tasks import tasks_of
from waakvlam.assign.words import said, wrong
from waakvlam.model.site import Site


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody asks for."""

    file: Path | None
    fields: Mapping[str, str]
    """One assignment, where there is no file."""

    site: str
    """Address of the site."""

    seed: int | None
    """For codes that can be made again; only to try out."""


def assign_all(wish: Wish, sites: Mapping[str, Site], out: Path, as_of: date, language: str) -> str:
    """Write all assignments and return what to say; raise `AssignError` and write nothing."""
    address = _checked(wish.site)
    source = next(iter(sites))
    tasks = tasks_of(_rows(wish, language), sites[source], tuple(sites), as_of)
    chance = SystemRandom() if wish.seed is None else Random(wish.seed)
    made = make(tasks, chance)

    def address_of(spoken: str) -> str:
        return f"{address}{'' if spoken == source else f'{spoken}/'}opdracht/"

    write_folder(out, files_of(made, sites, address_of))
    place, codes = out.as_posix(), sum(len(one.codes) for one in made)
    lines = [said("written", language, count=str(len(made)), place=place, site=address)]
    if codes:
        lines.append(said("issued", language, count=str(codes), list=f"{place}/{ISSUED}"))
    return "\n".join(lines)


def _rows(wish: Wish, language: str) -> tuple[Row, ...]:
    if wish.file is not None and wish.fields:
        raise wrong("file-and-options")
    if wish.file is not None:
        rows = read_rows(wish.file, language)
    else:
        modules = wish.fields.get("modules", "").replace(",", " ")
        rows = (Row("assign", {**wish.fields, "modules": modules}),) if wish.fields else ()
    if not rows:
        raise wrong("nothing")
    return rows


def _checked(site: str) -> str:
    if not site.startswith(("https://", "http://")) or any(sign.isspace() for sign in site):
        raise wrong("no-site")
    return f"{site.rstrip('/')}/"
