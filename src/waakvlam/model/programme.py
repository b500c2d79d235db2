"""The awareness programme: `programme.yml`."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from waakvlam.model.base import Content, Item
from waakvlam.model.fields import (
    Address,
    Count,
    Day,
    Flag,
    Id,
    Label,
    MailAddress,
    Months,
    Name,
    Parameter,
    PartialDay,
    Percent,
    SafeAddress,
    Text,
)
from waakvlam.model.lms import Lms
from waakvlam.model.numbers import Depth, Files, Megabytes, Rows


class Workplace(Item):
    """Where somebody works."""

    title: Text
    """Name as employees know it."""

    also_written: tuple[Label, ...] = ()
    """How receipts and exports write it too, such as `BZ`; capitals and spaces do not matter."""

    path: tuple[Id, ...] = ()
    """Learning path: ids of the modules to follow, in this order."""


class Functionary(Content):
    """Whom to talk to in a municipality; those of the two domains replace each other."""

    domain: Literal["safety", "social"]
    """Where the functionary works: safety or the social domain."""

    name: Label | None = None
    """Name, where it may be public; leave out until it is known."""

    number: Label | None = None
    """Telephone number as people dial it, in quotes; leave out until it is known."""

    checked: PartialDay | None = None
    """When name and number were last checked (year, month or day)."""


class Municipality(Item):
    """A municipality that takes part."""

    name: Name
    """Official name; the same in every language unless translated."""

    headcounts: dict[Id, Count] = Field(default={})
    """Number of employees per workplace id."""

    headcounts_are_examples: Flag = False
    """`true` while the numbers are made up; reports then say so."""

    functionaries: tuple[Functionary, ...] = ()
    """Whom to talk to about a signal, one or more for each of the two domains."""


class Goal(Item):
    """What the council was promised."""

    title: Text
    """The goal in one sentence."""

    modules: tuple[Id, ...]
    """Ids of the modules that a learner must have completed, all of them."""

    workplaces: tuple[Id, ...] = ()
    """Ids of the workplaces it is about; leave out for all."""

    municipalities: tuple[Id, ...] = ()
    """Ids of the municipalities it is about; leave out for all."""

    share: Percent
    """Share of the headcount to reach, in percent."""

    by: Day
    """Day on which it must be reached."""

    valid_for: Months | None = None
    """Months that a completion counts for this goal; leave out when it always does."""

    from_revision: dict[Id, Count] = Field(default={})
    """Per module id the first revision of its quiz that counts; leave out when all do."""


class Mail(Content):
    """The draft of a mail with a receipt; the learner sends it."""

    address: MailAddress
    """Mail address that receives receipts; use a shared mailbox, not that of a person."""

    subject: Text
    """Subject of the mail."""


class Form(Content):
    """A form elsewhere that takes a receipt."""

    address: SafeAddress
    """Address of the form, beginning with https://."""

    parameter: Parameter
    """Name of the field in the address that fills in the receipt, such as `receipt`."""


class HandOver(Content):
    """The ways in which a learner may hand over a receipt."""

    ways: tuple[Literal["copy", "file", "mail", "qr", "form"], ...] = ("copy", "file")
    """Ways to offer, in this order."""

    mail: Mail | None = None
    """Where the draft mail goes; needed for the way `mail`."""

    form: Form | None = None
    """Where the form stands; needed for the way `form`."""


class Privacy(Content):
    """Limits below which counts are hidden."""

    internal_minimum: Count = 5
    """Smallest group shown in a coordinator's own counts; 5 or more."""

    shared_minimum: Count = 10
    """Smallest group shown in anything that leaves the coordinator; 10 or more."""

    keep_receipts: Months = 13
    """Months that raw receipts may be kept; `tally --forget` removes what is older."""


class Limits(Content):
    """What `tally` reads at most, so that no file can stop the work; larger is refused and told."""

    largest_file: Megabytes = 10
    """Megabytes (of 1,000,000 bytes) of a file, such as a mail, a table or a text."""

    largest_unpacked: Megabytes = 100
    """Megabytes of a zip or workbook when unpacked, and of mailboxes and lists of lines."""

    most_files: Files = 10_000
    """Files in a zip."""

    most_rows: Rows = 200_000
    """Rows of a table."""

    deepest: Depth = 6
    """Files inside each other, such as a table in a mail in a zip."""


class Security(Content):
    """Where to report a weakness of the site: becomes `/.well-known/security.txt`."""

    mail: MailAddress | None = None
    """Mail address for reports; use a shared mailbox, not that of a person."""

    address: SafeAddress | None = None
    """Page that says how to report, beginning with https://."""

    until: Day
    """Last day on which this is sure to be right; at most a year ahead."""


class Programme(Content):
    """Region, municipalities, workplaces, goals and limits."""

    title: Text
    """Name of the site."""

    region: Text
    """Name of the region."""

    municipalities: tuple[Municipality, ...]
    """The municipalities that take part."""

    workplaces: tuple[Workplace, ...]
    """The workplaces; other files refer to them by id."""

    goals: tuple[Goal, ...]
    """The goals to count against."""

    exit_address: Address | None = None
    """Neutral page to which readers can leave at once; begins with https://."""

    exit_pages: tuple[Id, ...] = ()
    """Hand-written pages with a way to leave at once, by file name without `.md`."""

    exit_title: Text | None = None
    """What those pages are called in tab and history, instead of the name of the site."""

    security: Security | None = None
    """Where to report a weakness of the site; leave out where nobody can be named yet."""

    hand_over: HandOver = HandOver()
    """How receipts come in."""

    lms: tuple[Lms, ...] = ()
    """Exports of learning systems that are counted with the receipts."""

    privacy: Privacy = Privacy()
    """What is hidden."""

    limits: Limits = Limits()
    """What is too large to read."""
