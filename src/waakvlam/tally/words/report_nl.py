"""The words of the reports in Dutch, at level B1."""

from __future__ import annotations

REPORT = {
    "improve-title": "Wat leg je de volgende keer uit?",
    "improve-lead": (
        "Voor de trainer. Dit gaat over de eerste poging van iedereen samen. De percentages "
        "staan in brede stappen en kleine aantallen (onder {minimum}) zijn verborgen, zodat je "
        "niemand herkent. Ze zeggen iets over de uitleg en de vraag, niets over één persoon."
    ),
    "improve-next": "Dit leg je opnieuw uit",
    "improve-none": (
        "Bij geen enkele vraag hadden drie van de tien mensen of meer het niet "
        "meteen goed, of er zijn te weinig antwoorden."
    ),
    "improve-whole": "de hele module",
    "improve-questions": "Alle vragen bij de eerste poging",
    "improve-hidden": (
        "Vragen die verborgen zijn omdat ze te veel zeggen over weinig mensen: {number}."
    ),
    "improve-options": (
        "Bij vragen waar je uit antwoorden kiest, staat het foute antwoord dat de meeste mensen "
        "als eerste kozen. Het staat er alleen als er bij dat antwoord en bij de andere foute "
        "antwoorden samen {minimum} mensen of meer zijn, en als het ten minste {minimum} mensen "
        "meer trekt dan elk ander antwoord. Bij stellingen en andere vragen zegt een bewijs "
        "alleen of het goed was."
    ),
    "drawn": "fout antwoord dat het meest trekt",
    "drawn-at": "vraag {number}",
    "drawn-not-told": "niet te zeggen",
    "between": "{low} tot {high} %",
    "explained-in": "onderdeel van de module",
    "first-try-right": "meteen goed",
    "module": "module",
    "questions-that-show-it": "vragen",
    "right-from": "meteen goed, van %",
    "right-to": "meteen goed, tot %",
    "assignment": "opdracht",
    "issued": "uitgegeven codes",
    "at-least": "ten minste {number}",
    "completions-so-far": "deelnames tot en met deze maand",
    "earlier-number": "{number} (vorig rapport)",
    "behind": (
        "Deze werkplekken hebben een lager percentage dan alle werkplekken samen: {workplaces}."
    ),
    "expiring": "Binnen drie maanden verloopt de deelname van ten minste {number} deelnemers.",
    "no-forecast": (
        "Een verwachting is nog niet te geven: daarvoor zijn te weinig aantallen te zien."
    ),
    "total": "totaal",
    "adds-up-how": (
        "Elke toets in een bewijs telt hier apart. Wie later nog eens inlevert, levert de eerdere "
        "toetsen weer mee in: die zijn dubbel en tellen één keer."
    ),
    "goals-together": "Alle doelen op een rij",
    "now": "nu",
    "aim": "streven",
    "all-hidden-everywhere": "Per gemeente en per werkplek zijn alle aantallen nog verborgen.",
    "all-hidden": "Per {group} zijn alle aantallen nog verborgen.",
    "outlook": "verwachting",
    "expected": "verwachting op die dag",
    "expected-reached": "op tijd gehaald",
    "expected-share": "ongeveer {share} %",
    "expected-unknown": "niet te zeggen",
    "expected-number": "verwacht aantal deelnemers",
    "behind-names": "werkplekken met een lager percentage",
    "and-more": "{names} en nog {number}",
    "expiring-number": "verloopt binnen drie maanden (ten minste)",
    "target-line": "doel: {number}",
    "month-short": "jan feb mrt apr mei jun jul aug sep okt nov dec",
    "marks": "– is een verborgen aantal.",
    "marks-earlier": "Een aantal met * komt uit het vorige rapport.",
    "forecast-reached": (
        "Gaat het door in het tempo van de laatste maanden? Dan wordt het doel op tijd gehaald. "
        "Dat is een schatting."
    ),
    "forecast": (
        "Gaat het door in het tempo van de laatste maanden? Dan zijn het er op {day} ongeveer "
        "{number}. Dat is een schatting."
    ),
    "forecast-share": (
        "Gaat het door in het tempo van de laatste maanden? Dan zijn het er op {day} ongeveer "
        "{number} ({share} %). Dat is een schatting."
    ),
    "month-names": (
        "januari februari maart april mei juni juli augustus september oktober november december"
    ),
    "report-title": "Telling:",
    "for-everybody": "Dit rapport mag je delen.",
    "for-coordinator": "Alleen voor jou als coördinator. Deel liever het rapport in de map share.",
    "in-short": "In het kort",
    "places": "Gemeenten en werkplekken",
    "places-how": "Hoeveel deelnemers ten minste één toets hebben gehaald.",
    "modules": "Modules per gemeente",
    "modules-how": (
        "Hoeveel deelnemers de toets van elke module hebben gehaald. In de rij «totaal» staan alle "
        "deelnames samen."
    ),
    "over-time": "Verloop per maand",
    "often-missed": "Vragen die vaak niet meteen goed gaan",
    "accountability": "Verantwoording aan de raad",
    "about": "Wat de getallen betekenen",
    "goals-reached": "Gehaalde doelen: {reached} van {goals}.",
    "since-earlier": (
        "Vergeleken met het rapport van {day}. Is het verschil te klein? Dan staat hier nog "
        "het aantal van toen."
    ),
    "nothing-renewed": (
        "Geen enkel getal is vernieuwd. Samen met het rapport van {day} zouden nieuwe getallen "
        "te veel zeggen over kleine groepen. Daarom staan hier nog de getallen van toen. "
        "Heeft niemand anders dat rapport gezien? Tel dan zonder vorig rapport."
    ),
    "of-employees": "Nu: {number} deelnemers op {headcount} medewerkers{share}.",
    "of-employees-hidden": "Hoeveel deelnemers er nu zijn, is verborgen.",
    "bar": "voortgang",
    "goal-by": "Voortgang per {group}",
    "learners-so-far": "deelnemers tot en met deze maand",
    "no-months": (
        "Een verloop is nog niet te laten zien. Er zijn te weinig deelnames, of het verloop zegt "
        "te veel over kleine groepen."
    ),
    "thousands": ".",
    "months-joined": (
        "Een maand met minder dan {minimum} deelnemers telt mee in de volgende. Aantallen van "
        "eerdere maanden zijn naar beneden afgerond op een veelvoud van {minimum}."
    ),
    "none-missed": "Geen vraag is vaak genoeg gesteld en gemist om hier te noemen.",
    "missed-how": (
        "Het gaat om de eerste poging, van iedereen samen. De percentages zijn naar "
        "beneden afgerond, in stappen van vijf of meer. Bespreek deze vragen met een team, niet "
        "met één persoon."
    ),
    "question": "vraag",
    "missed-share": "niet meteen goed",
    "about-share": "ongeveer {share} %",
    "codes-in-steps": (
        "Redenen die minder dan {minimum} keer voorkwamen, staan hier niet. De andere aantallen "
        "zijn naar beneden afgerond."
    ),
    "all-counted": "Alles wat is gelezen, is geteld.",
    "accountability-how": (
        "Typ je tekst in de vakken en druk het rapport af of bewaar het als PDF. De tekst "
        "wordt niet in dit bestand bewaard."
    ),
    "subject-policy": "Beleid",
    "subject-execution": "Uitvoering",
    "subject-cases": "Behandeling van zaken",
    "subject-cooperation": "Voortgang en resultaten van de samenwerking in de keten",
    "about-numbers": "Een deelname is één gehaalde toets. Wie een toets vaker doet, telt één keer.",
    "about-learners": (
        "Een deelnemer is één browser op één apparaat. Wie twee apparaten gebruikt, telt twee "
        "keer. Zoveel deelnemers zijn dus niet precies zoveel medewerkers."
    ),
    "about-hidden": (
        "Een aantal is verborgen als het over minder dan {minimum} deelnemers gaat, of als je"
        " zo’n aantal ermee kunt uitrekenen. Heeft bijna iedereen meegedaan? Dan staat er "
        "alleen een aantal met > (meer dan)."
    ),
    "about-receipts": (
        "De telling komt van bewijzen zonder naam. Een bewijs laat niet zien wie achter het "
        "scherm zat."
    ),
    "about-use": "Gebruik deze getallen om het programma te sturen, niet om iemand te beoordelen.",
    "made-with": "Gemaakt met Waakvlam. Vorm van het rapport: {version}.",
    "keep-receipts": "Bewijzen worden hoogstens {months} maanden bewaard.",
    "keep": "Bewaartermijn en categorie van dit rapport in de selectielijst van je gemeente:",
    "number-of-question": "nummer",
    "sheet-missed": "Gemiste vragen",
    "verdict-same": "gelijk",
    "verdict-different": "anders",
    "verdict-missing": "ontbreekt in de map",
    "verdict-not-ours": "hoort niet bij deze telling",
    "verified": "De telling is byte voor byte gelijk.",
    "not-verified": (
        "De telling is niet gelijk. Kijk of het dezelfde bewijzen zijn, dezelfde inhoud van de "
        "site en dezelfde keuzes als toen."
    ),
}
"""Words and lines by code."""
