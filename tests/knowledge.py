"""A glossary and a plan for the small site."""

from __future__ import annotations

from pathlib import Path

from builders import write

GLOSSARY = """\
terms:
  - id: uitbuiting
    term: uitbuiting
    explanation: Iemand dwingen, en daaraan verdienen.
    typed: [uitbuitting]
    avoid: [slavenarbeid]
    sources: [handreiking]
    to_be_reviewed: true
  - id: afpersing
    term: Áfpersing
    explanation: Iemand bang maken voor geld.
    sources: [handreiking]
"""
GLOSSARY_ENGLISH = """\
terms:
  - id: uitbuiting
    term: exploitation
    explanation: Forcing somebody, and earning from it.
    typed: [exploitasion]
  - id: afpersing
    term: extortion
    explanation: Frightening somebody for money.
"""
PLAN = """\
title: Beleidsplan
revision: 1
reviewed: 2026-11-23
review_by: 2027-11-23
owner: signaleerder
summary: Wat is afgesproken.
agreements:
  - id: registreren
    text: We registreren signalen.
    sources: [handreiking]
areas:
  - id: preventie
    title: Voorkomen
    text: We leren signalen kennen [@handreiking].
roles: [signaleerder]
actions:
  - id: trainen
    text: Iedereen volgt de training.
    area: preventie
    owner: signaleerder
    state: running
    by: 2027
    sources: [handreiking]
activities:
  - id: week
    title: Week van de training
    text: Iedereen doet mee.
    audience: Alle medewerkers
    funding: [regional-budget, district-money]
    cost: Nog niet bekend
    state: planned
    sources: [handreiking]
evaluation:
  text: Na een jaar kijken we terug.
  sources: [handreiking]
  subjects:
    - id: beleid
      title: Het beleid
      text: Wat vinden we ervan?
"""
PLAN_ENGLISH = """\
title: Policy plan
summary: What was agreed.
agreements:
  - id: registreren
    text: We register signals.
areas:
  - id: preventie
    title: Prevention
    text: We learn to know signals [@handreiking].
actions:
  - id: trainen
    text: Everybody does the training.
activities:
  - id: week
    title: Week of training
    text: Everybody takes part.
    audience: All employees
    cost: Not known yet
evaluation:
  text: After a year we look back.
  subjects:
    - id: beleid
      title: The policy
      text: What do we think of it?
"""


def add_knowledge(root: Path) -> Path:
    """Add glossary and plan to a small site."""
    write(root, "docs/reference/glossary.yml", GLOSSARY)
    write(root, "docs/reference/glossary.en.yml", GLOSSARY_ENGLISH)
    write(root, "docs/reference/plan.yml", PLAN)
    write(root, "docs/reference/plan.en.yml", PLAN_ENGLISH)
    return root
