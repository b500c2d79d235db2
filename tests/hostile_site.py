"""A small site with everything that a site can hold, to fill with hostile texts."""

from __future__ import annotations

from pathlib import Path

from browser.examples import write_examples
from browser.small_site import CONFIGURATION, WAYS
from builders import change, write
from hostile_texts import Poisoner
from knowledge import add_knowledge
from whole_site import PREFIX

from waakvlam.adapters.mkdocs import build
from waakvlam.hosting.write import write_hosting
from waakvlam.load import Loaded, load

PROGRAMME = """\
exit_address: https://example.org/
exit_pages: [index]
exit_title: Gemeente
lms:
  - id: leren
    learner_column: [Nummer]
    municipality_column: [Gemeente]
    municipality_names: {AC: alphen-chaam}
    workplace_column: [Afdeling]
    workplace_names: {Balie: balie}
    results:
      - quiz: signalen
        revision: 2
        done_column: [Klaar]
        done_words: [ja]
        day_column: [Dag]
        score_column: [Cijfer]
        only: {Cursus: Signalen}
        activities: ["https://example.org/quiz"]
"""
FUNCTIONARIES = """\
    functionaries:
      - domain: safety
        name: Aandachtsfunctionaris
        number: "14 0000"
        checked: 2026-11
      - domain: social
"""
AUDIT = """\
day: 2026-11-23
pages: 1
views: 2
findings: 0
unsure: 0
axe: "4.11"
browser: "Chromium 156"
"""
MODULE = "    trainer_note: Vraag door.\ntrainer:\n  preparation: Lees.\n  prompts:\n"
MODULE += "    - id: wat\n      text: Wat zie je?\n"
ENGLISH = "    trainer_note: Ask on.\ntrainer:\n  preparation: Read.\n  prompts:\n"
ENGLISH += "    - id: wat\n      text: What do you see?\n"
ROLE = "decisions:\n  - id: bellen\n    text: {}\n"


def write_full_site(root: Path) -> Path:
    """Write a valid site in which each kind of text stands at least once."""
    add_knowledge(write_examples(root))
    write(root, "mkdocs.yml", f"site_url: https://example.org{PREFIX}/\n{CONFIGURATION}")
    change(root, "programme.yml", "  ways: [copy, file]\n", WAYS + PROGRAMME)
    change(root, "programme.yml", "    headcounts:\n", FUNCTIONARIES + "    headcounts:\n")
    change(root, "programme.yml", "  - id: balie\n", "  - id: balie\n    also_written: [BZ]\n")
    mail = "hand_over:\n  mail:\n    subject: My receipt\nexit_title: Municipality\n"
    english = (root / "programme.en.yml").read_text(encoding="utf-8")
    write(root, "programme.en.yml", english + mail)
    write(root, "docs/reference/audit.yml", AUDIT)
    page = (root / "docs/index.md").read_text(encoding="utf-8")
    write(root, "docs/toegankelijkheid.md", page)
    page = (root / "docs/index.en.md").read_text(encoding="utf-8")
    write(root, "docs/toegankelijkheid.en.md", page)
    change(root, "modules/signalen.yml", "key_points:", MODULE + "key_points:")
    change(root, "modules/signalen.en.yml", "key_points:", ENGLISH + "key_points:")
    for path, text in (("signaleerder.yml", "Je belt."), ("signaleerder.en.yml", "You call.")):
        role = (root / "docs/roles" / path).read_text(encoding="utf-8")
        write(root, f"docs/roles/{path}", role + ROLE.format(text))
    return root


def build_hostile_site(folder: Path) -> Poisoner:
    """Build the site with hostile texts alone in `folder/site`; return where each one went."""
    root, site_dir = write_full_site(folder / "source"), folder / "site"
    loaded = load(root)
    assert not loaded.report.errors, loaded.report.text("en")
    poisoner = Poisoner()
    sites = {language: poisoner.site(site) for language, site in loaded.sites.items()}
    built = build(root, site_dir, Loaded(sites, loaded.report, loaded.files))
    write_hosting(site_dir, built.place, sites, built.uris)
    return poisoner
