"""The words of the reports in Dutch, at level B1."""

from __future__ import annotations

REPORT = {
    "completions-so-far": "deelnames tot en met deze maand",
    "earlier-number": "{number} (vorig rapport)",
    "behind": "Deze werkplekken liggen onder het geheel: {workplaces}.",
    "expiring": "Binnen drie maanden verloopt de deelname van {number} deelnemers.",
    "no-forecast": "Er zijn nog te weinig maanden om vooruit te kijken.",
    "forecast": (
        "Gaat het door in het tempo van de laatste maanden? Dan zijn het er op {day} ongeveer "
        "{number}. Dat is een schatting."
    ),
    "forecast-share": (
        "Gaat het door in het tempo van de laatste maanden? Dan zijn het er op {day} ongeveer "
        "{number} ({share} %). Dat is een schatting."
    ),
}
"""Words and lines by code."""
