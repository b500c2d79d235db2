"""The sheet to print: one A4 for each link, with its code to scan."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import segno
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from waakvlam.assign.texts import day_in_words
from waakvlam.assignments import Assignment
from waakvlam.model.site import Site
from waakvlam.pages.context import load_strings
from waakvlam.pages.paths import modules_by_workplace


@dataclass(frozen=True, slots=True)
class Ticket:
    """A link, and the code in it or nothing."""

    code: str
    link: str


def sheet(assignment: Assignment, tickets: Sequence[Ticket], site: Site) -> str:
    """Return a page that stands alone and prints one A4 per link."""
    jinja = Environment(
        loader=PackageLoader("waakvlam.assign", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    wanted = assignment.modules or modules_by_workplace(site)[assignment.path]
    return jinja.get_template("sheet.html.j2").render(
        assignment=assignment,
        day=day_in_words(assignment.due, site.language) if assignment.due else "",
        modules=[site.modules[name] for name in wanted],
        tickets=tickets,
        site=site,
        t=load_strings(site.language),
        picture=_picture,
    )


def _picture(link: str, label: str) -> Markup:
    """Draw a link as a QR code; the lowest level gives the largest squares."""
    code = segno.make_qr(link, error="l", boost_error=False)
    return Markup(code.svg_inline(border=4, omitsize=True, light="#fff", title=label))
