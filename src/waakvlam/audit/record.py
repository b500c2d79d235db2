"""What the site itself tells of its last audit: a small file among its content."""

from __future__ import annotations

from waakvlam.audit.evidence import Evidence


def as_record(evidence: Evidence) -> str:
    """Return the figures of an audit as YAML, for `docs/reference/audit.yml`."""
    lines = [
        "# yaml-language-server: $schema=../../schemas/audit.json",
        "# Written by `scripts/audit.py --record`; the accessibility statement shows it.",
        f"day: {evidence.day}",
        f"pages: {len(evidence.pages)}",
        f"views: {evidence.views}",
        f"findings: {sum(evidence.by_check.values())}",
        f"unsure: {sum(len(page.unsure) for page in evidence.pages)}",
        f'axe: "{evidence.versions["axe-core"]}"',
        f'browser: "{evidence.versions["browser"]}"',
    ]
    return "\n".join(lines) + "\n"
