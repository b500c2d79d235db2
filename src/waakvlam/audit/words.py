"""The words of the report, in English and Dutch."""

from __future__ import annotations

WORDS = {
    "en": {
        "title": "Audit of accessibility",
        "tried": "{pages} pages were looked at in {views} views on {day}.",
        "right": "Nothing was found that is not as it should be.",
        "wrong": "{count} times something was found that is not as it should be.",
        "unsure": "{count} times the program could not decide: a person has to look.",
        "limits": "A program finds a part of what is wrong. It cannot tell whether a text is "
        "clear, whether a screen reader is pleasant to use, or whether somebody finds what they "
        "need. No people with a disability tested the site for this report.",
        "how": "How was it looked at?",
        "how_views": "Each page at 320 and 1280 pixels wide; in light, dark and forced "
        "colours; as it opens, with an answer missing and answered where it asks something, with "
        "the menu open (narrow: a wide page shows it always); on paper; and without script. Search "
        "was opened on one page of those on which header, search and style are the same letter for "
        "letter. axe looked at every one of these views: in light with all rules, in dark and "
        "forced colours with those about colours, since the style changes nothing else there; "
        "with the menu or search open, at what opened. The contrast of all text was measured as "
        "well. The keyboard walked through each page at both widths.",
        "counts": "How often was it looked at?",
        "state": "State",
        "light": "Light",
        "dark": "Dark",
        "forced": "Forced colours",
        "state_idle": "As it opens",
        "state_error": "An answer is missing",
        "state_answered": "Answered",
        "state_menu": "Menu open",
        "state_search": "Search open",
        "state_paper": "On paper",
        "state_no-script": "Without script",
        "versions": "Versions",
        "checks": "What was looked at",
        "check": "Check",
        "found": "Found",
        "pages": "Pages",
        "page": "Page",
        "stops": "Stops of the keyboard",
        "views": "Views",
        "findings": "What was found",
        "to_look_at": "What a person has to look at",
        "rule": "Rule",
        "view": "Where",
        "place": "Place",
        "nothing": "Nothing.",
        "axe": "axe-core: WCAG 2.2 level A and AA, and good practice",
        "keyboard": "The keyboard reaches everything, in the order of the page, and gets out "
        "again; Escape closes what it opened",
        "focus": "What has the focus can be seen, and shows that it has it",
        "answers": "Answers and buttons of a quiz are 44 pixels high",
        "contrast": "Every text stands out from what is behind it, in light, dark and forced "
        "colours",
        "sideways": "The page does not scroll sideways, and no word of a heading is cut",
        "language": "The page says the language that it is in",
        "title_check": "The page has a title of its own",
        "hosts": "The page asks nothing of other hosts",
        "messages": "The browser has nothing to complain about",
        "paper": "On paper there is no blank sheet, no button and no pale box",
        "no-script": "Without script there are text, menu and the other language",
    },
    "nl": {
        "title": "Onderzoek naar toegankelijkheid",
        "tried": "Op {day} zijn {pages} pagina’s bekeken, op {views} manieren.",
        "right": "Er is niets gevonden dat niet goed is.",
        "wrong": "{count} keer is er iets gevonden dat niet goed is.",
        "unsure": "{count} keer kon het programma niet kiezen: daar moet een mens naar kijken.",
        "limits": "Een programma vindt een deel van de fouten. Het weet niet of een tekst "
        "duidelijk is, of een schermlezer prettig werkt, en of iemand vindt wat die zoekt. Voor "
        "dit rapport hebben geen mensen met een beperking de site getest.",
        "how": "Hoe is er gekeken?",
        "how_views": "Elke pagina is 320 en 1280 pixels breed bekeken; in licht, donker en vaste "
        "kleuren; zoals hij opent, met een antwoord te weinig en beantwoord waar hij iets vraagt, "
        "met het menu open (smal: een brede pagina toont het altijd); op papier; en zonder script. "
        "Zoeken is geopend op één van de pagina’s waarop de bovenkant, het zoeken en de stijl "
        "letter voor letter gelijk zijn. axe keek op al deze manieren: in licht met alle regels, "
        "in donker en vaste kleuren met de regels over kleuren, want de stijl verandert daar niets "
        "anders; bij een open menu en bij zoeken: naar wat openging. Ook is het contrast van alle "
        "tekst gemeten. Het toetsenbord liep op beide breedtes door elke pagina.",
        "counts": "Hoe vaak is er gekeken?",
        "state": "Toestand",
        "light": "Licht",
        "dark": "Donker",
        "forced": "Vaste kleuren",
        "state_idle": "Zoals hij opent",
        "state_error": "Een antwoord te weinig",
        "state_answered": "Beantwoord",
        "state_menu": "Menu open",
        "state_search": "Zoeken open",
        "state_paper": "Op papier",
        "state_no-script": "Zonder script",
        "versions": "Versies",
        "checks": "Waarnaar is gekeken",
        "check": "Controle",
        "found": "Gevonden",
        "pages": "Pagina’s",
        "page": "Pagina",
        "stops": "Stops van het toetsenbord",
        "views": "Manieren",
        "findings": "Wat er is gevonden",
        "to_look_at": "Waar een mens naar moet kijken",
        "rule": "Regel",
        "view": "Waar",
        "place": "Plek",
        "nothing": "Niets.",
        "axe": "axe-core: WCAG 2.2 op niveau A en AA, en goede gewoonten",
        "keyboard": "Het toetsenbord komt overal, in de volgorde van de pagina, en er weer uit; "
        "Escape sluit wat open is",
        "focus": "Wat de focus heeft, is te zien en laat dat zien",
        "answers": "Antwoorden en knoppen van een toets zijn 44 pixels hoog",
        "contrast": "Elke tekst valt op tegen wat erachter is, in licht, donker en vaste kleuren",
        "sideways": "De pagina schuift niet opzij, en geen woord van een kop breekt zomaar af",
        "language": "De pagina zegt in welke taal hij is",
        "title_check": "De pagina heeft een eigen titel",
        "hosts": "De pagina vraagt niets aan andere computers",
        "messages": "De browser heeft niets te klagen",
        "paper": "Op papier is er geen leeg vel, geen knop en geen bleek vakje",
        "no-script": "Zonder script zijn er de tekst, het menu en de andere taal",
    },
}


def check_words(check: str, words: dict[str, str]) -> str:
    """Return what a check looks at, in words."""
    return words["title_check" if check == "title" else check]
