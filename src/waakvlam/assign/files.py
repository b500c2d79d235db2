"""Everything that goes with assignments, as files: complete before any of them is written."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from random import Random

from waakvlam.assign.sheet import Ticket, sheet
from waakvlam.assign.tasks import Task
from waakvlam.assign.texts import day_in_words, deadline_text, mail_text
from waakvlam.assignments import Assignment, write_assignment
from waakvlam.model.site import Site
from waakvlam.pages.assigning import mail_words
from waakvlam.pages.context import load_strings
from waakvlam.receipts.invitations import issue, write_issued
from waakvlam.tally.safe import cell

LINKS = "links.csv"
ISSUED = "issued.txt"
PLACE_OF_LINK = "{link}"
"""What stands in a mail where each gets another link, out of `links.csv`."""

AddressOf = Callable[[str], str]
"""From a language to the address of the page «Opdracht»."""


@dataclass(frozen=True, slots=True)
class Made:
    """An assignment with its links: one for all, or one per code."""

    assignment: Assignment
    codes: tuple[str, ...]

    def ticket(self, code: str, address_of: AddressOf) -> Ticket:
        """Return the code with its link."""
        invited = replace(self.assignment, invitation=code)
        link = f"{address_of(invited.language)}#{write_assignment(invited)}"
        return Ticket(code, link)


def make(tasks: Iterable[Task], chance: Random) -> tuple[Made, ...]:
    """Issue the codes that are asked for."""
    return tuple(
        Made(task.assignment, issue(task.assignment.id, task.invitations, chance)) for task in tasks
    )


def files_of(
    made: Iterable[Made], sites: Mapping[str, Site], address_of: AddressOf
) -> dict[str, bytes]:
    """Return the content of each file by its name."""
    every = tuple(made)
    files = {LINKS: _links(every, address_of)}
    codes = [(one.assignment.id, code) for one in every for code in one.codes]
    if codes:
        files[ISSUED] = write_issued(codes)
    for one in every:
        files |= dict(_of_one(one, sites, address_of))
    return files


def _of_one(
    made: Made, sites: Mapping[str, Site], address_of: AddressOf
) -> Iterator[tuple[str, bytes]]:
    assignment, id_ = made.assignment, made.assignment.id
    tickets = [made.ticket(code, address_of) for code in made.codes or ("",)]
    site = sites[assignment.language]
    yield f"{id_}-sheet.html", sheet(assignment, tickets, site).encode("utf-8")
    for language, words in mail_words().items():
        spoken = replace(made, assignment=replace(assignment, language=language))
        link = PLACE_OF_LINK if made.codes else spoken.ticket("", address_of).link
        yield f"{id_}-mail.{language}.txt", _mail(spoken, words, link).encode("utf-8")
    if assignment.due:
        link = "" if made.codes else tickets[0].link
        yield f"{id_}.ics", _deadline(assignment, link).encode("utf-8")


def _mail(made: Made, words: Mapping[str, str], link: str) -> str:
    due, language = made.assignment.due, made.assignment.language
    values = {
        "group": made.assignment.group,
        "contact": made.assignment.contact,
        "day": day_in_words(due, language) if due else "",
        "link": link,
    }
    return mail_text(words, values)


def _deadline(assignment: Assignment, link: str) -> str:
    words, contact = load_strings(assignment.language), assignment.contact
    assert assignment.due is not None
    return deadline_text(
        {
            "id": assignment.id,
            "due": f"{assignment.due:%Y%m%d}",
            "title": words["assignment_group"].format(group=assignment.group),
            "text": words["assignment_contact"].format(contact=contact) if contact else "",
            "address": link,
        }
    )


def _links(made: Iterable[Made], address_of: AddressOf) -> bytes:
    """Write the links as a table that opens right in Dutch Excel."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n", quoting=csv.QUOTE_NONNUMERIC)
    writer.writerow(["group", "assignment", "number", "code", "link"])
    for one in made:
        for number, code in enumerate(one.codes or ("",), start=1):
            ticket = one.ticket(code, address_of)
            row = (one.assignment.group, one.assignment.id, number, code, ticket.link)
            writer.writerow([cell(value) for value in row])
    return text.getvalue().encode("utf-8-sig")
