"""The figures of the last audit of the site: `docs/reference/audit.yml`, written by `audit`."""

from __future__ import annotations

from waakvlam.model.base import Content
from waakvlam.model.fields import Count, Day, Name


class Audit(Content):
    """What a program tried and found, for the accessibility statement."""

    day: Day
    """The day on which the site was looked at."""

    pages: Count
    """Number of pages that were looked at."""

    views: Count
    """Number of ways in which they were looked at, all together."""

    findings: Count
    """How many times something was not as it should be."""

    unsure: Count
    """How many times the program could not decide."""

    axe: Name
    """Version of axe-core, in quotes."""

    browser: Name
    """Name and version of the browser, in quotes."""
