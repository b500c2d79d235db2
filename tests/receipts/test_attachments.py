"""Every kind of file says attached what it says by itself: nothing is lost in the mail."""

from __future__ import annotations

import time
from email.message import EmailMessage
from email.policy import SMTP

import pytest
from receipt_builders import receipt
from source_writers import WRITERS

from waakvlam.receipts.items import Found
from waakvlam.receipts.readers import read_source
from waakvlam.receipts.receipt import write_receipt

ENCODED = "\u200b".join(write_receipt(receipt(number=2)))
"""With so many odd characters a mail of it is written in base 64."""


@pytest.mark.parametrize("kind", ["multipart/mixed; boundary=", "text/html; a*0*=%41;a*1*="])
def test_a_part_that_says_endlessly_what_it_is_takes_no_longer(kind: str) -> None:
    mail = f"MIME-Version: 1.0\nContent-Type: {kind * 60_000}\n\n{ENCODED}".encode()

    start = time.process_time()
    [item] = read_source(mail, "a.eml")
    assert time.process_time() - start < 2
    assert getattr(item, "code", "") == "unread-part"


def in_two_forms(plain: str, page: str, **attached: bytes) -> list[str]:
    """Return what is read of a mail as text and as page, of which the page has attachments."""
    mail, second = EmailMessage(SMTP), EmailMessage(SMTP)
    second.set_content(page, subtype="html")
    for suffix, content in attached.items():
        name = f"a.{suffix}"
        second.add_attachment(content, maintype="application", subtype="x", filename=name)
    mail.set_content(plain)
    mail.make_alternative()
    mail.attach(second)
    items = read_source(mail.as_bytes(), "a.eml")
    return [each.receipt.owner[-1] if isinstance(each, Found) else "damaged" for each in items]


def test_the_form_of_a_mail_that_holds_most_is_read() -> None:
    one, two = (write_receipt(receipt(number=number)) for number in (1, 2))

    assert in_two_forms(one, f"<pre>{one}</pre>") == ["1"]
    assert in_two_forms(one[:90], f"<pre>{one}</pre>") == ["1"]
    assert in_two_forms(one, f"<pre>{one}\n{two}</pre>") == ["1", "2"]
    assert in_two_forms(one, f"<pre>{one}</pre>", txt=two.encode()) == ["1", "2"]
    assert in_two_forms(f"{one}\n{two}", f"<pre>{one}</pre>") == ["1", "2"]


@pytest.mark.parametrize("suffix", WRITERS)
def test_every_kind_of_file_is_read_as_an_attachment(suffix: str) -> None:
    content = WRITERS[suffix](write_receipt(receipt(number=1)), ENCODED)
    mail = EmailMessage(SMTP)
    mail.set_content("Zie de bijlage.")
    mail.add_attachment(
        content, maintype="application", subtype="octet-stream", filename=f"bewijs{suffix}"
    )

    items = read_source(mail.as_bytes(), "a.eml")
    assert len([item for item in items if isinstance(item, Found)]) == 2
