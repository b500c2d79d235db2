"""What pages may load and do. The one place where it is said; everything else asks this file.

Nothing that `programme.yml` can say widens it: a form or a mail elsewhere is a link that the
reader follows, and the policy is about what a page does by itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

NOTHING = "'none'"
OWN = "'self'"

HEADER_ONLY = frozenset({"frame-ancestors", "report-to", "report-uri", "sandbox"})
"""What browsers read in a header alone; in a page it would only be a message on the console."""


@dataclass(frozen=True, slots=True)
class Policy:
    """A content security policy."""

    directives: Mapping[str, str]
    """What is allowed, by the kind of thing, in order."""

    @property
    def header(self) -> str:
        """Return the policy as the value of a header."""
        return "; ".join(f"{name} {value}" for name, value in self.directives.items())

    @property
    def meta(self) -> str:
        """Return what of the policy can stand in a page, for hosts that send no headers."""
        kept = {name: one for name, one in self.directives.items() if name not in HEADER_ONLY}
        return Policy(kept).header

    def allowing(self, name: str, source: str) -> Policy:
        """Return a policy that also allows one source for one kind of thing."""
        before = self.directives[name]
        value = source if before == NOTHING else f"{before} {source}"
        return Policy({**self.directives, name: value})

    def from_disk(self) -> Policy:
        """Return the same for a copy on disk, where some browsers know no `'self'`."""
        return Policy(
            {
                name: value.replace(OWN, f"{OWN} file:") if OWN in value else value
                for name, value in self.directives.items()
            }
        )


STRICT = Policy(
    {
        "default-src": NOTHING,
        "script-src": OWN,
        "style-src": OWN,
        "img-src": f"{OWN} data:",
        "connect-src": OWN,
        "manifest-src": OWN,
        "worker-src": OWN,
        "base-uri": NOTHING,
        "form-action": NOTHING,
        "frame-ancestors": NOTHING,
    }
)
"""For every page."""

COUNTING = STRICT.allowing("script-src", "'wasm-unsafe-eval'")
"""For the page «Count» and the worker beside it, which run Python."""

WATCHED = COUNTING.allowing("script-src", "'unsafe-inline'")
"""For an author who watches any page: the server for that writes a script into each."""

COUNT_PAGE = "tellen"
"""The page «Count», without a language and an ending."""


def page_policy(uri: str) -> Policy:
    """Return the policy of a page by its site path: `tellen.md`."""
    return COUNTING if uri.removesuffix(".md") == COUNT_PAGE else STRICT
