"""A small site with a quiz of every kind of question, for tests of its behaviour."""

from __future__ import annotations

from pathlib import Path

from builders import FILES, change, minimal_site, write
from whole_site import build_site

CONFIGURATION = """\
site_name: Waakvlam
use_directory_urls: false
theme:
  name: material
  language: nl
  font: false
plugins:
  - i18n:
      docs_structure: suffix
      reconfigure_search: false
      languages:
        - {locale: nl, name: Nederlands, default: true}
        - {locale: en, name: English}
  - waakvlam
markdown_extensions: [attr_list, toc]
exclude_docs: "*.yml"
nav:
  - index.md
  - modules/
  - leerroute.md
  - opfrissen.md
  - quizzes/
  - checklists/
  - roles/
  - sources.md
  - inleveren.md
  - opdracht-maken.md
"""
WAYS = """\
  ways: [copy, file, mail, qr, form]
  mail:
    address: inleveren@example.org
    subject: "Mijn bewijs: 100% & klaar"
  form:
    address: https://forms.example.org/f?id=7#start
    parameter: receipt
"""
PATH = "    path: [signalen]"
DUTCH = """\
  - id: wat-helpt
    kind: multiple
    text: Wat helpt?
    options:
      - id: rust
        text: Rust en tijd.
        correct: true
        feedback: Rust geeft ruimte.
      - id: vragen
        text: Open vragen.
        correct: true
        feedback: Een open vraag stuurt niet.
      - id: doorvragen
        text: Doorvragen tot iemand huilt.
        feedback: Dat doet de politie ook niet.
    explanation: Je hoeft niets op te lossen.
    to_be_reviewed: true
"""
ENGLISH = """\
  - id: wat-helpt
    text: What helps?
    options:
      - id: rust
        text: Calm and time.
        feedback: Calm gives room.
      - id: vragen
        text: Open questions.
        feedback: An open question does not steer.
      - id: doorvragen
        text: Asking on until somebody cries.
        feedback: The police do not do that either.
    explanation: You need not solve anything.
"""


def build_small_site(folder: Path) -> Path:
    """Write the small site and build it; return the folder of its pages."""
    root = minimal_site(folder / "source")
    write(root, "mkdocs.yml", CONFIGURATION)
    english = FILES["programme.en.yml"] + "hand_over:\n  mail:\n    subject: My receipt\n"
    write(root, "programme.en.yml", english)
    dutch = FILES["quizzes/signalen.yml"].replace("retake_from: 1", "retake_from: 2")
    write(root, "quizzes/signalen.yml", dutch + DUTCH)
    write(root, "quizzes/signalen.en.yml", FILES["quizzes/signalen.en.yml"] + ENGLISH)
    programme = FILES["programme.yml"].replace("Balie burgerzaken", f"Balie burgerzaken\n{PATH}")
    write(root, "programme.yml", programme.replace("share: 80", "share: 80\n    valid_for: 12"))
    change(root, "programme.yml", "  ways: [copy, file]\n", WAYS)
    return build_site(folder / "site", root)
