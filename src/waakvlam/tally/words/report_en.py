"""The words of the reports in English."""

from __future__ import annotations

REPORT = {
    "completions-so-far": "participations up to and including this month",
    "earlier-number": "{number} (earlier report)",
    "behind": "These workplaces are below the whole: {workplaces}.",
    "expiring": "Within three months the participation of {number} learners runs out.",
    "no-forecast": "There are too few months yet to look ahead.",
    "forecast": (
        "If it goes on at the pace of the last months, there will be about {number} on {day}. "
        "That is an estimate."
    ),
    "forecast-share": (
        "If it goes on at the pace of the last months, there will be about {number} ({share} %) "
        "on {day}. That is an estimate."
    ),
}
"""Words and lines by code."""
