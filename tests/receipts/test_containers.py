"""Files inside files: zips, mailboxes, mails of Outlook, pages, and input without a name."""

from __future__ import annotations

import base64
import stat
import time
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from receipt_builders import plan, receipt, told
from source_writers import (
    WRITERS,
    as_csv,
    as_html,
    as_mail,
    as_mbox,
    as_outlook,
    as_workbook,
    as_zip,
    zipped,
)

from waakvlam.receipts.items import Item, Place
from waakvlam.receipts.readers import read_source
from waakvlam.receipts.readers.html import shown
from waakvlam.receipts.readers.mail import read_mail, read_parts
from waakvlam.receipts.readers.plain_mail import plain_text
from waakvlam.receipts.readers.rtf import text_of_compressed_rtf
from waakvlam.receipts.readers.sniff import sniffed
from waakvlam.receipts.reading import Limits, Reading
from waakvlam.receipts.receipt import write_receipt
from waakvlam.sample import write_samples
from waakvlam.sample_outlook import compound_file, message, utf16, with_attachments

ONE, TWO = write_receipt(receipt(number=1)), write_receipt(receipt(number=2))


def read(content: bytes, name: str) -> list[Item]:
    return read_source(content, name)


def test_a_zip_gives_every_file_to_its_reader() -> None:
    files = {"a/b.csv": as_csv(ONE), "c.xlsx": as_workbook(TWO), "__MACOSX/._c.xlsx": b"\0"}

    assert told(read(zipped(files), "x.zip")) == [
        "x.zip skipped-in-zip",
        "x.zip/a/b.csv!E2 found",
        "x.zip/c.xlsx!Sheet!E2 found",
    ]


def link() -> bytes:
    entry = zipfile.ZipInfo("naar-buiten.txt")
    entry.external_attr = (stat.S_IFLNK | 0o777) << 16
    written = BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        archive.writestr(entry, "/etc/passwd")
    return written.getvalue()


def lying() -> bytes:
    """Return a zip whose directory says less than there is."""
    content = bytearray(zipped({"a.txt": b"x" * 1_000}))
    at = content.index(b"PK\x01\x02")
    content[at + 24 : at + 28] = (5).to_bytes(4, "little")
    return bytes(content)


def nameless() -> bytes:
    """Return a zip whose directory gives a file no name."""
    content = bytearray(zipped({"a": b"x"}))
    content[content.index(b"PK\x01\x02") + 46] = 0
    return bytes(content)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (nameless(), "x.zip bad-zip-name"),
        (zipped({"../../x.txt": b"x"}), "x.zip bad-zip-name"),
        (zipped({"/etc/x.txt": b"x"}), "x.zip bad-zip-name"),
        (zipped({"C:\\x.txt": b"x"}), "x.zip bad-zip-name"),
        (link(), "x.zip bad-zip-name"),
        (zipped({"y.zip": as_zip(ONE)}), "x.zip/y.zip nested-zip"),
        (lying(), "x.zip/a.txt broken-zip"),
        (as_zip(ONE)[:-30], "x.zip broken-zip"),
        (b"PK\x03\x04", "x.zip broken-zip"),
        (zipped({}), "x.zip no-receipt"),
    ],
)
def test_a_zip_that_may_do_harm_is_refused(content: bytes, expected: str) -> None:
    assert told(read(content, "x.zip")) == [expected]


@pytest.mark.parametrize(
    ("limits", "code"),
    [
        (Limits(entries=2), "too-many-files"),
        (Limits(expanded_bytes=500), "expands-too-far"),
    ],
)
def test_a_zip_over_the_limits_is_refused_unread(limits: Limits, code: str) -> None:
    content = zipped({f"{at}.txt": b"x" * 200 for at in range(3)})

    assert told(read_source(content, "x.zip", Reading(limits))) == [f"x.zip {code}"]


def test_a_zip_inside_a_mail_inside_a_zip_is_refused() -> None:
    mail = (
        b"MIME-Version: 1.0\nContent-Type: application/zip; name=y.zip\n"
        b"Content-Disposition: attachment; filename=y.zip\n\n" + as_zip(ONE)
    )

    assert told(read(zipped({"a.eml": mail}), "x.zip")) == ["x.zip/a.eml nested-zip"]


def test_files_inside_each_other_are_read_up_to_the_limit() -> None:
    content = zipped({"a.eml": as_mail(ONE)})

    assert told(read_source(content, "x.zip", Reading(Limits(deepest=2))))[0].endswith("found")
    (item,) = read_source(content, "x.zip", Reading(Limits(deepest=1)))
    assert told([item]) == ["x.zip/a.eml too-deep"]


def test_messages_of_a_mailbox_are_numbered() -> None:
    mails = [as_mail(ONE), as_mail("Tot morgen\n>From hier verder"), as_mail(TWO)]
    content = b"\r\n\r\n".join(b"From a@example.org Mon\r\n" + mail for mail in mails)

    places = told(read(content, "x.mbox"))
    assert [place.split(":")[0] for place in places] == [
        "x.mbox#1",
        "x.mbox#2 no-receipt",
        "x.mbox#3",
    ]


def test_what_stands_before_the_first_message_of_a_mailbox_is_read_too() -> None:
    content = ONE.encode() + b"\n\nFrom a@example.org Mon\n" + as_mail(TWO)

    assert told(read(content, "x.mbox")) == ["x.mbox:1 found", "x.mbox#1:2 found"]
    assert told(read(b"\n\n" + content[len(ONE) :], "x.mbox")) == ["x.mbox#1:2 found"]


def test_a_last_line_that_looks_like_a_message_belongs_to_the_one_before() -> None:
    content = b"From a@example.org Mon\n" + as_mail(ONE) + b"\n\nFrom here on"

    assert told(read(content, "x.mbox")) == ["x.mbox#1:2 found"]


@pytest.mark.parametrize("lines", ["From a\n\nFrom a\n\nFrom a\n", "From a\n\nFrom b\n\nFrom c"])
def test_lines_of_senders_without_a_message_are_no_fault(lines: str) -> None:
    assert "found" not in told(read(lines.encode(), "x.mbox"))[0]
    assert told(read(as_mbox(ONE) + f"\n\n{lines}".encode(), "x.mbox"))[0].endswith("found")


def test_a_mailbox_that_is_none_says_so() -> None:
    assert told(read(b"Hallo", "x.mbox")) == ["x.mbox not-a-mailbox"]


RICH = b"{\\rtf1 {\\b Hoi}\\par " + ONE.encode().replace(b"\n", b"\\par ") + b"\\par Zo\\'eb}"


def compressed_rtf(content: bytes, kind: bytes) -> bytes:
    """Return rich text as Outlook keeps it; `LZFu` here with no copies at all."""
    packed = content
    if kind == b"LZFu":
        chunks = [content[at : at + 8] for at in range(0, len(content), 8)]
        packed = b"".join(b"\0" + chunk for chunk in chunks)
    size = len(packed).to_bytes(4, "little"), len(content).to_bytes(4, "little")
    return size[0] + size[1] + kind + b"\0" * 4 + packed


OUTLOOK = {
    "text": message(p1000001F=utf16(ONE)),
    "old text": message(p1000001E=ONE.encode()),
    "page": message(p1000001F=utf16("Zie HTML"), p10130102=as_html(ONE)),
    "rich text": message(p10090102=compressed_rtf(RICH, b"MELA")),
    "compressed": message(p10090102=compressed_rtf(RICH, b"LZFu")),
    "attached": with_attachments(
        message(p1000001F=utf16("Zie bijlage")),
        message(p37010102=ONE.encode(), p3707001F=utf16("bewijs.txt")),
    ),
    "attached table": with_attachments(
        message(), message(p37010102=as_csv(ONE), p3707001F=utf16("antwoorden.csv"))
    ),
    "mail inside": with_attachments(message(), message(p3701000D=message(p1000001F=utf16(ONE)))),
    "long text": message(p1000001F=utf16("Beste allemaal, " * 400 + ONE)),
    "beside a picture": with_attachments(
        message(p1000001F=utf16(ONE)), message(p37010102=b"\x89PNG", p370E001F=utf16("image/png"))
    ),
}


@pytest.mark.parametrize("name", OUTLOOK)
def test_a_receipt_is_read_from_every_form_of_a_mail_of_outlook(name: str) -> None:
    [place] = told(read(compound_file(OUTLOOK[name]), "x.msg"))

    assert place.endswith("found")


@pytest.mark.parametrize(
    ("mail", "expected"),
    [
        (message(p1000001F=utf16("Hallo")), "x.msg no-receipt"),
        (
            with_attachments(message(), message(p37010102=b"\xff", p370E001F=utf16("image/png"))),
            "x.msg no-receipt-but-pictures",
        ),
        (
            with_attachments(message(), message(p37010102=b"\0", p3707001F=utf16("winmail.dat"))),
            "x.msg#1 winmail",
        ),
    ],
)
def test_a_mail_of_outlook_without_a_receipt_says_why(mail: object, expected: str) -> None:
    assert told(read(compound_file(mail), "x.msg")) == [expected]  # type: ignore[arg-type]


def test_a_mail_of_outlook_that_says_to_be_endless_is_refused_at_once() -> None:
    content = bytearray(as_outlook(ONE))
    entry = content.index("__substg1.0_1000001F".encode("utf-16-le"))
    content[entry + 120 : entry + 124] = b"\0\0\0\xfc"

    start = time.process_time()
    assert told(read(bytes(content), "x.msg")) == ["x.msg broken-mail"]
    assert time.process_time() - start < 2


def test_copies_inside_compressed_rich_text_are_followed() -> None:
    # The example of the standard: a copy that runs on into what it writes itself.
    packed = bytes.fromhex("1a0000001c0000004c5a4675e2d44b51410004205758595a0d6e7d010eb0")

    assert text_of_compressed_rtf(packed).strip() == "WXYZWXYZWXYZWXYZWXYZ"


def test_what_nobody_sees_in_a_page_is_not_read() -> None:
    page = f"<p>a\n<!-- b > {ONE} --><script>var c = '<p>';</script><STYLE>d</STYLE>e &lt;f"

    assert shown(page).split() == ["a", "e", "<f"]
    assert shown(page).count("\n") == page.count("\n")


@pytest.mark.parametrize("opening", ["<!--", "<script>", "<style", "<", "<!-- -->"])
def test_a_page_without_ends_takes_no_longer(opening: str) -> None:
    assert len(shown(opening * 200_000)) < 2_000_000


@pytest.mark.parametrize(
    "suffix", [".eml", ".html", ".json", ".mbox", ".msg", ".txt", ".xlsx", ".zip"]
)
def test_the_kind_of_input_without_a_name_is_seen_from_its_content(suffix: str) -> None:
    assert sniffed(WRITERS[suffix](ONE)) == suffix


def test_a_mail_of_text_alone_is_read_as_the_parser_of_mails_reads_it(tmp_path: Path) -> None:
    write_samples(plan(), 300, 3, tmp_path, "mail")
    mails = [path.read_bytes() for path in tmp_path.iterdir()] + list(OF_TEXT)
    is_plain = [plain_text(mail) is not None for mail in mails]

    assert 200 < sum(is_plain) < 300
    for mail in mails:
        place = Place("x.eml")
        assert list(read_mail(mail, place, Reading())) == list(read_parts(mail, place, Reading()))


def of_text(encoding: str, body: bytes) -> bytes:
    head = (
        f"Subject: x\r\nContent-Type: text/plain\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n"
    )
    return head.encode() + body


OF_TEXT = (
    of_text("7bit", ONE.encode()),
    of_text("Quoted-Printable", ONE.encode().replace(b"WAAK", b"WAA=\r\nK")),
    of_text("base64", base64.encodebytes(ONE.encode())),
    of_text("base64", b"geen base64!" + ONE.encode()),
    of_text("x-unknown", ONE.encode()),
    b"\n\n" + ONE.encode(),
    ONE.encode(),
)
