"""Build small sites to test with."""

from __future__ import annotations

from pathlib import Path

FILES = {
    "programme.yml": """\
title: Waakvlam
region: Hart van Brabant
municipalities:
  - id: alphen-chaam
    name: Alphen-Chaam
    headcounts:
      balie: 12
    headcounts_are_examples: true
workplaces:
  - id: balie
    title: Balie burgerzaken
goals:
  - id: balie-kent-signalen
    title: Iedereen aan de balie kent de signalen
    modules: [signalen]
    workplaces: [balie]
    share: 80
    by: 2027-12-31
hand_over:
  ways: [copy, file]
""",
    "programme.en.yml": """\
title: Pilot light
region: Heart of Brabant
workplaces:
  - id: balie
    title: Front desk
goals:
  - id: balie-kent-signalen
    title: Everybody at the front desk knows the signals
""",
    "docs/reference/sources.yml": """\
sources:
  - id: handreiking
    title: Handreiking mensenhandel
    publisher: CCV
    address: https://example.org/handreiking
    date: 2025-06
    consulted: 2026-11-23
""",
    "docs/reference/contacts.yml": """\
contacts:
  - id: politie
    name: Politie
    number: "112"
    when: Bij direct gevaar.
    checked: 2026-11
    sources: [handreiking]
""",
    "docs/reference/contacts.en.yml": """\
contacts:
  - id: politie
    name: Police
    when: In immediate danger.
""",
    "docs/checklists/balie.yml": """\
title: Signalen aan de balie
revision: 1
reviewed: 2026-11-23
review_by: 2027-11-23
owner: signaleerder
workplace: balie
intro: Pak deze lijst als iets niet klopt.
groups:
  - id: houding
    title: Houding
    signals:
      - id: ander-praat
        text: Een ander praat voor de inwoner.
        ordinary_explanation: De inwoner spreekt geen Nederlands.
        sources: [handreiking]
first_step: Help de inwoner apart.
""",
    "docs/checklists/balie.en.yml": """\
title: Signals at the front desk
intro: Take this list when something does not add up.
groups:
  - id: houding
    title: Behaviour
    signals:
      - id: ander-praat
        text: Somebody else speaks for the resident.
        ordinary_explanation: The resident does not speak Dutch.
first_step: Help the resident alone.
""",
    "docs/roles/signaleerder.yml": """\
title: Signaleerder
revision: 1
reviewed: 2026-11-23
review_by: 2027-11-23
owner: signaleerder
summary: Je ziet iets en je zegt het.
for_whom: Iedere medewerker.
tasks:
  - id: melden
    text: Je meldt wat je ziet.
    sources: [handreiking]
modules: [signalen]
checklists: [balie]
""",
    "docs/roles/signaleerder.en.yml": """\
title: Observer
summary: You see something and you say so.
for_whom: Every employee.
tasks:
  - id: melden
    text: You report what you see.
""",
    "modules/signalen.yml": """\
title: Signalen zien
revision: 1
reviewed: 2026-11-23
review_by: 2027-11-23
owner: signaleerder
summary: Je leert waar je op let.
minutes: 10
workplaces: [balie]
objectives:
  - id: herkennen
    text: Je herkent een signaal.
sections:
  - id: kijken
    title: Kijk en luister
    body: |
      Let op wie er praat.

      ### Twee dingen

      - Wie heeft het paspoort?
      - Wie geeft antwoord?
    sources: [handreiking]
key_points:
  - id: apart
    text: Help ieder apart.
quiz: signalen
checklists: [balie]
""",
    "modules/signalen.en.yml": """\
title: Seeing signals
summary: You learn what to look for.
objectives:
  - id: herkennen
    text: You recognise a signal.
sections:
  - id: kijken
    title: Look and listen
    body: |
      Notice who speaks.

      ### Two things

      - Who holds the passport?
      - Who answers?
key_points:
  - id: apart
    text: Help each person alone.
""",
    "quizzes/signalen.yml": """\
title: "Toets: signalen zien"
revision: 2
reviewed: 2026-11-23
review_by: 2027-11-23
owner: signaleerder
intro: Twee vragen.
pass_mark: 70
retake_from: 1
questions:
  - id: drie-aan-de-balie
    kind: single
    text: |
      Drie mannen komen samen. Eén man praat en heeft alle paspoorten.

      Wat doe je?
    options:
      - id: apart
        text: Ik help ieder apart.
        correct: true
        feedback: Zo hoor je ieders eigen antwoord.
      - id: samen
        text: Ik help ze samen, dat gaat sneller.
        feedback: Dan hoor je alleen de man die praat.
    explanation: Wie zelf antwoord geeft, kan iets laten weten.
    hint: Wie heeft het paspoort?
    sources: [handreiking]
  - id: zeker-weten
    kind: true-false
    text: Je moet zeker weten dat het mensenhandel is voor je iets zegt.
    correct: false
    sources: [handreiking]
    feedback:
      right: Je hoeft niets te bewijzen.
      wrong: Een vermoeden is genoeg.
    explanation: Onderzoek is werk van anderen.
""",
    "quizzes/signalen.en.yml": """\
title: "Quiz: seeing signals"
intro: Two questions.
questions:
  - id: drie-aan-de-balie
    text: |
      Three men come together. One man speaks and holds all passports.

      What do you do?
    options:
      - id: apart
        text: I help each of them alone.
        feedback: That way you hear everybody's own answer.
      - id: samen
        text: I help them together, that is faster.
        feedback: Then you only hear the man who speaks.
    explanation: People who answer for themselves can let you know something.
    hint: Who holds the passport?
  - id: zeker-weten
    text: You must be sure that it is trafficking before you say anything.
    feedback:
      right: You need not prove anything.
      wrong: A suspicion is enough.
    explanation: Investigating is for others.
""",
    "docs/index.md": """\
---
revision: 1
reviewed: 2026-11-23
review_by: 2027-11-23
owner: signaleerder
---
# Waakvlam

Zie je iets? Lees [wat je doet](module:signalen).

::: note
Bel 112 bij gevaar.
:::
""",
    "docs/index.en.md": """\
# Pilot light

Have you seen something? Read [what to do](module:signalen).

::: note
Call 112 in danger.
:::
""",
}
"""A small, complete and valid site: text per path."""


def minimal_site(root: Path) -> Path:
    """Write a valid site in two languages and return its folder."""
    for path, text in FILES.items():
        write(root, path, text)
    return root


def write(root: Path, path: str, text: str) -> None:
    """Write a file, with the folders above it."""
    target = root / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, encoding="utf-8", newline="\n")


def change(root: Path, path: str, old: str, new: str) -> None:
    """Replace a piece of a file that stands there exactly once."""
    text = (root / path).read_text(encoding="utf-8")
    found = text.count(old)
    if found != 1:
        raise AssertionError(f"{old!r} stands {found} times in {path}")
    write(root, path, text.replace(old, new))
