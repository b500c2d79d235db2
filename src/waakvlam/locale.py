"""The language in which to speak to whoever runs a command, and what commands say."""

from __future__ import annotations

import locale
import os

from waakvlam.refusals import with_refusal

VARIABLES = ("WAAKVLAM_LANG", "LC_ALL", "LC_MESSAGES", "LANG")
"""Where the language is asked for, the strongest first."""


def default_language() -> str:
    """Return `nl` where the machine is set to Dutch, otherwise `en`."""
    named = next((os.environ[name] for name in VARIABLES if os.environ.get(name)), None)
    spoken = named or locale.getlocale()[0] or "en"
    return "nl" if spoken.lower().startswith(("nl", "dutch")) else "en"


SENTENCES = {
    "wrong": {"en": "error: {sentence}", "nl": "fout: {sentence}"},
    "refused": {
        "en": "«{path}» cannot be used: {reason}",
        "nl": "«{path}» is niet te gebruiken: {reason}",
    },
    "refused-somewhere": {"en": "it did not work: {reason}", "nl": "het lukte niet: {reason}"},
    "not-a-site": {
        "en": "«{path}» holds something that is no site, and building would remove it; name a new "
        "or empty folder, or that of an earlier site",
        "nl": "in «{path}» staat iets wat geen site is, en dat zou verdwijnen; noem een nieuwe of "
        "lege map, of die van een eerdere site",
    },
    "no-settings": {
        "en": "«{path}» is missing; the settings of the site belong in that file",
        "nl": "«{path}» ontbreekt; in dat bestand horen de instellingen van de site",
    },
    "wrong-settings": {
        "en": "something is wrong in «{path}»: {reason}",
        "nl": "in «{path}» klopt iets niet: {reason}",
    },
    "exists-already": {
        "en": "{path} exists already; choose another id, or edit that file",
        "nl": "{path} bestaat al; kies een ander id, of verander dat bestand",
    },
    "no-kind": {
        "en": "there is no kind `{kind}`; choose one of {kinds}",
        "nl": "de soort `{kind}` bestaat niet; kies uit {kinds}",
    },
    "no-id": {
        "en": "`{name}` cannot be an id: use lower-case letters, digits and single hyphens, begin "
        "with a letter, and use at most {longest} characters",
        "nl": "`{name}` kan geen id zijn: gebruik kleine letters, cijfers en losse streepjes, "
        "begin met een letter, en gebruik hooguit {longest} tekens",
    },
    "serving": {
        "en": "Building the site. Then open {address} in your browser. Stop with Ctrl-C.",
        "nl": "De site wordt gemaakt. Open daarna {address} in je browser. Stop met Ctrl-C.",
    },
    "not-built": {
        "en": "the site was not built; the lines above say why ({reason})",
        "nl": "de site is niet gemaakt; in de regels hierboven staat waarom ({reason})",
    },
    "port-in-use": {
        "en": "port {port} is in use: stop the other program, or choose another with --port",
        "nl": "poort {port} is bezet: stop het andere programma, of kies een andere met --port",
    },
    "no-such-host": {
        "en": "this computer does not know the address {host}; leave --host out, or name another",
        "nl": "deze computer kent het adres {host} niet; laat --host weg, of noem een ander",
    },
    "audited": {
        "en": "{done} of {pages} pages looked at",
        "nl": "{done} van {pages} pagina’s bekeken",
    },
    "audit-done": {
        "en": "{found} findings; the report is {path}",
        "nl": "{found} keer iets gevonden; het rapport is {path}",
    },
    "no-audit": {
        "en": "the file of --again is no audit.json of an earlier look at this site",
        "nl": "het bestand bij --again is geen audit.json van een eerdere keer",
    },
    "no-pages": {
        "en": "no page to look at in {path}; build the site there first",
        "nl": "geen pagina om te bekijken in {path}; bouw daar eerst de site",
    },
    "no-playwright": {
        "en": "looking at pages needs Playwright: install the package with the extra `audit`, "
        "or use scripts/audit.py",
        "nl": "om pagina’s te bekijken is Playwright nodig: installeer het pakket met de extra "
        "`audit`, of gebruik scripts/audit.py",
    },
    "no-browser": {
        "en": "looking at pages needs Chromium, Chrome or Edge, and none was found",
        "nl": "om pagina’s te bekijken is Chromium, Chrome of Edge nodig, en er is er geen",
    },
    "no-axe": {
        "en": "looking at pages needs the file axe.min.js of axe-core: name it with --axe, "
        "or use scripts/audit.py, which fetches it",
        "nl": "om pagina’s te bekijken is het bestand axe.min.js van axe-core nodig: noem het met "
        "--axe, of gebruik scripts/audit.py, dat het ophaalt",
    },
    "translated": {
        "en": "Files written in translations/: {count}",
        "nl": "Bestanden geschreven in translations/: {count}",
    },
    "not-translated": {
        "en": "{path} is no translation that can be read; name it from the root of the project",
        "nl": "{path} is geen vertaling die te lezen is; noem hem vanaf de map van het project",
    },
    "reading": {"en": "Reading", "nl": "Lezen"},
    "fault": {
        "en": "Something went wrong in the program itself. Nothing was written. {path} says where, "
        "without anything out of your files: please pass it on to whoever looks after the site.",
        "nl": "Er ging iets mis in het programma zelf. Er is niets geschreven. In {path} staat "
        "waar, zonder iets uit je bestanden: geef dat door aan de beheerder van de site.",
    },
    "no-security-contact": {
        "en": "warning: the site does not say where to report a weakness: write `security:` in "
        "programme.yml, with `mail` or `address` and a day `until` that is still to come",
        "nl": "waarschuwing: de site zegt niet waar je een lek meldt: schrijf `security:` in "
        "programme.yml, met `mail` of `address` en een dag `until` die nog komt",
    },
    "hosting-written": {
        "en": "settings for nginx and Caddy written to {folder}",
        "nl": "instellingen voor nginx en Caddy geschreven in {folder}",
    },
    "sample-written": {
        "en": "{count} made-up receipts written to {folder}",
        "nl": "{count} verzonnen bewijzen geschreven in {folder}",
    },
}


def say(code: str, language: str, **values: str) -> str:
    """Return a sentence of a command in the language of its user."""
    return SENTENCES[code][language].format(**with_refusal(values, language))
