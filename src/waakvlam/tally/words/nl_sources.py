"""What can be wrong with a file, a mail or a table: the words in Dutch."""

from __future__ import annotations

_BY_ROW = "De rij zelf wordt niet bewaard, omdat er namen in kunnen staan."
_ASK_TEXT = "Vraag om het bewijs als tekst of als bestand."
_LOOK = "Kijk of dit het goede bestand is."

PROBLEMS: dict[str, tuple[str, str]] = {
    "bad-day": (
        "In de kolom «{column}» staat geen datum die maar op één manier te lezen is.",
        f"Verbeter de datum in het leersysteem, of stel `order:` in onder lms. {_BY_ROW}",
    ),
    "bad-number": (
        "In de kolom «{column}» staat geen getal dat maar op één manier te lezen is.",
        f"Verbeter het getal, of stel `decimal:` in onder lms. {_BY_ROW}",
    ),
    "bad-statement": (
        "In deze xAPI-melding ontbreekt «{field}», of de waarde klopt niet.",
        "Vraag de beheerder van het leersysteem om een nieuwe export.",
    ),
    "bad-zip-name": (
        "In het zip-bestand staat een naam die naar een andere map wijst, of een koppeling.",
        "Vraag de afzender om de bestanden los te sturen.",
    ),
    "broken-mail": ("De mail is beschadigd.", "Bewaar de mail opnieuw en tel opnieuw."),
    "broken-quotes": (
        "Een aanhalingsteken klopt niet. Daardoor zijn {lines} regels niet te lezen.",
        "Exporteer de tabel opnieuw, of bewaar haar als .xlsx.",
    ),
    "broken-workbook": (
        "Het rekenblad is beschadigd.",
        "Open het rekenblad, bewaar het opnieuw als .xlsx en tel opnieuw.",
    ),
    "broken-zip": (
        "Het zip-bestand is beschadigd.",
        "Vraag om een nieuw zip-bestand, of om de losse bestanden.",
    ),
    "cell-too-large": (
        "In een cel staan meer dan {limit} tekens.",
        f"{_LOOK} Staat er een bewijs in? {_ASK_TEXT}",
    ),
    "dangerous-xml": (
        "In het rekenblad staat iets wat er niet in hoort en gevaarlijk kan zijn.",
        "Open het bestand niet. Vraag de afzender waar het vandaan komt.",
    ),
    "double-column": (
        "Een kolom die onder lms staat, komt twee keer voor.",
        "Verwijder de dubbele kolom uit de export en tel opnieuw.",
    ),
    "empty-file": ("Het bestand is leeg.", _LOOK),
    "encrypted": (
        "Het zip-bestand heeft een wachtwoord.",
        "Pak het zelf uit en tel de bestanden.",
    ),
    "encrypted-workbook": (
        "Het rekenblad heeft een wachtwoord, of is van een oude soort (.xls).",
        "Open het, bewaar het zonder wachtwoord als .xlsx en tel opnieuw.",
    ),
    "error-cell": (
        "In de kolom «{column}» staat een foutmelding, of waar of onwaar.",
        f"Verbeter de cel en tel opnieuw. {_BY_ROW}",
    ),
    "expands-too-far": (
        "Het bestand wordt uitgepakt groter dan {limit} bytes.",
        "Is het wel goed? Splits het, of verhoog `largest_unpacked` onder limits in programme.yml.",
    ),
    "formula-cell": (
        "In deze cel staat een formule. Formules worden niet gelezen.",
        "Plak de uitkomst als waarde in de cel en tel opnieuw.",
    ),
    "learner-is-a-person": (
        "In de kolom «{column}» staat een mailadres. Dat wordt niet gebruikt.",
        "Kies onder lms een kolom met een nummer dat alleen het leersysteem kent.",
    ),
    "macros": (
        "In het rekenblad zitten macro's. Die worden nooit gelezen.",
        "Bewaar het als gewoon .xlsx zonder macro's en tel opnieuw.",
    ),
    "merged-cells": (
        "Er zijn samengevoegde cellen ({range}). Van zo'n groep heeft alleen de eerste een waarde.",
        "Hef het samenvoegen op, vul de lege cellen in en tel opnieuw.",
    ),
    "nested-zip": (
        "In het zip-bestand zit nog een zip-bestand.",
        "Pak het binnenste zip-bestand zelf uit en tel opnieuw.",
    ),
    "no-filled-sheet": ("Op geen van de bladen staan rijen: {names}.", _LOOK),
    "not-a-mailbox": ("Het bestand heet .mbox, maar is geen postvak.", _LOOK),
    "not-a-workbook": (
        "Het bestand heet .xlsx, maar is dat niet. Het lijkt op {kind}.",
        "Open het, bewaar het als .xlsx of .csv en tel opnieuw.",
    ),
    "not-done": (
        "De toets «{name}» is volgens het leersysteem niet afgerond.",
        "Je hoeft niets te doen. Klopt het niet? Vul dan `done_words:` aan onder lms.",
    ),
    "other-separator": (
        "In de kopregel staat «{header}» tussen de cellen, en in de rijen «{rows}».",
        "Exporteer de tabel opnieuw, of zet overal hetzelfde teken tussen de cellen.",
    ),
    "other-verb": (
        "Deze xAPI-melding zegt niet dat de toets «{name}» is gehaald.",
        "Je hoeft niets te doen.",
    ),
    "other-workbook": (
        "Rekenbladen van de soort {kind} worden niet gelezen.",
        "Open het, bewaar het als .xlsx of .csv en tel opnieuw.",
    ),
    "reader-missing": (
        "Bestanden van de soort {kind} kunnen hier niet worden gelezen: {library} ontbreekt.",
        "Tel op een computer met Python, of bewaar het bestand als .csv of .txt.",
    ),
    "rounded-number": (
        "Het nummer in de kolom «{column}» is door een rekenblad afgerond.",
        f"Exporteer opnieuw en open het bestand niet eerst in Excel. {_BY_ROW}",
    ),
    "row-length": (
        "De rij heeft {cells} cellen en de kopregel {width}. Zo ziet zij eruit: {shape}",
        f"Kijk in de rij en herstel haar. {_BY_ROW}",
    ),
    "row-without-learner": (
        "In deze rij staat geen nummer van een deelnemer. Misschien is het een totaal.",
        "Je hoeft niets te doen, tenzij het een deelnemer is.",
    ),
    "row-without-receipt": (
        "In deze rij staat geen bewijs, in andere rijen wel.",
        "Kijk in de rij. Staat er een deel van een bewijs? Vraag het dan opnieuw.",
    ),
    "several-sheets": (
        "Op meer dan één blad staan rijen: {names}. Welk blad telt, is niet te zien.",
        "Bewaar elk blad dat telt als een eigen bestand en tel opnieuw.",
    ),
    "table-without-receipt": (
        "In deze tabel staat geen bewijs, en de kolommen horen niet bij een export onder lms.",
        "Kijk of dit het goede bestand is, of beschrijf de export onder lms in programme.yml.",
    ),
    "totals-differ": (
        "In deze rij staat als totaal {said}, maar daarboven zijn er {ours} geteld.",
        "Kijk of de tabel compleet is. Is het geen totaal? Verander dan het eerste woord.",
    ),
    "too-deep": (
        "Hier zitten meer dan {limit} bestanden in elkaar.",
        "Bewaar het binnenste los, of verhoog `deepest` onder limits in programme.yml.",
    ),
    "too-many-files": (
        "In het bestand zitten meer dan {limit} bestanden.",
        "Is het wel goed? Splits het, of verhoog `most_files` onder limits in programme.yml.",
    ),
    "too-many-rows": (
        "De tabel heeft meer dan {limit} rijen. De rest is niet gelezen.",
        "Is het wel goed? Splits het, of verhoog `most_rows` onder limits in programme.yml.",
    ),
    "unknown-activity": (
        "Deze xAPI-melding gaat over een activiteit die niet onder lms staat.",
        "Zet het adres van de activiteit bij de goede toets onder lms in programme.yml.",
    ),
    "unknown-name": (
        "De naam in de kolom «{column}» is geen gemeente die bekend is.",
        f"Zet de naam bij `municipality_names:` onder lms in programme.yml. {_BY_ROW}",
    ),
    "voided": ("Deze xAPI-melding is later ingetrokken.", "Je hoeft niets te doen."),
    "winmail": (
        "De bijlage winmail.dat van Outlook kan niet worden gelezen.",
        "Vraag de afzender om de mail als platte tekst te sturen.",
    ),
}
"""Reason and advice per code."""

NOTICES: dict[str, str] = {
    "columns-of-persons": (
        "Kolommen die over mensen gaan: {names}. Daaruit is niets overgenomen. Laat ze weg bij "
        "een volgende export."
    ),
    "hidden-columns": "Verborgen kolommen waarin wel is gezocht: {number}.",
    "hidden-rows": "Verborgen rijen die wel zijn gelezen: {number}.",
    "mended": (
        "Bewijzen waarvan onderweg tekens zijn veranderd, bijvoorbeeld door een mailprogramma, en "
        "die toch goed zijn gelezen: {number} (hier het eerste)."
    ),
    "more-statements": "Het leersysteem heeft nog meer meldingen dan in dit bestand staan.",
    "not-utf-8": "De tekst staat in een andere tekenset dan UTF-8. Dat maakt hier niets uit.",
    "text-around": (
        "Bewijzen met tekst eromheen, zoals een naam of een vraag: {number} (hier het eerste). "
        "Die tekst is nergens overgenomen."
    ),
    "row-lengths": (
        "Rijen met een bewijs die langer of korter zijn dan de kopregel: {number} (hier de eerste)."
        " Het bewijs heeft een eigen controlegetal en is geteld."
    ),
    "skipped-in-zip": "Hulpbestanden in het zip-bestand die zijn overgeslagen: {number}.",
    "totals-agree": "Het totaal in deze rij klopt met wat er is geteld: {number}.",
    "totals-not-compared": "In deze rij met een totaal staat geen getal om mee te vergelijken.",
    "unknown-workplaces-unnamed": (
        "Deelnames van een werkplek die hier niet bekend is, zijn geteld onder «(onbekend)». Hoe "
        "die er staat, wordt niet getoond, want het kan een naam zijn. Kijk zelf, zet dat bij "
        "`also_written` van de goede werkplek in programme.yml, en tel opnieuw. Tot dan tellen ze "
        "niet mee voor doelen."
    ),
    "unknown-workplaces": (
        "Deelnames van een werkplek die hier niet bekend is, zijn geteld onder «(onbekend)». Zo "
        "staat die er: {names}. Zet dit bij `also_written` van de goede werkplek in programme.yml, "
        "en tel opnieuw. Tot dan tellen ze niet mee voor doelen."
    ),
}
"""What is good to know about a source."""

REMARKS: dict[str, str] = {
    "lock-taken-over": "Een eerdere telling is afgebroken. Dat is opgeruimd.",
    "ledger-damaged": (
        "In het grootboek zijn regels beschadigd: {lines}. Wat daarin stond kan nu "
        "dubbel zijn geteld. Zet een reservekopie terug en tel opnieuw."
    ),
    "clock-went-back": (
        "De vorige telling in het grootboek is van {day}, en dat is later dan deze. "
        "Klopt de datum van deze computer?"
    ),
    "forgotten": "Verwijderd, want geteld en ouder dan de bewaartermijn: {number} ({names}).",
    "nothing-forgotten": "Er zijn geen bewijzen die geteld zijn en ouder dan de bewaartermijn.",
}
"""What to say about a run itself."""
