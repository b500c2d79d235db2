"""What commands say of themselves: examples, and their help in Dutch."""

from __future__ import annotations

EXAMPLES = {
    "tally": {"en": "receipts --out count", "nl": "bewijzen --out telling"},
    "merge": {
        "en": "aalten/for-region.json berkelland/for-region.json --out region",
        "nl": "aalten/for-region.json berkelland/for-region.json --out regio",
    },
    "verify": {"en": "count receipts", "nl": "telling bewijzen"},
    "sample": {"en": "--receipts 200 --out trial", "nl": "--receipts 200 --out proef"},
    "assign": {
        "en": "--group Desk --modules signalen-herkennen --due 2027-01-31 --out assignment",
        "nl": "--group Balie --modules signalen-herkennen --due 2027-01-31 --out opdracht",
    },
    "export": {
        "en": "signalen-herkennen --as moodle-xml --out for-moodle",
        "nl": "signalen-herkennen --as moodle-xml --out naar-moodle",
    },
    "import": {"en": "questions.gift", "nl": "vragen.gift"},
    "package": {
        "en": "signalen-herkennen --as scorm12 --out packages",
        "nl": "signalen-herkennen --as scorm12 --out pakketten",
    },
    "check": {"en": "--lang en", "nl": "--lang nl"},
    "build": {"en": "--site-dir site", "nl": "--site-dir site"},
    "serve": {"en": "--port 8000", "nl": "--port 8000"},
    "new": {"en": "module herkennen-in-de-wijk", "nl": "module herkennen-in-de-wijk"},
    "translated": {
        "en": "modules/signalen-herkennen.en.yml",
        "nl": "modules/signalen-herkennen.en.yml",
    },
    "audit": {"en": "site --out evidence", "nl": "site --out bewijs"},
    "schema": {"en": "--out schemas", "nl": "--out schemas"},
    "waakvlam": {"en": "check --lang en", "nl": "check --lang nl"},
}
"""What to type behind a command."""

HELP = {
    "tally": "Tel de bewijzen in BRONNEN: bestanden, mappen, of - voor standaardinvoer.",
    "merge": "Tel TELLINGEN op: de bestanden for-region.json die gemeenten hebben gestuurd.",
    "verify": "Maak de telling in de map TELLING opnieuw uit de bewijzen in BRONNEN, en kijk of "
    "elk teken gelijk is.",
    "sample": "Schrijf verzonnen bewijzen, zodat je het tellen kunt proberen.",
    "assign": "Maak links, codes, mails en bladen voor groepen.\n\nBESTAND is YAML (een lijst "
    "`assignments:`) of CSV met de keuzes als kolommen. Zonder bestand maken de keuzes één "
    "opdracht.",
    "export": "Schrijf toetsen of bewijzen voor een leersysteem.\n\nAls gift of moodle-xml: de "
    "vragen van elke TOETS, een bestand per taal. Als xapi: een bericht voor elke toets die is "
    "gehaald, uit de bewijzen in elke BRON (bestanden, mappen, of - voor standaardinvoer).",
    "import": "Maak toetsen van de vragen in BESTAND: GIFT of Moodle XML.",
    "package": "Maak van elke MODULE een pakket voor een leersysteem: tekst, toets en "
    "signalenlijsten.",
    "check": "Kijk de hele inhoud na, en noem elke fout met de plaats waar hij staat.",
    "build": "Kijk de inhoud na, en maak dan de site.",
    "serve": "Laat de site zien op deze computer, en maak hem opnieuw na elke wijziging. Ook als "
    "er fouten in de inhoud staan, blijft hij draaien.",
    "new": "Schrijf een begin in twee talen, waar `check` niets op aan te merken heeft.",
    "translated": "Onthoud de vertalingen zoals ze nu zijn.\n\nEen verouderde tekst blijft "
    "verouderd, tenzij je het bestand noemt.",
    "audit": "Bekijk elke pagina van de site in MAP op alle manieren, en schrijf wat er is "
    "gevonden.",
    "schema": "Schrijf JSON Schema’s. Daarmee vult je editor velden aan, en legt hij ze uit.",
    "waakvlam": "Kijk de inhoud na, maak de site of laat hem zien, en tel de bewijzen.",
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
    "for_region": "Maak ook for-region.json: voor de coördinator van de regio, en voor je volgende "
    "telling, die dan meer getallen kan vernieuwen.",
    "count": "Hoeveel bewijzen.",
    "seed": "Een ander getal geeft andere bewijzen.",
    "form": "In welke vorm. mixed is alles door elkaar.",
    "sample.out": "Nieuwe of lege map voor de bewijzen.",
    "assign.group": "Naam van de groep.",
    "assign.modules": "Id’s van modules, met spaties of komma’s ertussen.",
    "assign.path": "Werkplek waarvan het de leerroute is.",
    "assign.due": "Laatste dag, zoals 2026-12-18.",
    "assign.contact": "Bij wie je terecht kunt met vragen.",
    "assign.language": "Taal waarin de link opent.",
    "assign.municipality": "Gemeente. Dan hoeft niemand die te kiezen.",
    "assign.workplace": "Werkplek. Dan hoeft niemand die te kiezen.",
    "assign.invitations": "Aantal codes die elk één keer tellen.",
    "assign.seed": "Alleen om te proberen: codes die iedereen opnieuw kan maken.",
    "assign.out": "Map waarin de links, mails en bladen komen.",
    "site": "Adres van de site. Staat vanzelf in mkdocs.yml (site_url).",
    "address": "Adres van de site. Staat vanzelf in mkdocs.yml (site_url).",
    "export.form": "Wat het leersysteem leest.",
    "export.languages": "Taal van de vragen. Vanzelf een bestand per taal.",
    "export.salt": "Bij xapi: een bestand met een geheim. Dan kan niemand anders zien van wie een "
    "bericht is.",
    "export.out": "Map waarin de bestanden komen.",
    "import.form": "Soort bestand. Dat is vanzelf te zien.",
    "package.form": "Wat het leersysteem aanneemt. Bijna alle nemen scorm12.",
    "package.language": "Taal van het pakket. Met both kan wie leert wisselen.",
    "package.out": "Map waarin de pakketten komen.",
    "overdue": "Hoe erg het is als een tekst te laat wordt nagekeken: warning is een waarschuwing, "
    "error een fout.",
    "check.form": "In welke vorm de fouten worden genoemd.",
    "site_dir": "Map waarin de site komt.",
    "offline": "Maak een kopie die opent vanaf de schijf, en pak die in.",
    "readers": "Neem ook mee wat intern is.",
    "host": "Op welk adres de site te zien is.",
    "port": "Op welke poort.",
    "audit.out": "Map waarin komt wat er is gevonden.",
    "only": "Alleen deze pagina, zoals modules/. Mag vaker.",
    "axe": "Het bestand axe.min.js van axe-core.",
    "jobs": "Hoeveel browsers tegelijk. Vanzelf zoveel als de computer aankan.",
    "again": "audit.json van vandaag: bekijk alleen wat nieuw is.",
    "record": "Bestand voor de verklaring van de site.",
    "schema.out": "Map waarin de schema’s komen.",
    "version": "Toon het nummer van deze versie.",
    "help": "Toon deze uitleg.",
}
"""Help in Dutch: of commands and options by name, or by both where one name means two things."""
