"""Why items of one kind are not counted, without the particulars of a single one, in Dutch."""

from __future__ import annotations

GENERAL: dict[str, str] = {
    "bad-day": "Er staat geen datum die maar op één manier te lezen is.",
    "bad-number": "Er staat geen getal dat maar op één manier te lezen is.",
    "bad-statement": "In een xAPI-melding ontbreekt iets, of een waarde klopt niet.",
    "broken-quotes": "Een aanhalingsteken klopt niet. Daardoor zijn regels niet te lezen.",
    "cell-too-large": "Er staat te veel tekst in een cel.",
    "code-missing": "Bij de opdracht hoort een code, en in het bewijs staat er geen.",
    "code-not-issued": "De code in het bewijs is nooit uitgegeven voor deze opdracht.",
    "code-used": "De code in het bewijs is al geteld voor een andere deelnemer.",
    "conflict": "Twee bewijzen geven een verschillende uitslag van dezelfde poging.",
    "day-in-the-future": (
        "De datum in het bewijs ligt in de toekomst. De klok van het apparaat loopt waarschijnlijk "
        "voor."
    ),
    "duplicate": (
        "Deze toets van deze deelnemer is al geteld. Dat is gewoon: wie later nog eens inlevert, "
        "levert de eerdere toetsen weer mee in."
    ),
    "error-cell": "In een cel staat een foutmelding, of waar of onwaar.",
    "expands-too-far": "Het bestand wordt te groot als je het uitpakt.",
    "file-too-large": "Het bestand is te groot.",
    "impossible-result": "De uitslag past niet bij het aantal vragen van de toets.",
    "impossible-value": "Het bewijs is niet beschadigd, maar er staat een waarde in die niet kan.",
    "learner-is-a-person": "In de kolom met nummers staan mailadressen. Die worden niet gebruikt.",
    "line-too-long": "Een regel is te lang.",
    "merged-cells": "Er zijn samengevoegde cellen. Daarvan heeft alleen de eerste een waarde.",
    "newer-revision": "Het bewijs hoort bij een nieuwere versie van de toets.",
    "newer-version": "Het bewijs heeft een nieuwere vorm dan dit programma kent.",
    "no-filled-sheet": "Op geen van de bladen staan rijen.",
    "no-receipt-but-pictures": "Er is geen bewijs gevonden. Plaatjes worden niet gelezen.",
    "not-a-workbook": "Het bestand heet .xlsx, maar is dat niet.",
    "not-done": "De toets is volgens het leersysteem niet afgerond.",
    "not-passed": "De toets is niet gehaald.",
    "other-separator": "De kopregel en de rijen hebben een ander teken tussen de cellen.",
    "other-verb": "De xAPI-melding zegt niet dat de toets is gehaald.",
    "other-workbook": "Rekenbladen van deze soort worden niet gelezen.",
    "reader-missing": "Bestanden van deze soort kunnen hier niet worden gelezen.",
    "retake-needed": "De toets is sindsdien veranderd. De uitslag telt niet meer.",
    "rounded-number": "Het nummer van de deelnemer is door een rekenblad afgerond.",
    "row-length": "De rij is langer of korter dan de kopregel.",
    "seen-before": "Deze toets van deze deelnemer is al in een eerdere telling geteld.",
    "several-sheets": "Op meer dan één blad staan rijen. Welk blad telt, is niet te zien.",
    "too-deep": "Er zitten te veel bestanden in elkaar.",
    "too-many-files": "In het bestand zitten te veel bestanden.",
    "too-many-refusals": "Er zijn te veel beschadigde bewijzen in één tekst.",
    "too-many-rows": "De tabel heeft te veel rijen. De rest is niet gelezen.",
    "totals-differ": "Een totaal in de tabel is anders dan wat daarboven is geteld.",
    "unknown-kind": "Bestanden van deze soort worden niet gelezen.",
    "unknown-municipality": "De gemeente staat niet in programme.yml.",
    "unknown-name": "Een naam in de tabel is geen gemeente die bekend is.",
    "unknown-quiz": "De toets bestaat niet op deze site.",
}
"""Reason per code whose own sentence names a quiz, a column or a limit."""
