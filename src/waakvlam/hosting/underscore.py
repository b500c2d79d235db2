"""The file `_headers`, which many hosts of static sites read (Netlify, Cloudflare Pages, others).

Some hosts join the values of a header that two rules set. A second policy cannot widen a first,
so one rule sets the wider policy everywhere; every page but «Count» narrows it by its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from waakvlam.hosting.headers import FOREVER, HEADERS
from waakvlam.hosting.place import Place
from waakvlam.hosting.policy import COUNTING

NAME = "_headers"

_ABOVE = """\
# Headers for hosts that read this file: it has to stand at the top of the host.
# Headers voor hosts die dit bestand lezen: het moet bovenaan de host staan."""


def underscore(place: Place) -> str:  # noqa: ARG001  # as all formats are asked
    """Return the rules; hosts read them from the top of the site."""
    everywhere = {"Content-Security-Policy": COUNTING.header, **HEADERS}
    rules = {"/*": everywhere, "/assets/vendor/*": {"Cache-Control": FOREVER}}
    return "\n".join([_ABOVE, *_lines(rules), ""])


def _lines(rules: Mapping[str, Mapping[str, str]]) -> Iterator[str]:
    for path, headers in rules.items():
        yield path
        yield from (f"  {name}: {value}" for name, value in headers.items())
