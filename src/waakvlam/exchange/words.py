"""What export and import say, in each language."""

from __future__ import annotations

from waakvlam.endings import exit_code_of
from waakvlam.refusals import with_refusal

SENTENCES = {
    "settings": {
        "en": "pass mark ({pass_mark}%), drawing and shuffling belong to the test there: set them "
        "where you make it.",
        "nl": "de grens om te slagen ({pass_mark}%), loten en husselen horen daar bij de test: "
        "stel ze in waar je die maakt.",
    },
    "no-intro": {
        "en": "GIFT has no place for the introduction: copy it where you make the test.",
        "nl": "GIFT heeft geen plek voor de inleiding: neem die over waar je de test maakt.",
    },
    "story": {
        "en": "not exported: a story in steps does not exist there. Let people do it on the site.",
        "nl": "niet geëxporteerd: een verhaal in stappen bestaat daar niet. Laat mensen het op de "
        "site doen.",
    },
    "too-many-right": {
        "en": "not exported: Moodle divides the points among at most 10 right answers.",
        "nl": "niet geëxporteerd: Moodle verdeelt de punten over ten hoogste 10 goede antwoorden.",
    },
    "arrow-in-answer": {
        "en": "not exported: GIFT reads -> in a typed answer as something else. Use Moodle XML.",
        "nl": "niet geëxporteerd: GIFT leest -> in een getypt antwoord als iets anders. Gebruik "
        "Moodle XML.",
    },
    "sign-in-answer": {
        "en": "not exported: GIFT reads && with a number in an answer as a sign. Use Moodle XML.",
        "nl": "niet geëxporteerd: GIFT leest && met een getal in een antwoord als een teken. "
        "Gebruik Moodle XML.",
    },
    "parts-count": {
        "en": "there, a part of the right options gives a part of the points; here only all do.",
        "nl": "daar geeft een deel van de goede opties een deel van de punten; hier alleen alles.",
    },
    "typos-count": {
        "en": "there, an answer with a typing error is wrong; here small ones are forgiven.",
        "nl": "daar is een antwoord met een typefout fout; hier telt een kleine typefout niet.",
    },
    "said-below": {
        "en": "what is said of each part stands below the explanation there.",
        "nl": "wat bij elk onderdeel hoort, staat daar onder de uitleg.",
    },
    "only-to-read": {
        "en": "there it is a text to read, because nothing is answered.",
        "nl": "daar is het een tekst om te lezen, want er is niets te antwoorden.",
    },
    "ordering-type": {
        "en": "needs Moodle 4.4 or later, or its plug-in Ordering.",
        "nl": "heeft Moodle 4.4 of nieuwer nodig, of de plug-in Ordering.",
    },
    "order-as-match": {
        "en": "there, each step gets its number, and each right one gives a part of the points.",
        "nl": "daar krijgt elke stap zijn nummer, en elke goede stap geeft een deel van de punten.",
    },
    "no-hint": {
        "en": "GIFT has no place for the hint. Moodle XML does.",
        "nl": "GIFT heeft geen plek voor de tip. Moodle XML wel.",
    },
    "no-pictures": {
        "en": "GIFT holds no pictures: only their descriptions go along. Moodle XML does.",
        "nl": "GIFT bevat geen plaatjes: alleen hun beschrijving gaat mee. Moodle XML wel.",
    },
    "exported": {
        "en": "{path}: {count} of {all} questions.",
        "nl": "{path}: {count} van de {all} vragen.",
    },
    "unknown-quiz": {
        "en": "There is no quiz {name}. Known: {known}.",
        "nl": "Er is geen toets {name}. Wel: {known}.",
    },
    "no-address": {
        "en": "Where does the site stand? Say it with --site, such as https://example.org/training/.",
        "nl": "Waar staat de site? Zeg het met --site, zoals https://example.org/training/.",
    },
    "exists": {
        "en": "{path} exists already. Nothing was written. Move it away, or choose another name.",
        "nl": "{path} bestaat al. Er is niets geschreven. Zet het weg, of kies een andere naam.",
    },
    "cannot-write": {
        "en": "Nothing was written in {path}: {reason}.",
        "nl": "Er is niets geschreven in {path}: {reason}.",
    },
    "cannot-read": {
        "en": "{path} cannot be read: {reason}.",
        "nl": "{path} is niet te lezen: {reason}.",
    },
    "too-large": {
        "en": "{path} is larger than {most} bytes. Export fewer questions at once.",
        "nl": "{path} is groter dan {most} bytes. Exporteer minder vragen tegelijk.",
    },
    "unknown-form": {
        "en": "{path} is neither GIFT nor Moodle XML. Say which with --as.",
        "nl": "{path} is geen GIFT en geen Moodle XML. Zeg met --as welke van de twee.",
    },
    "imported": {
        "en": "{path}: {count} questions. Read them, and fill in what the warnings name.",
        "nl": "{path}: {count} vragen. Lees ze na, en vul in wat de waarschuwingen noemen.",
    },
    "not-imported": {
        "en": "Nothing was written.",
        "nl": "Er is niets geschreven.",
    },
    "statements": {
        "en": "{path}: statements: {count}, learners: {learners}.",
        "nl": "{path}: statements: {count}, deelnemers: {learners}.",
    },
    "statements-are-personal": {
        "en": "They are about people, one by one, without names. Keep them as you keep receipts: "
        "at most {months} months, and for who needs them alone. Count the receipts or the "
        "statements, not both together.",
        "nl": "Ze gaan over mensen, een voor een, zonder namen. Bewaar ze zoals je bewijzen "
        "bewaart: hoogstens {months} maanden, en alleen voor wie ze nodig heeft. Tel de bewijzen "
        "of de statements, niet allebei samen.",
    },
    "told-by-system": {
        "en": "Left out: {count} completions that a learning system told. Let it export its own.",
        "nl": "Weggelaten: {count} toetsen die een leersysteem meldde. Exporteer ze daar.",
    },
    "no-receipts": {
        "en": "There is no receipt that can be a statement. Nothing was written.",
        "nl": "Er is geen bewijs dat een statement kan zijn. Er is niets geschreven.",
    },
    "not-counted": {
        "en": "Left out, {count} of what was read:",
        "nl": "Weggelaten, {count} van wat er is gelezen:",
    },
}
"""Sentences by code and language."""


class ExchangeError(Exception):
    """Why nothing was written."""

    def __init__(self, code: str, **args: str) -> None:
        super().__init__(code)
        self.code = code
        self.args_by_name = args
        self.exit_code = exit_code_of(code)

    def text(self, language: str) -> str:
        """Say it in the language of the reader."""
        return said(self.code, language, **self.args_by_name)


def said(code: str, language: str, **args: str) -> str:
    """Return a sentence in the language of its reader."""
    return SENTENCES[code][language].format(**with_refusal(args, language))
