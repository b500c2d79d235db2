"""Ask axe-core what is wrong with what a page shows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from waakvlam.audit.evidence import Finding, View

if TYPE_CHECKING:
    from playwright.sync_api import Page

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]

OF_COLOUR = ["color-contrast", "link-in-text-block"]
"""Rules that can find something else when nothing changed but the colours."""

ALL: Mapping[str, Any] = {"type": "tag", "values": RULES}
COLOURS: Mapping[str, Any] = {"type": "rule", "values": OF_COLOUR}

_RUN = """async ([only, within]) => {
  scrollTo({ top: 0, behavior: "instant" });
  for (const moving of document.getAnimations()) moving.finish();
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  const context = within.filter((one) => document.querySelector(one));
  return axe.run(context.length ? { include: context } : document, {
    runOnly: only, resultTypes: ["violations", "incomplete"], preload: false, iframes: false,
  }).then(({ violations, incomplete }) => [violations, incomplete]);
}"""

Found = tuple[tuple[Finding, ...], tuple[Finding, ...]]
"""What is wrong, and what axe could not decide."""


def ask(page: Page, view: View, only: Mapping[str, Any], within: Sequence[str] = ()) -> Found:
    """Return what axe finds in a view, in a part of the page where one is named."""
    wrong, unsure = page.evaluate(_RUN, [only, list(within)])
    return tuple(_findings(wrong, view)), tuple(_findings(unsure, view))


def _findings(rules: Sequence[Mapping[str, Any]], view: View) -> Iterator[Finding]:
    for rule in rules:
        for node in rule["nodes"]:
            place = " ".join(map(str, node["target"]))
            text = " ".join(str(node.get("failureSummary", rule["help"])).split())
            yield Finding("axe", rule["id"], str(view), place, text)
