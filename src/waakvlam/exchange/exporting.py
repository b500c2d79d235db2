"""The command `export` for quizzes, with plain arguments."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from waakvlam.exchange.bank import Bank
from waakvlam.exchange.pen import Pen
from waakvlam.exchange.remarks import Remark
from waakvlam.exchange.to_bank import bank_of
from waakvlam.exchange.whole import write_all
from waakvlam.exchange.words import ExchangeError, said
from waakvlam.exchange.write_gift import write_gift
from waakvlam.exchange.write_moodle_xml import write_moodle_xml
from waakvlam.model.site import Site

Writer = Callable[[Bank], tuple[bytes, list[Remark]]]

WRITERS: dict[str, tuple[str, Writer]] = {
    "gift": (".gift.txt", write_gift),
    "moodle-xml": (".xml", write_moodle_xml),
}
"""Formats of questions: ending of the file, and what writes it."""


@dataclass(frozen=True, slots=True)
class Exported:
    """A file of one quiz in one language."""

    name: str
    content: bytes
    count: int
    """Number of questions in it."""

    all: int
    """Number of questions of the quiz."""

    remarks: tuple[Remark, ...]


def export_quizzes(  # noqa: PLR0913  # One argument per thing that somebody decides.
    root: Path,
    sites: Mapping[str, Site],
    ids: Sequence[str],
    form: str,
    out: Path,
    *,
    address: str,
    languages: Sequence[str],
    speak: str,
) -> str:
    """Write a file per quiz and language, and return what to say."""
    made = [
        exported(root, sites[language], id_, form, _address(address, sites, language))
        for id_ in _known(ids, next(iter(sites.values())))
        for language in languages
    ]
    write_all({out / each.name: each.content for each in made})
    return "\n".join(line for each in made for line in _report(each, out, speak))


def exported(root: Path, site: Site, id_: str, form: str, address: str) -> Exported:
    """Make the file of a quiz in one language."""

    def read_picture(target: str) -> bytes:
        return (root / "docs" / target).read_bytes()

    quiz = site.quizzes[id_]
    bank, remarks = bank_of(id_, quiz, lambda: Pen(site, address, read_picture))
    ending, write = WRITERS[form]
    content, more = write(bank)
    every = (*remarks, *more)
    left = sum(remark.is_left_out for remark in every)
    name = f"{id_}.{site.language}{ending}"
    total = len(quiz.questions)
    return Exported(name, content, total - left, total, every)


def _known(ids: Sequence[str], site: Site) -> tuple[str, ...]:
    known = ", ".join(site.quizzes)
    wrong = next((id_ for id_ in ids if id_ not in site.quizzes), None)
    if wrong is not None:
        raise ExchangeError("unknown-quiz", name=wrong, known=known)
    return tuple(dict.fromkeys(ids))


def checked_address(address: str) -> str:
    """Return the address of the site with a slash at its end; refuse what is none."""
    if not address.startswith(("https://", "http://")) or any(map(str.isspace, address)):
        raise ExchangeError("no-address")
    return f"{address.rstrip('/')}/"


def _address(address: str, sites: Mapping[str, Site], language: str) -> str:
    base = checked_address(address)
    return base if language == next(iter(sites)) else f"{base}{language}/"


def _report(made: Exported, out: Path, language: str) -> Iterator[str]:
    path, count, total = (out / made.name).as_posix(), str(made.count), str(made.all)
    yield said("exported", language, path=path, count=count, all=total)
    for code, ids, args in _grouped(made.remarks):
        yield f"  {', '.join(ids)}: {said(code, language, **args)}"


def _grouped(remarks: Iterable[Remark]) -> Iterator[tuple[str, list[str], dict[str, str]]]:
    found: dict[str, list[Remark]] = {}
    for remark in remarks:
        found.setdefault(remark.code, []).append(remark)
    for code, same in found.items():
        yield code, [remark.question for remark in same], same[0].args
