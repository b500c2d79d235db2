"""Every kind of file says attached what it says by itself: nothing is lost in the mail."""

from __future__ import annotations

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
