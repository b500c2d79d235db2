"""What commands say of wrong use, and the words around their help."""

from __future__ import annotations

SENTENCES = {
    "usage": {"en": "Usage", "nl": "Gebruik"},
    "options": {"en": "Options", "nl": "Keuzes"},
    "commands": {"en": "Commands", "nl": "Commando’s"},
    "example": {"en": "Example", "nl": "Voorbeeld"},
    "more": {"en": "All options: {typed} --help", "nl": "Alle keuzes: {typed} --help"},
    "no-option": {"en": "There is no option {name}.", "nl": "De keuze {name} bestaat niet."},
    "no-command": {"en": "There is no command {name}.", "nl": "Het commando {name} bestaat niet."},
    "too-much": {
        "en": "There is more than was asked for: {given}. Put names with a space in quotes.",
        "nl": "Er staat te veel: {given}. Zet namen met een spatie tussen aanhalingstekens.",
    },
    "meant": {"en": " Did you mean: {names}?", "nl": " Bedoel je: {names}?"},
    "required": {"en": "[required]", "nl": "[moet erbij]"},
    "default": {"en": "[default: {value}]", "nl": "[vanzelf: {value}]"},
    "no-value": {"en": "{name} needs a value.", "nl": "Achter {name} ontbreekt iets."},
    "missing": {"en": "{name} is missing.", "nl": "{name} ontbreekt."},
    "missing-sources": {
        "en": "Say which folder or file with receipts you want to count.",
        "nl": "Zeg erbij in welke map of welk bestand de bewijzen staan.",
    },
    "missing-out": {
        "en": "Say with --out in which folder the outcome has to come.",
        "nl": "Zeg met --out in welke map de uitkomst moet komen.",
    },
    "missing-counts": {
        "en": "Say which files for-region.json you want to add up.",
        "nl": "Zeg erbij welke bestanden for-region.json je wilt optellen.",
    },
    "missing-tally": {
        "en": "Say in which folder the tally is that you want to check.",
        "nl": "Zeg erbij in welke map de telling staat die je wilt controleren.",
    },
    "missing-names": {
        "en": "Say which quizzes you want to write, or for xapi where the receipts are.",
        "nl": "Zeg erbij welke toetsen je wilt schrijven, of bij xapi waar de bewijzen staan.",
    },
    "missing-form": {
        "en": "Say with --as in which form.",
        "nl": "Zeg met --as in welke vorm.",
    },
    "missing-file": {
        "en": "Say which file with questions you want to read.",
        "nl": "Zeg erbij welk bestand met vragen je wilt lezen.",
    },
    "missing-modules": {
        "en": "Say of which modules you want a package.",
        "nl": "Zeg erbij van welke modules je een pakket wilt.",
    },
    "missing-site_dir": {
        "en": "Say in which folder the site has to come or stands.",
        "nl": "Zeg erbij in welke map de site moet komen of staat.",
    },
    "missing-kind": {
        "en": "Say what you want to write: `module`, `quiz`, `checklist` or `role`.",
        "nl": "Zeg erbij wat je wilt schrijven: `module`, `quiz`, `checklist` of `role`.",
    },
    "missing-name": {
        "en": "Give it an id, such as herkennen-in-de-wijk.",
        "nl": "Geef er een id bij, zoals herkennen-in-de-wijk.",
    },
    "one-of": {"en": "[one of: {names}]", "nl": "[kies uit: {names}]"},
    "choose": {"en": "choose one of: {names}.", "nl": "kies uit: {names}."},
    "write-day": {
        "en": "write a day that exists as 2027-01-31: year, month, day.",
        "nl": "schrijf een dag die bestaat als 2027-01-31: jaar, maand, dag.",
    },
    "write-number": {
        "en": "write a whole number from {low} up to {high}.",
        "nl": "schrijf een heel getal van {low} tot en met {high}.",
    },
    "write-number-from": {
        "en": "write a whole number from {low}.",
        "nl": "schrijf een heel getal vanaf {low}.",
    },
    "write-whole": {"en": "write a whole number.", "nl": "schrijf een heel getal."},
    "is-missing": {
        "en": "«{path}» does not exist. Look at the name, and put it in quotes when there is a "
        "space in it.",
        "nl": "«{path}» bestaat niet. Kijk of de naam klopt, en zet hem tussen "
        "aanhalingstekens als er een spatie in staat.",
    },
    "is-folder": {
        "en": "«{path}» is a folder. Name a file.",
        "nl": "«{path}» is een map. Noem een bestand.",
    },
    "is-file": {
        "en": "«{path}» is a file. Name a folder.",
        "nl": "«{path}» is een bestand. Noem een map.",
    },
}
"""Sentences by code."""

PLACEHOLDERS = {
    "ARGS": {"en": "ARGS", "nl": "REST"},
    "COMMAND": {"en": "COMMAND", "nl": "COMMANDO"},
    "COUNTS": {"en": "COUNTS", "nl": "TELLINGEN"},
    "DIRECTORY": {"en": "FOLDER", "nl": "MAP"},
    "FILE": {"en": "FILE", "nl": "BESTAND"},
    "FILENAME": {"en": "FILE", "nl": "BESTAND"},
    "FORM": {"en": "FORM", "nl": "VORM"},
    "ID": {"en": "ID", "nl": "ID"},
    "INTEGER": {"en": "NUMBER", "nl": "GETAL"},
    "INTEGER RANGE": {"en": "NUMBER", "nl": "GETAL"},
    "KIND": {"en": "KIND", "nl": "SOORT"},
    "MODULE": {"en": "MODULE", "nl": "MODULE"},
    "OPTIONS": {"en": "OPTIONS", "nl": "KEUZES"},
    "PATH": {"en": "PATH", "nl": "PAD"},
    "QUIZ": {"en": "QUIZ", "nl": "TOETS"},
    "SITE_DIR": {"en": "SITE_DIR", "nl": "MAP"},
    "SOURCE": {"en": "SOURCE", "nl": "BRON"},
    "SOURCES": {"en": "SOURCES", "nl": "BRONNEN"},
    "TALLY": {"en": "TALLY", "nl": "TELLING"},
    "TEXT": {"en": "TEXT", "nl": "TEKST"},
    "TRANSLATION": {"en": "TRANSLATION", "nl": "VERTALING"},
    "[%Y-%m-%d]": {"en": "YYYY-MM-DD", "nl": "JJJJ-MM-DD"},
}
"""What stands in capitals for what somebody types."""
