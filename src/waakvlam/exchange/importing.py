"""The command `import`, with plain arguments."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from waakvlam.diagnostics import Diagnostic, Report, Span, collect
from waakvlam.exchange.bank import Bank
from waakvlam.exchange.from_bank import Ground, digest, quiz_of
from waakvlam.exchange.ids import Ids, id_from, is_id
from waakvlam.exchange.read_gift import read_gift
from waakvlam.exchange.read_moodle_xml import read_moodle_xml
from waakvlam.exchange.translating import translation_of
from waakvlam.exchange.whole import write_all
from waakvlam.exchange.words import ExchangeError
from waakvlam.exchange.yaml_text import Line, yaml_lines
from waakvlam.load import LANGUAGES, Loaded, check, load
from waakvlam.receipts.readers.decode import decode
from waakvlam.scaffold import DEFAULT_OWNER
from waakvlam.source.discover import discover
from waakvlam.source.known import known_ids
from waakvlam.source.store import read_store
from waakvlam.source.tree import Table

Reader = Callable[[bytes, str], tuple[list[Bank], list[Diagnostic]]]

READERS: dict[str, Reader] = {"gift": read_gift, "moodle-xml": read_moodle_xml}
"""What reads each format."""

MOST_BYTES = 10_000_000
_HEAD = "# yaml-language-server: $schema=../schemas/quiz{}.json"
_CONTENT = ("modules", "quizzes", "docs", "translations")


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of a file."""

    report: Report
    written: Mapping[str, int]
    """Number of questions by the path of each quiz; nothing when there were errors."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A quiz that is not written yet."""

    path: str
    lines: tuple[Line, ...]
    count: int

    @property
    def content(self) -> str:
        """Return the text of the file."""
        return "".join(f"{line}\n" for line, _ in self.lines)

    def origin(self, line: int) -> Span:
        """Return from which place in the imported file a line of the draft came."""
        return self.lines[min(max(line, 1), len(self.lines)) - 1][1]


def import_file(root: Path, path: Path, form: str | None, today: date) -> Imported:
    """Write the quizzes of a file into the project: all of them, or none."""
    content = _read(path)
    name = path.name
    reader = READERS[form or _form(content, path)]
    before = load(root)
    banks, problems = reader(content, name)
    drafts = list(_drafts(banks, path.stem, _ground(root, today), problems))
    if not banks and not problems:
        problems.append(Diagnostic("import-no-questions", Span(name, 1, 1)))
    if not any(found.severity == "error" for found in problems):
        _refuse_existing(root, drafts)
        problems += _checked(root, drafts, before)
    report = collect(problems, {name: decode(content)}, 1)
    if report.errors or not drafts:
        return Imported(report, {})
    write_all({root / draft.path: draft.content.encode("utf-8") for draft in drafts})
    return Imported(report, {draft.path: draft.count for draft in drafts})


def _read(path: Path) -> bytes:
    try:
        content = path.read_bytes()
    except OSError as error:
        reason = error.strerror or str(error)
        raise ExchangeError("cannot-read", path=path.as_posix(), reason=reason) from error
    if len(content) > MOST_BYTES:
        raise ExchangeError("too-large", path=path.as_posix(), most=str(MOST_BYTES))
    return content


def _form(content: bytes, path: Path) -> str:
    """Tell the format by how the file begins, whatever its name is."""
    start = decode(content[:2000]).lstrip("\ufeff \t\n")
    if start.startswith(("<?xml", "<quiz")) or path.suffix.lower() == ".xml":
        return "moodle-xml"
    if path.suffix.lower() in (".txt", ".gift") and not start.startswith("<"):
        return "gift"
    raise ExchangeError("unknown-form", path=path.as_posix())


def _ground(root: Path, today: date) -> Ground:
    found = discover(root, LANGUAGES)
    known = known_ids(read_store(root, found, LANGUAGES[0]), found)
    roles = sorted(known.get("role", ()))
    owner = DEFAULT_OWNER if DEFAULT_OWNER in roles else next(iter(roles), DEFAULT_OWNER)
    assets = root / "docs" / "assets"
    pictures = {
        digest(file.read_bytes()): file.relative_to(root / "docs").as_posix()
        for file in sorted(assets.rglob("*"))
        if file.is_file()
    }
    sources = known.get("source", frozenset())
    quizzes = frozenset(name for kind, name in found.documents if kind == "quiz")
    return Ground(str(owner), today, sources, pictures, quizzes)


def _drafts(
    banks: Sequence[Bank], stem: str, ground: Ground, problems: list[Diagnostic]
) -> Iterator[Draft]:
    ids, otherwise = Ids(), stem.partition(".")[0]
    for bank in banks:
        named = replace(bank, title=bank.title or otherwise)
        id_ = ids.give(bank.id if is_id(bank.id) else id_from(bank.title or otherwise, "toets"))
        tree, found = quiz_of(named, ground)
        problems += found
        questions = tree.named("questions")
        if isinstance(questions, list) and questions:
            draft = _draft(id_, bank, tree, ground.quizzes)
            if isinstance(draft, Diagnostic):
                problems.append(draft)
            else:
                yield draft


def _draft(id_: str, bank: Bank, tree: Table, known: frozenset[str]) -> Draft | Diagnostic:
    """Return the file of a quiz, or of its translation; or why there is none."""
    count = len(bank.questions)
    if bank.language in ("", LANGUAGES[0]):
        head = (_HEAD.format(""), bank.place)
        return Draft(f"quizzes/{id_}.yml", (head, *yaml_lines(tree)), count)
    if bank.language not in LANGUAGES:
        args = {"language": bank.language}
        return Diagnostic("import-other-language", bank.place, args=args)
    if id_ not in known:
        return Diagnostic("import-translation-first", bank.place, args={"name": id_})
    ending = f".{bank.language}"
    head = (_HEAD.format(ending), bank.place)
    texts = yaml_lines(translation_of(tree))
    return Draft(f"quizzes/{id_}{ending}.yml", (head, *texts), count)


def _refuse_existing(root: Path, drafts: Sequence[Draft]) -> None:
    for draft in drafts:
        if (root / draft.path).exists():
            raise ExchangeError("exists", path=draft.path)


def _checked(root: Path, drafts: Sequence[Draft], before: Loaded) -> list[Diagnostic]:
    """Check a copy of the project with the drafts, and say what is new at their origin."""
    known = {_where(found) for found in before.report.diagnostics}
    by_path = {draft.path: draft for draft in drafts}
    with tempfile.TemporaryDirectory(prefix="waakvlam-") as folder:
        copy = Path(folder) / "project"
        _copy(root, copy)
        for draft in drafts:
            (copy / draft.path).parent.mkdir(parents=True, exist_ok=True)
            (copy / draft.path).write_text(draft.content, encoding="utf-8", newline="\n")
        after = check(copy)
    new = (found for found in after.diagnostics if _where(found) not in known)
    return [
        _at_origin(found, by_path)
        for found in new
        if found.span.path in by_path or found.severity == "error"
    ]


def _where(found: Diagnostic) -> tuple[str, Span]:
    """Return what tells problems apart; what is known besides may have grown."""
    return found.code, found.span


def _at_origin(found: Diagnostic, drafts: Mapping[str, Draft]) -> Diagnostic:
    draft = drafts.get(found.span.path)
    return replace(found, span=draft.origin(found.span.line)) if draft else found


def _copy(root: Path, copy: Path) -> None:
    """Copy what `check` reads."""
    copy.mkdir()
    for path in root.glob("programme*.y*ml"):
        shutil.copyfile(path, copy / path.name)
    for name in _CONTENT:
        if (root / name).is_dir():
            ignore = shutil.ignore_patterns("contributing", ".*", "~*")
            shutil.copytree(root / name, copy / name, ignore=ignore)
