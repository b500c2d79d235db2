"""What `package` says, in each language."""

from __future__ import annotations

from waakvlam.endings import exit_code_of
from waakvlam.refusals import with_refusal

SENTENCES = {
    "unknown-module-nearest": {
        "en": "There is no module “{name}”. Did you mean “{nearest}”?",
        "nl": "Er is geen module «{name}». Bedoel je «{nearest}»?",
    },
    "unknown-module-hint": {
        "en": "There is no module “{name}”. Known: {known}.",
        "nl": "Er is geen module «{name}». Wel: {known}.",
    },
    "unknown-module-none": {
        "en": "There is no module “{name}”: this project has none yet.",
        "nl": "Er is geen module «{name}»: dit project heeft er nog geen.",
    },
    "too-long": {
        "en": "{name}: its quiz is too long for SCORM 1.2, which keeps 4,096 characters. Make it "
        "with --as scorm2004, or ask fewer questions.",
        "nl": "{name}: de toets is te lang voor SCORM 1.2, dat 4.096 tekens bewaart. Maak het met "
        "--as scorm2004, of stel minder vragen.",
    },
    "exists": {
        "en": "{place} exists already. Choose another folder, or take it away first.",
        "nl": "{place} bestaat al. Kies een andere map, of haal het eerst weg.",
    },
    "no-site": {
        "en": "Where does the site stand? Say it with --site, such as https://example.org/course/. "
        "Learning systems know the module by it, so keep it the same.",
        "nl": "Waar staat de site? Zeg het met --site, zoals https://example.org/training/. "
        "Leersystemen kennen de module daaraan, dus houd het gelijk.",
    },
    "cannot-write": {
        "en": "Writing in {place} failed: {reason}.",
        "nl": "Schrijven in {place} is niet gelukt: {reason}.",
    },
    "written": {
        "en": "{name}: the module with {count} questions, each with its answer and result.",
        "nl": "{name}: de module met {count} vragen, elk met antwoord en resultaat.",
    },
    "not-travelling": {
        "en": "  - {name} ({kind}) is shown, but the system hears nothing of it: it is never "
        "checked, and what a learner thinks stays with the learner.",
        "nl": "  - {name} ({kind}) staat erin, maar het systeem hoort er niets over: zo'n vraag "
        "wordt nooit nagekeken, en wat iemand denkt blijft van die persoon.",
    },
    "as-spot-signals": {
        "en": "  - spot-signals travels as a choice; “no signals” is called _none there.",
        "nl": "  - spot-signals gaat mee als keuze; «geen signaal» heet daar _none.",
    },
    "as-decision": {
        "en": "  - decision travels as a performance: the choice that was made in each step.",
        "nl": "  - decision gaat mee als uitvoering (performance): de keuze in elke stap.",
    },
    "cmi5-ids": {
        "en": "  - Statements call the module {place}. Put that below activities in lms: of "
        "programme.yml, and tally counts an export of the record store.",
        "nl": "  - In de berichten heet de module {place}. Zet dat bij activities onder lms: in "
        "programme.yml, dan telt tally een export van de record store mee.",
    },
    "next": {
        "en": "Add the file to your learning system as it is; do not unpack it.",
        "nl": "Zet het bestand zo in je leersysteem; pak het niet uit.",
    },
}
"""Sentences by code and language."""

Problem = tuple[str, dict[str, str]]


class PackageError(Exception):
    """Why nothing was made."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__(", ".join(code for code, _ in problems))
        self.problems = problems
        self.exit_code = exit_code_of(*(code for code, _ in problems))

    def text(self, language: str) -> str:
        """Say every problem, one a line."""
        return "\n".join(said(code, language, **args) for code, args in self.problems)


def said(code: str, language: str, **args: str) -> str:
    """Return a sentence in the language of its reader."""
    return SENTENCES[code][language].format(**with_refusal(args, language))
