"""What a learning system reads first: the manifest of each kind of package."""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined

from waakvlam.model.fields import Text
from waakvlam.xapi import Activities, by_language

NAMES = {"scorm12": "imsmanifest.xml", "scorm2004": "imsmanifest.xml", "cmi5": "cmi5.xml"}
"""The name of the manifest of each kind of package."""


@dataclass(frozen=True, slots=True)
class About:
    """What a manifest tells of a module."""

    known: Activities
    module: str
    revision: int
    titles: tuple[Text, ...]
    summaries: tuple[Text, ...]
    pass_mark: int
    files: tuple[str, ...]

    @property
    def identifier(self) -> str:
        """Return the name by which systems know the module; the same in every release."""
        return re.sub(
            r"[^a-z0-9]+", "-", f"waakvlam {self.known.site} {self.module}".lower()
        ).strip("-")

    @property
    def mastery(self) -> str:
        """Return the pass mark as a share of one."""
        return f"{self.pass_mark / 100:.2f}"


def manifest(form: str, about: About) -> str:
    """Write the manifest of a kind of package."""
    jinja = Environment(
        loader=PackageLoader("waakvlam.packages"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    jinja.filters["by_language"] = by_language
    return jinja.get_template(f"{form}.xml.j2").render(about=about)


def schemas(form: str) -> dict[str, bytes]:
    """Return the files that a manifest names as its rules, for the root of the package."""
    folder = files("waakvlam.packages") / "schemas" / form
    if not folder.is_dir():
        return {}
    found = {entry.name: entry.read_bytes() for entry in folder.iterdir()}
    return {name: found[name] for name in sorted(found) if name.endswith((".xsd", ".dtd"))}
