"""The command `package`, with plain arguments."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from waakvlam.model.quiz import Quiz
from waakvlam.model.site import Site
from waakvlam.packages.make import is_too_long, package
from waakvlam.packages.page import Wanted
from waakvlam.packages.words import PackageError, Problem, said
from waakvlam.source.nearest import nearest
from waakvlam.tally.durable import replace
from waakvlam.xapi import Activities


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody asks for."""

    modules: tuple[str, ...]
    form: str
    languages: tuple[str, ...]
    site: str
    """Address of the public site."""

    docs: Path
    """Folder of the project in which pictures stand."""


def package_all(wish: Wish, sites: Mapping[str, Site], out: Path, language: str) -> str:
    """Write a package for each module and return what to say; raise and write nothing."""
    source = next(iter(sites))
    modules = tuple(dict.fromkeys(wish.modules))
    problems = [*_problems(wish, modules, sites[source], out)]
    if problems:
        raise PackageError(*problems)
    wanted = [Wanted(name, wish.form, _address(wish), wish.languages, source) for name in modules]
    _write(out, {_name(wish, one.module): package(one, sites, wish.docs) for one in wanted})
    told = (_told(wish, one.module, sites[source], language) for one in wanted)
    return "\n".join([*(line for lines in told for line in lines), said("next", language)])


def _problems(wish: Wish, modules: Sequence[str], site: Site, out: Path) -> Iterator[Problem]:
    if not wish.site.startswith(("https://", "http://")) or any(map(str.isspace, wish.site)):
        yield "no-site", {}
    for name in modules:
        if name not in site.modules:
            near = nearest(name, site.modules)
            yield f"unknown-module-{near.hint}", {"name": name, **near.args}
        elif is_too_long(wish.form, site.quizzes[site.modules[name].quiz]):
            yield "too-long", {"name": name}
        elif (out / _name(wish, name)).exists():
            yield "exists", {"place": (out / _name(wish, name)).as_posix()}


def _address(wish: Wish) -> str:
    return f"{wish.site.rstrip('/')}/"


def _name(wish: Wish, module: str) -> str:
    return f"{module}-{wish.form}-{'-'.join(wish.languages)}.zip"


def _write(out: Path, packages: Mapping[str, bytes]) -> None:
    try:
        out.mkdir(parents=True, exist_ok=True)
        with ExitStack() as undo:
            for name, content in packages.items():
                replace(out / name, content)
                undo.callback((out / name).unlink)
            undo.pop_all()
    except OSError as error:
        reason = error.strerror or str(error)
        raise PackageError(("cannot-write", {"place": str(out), "reason": reason})) from error


def _told(wish: Wish, module: str, site: Site, language: str) -> Iterator[str]:
    """Say of a package what its system will know, and what it will not."""
    quiz: Quiz = site.quizzes[site.modules[module].quiz]
    graded = [one for one in quiz.questions if one.graded]
    yield said("written", language, name=_name(wish, module), count=str(len(graded)))
    for one in quiz.questions:
        if not one.graded:
            yield said("not-travelling", language, name=one.id, kind=one.kind)
    for kind in sorted({one.kind for one in graded} & {"spot-signals", "decision"}):
        yield said(f"as-{kind}", language)
    if wish.form == "cmi5":
        yield said("cmi5-ids", language, place=Activities(_address(wish)).module(module))
