"""The words of the tally in Dutch, at level B1."""

from __future__ import annotations

from typing import ClassVar

from waakvlam.tally.words import nl_sources


class Dutch:
    """Sentences and words, by code."""

    PROBLEMS: ClassVar[dict[str, tuple[str, str]]] = {
        "duplicate": (
            "De toets «{name}» van deze deelnemer is al geteld: {place}.",
            "Je hoeft niets te doen.",
        ),
        "seen-before": (
            "De toets «{name}» van deze deelnemer is al geteld in de telling van {day}.",
            "Je hoeft niets te doen.",
        ),
        "code-used": (
            "De code in dit bewijs is al geteld voor een andere deelnemer (opdracht «{name}»).",
            "Een code telt één keer. Heeft iemand hem doorgegeven? Geef dan een eigen code.",
        ),
        "code-not-issued": (
            "De code in dit bewijs is nooit uitgegeven voor de opdracht «{name}».",
            "Vraag de deelnemer om de eigen link te openen en een nieuw bewijs te maken. Kijk "
            "ook of de lijst bij --issued de goede is.",
        ),
        "code-missing": (
            "Bij de opdracht «{name}» hoort een code, en in dit bewijs staat er geen.",
            "Vraag de deelnemer om de eigen link te openen en een nieuw bewijs te maken.",
        ),
        "conflict": (
            "Er zijn twee bewijzen met een verschillende uitslag van dezelfde poging voor de "
            "toets «{name}».",
            "Vraag de deelnemer om de toets opnieuw te doen en een nieuw bewijs te sturen.",
        ),
        "day-in-the-future": (
            "De datum in het bewijs ligt na {day}. De klok van het apparaat loopt waarschijnlijk "
            "voor.",
            "Tel later opnieuw, of vraag om een nieuw bewijs van een apparaat met de goede datum.",
        ),
        "day-too-early": (
            "De datum in het bewijs is ouder dan het programma zelf. De klok van het apparaat "
            "staat waarschijnlijk verkeerd.",
            "Vraag om een nieuw bewijs van een apparaat met de goede datum.",
        ),
        "impossible-result": (
            "De uitslag past niet bij het aantal vragen van de toets «{name}».",
            "Vraag om een nieuw bewijs.",
        ),
        "impossible-value": (
            "Het bewijs is niet beschadigd, maar het veld «{field}» heeft een waarde die niet kan.",
            "Vraag om een nieuw bewijs dat op de site is gemaakt.",
        ),
        "newer-revision": (
            "Het bewijs hoort bij een nieuwere versie van de toets «{name}» dan deze telling kent.",
            "Haal de nieuwste inhoud op en tel opnieuw.",
        ),
        "newer-version": (
            "Het bewijs heeft een nieuwere vorm (versie {version}) dan dit programma kent. Het is"
            " niet beschadigd.",
            "Werk het programma bij en tel opnieuw.",
        ),
        "no-begin-mark": (
            "Er is een bewijs zonder goede beginregel.",
            "Vraag om het hele bewijs, met de eerste regel «WAAKVLAM BEGIN 1».",
        ),
        "too-many-refusals": (
            "Er zijn {limit} beschadigde bewijzen in deze tekst. De rest is niet gelezen.",
            "Kijk of dit het goede bestand is. Splits het zo nodig.",
        ),
        "truncated": (
            "Het bewijs is niet compleet: er ontbreken letters.",
            "Vraag om het hele bewijs, van de eerste tot en met de laatste regel.",
        ),
        "unknown-municipality": (
            "De gemeente «{name}» staat niet in programme.yml. Daarin staan: {known}.",
            "Voeg de gemeente toe aan programme.yml, of vraag om een nieuw bewijs.",
        ),
        "unknown-quiz": (
            "De toets «{name}» bestaat niet op deze site. Wel: {known}.",
            "Haal de nieuwste inhoud op en tel opnieuw. Of kijk of het bewijs van een andere site"
            " komt.",
        ),
        "unreadable-characters": (
            "In het bewijs staan tekens die er niet in horen.",
            "Vraag om het bewijs opnieuw, gekopieerd en niet overgetypt.",
        ),
        "wrong-checksum": (
            "Het controlegetal klopt niet: er is onderweg een teken veranderd.",
            "Vraag om het bewijs opnieuw, gekopieerd en niet overgetypt.",
        ),
        "file-too-large": (
            "Het bestand is groter dan {limit} bytes.",
            "Is het wel goed? Splits het, of verhoog `{setting}` onder limits in programme.yml.",
        ),
        "line-too-long": (
            "Een regel heeft meer dan {limit} bytes.",
            "Kijk of dit het goede bestand is.",
        ),
        "no-receipt": (
            "Er is geen bewijs gevonden.",
            "Kijk zelf in het bestand. Staat er een bewijs in? Vraag het dan opnieuw.",
        ),
        "no-receipt-but-pictures": (
            "Er is geen bewijs gevonden. Plaatjes worden niet gelezen (aantal: {pictures}).",
            "Vraag om het bewijs als tekst of als bestand, niet als foto.",
        ),
        "not-json": (
            "Hier hoort JSON te staan, maar dit is geen goede JSON.",
            "Vraag het opnieuw aan wie het stuurde, of vraag om het bewijs als tekst.",
        ),
        "not-passed": (
            "De toets «{name}» is niet gehaald.",
            "Je hoeft niets te doen. De deelnemer kan de toets opnieuw doen.",
        ),
        "picture": (
            "Dit is een plaatje. Plaatjes worden niet gelezen.",
            "Vraag om het bewijs als tekst of als bestand, niet als foto.",
        ),
        "retake-needed": (
            "De toets «{name}» is sindsdien veranderd. Deze uitslag telt niet meer.",
            "Vraag de deelnemer om de toets opnieuw te doen.",
        ),
        "unknown-json": (
            "Dit is JSON, maar geen bewijs van Waakvlam.",
            "Kijk of dit het goede bestand is. Is het for-region.json van een gemeente? Tel die "
            "bestanden dan samen op, zonder andere bestanden erbij.",
        ),
        "unknown-kind": (
            "Bestanden van deze soort worden niet gelezen. Wel: {kinds}.",
            "Bewaar de mail als .eml of de tekst als .txt, en tel opnieuw.",
        ),
        "unread-part": (
            "Een bijlage van deze mail is van een soort die niet wordt gelezen.",
            "Open de bijlage zelf. Staat er een bewijs in? Bewaar dat als .txt en tel opnieuw.",
        ),
    } | nl_sources.PROBLEMS
    """Reason and advice per code of something that is not counted."""

    REMARKS: ClassVar[dict[str, str]] = nl_sources.REMARKS
    """What to say about a run itself."""

    NOTICES: ClassVar[dict[str, str]] = nl_sources.NOTICES
    """What is good to know about a source."""

    FAILURES: ClassVar[dict[str, str]] = {
        "not-a-list-of-codes": (
            "«{path}» is geen lijst van uitgegeven codes, of de lijst is beschadigd. Er is niets "
            "geschreven."
        ),
        "source-missing": "«{path}» bestaat niet.",
        "nothing-to-read": "Er zijn geen bestanden om te tellen.",
        "nothing-to-sample": "Er is geen gemeente, werkplek of toets voor de voorbeelden.",
        "sample-among-others": (
            "In «{path}» staat al iets, zoals «{name}». Verzonnen bewijzen komen nooit tussen "
            "andere bestanden. Kies een nieuwe of lege map."
        ),
        "no-receipts": (
            "Nergens is een bewijs gevonden (bestanden en bijlagen: {read}). "
            "Er is niets geschreven."
        ),
        "cannot-read": "«{path}» kan niet worden gelezen: {reason}. Er is niets geschreven.",
        "cannot-read-on": (
            "«{path}» kan na {offset} bytes niet verder worden gelezen: {reason}. "
            "Er is niets geschreven."
        ),
        "not-downloaded": (
            "«{path}» staat nog in de cloud en niet op deze computer. Open de map, kies "
            "«Altijd behouden op dit apparaat» en tel opnieuw."
        ),
        "source-changed": (
            "«{path}» is veranderd tijdens het lezen. Er is niets geschreven. Tel opnieuw."
        ),
        "engine-without-memory": (
            "Met --engine duckdb kunnen --ledger en --forget niet mee. Laat die weg."
        ),
        "no-engine": (
            "DuckDB is niet geïnstalleerd. Installeer Waakvlam met de extra «bulk», "
            "of laat --engine weg."
        ),
        "no-memory": (
            "Er is te weinig geheugen voor «{path}». Er is niets geschreven. Splits het bestand."
        ),
        "ledger-with-previous": (
            "--ledger telt alleen wat nieuw is; daar past --previous niet bij. "
            "Kies één van de twee."
        ),
        "in-use": (
            "Een andere telling gebruikt «{path}» (proces {pid}, sinds {since}). Wacht "
            "tot die klaar is."
        ),
        "cannot-forget": (
            "«{path}» kan niet worden verwijderd: {reason}. De telling zelf is wel geschreven."
        ),
        "not-a-ledger": "«{path}» is geen grootboek van een telling. Er is niets geschreven.",
        "newer-ledger": (
            "«{path}» heeft een nieuwere vorm (versie {version}). Werk het programma "
            "bij. Er is niets geschreven."
        ),
        "cannot-write": (
            "De telling kan niet worden geschreven in «{path}»: {reason}. De vorige telling is er"
            " nog."
        ),
        "no-counts": (
            "«{path}» is geen bestand met aantallen voor de regio. Er is niets geschreven."
        ),
        "counts-of-other-day": (
            "«{path}» is geteld op {other}, een ander bestand op {day}. Laat alle gemeenten tellen "
            "met dezelfde --as-of. Er is niets geschreven."
        ),
        "counts-of-other-content": (
            "«{path}» is geteld met andere toetsen of doelen dan hier. Gebruik overal dezelfde "
            "inhoud en tel opnieuw. Er is niets geschreven."
        ),
        "counts-of-unknown": (
            "In «{path}» staat de gemeente «{name}». Die staat niet in programme.yml. Er is niets "
            "geschreven."
        ),
        "counts-twice": (
            "De gemeente «{name}» staat in «{path}» en in «{other}». Dezelfde mensen kunnen dan "
            "dubbel tellen. Tel alle bewijzen van deze gemeente op één plek. Er is niets "
            "geschreven."
        ),
        "no-earlier-report": (
            "«{path}» is geen eerdere telling van Waakvlam. Er is niets geschreven."
        ),
        "other-report-version": (
            "De eerdere telling in «{path}» heeft vorm {version}. Dit programma kent vorm {known}. "
            "Gebruik hetzelfde programma als toen, of tel zonder vorig rapport. Er is niets "
            "geschreven."
        ),
        "not-our-folder": (
            "In «{path}» staan andere bestanden, zoals «{name}». Kies een nieuwe of lege map voor"
            " de telling."
        ),
        "out-is-file": "«{path}» is een bestand. Kies een map voor de telling.",
        "sources-inside-out": (
            "De bewijzen staan in de map voor de telling, «{path}». Kies een andere map voor de "
            "telling."
        ),
    }
    """Why there is no tally."""

    WORDS: ClassVar[dict[str, str]] = {
        "file": "bestand",
        "message": "bericht",
        "place": "plaats",
        "part": "deel",
        "line": "regel",
        "code": "code",
        "fate": "gevolg",
        "reason": "reden",
        "advice": "wat te doen",
        "kept": "bewaard als",
        "duplicate": "dubbel",
        "quarantined": "in quarantaine",
        "rejected": "afgekeurd",
        "read": "gelezen",
        "counted": "geteld",
        "table": "tabel",
        "municipality": "gemeente",
        "workplace": "werkplek",
        "quiz": "toets",
        "month": "maand",
        "measure": "wat is geteld",
        "number": "aantal",
        "learners": "deelnemers",
        "completions": "deelnames",
        "all": "(alle)",
        "unplaced": "(onbekend)",
        "hidden": "verborgen",
        "municipality-workplace": "gemeente en werkplek",
        "municipality-quiz": "gemeente en toets",
        "months": "maanden",
        "goal": "doel",
        "headcount": "medewerkers",
        "share": "percentage",
        "target": "streefpercentage",
        "by": "uiterlijk",
        "status": "stand",
        "note": "opmerking",
        "reached": "gehaald",
        "on-the-way": "nog niet gehaald",
        "missed": "niet op tijd gehaald",
        "no-headcount": "Het aantal medewerkers is niet ingevuld.",
        "headcount-too-small": (
            "Er zijn meer deelnemers dan medewerkers. Controleer het aantal medewerkers in "
            "programme.yml."
        ),
        "headcount-example": (
            "Het aantal medewerkers is een voorbeeld, geen echt aantal. Een percentage zegt dus "
            "nog niets."
        ),
        "title": "Telling",
        "as-of": "Stand van {day}",
        "adds-up": (
            "{read} gelezen = {counted} geteld + {duplicate} dubbel + {quarantined} in "
            "quarantaine + {rejected} afgekeurd"
        ),
        "unit": (
            "Geteld zijn deelnames. Een deelname is een gehaalde toets. Elke toets telt één keer "
            "per deelnemer. Aantal deelnemers: {learners}."
        ),
        "goals": "Doelen",
        "no-goals": "Er zijn geen doelen in programme.yml.",
        "goal-line": "{share} % van de medewerkers, uiterlijk {day}",
        "why-hidden": (
            "Aantallen onder {minimum} zijn verborgen. Soms is ook een groter aantal verborgen, "
            "omdat je anders een klein aantal kunt uitrekenen."
        ),
        "not-counted": "Niet geteld",
        "see-not-counted": "Elk geval staat met reden en advies in not-counted.csv.",
        "see-municipalities": (
            "Waar elk geval staat, weten alleen de gemeenten: "
            "in not-counted.csv van hun eigen telling."
        ),
        "days-ahead": (
            "Datums die na vandaag liggen, maar wel zijn geteld: {number}. De klok van die "
            "apparaten loopt voor."
        ),
        "skipped": "Overgeslagen hulpbestanden, zoals ~$-bestanden: {number}.",
        "remove": (
            "In de berichten kunnen namen of zaken staan. Niets daarvan staat in deze telling. "
            "Alleen hoe een bestand heet, staat in de lijsten voor jou. Bewaar de berichten niet "
            "langer dan nodig."
        ),
        "notices": "Goed om te weten",
    }
    """Words and lines of the reports."""
