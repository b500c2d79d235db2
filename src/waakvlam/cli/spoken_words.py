"""What the counting commands say of themselves and of wrong use."""

from __future__ import annotations

SENTENCES = {
    "usage": {"en": "Usage", "nl": "Gebruik"},
    "options": {"en": "Options", "nl": "Keuzes"},
    "example": {"en": "Example", "nl": "Voorbeeld"},
    "more": {"en": "All options: {typed} --help", "nl": "Alle keuzes: {typed} --help"},
    "no-option": {"en": "There is no option {name}.", "nl": "De keuze {name} bestaat niet."},
    "meant": {"en": " Did you mean: {names}?", "nl": " Bedoel je: {names}?"},
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
    "choose": {"en": "choose one of: {names}.", "nl": "kies uit: {names}."},
    "write-day": {
        "en": "write a day that exists as 2027-01-31: year, month, day.",
        "nl": "schrijf een dag die bestaat als 2027-01-31: jaar, maand, dag.",
    },
    "write-number": {
        "en": "write a whole number from {low} up to {high}.",
        "nl": "schrijf een heel getal van {low} tot en met {high}.",
    },
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

EXAMPLES = {
    "tally": {"en": "receipts --out count", "nl": "bewijzen --out telling"},
    "merge": {
        "en": "aalten/for-region.json berkelland/for-region.json --out region",
        "nl": "aalten/for-region.json berkelland/for-region.json --out regio",
    },
    "verify": {"en": "count receipts", "nl": "telling bewijzen"},
    "sample": {"en": "--receipts 200 --out trial", "nl": "--receipts 200 --out proef"},
}
"""What to type behind a command."""

HELP = {
    "tally": "Tel de bewijzen in SOURCES: bestanden, mappen, of - voor standaardinvoer.",
    "merge": "Tel de bestanden for-region.json (COUNTS) op die gemeenten hebben gestuurd.",
    "verify": "Maak een telling (TALLY) opnieuw uit de bewijzen (SOURCES), en kijk of elk teken "
    "gelijk is.",
    "sample": "Schrijf verzonnen bewijzen, zodat je het tellen kunt proberen.",
    "root": "Map van het project. Dat is vanzelf goed.",
    "lang": "Taal van de meldingen en de rapporten.",
    "out": "Map voor de uitkomst: een nieuwe of lege map, of die van een vorige telling.",
    "as_of": "Neem deze dag als vandaag, zoals 2027-01-31.",
    "previous": "Map van de vorige telling. Dan verraadt het verschil tussen die twee niets over "
    "één persoon.",
    "ledger": "Map die onthoudt wat al is geteld, zodat het de volgende keer niet weer telt.",
    "forget": "Verwijder bewijzen die zijn geteld en ouder zijn dan de bewaartermijn.",
    "engine": "Waarmee wordt opgeteld. duckdb is voor bestanden die niet in het geheugen passen.",
    "issued": "Lijst met uitgegeven codes, gemaakt met `assign --invitations`.",
    "for_region": "Maak ook for-region.json: de aantallen voor de coördinator van de regio.",
    "count": "Hoeveel bewijzen.",
    "seed": "Een ander getal geeft andere bewijzen.",
    "form": "In welke vorm. mixed is alles door elkaar.",
    "sample.out": "Nieuwe of lege map voor de bewijzen.",
    "help": "Toon deze uitleg.",
}
"""Help in Dutch: of commands and options by name, or by both where one name means two things."""
