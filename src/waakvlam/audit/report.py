"""Write the evidence: `audit.json` for programs, `audit.html` for people."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from waakvlam.audit.evidence import CHECKS, VERSION, Evidence, Finding, PageResult
from waakvlam.audit.words import WORDS, check_words

TEMPLATES = Path(__file__).parent / "templates"


def report_files(evidence: Evidence, language: str) -> dict[str, str]:
    """Return the text of each file of the evidence pack, by name."""
    return {
        "audit.json": as_json(evidence),
        "audit.html": as_html(evidence, language),
    }


def as_json(evidence: Evidence) -> str:
    """Return the evidence as JSON: the same evidence, the same bytes."""
    told = {
        "form": "waakvlam-audit",
        "version": VERSION,
        "day": evidence.day,
        "versions": dict(evidence.versions),
        "summary": _summary(evidence),
        "pages": [_page(page) for page in evidence.pages],
    }
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def as_html(evidence: Evidence, language: str) -> str:
    """Return the evidence as one page without script."""
    jinja = Environment(
        loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined
    )
    words = WORDS[language]
    checks = [(check_words(check, words), evidence.by_check[check]) for check in CHECKS]
    template = jinja.get_template("audit.html.j2")
    counted = _summary(evidence)
    return template.render(
        evidence=evidence, language=language, t=words, checks=checks, counted=counted
    )


def _summary(evidence: Evidence) -> dict[str, Any]:
    return {
        "pages": len(evidence.pages),
        "views": evidence.views,
        "findings": sum(len(page.findings) for page in evidence.pages),
        "unsure": sum(len(page.unsure) for page in evidence.pages),
        "by_check": evidence.by_check,
        "views_by_state": evidence.by_state,
    }


def _page(page: PageResult) -> dict[str, Any]:
    return {
        "path": page.path,
        "language": page.language,
        "title": page.title,
        "digest": page.digest,
        "keyboard_stops": page.stops,
        "views": [str(view) for view in page.views],
        "findings": [_finding(finding) for finding in page.findings],
        "unsure": [_finding(finding) for finding in page.unsure],
    }


def _finding(finding: Finding) -> Mapping[str, str]:
    return {name: text for name, text in asdict(finding).items() if text}
