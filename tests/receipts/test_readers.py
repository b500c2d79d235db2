"""One contract for every reader, and what each adds to it."""

from __future__ import annotations

import base64
import json
import quopri

import pytest
from hypothesis import given
from hypothesis import strategies as st
from receipt_builders import receipt, without_columns
from source_writers import NAME, NUMBER, WRITERS

from waakvlam.receipts.items import Found, Item, Notice, Refusal
from waakvlam.receipts.readers import READERS, read_source
from waakvlam.receipts.receipt import write_receipt

ONE, TWO = receipt(number=1), receipt(number=2)


def receipts_of(items: list[Item]) -> list[object]:
    known = [item for item in items if not isinstance(item, Notice)]
    return [item.receipt if isinstance(item, Found) else item.code for item in known]


def test_every_reader_stands_in_this_contract() -> None:
    assert set(WRITERS) == set(READERS)


@pytest.mark.parametrize("suffix", READERS)
def test_every_receipt_is_read_in_order(suffix: str) -> None:
    content = WRITERS[suffix](write_receipt(ONE), write_receipt(TWO))

    assert receipts_of(read_source(content, f"x{suffix}")) == [ONE, TWO]


@pytest.mark.parametrize("suffix", READERS)
def test_a_damaged_receipt_does_not_hide_the_others(suffix: str) -> None:
    content = WRITERS[suffix](write_receipt(ONE).replace("04", "05", 1), write_receipt(TWO))

    codes = receipts_of(read_source(content, f"x{suffix}"))
    assert (len(codes), codes[1]) == (2, TWO)


@pytest.mark.parametrize("suffix", READERS)
def test_a_source_without_a_receipt_is_one_refusal(suffix: str) -> None:
    [item] = without_columns(read_source(WRITERS[suffix]("Hallo"), f"x{suffix}"))

    assert isinstance(item, Refusal)
    assert item.code in ("no-receipt", "table-without-receipt")
    assert item.place.source.startswith(f"x{suffix}")


@pytest.mark.parametrize("suffix", READERS)
def test_nothing_around_a_receipt_comes_out(suffix: str) -> None:
    texts = [write_receipt(ONE), write_receipt(TWO)[:90] + "\n", "WAAKVLAM EINDE\n"]

    items = repr(read_source(WRITERS[suffix](*texts), f"x{suffix}"))

    assert not any(canary in items for canary in (*NAME.split(), NUMBER))


@pytest.mark.parametrize("suffix", READERS)
@given(st.binary(max_size=300))
def test_any_bytes_at_all_are_read_without_an_exception(suffix: str, content: bytes) -> None:
    items = read_source(content, f"x{suffix}")

    assert items
    assert not any(isinstance(item, Found) for item in items)
    assert any(isinstance(item, Refusal) for item in items)


@pytest.mark.parametrize("suffix", READERS)
@given(st.data())
def test_damaged_bytes_never_give_another_receipt(suffix: str, data: st.DataObject) -> None:
    content = bytearray(WRITERS[suffix](write_receipt(ONE)))
    for _ in range(data.draw(st.integers(1, 4))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))

    items = read_source(bytes(content), f"x{suffix}")

    assert items
    assert all(not isinstance(item, Found) or item.receipt == ONE for item in items)


@pytest.mark.parametrize(
    "encoding", ["utf-8-sig", "utf-16", "cp1252", "latin-1", "utf-8"], ids=lambda name: name
)
def test_text_is_read_in_the_usual_encodings(encoding: str) -> None:
    content = f"Één bewijs:\r\n{write_receipt(ONE)}".encode(encoding)

    assert receipts_of(read_source(content, "x.txt")) == [ONE]


def mail_part(kind: str, body: bytes, encoding: str = "base64") -> bytes:
    encoders = {"base64": base64.encodebytes, "quoted-printable": quopri.encodestring}
    head = f"Content-Type: {kind}\nContent-Transfer-Encoding: {encoding}\n\n"
    return head.encode() + encoders[encoding](body)


def multipart(kind: str, *parts: bytes) -> bytes:
    head = f'Content-Type: multipart/{kind}; boundary="{kind}"\n\n'.encode()
    border = f"\n--{kind}\n".encode()
    return head + border + border.join(parts) + f"\n--{kind}--\n".encode()


PAGE = b"<p>Hallo</p><p>" + write_receipt(ONE).replace(" ", "&nbsp;").encode() + b"</p>"
PLAIN = write_receipt(ONE).encode()
JSON = json.dumps({"format": "waakvlam-receipt", "version": 1, "text": write_receipt(ONE)}).encode()

MAILS = {
    "quoted-printable": mail_part("text/plain", PLAIN, "quoted-printable"),
    "base64": mail_part("text/plain; charset=utf-8", PLAIN),
    "page alone": mail_part("text/html; charset=iso-8859-1", PAGE, "quoted-printable"),
    "both forms": multipart(
        "alternative", mail_part("text/plain", PLAIN), mail_part("text/html", PAGE)
    ),
    "receipt in the page alone": multipart(
        "alternative", mail_part("text/plain", b"Zie HTML"), mail_part("text/html", PAGE)
    ),
    "attached text": multipart(
        "mixed", mail_part("text/plain", b"Bijlage"), mail_part("application/octet-stream", PLAIN)
    ),
    "attached JSON": multipart("mixed", mail_part("application/json", JSON)),
    "JSON called text": multipart("mixed", mail_part("text/plain", JSON)),
    "forwarded": multipart(
        "mixed", b"Content-Type: message/rfc822\n\n" + mail_part("text/plain", PLAIN)
    ),
    "logo beside it": multipart(
        "related", mail_part("text/html", PAGE), mail_part("image/png", b"\x89PNG")
    ),
    "wrong charset": mail_part("text/plain; charset=no-such-thing", PLAIN),
    "no head at all": PLAIN,
    "border missing": b'Content-Type: multipart/mixed; boundary="x"\n\n' + PLAIN,
}


@pytest.mark.parametrize("name", MAILS)
def test_a_receipt_is_read_from_every_kind_of_mail(name: str) -> None:
    assert receipts_of(read_source(MAILS[name], "x.eml")) == [ONE]


UNREAD = {
    "no-receipt-but-pictures": multipart("mixed", mail_part("image/jpeg", b"\xff\xd8")),
    "unread-part": multipart("mixed", mail_part("application/pdf", b"%PDF-1.7\0")),
    "winmail": multipart("mixed", mail_part("application/ms-tnef", b"\x78\x9f\x3e\x22\x00")),
    "no-receipt": mail_part("text/plain", b"Hallo"),
}


@pytest.mark.parametrize("code", UNREAD)
def test_a_mail_without_a_readable_receipt_says_why(code: str) -> None:
    assert receipts_of(read_source(UNREAD[code], "x.eml")) == [code]


def test_mails_in_mails_without_end_are_refused() -> None:
    mail = mail_part("text/plain", PLAIN)
    for _ in range(60):
        mail = b"Content-Type: message/rfc822\n\n" + mail

    assert receipts_of(read_source(mail, "x.eml")) in ([ONE], ["unread-part"])


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"{", "not-json"),
        (b"[" * 100_000, "not-json"),
        (b"{}", "unknown-json"),
        (b'{"format": "waakvlam-receipt", "version": 3}', "newer-version"),
        (b'{"format": "waakvlam-receipt", "version": 1, "text": 7}', "unknown-json"),
    ],
)
def test_json_that_is_no_receipt_says_why(content: bytes, code: str) -> None:
    assert receipts_of(read_source(content, "x.json")) == [code]


@pytest.mark.parametrize(
    ("name", "code"), [("x.PNG", "picture"), ("x.ods", "other-workbook"), ("x", "unknown-kind")]
)
def test_other_files_are_named_by_kind(name: str, code: str) -> None:
    assert receipts_of(read_source(PLAIN, name)) == [code]
