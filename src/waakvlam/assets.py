"""Join the browser's modules into one script, and the style sheets into one sheet.

The site has to work from `file://`, where browsers load no ES modules, and without any
build tool. So our own modules keep to a small part of the language, and this file refuses
the rest: named imports from a relative path, and declarations that begin a line.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from waakvlam.shorten import shorten

STATIC = Path(__file__).parent / "static"
MAIN = "main.js"
"""The script of any page that needs no more."""

SEARCH = "search.js"
"""The script of search: on no page at first, and on any page once somebody searches."""

SCRIPTS = (
    MAIN,
    "quiz.js",
    "hand-over.js",
    "path.js",
    "checklist.js",
    "refresh.js",
    "assignment.js",
    "count.js",
    "make-assignment.js",
    SEARCH,
    "slides.js",
)
"""One script per kind of page: each holds all that its pages need, and no page loads two."""

PACKAGE_SCRIPTS = ("package-scorm12.js", "package-scorm2004.js", "package-cmi5.js")
"""One script per kind of package for learning systems; the site loads none of them."""

WORKER = "count-worker.js"
"""The script that counts, beside the page «Count»: it has a policy of its own, and so a folder."""

SEARCH_SHEET = "search"
SHEETS = ("teaching", SEARCH_SHEET)
"""Folders of style that only some pages load, after the one sheet of all pages."""

SITE_GROUND = STATIC / "css" / "ground" / "site.css"
"""How a page of the site looks before any rule for a part of it."""

FIRST_STYLE = "tokens.css"
LAST_STYLE = "print.css"

_IMPORT = re.compile(r'^import \{([\w\s,$]*)\} from "([^"]+)";\n', re.MULTILINE)
_ANY_MODULE_WORD = re.compile(r"^(?:import|export)\b.*", re.MULTILINE)
_DECLARATION = re.compile(
    r"^(export )?(?:(?:async )?function\*?|const|let|class) ([\w$]+)", re.MULTILINE
)
_UNNAMED = re.compile(r"^(?:export )?(?:const|let|var) *[^\w\s].*|^var .*", re.MULTILINE)
_SCRIPT_COMMENT = re.compile(r"^[ \t]*(?:/\*\*(?:(?!\*/)[\s\S])*\*/|//.*)[ \t]*\n", re.MULTILINE)
_SCRIPT_REST = re.compile(r"/\*\*(?:(?!\*/).)*\*/ ?|^[ \t]+|^\n", re.MULTILINE)
_OPEN_TEMPLATE = re.compile(r"^[^`\n]*(?:`[^`\n]*`[^`\n]*)*`[^`\n]*$", re.MULTILINE)
_LITERAL = re.compile(r"""("[^"\n]*"|`[^`\n]*`|/[^/\n ][^\n]*/[a-z]*)""")
_ROOMY_SIGN = re.compile(r" ?(=>|[=!<>&|?:*{}(),;]+) ?")
"""Never plus or minus: `a - -b` needs its spaces."""
_NEEDLESS_END = re.compile(r"(?<=[{;,(\[])\n$")
_STYLE_COMMENT = re.compile(r"/\*.*?\*/\s*", re.DOTALL)
_STYLE_SPACE = re.compile(r"\s*([{};,])\s*|^\s+|(?<=:) (?=[^{}]*[;}])", re.MULTILINE)
_STYLE_TEXT = re.compile(r"""("[^"\n]*"|'[^'\n]*')""")


class AssetError(ValueError):
    """A source file of ours that cannot be joined."""


@dataclass(frozen=True, slots=True)
class Asset:
    """A file for the browser; its name changes with its content."""

    name: str
    content: str

    @property
    def encoded(self) -> bytes:
        """Return the content as it is published."""
        return self.content.encode("utf-8")


@dataclass(frozen=True, slots=True)
class Binary:
    """A file for the browser that is no text of ours, such as an archive."""

    name: str
    encoded: bytes


Published = Asset | Binary
"""Whatever is written beside the pages."""


@dataclass(frozen=True, slots=True)
class _Module:
    path: str
    imports: Mapping[str, tuple[str, ...]]
    """Names by the path of the module that they come from."""
    exports: frozenset[str]
    names: tuple[str, ...]
    code: str


def bundle_scripts(root: Path = STATIC / "js", entry: str = MAIN) -> Asset:
    """Join the script of a kind of page and all that it imports, in as few bytes as we can."""
    return named_asset("js", shorten(join_scripts(root, entry)))


def bundle_worker(root: Path = STATIC / "js") -> Asset:
    """Join the script that counts; browsers run it apart from the page."""
    asset = bundle_scripts(root, WORKER)
    return Asset(asset.name.replace("waakvlam-", "count/worker-"), asset.content)


def join_scripts(root: Path, entry: str) -> str:
    """Join a module and all that it imports into one classic script."""
    modules = _in_order(_read_modules(root, entry))
    _refuse_unknown_imports(modules)
    _refuse_shared_names(modules)
    code = "".join(module.code for module in modules)
    return f'(() => {{\n"use strict";\n{code}}})();\n'


def bundle_styles(root: Path = STATIC / "css", ground: Path | None = None) -> Asset:
    """Join our style sheets in one layer, above the sheet of a ground in a layer of its own."""
    ours = "".join(map(_style, _style_paths(root)))
    below = f"@layer ground{{\n{_style(ground)}}}\n" if ground else ""
    return named_asset("css", f"{below}@layer waakvlam{{\n{ours}}}\n")


def bundle_sheet(folder: str, root: Path = STATIC / "css") -> Asset:
    """Join the style of some pages alone, in the same layer as that of all pages."""
    ours = "".join(map(_style, _style_paths(root / folder)))
    return named_asset("css", f"@layer waakvlam{{\n{ours}}}\n")


def named_asset(suffix: str, content: str) -> Asset:
    """Give a file for the browser a name that changes with its content."""
    digest = hashlib.sha256(content.encode("utf-8")).hexdigest()[:10]
    return Asset(f"waakvlam-{digest}.{suffix}", content)


def _read_modules(root: Path, entry: str) -> dict[str, _Module]:
    modules: dict[str, _Module] = {}
    waiting = [entry]
    while waiting:
        path = waiting.pop()
        if path not in modules:
            modules[path] = _parse(path, _source(root, path))
            waiting.extend(modules[path].imports)
    return modules


def _source(root: Path, path: str) -> str:
    try:
        return (root / path).read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise AssetError(f"{path}: an import leads to this module, which does not exist") from error


def _parse(path: str, source: str) -> _Module:
    text = _SCRIPT_COMMENT.sub("", source)
    imports: dict[str, tuple[str, ...]] = {}
    for names, target in _IMPORT.findall(text):
        there = _resolve(path, target)
        imports[there] = imports.get(there, ()) + tuple(re.findall(r"[\w$]+", names))
    text = _IMPORT.sub("", text)
    declarations = _DECLARATION.findall(text)
    code = re.sub(r"^export (?=(?:async )?function|const|let|class)", "", text, flags=re.MULTILINE)
    for pattern in (_ANY_MODULE_WORD, _UNNAMED, _OPEN_TEMPLATE):
        if refused := pattern.search(code):
            raise AssetError(f"{path}: cannot join `{refused.group()}`")
    exports = frozenset(name for exported, name in declarations if exported)
    return _Module(path, imports, exports, tuple(name for _, name in declarations), _light(code))


def _light(code: str) -> str:
    """Leave out what browsers need not read: types, indentation, empty lines and spaces."""
    return "".join(map(_tight, _SCRIPT_REST.sub("", code).splitlines(keepends=True)))


def _tight(line: str) -> str:
    """Leave out the spaces around signs, outside strings; a line with a comment stays."""
    if "// " in line:
        return line
    parts = _LITERAL.split(line)
    parts[::2] = [_ROOMY_SIGN.sub(r"\1", part) for part in parts[::2]]
    return _NEEDLESS_END.sub("", "".join(parts))


def _resolve(path: str, target: str) -> str:
    if not target.startswith(("./", "../")) or not target.endswith(".js"):
        raise AssetError(f"{path}: cannot join an import from `{target}`")
    parts: list[str] = []
    for part in (PurePosixPath(path).parent / target).parts:
        if part == ".." and not parts:
            raise AssetError(f"{path}: `{target}` leads out of the folder of scripts")
        if part == "..":
            parts.pop()
        else:
            parts.append(part)
    return "/".join(parts)


def _in_order(modules: Mapping[str, _Module]) -> list[_Module]:
    """Put every module behind those that it imports."""
    done: dict[str, _Module] = {}

    def visit(path: str, trail: tuple[str, ...]) -> None:
        if path in trail:
            raise AssetError(f"modules import each other: {' → '.join((*trail, path))}")
        if path not in done:
            for target in modules[path].imports:
                visit(target, (*trail, path))
            done[path] = modules[path]

    visit(next(iter(modules)), ())  # the entry was read first
    return list(done.values())


def _refuse_unknown_imports(modules: Iterable[_Module]) -> None:
    exports = {module.path: module.exports for module in modules}
    for path, target, name in _all_imports(modules):
        if name not in exports[target]:
            raise AssetError(f"{path}: `{target}` does not export `{name}`")


def _all_imports(modules: Iterable[_Module]) -> Iterator[tuple[str, str, str]]:
    for module in modules:
        for target, names in module.imports.items():
            yield from ((module.path, target, name) for name in names)


def _refuse_shared_names(modules: Iterable[_Module]) -> None:
    owners: dict[str, str] = {}
    for module in modules:
        for name in module.names:
            if name in owners:
                raise AssetError(f"{owners[name]} and {module.path} both declare `{name}`")
            owners[name] = module.path


def _style_paths(root: Path) -> list[Path]:
    order = {FIRST_STYLE: 0, LAST_STYLE: 2}
    return sorted(root.glob("*.css"), key=lambda path: (order.get(path.name, 1), path.name))


def _style(path: Path) -> str:
    text = _STYLE_COMMENT.sub("", path.read_text(encoding="utf-8"))
    for word in ("!important", "@import", "@charset"):
        if word in text:
            raise AssetError(f"{path.name}: cannot join `{word}`")
    parts = _STYLE_TEXT.split(text)
    parts[::2] = [_STYLE_SPACE.sub(r"\1", part) for part in parts[::2]]
    return "".join(parts).replace(";}", "}").rstrip("\n") + "\n"
