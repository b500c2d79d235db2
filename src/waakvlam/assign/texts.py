"""What goes with an assignment: its id, a mail and a calendar entry; the browser does the same.

`static/js/core/assigning.js` and `deadline.js` are the twins; `tests/cases/assigning.json` holds
cases for both.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from datetime import date

_LONGEST_ID = 40
_LONGEST_LINE = 75
_MONTHS = {
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "en": "January February March April May June July August September October November December",
}


def assignment_id(group: str, due: date | None) -> str:
    """Return an id for an assignment: the same group and day always give the same."""
    signs = unicodedata.normalize("NFKD", group)
    plain = "".join(one for one in signs if not unicodedata.category(one).startswith("M"))
    words = [word for word in re.findall("[a-z0-9]+", plain.lower()) if word != "inv"]
    named = words if words and words[0][0].isalpha() else ["groep", *words]
    day = f"-{due:%Y%m%d}" if due else ""
    short = "-".join(named)[: _LONGEST_ID - len(day)]
    return re.sub("(-inv)?-?$", "", short, count=1) + day


def mail_text(words: Mapping[str, str], values: Mapping[str, str]) -> str:
    """Write the mail that goes with a link: `group`, `contact`, `day` (in words) and `link`."""
    line = {name: _filled(text, values) for name, text in words.items()}
    what = f"{line['what']} {line['due']}" if values["day"] else line["what"]
    lines = [line["hello"], "", what, "", line["link"], values["link"], "", line["receipt"]]
    return "\n".join([*lines, *([line["contact"]] if values["contact"] else []), ""])


def deadline_text(deadline: Mapping[str, str]) -> str:
    """Write the last day as a calendar file: `id`, `due`, `title`, `text` and `address`."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Waakvlam//Assignments 1//NL",
        "BEGIN:VEVENT",
        f"UID:{deadline['id']}@waakvlam",
        f"DTSTAMP:{deadline['due']}T000000Z",
        f"DTSTART;VALUE=DATE:{deadline['due']}",
        f"SUMMARY:{_escaped(deadline['title'])}",
        f"DESCRIPTION:{_escaped(deadline['text'])}",
        *([f"URL:{deadline['address']}"] if deadline["address"] else []),
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    return "".join(map(_folded, lines))


def day_in_words(day: date, language: str) -> str:
    """Return a day as the pages write it: 18 december 2026, December 18, 2026."""
    month = _MONTHS[language].split()[day.month - 1]
    return f"{month} {day.day}, {day.year}" if language == "en" else f"{day.day} {month} {day.year}"


def _filled(text: str, values: Mapping[str, str]) -> str:
    return re.sub(r"\{([a-z_]+)\}", lambda place: values.get(place[1], place[0]), text)


def _escaped(text: str) -> str:
    marked = re.sub(r"[\\;,]", lambda mark: f"\\{mark[0]}", text)
    return re.sub("\r\n|\r|\n", r"\\n", marked)


def _folded(line: str) -> str:
    """End a line, folded at 75 octets, never inside a character."""
    text, length = "", 0
    for sign in line:
        more = len(sign.encode("utf-8"))
        if length + more > _LONGEST_LINE:
            text, length = f"{text}\r\n ", 1
        text, length = text + sign, length + more
    return f"{text}\r\n"
