"""The menu that `mkdocs.yml` asks for: folders written out, and nothing that was left out."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any


def menu(entries: Sequence[Any], uris: Iterable[str], left_out: Collection[str]) -> list[Any]:
    """Return a menu; `folder/` becomes a section of its pages, the index first.

    `uris` are all pages of the site in their order, `left_out` those that are for internal use.
    """
    return _Menu(tuple(dict.fromkeys(uris)), left_out).section(entries)


@dataclass(frozen=True, slots=True)
class _Menu:
    uris: Sequence[str]
    left_out: Collection[str]

    def section(self, entries: Sequence[Any]) -> list[Any]:
        return [self._entry(entry) for entry in entries if not self._is_left_out(entry)]

    def _entry(self, entry: Any) -> Any:
        if isinstance(entry, dict):
            return {title: self._named(inside) for title, inside in entry.items()}
        return self._folder(entry) if str(entry).endswith("/") else entry

    def _named(self, inside: Any) -> Any:
        return self.section(inside) if isinstance(inside, list) else inside

    def _folder(self, folder: str) -> dict[str, list[str]]:
        index = f"{folder}index.md"
        pages = [uri for uri in self.uris if uri.startswith(folder) and uri != index]
        return {folder.rstrip("/"): [index, *pages]}

    def _is_left_out(self, entry: Any) -> bool:
        target = next(iter(entry.values()), None) if isinstance(entry, dict) else entry
        return isinstance(target, str) and target in self.left_out
