"""Finding receipts in texts that mail programs and people have been at."""

from __future__ import annotations

import random
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from manglings import MANGLINGS, quoted_printable
from receipt_builders import case_receipt, cases, found, receipt, receipts, receipts_in

from waakvlam.receipts.items import Found, Refusal
from waakvlam.receipts.receipt import Receipt, write_receipt

TEXT = write_receipt(receipt())
LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


@given(
    receipts(),
    st.lists(st.sampled_from(sorted(MANGLINGS)), max_size=5),
    st.booleans(),
    st.integers(0, 1_000),
)
def test_any_mix_of_manglings_gives_the_same_receipt(
    value: Receipt, names: list[str], is_encoded: bool, seed: int
) -> None:
    chance = random.Random(seed)
    text = write_receipt(value)
    for name in names:
        text = MANGLINGS[name](text, chance)
    if is_encoded:
        text = quoted_printable(text)

    assert receipts_in(text) == [value]


@pytest.mark.parametrize("name", MANGLINGS)
def test_each_mangling_alone_leaves_every_case_readable(name: str) -> None:
    chance = random.Random(1)
    for case in cases():
        assert receipts_in(MANGLINGS[name](case["text"], chance)) == [case_receipt(case)]


@given(receipts(), st.data())
def test_one_damaged_character_never_gives_another_receipt(
    value: Receipt, data: st.DataObject
) -> None:
    text = write_receipt(value)
    at = data.draw(st.integers(0, len(text) - 1))
    damage = data.draw(st.sampled_from(["", *LETTERS, "U", "é", "９", "=", "2Z", "\ufffd", ">"]))

    for item in found(text[:at] + damage + text[at + 1 :]):
        assert isinstance(item, Refusal) or item.receipt == value


def test_every_other_letter_at_every_place_is_seen() -> None:
    start, end = TEXT.index("\n") + 1, TEXT.rindex("WAAKVLAM")
    for at in range(start, end):
        for letter in LETTERS if TEXT[at].strip() else "":
            items = found(TEXT[:at] + letter + TEXT[at + 1 :])
            assert (len(items), isinstance(items[0], Found)) == (1, letter == TEXT[at])


@given(st.text())
def test_any_text_at_all_is_read_without_an_exception(text: str) -> None:
    assert all(isinstance(item, Refusal) for item in found(text))


@given(st.text(), st.text())
def test_marks_around_any_text_make_a_refusal(before: str, inside: str) -> None:
    items = found(f"{before}\nWAAKVLAM BEGIN 1\n{inside}\nWAAKVLAM EINDE\n")

    assert items
    assert all(isinstance(item, Refusal) for item in items)


def test_a_text_inside_a_newer_version_is_not_kept() -> None:
    [neat] = found("WAAKVLAM BEGIN 3\n04046 C1G60 R30\nWAAKVLAM EINDE")
    [prose] = found("WAAKVLAM BEGIN 3\n04046 Jan C1G60\nWAAKVLAM EINDE")

    assert isinstance(neat, Refusal)
    assert isinstance(prose, Refusal)
    assert (neat.block[-21:], prose.block) == ("60 R30\nWAAKVLAM EINDE", "")


def test_several_receipts_keep_their_lines() -> None:
    other = write_receipt(receipt(number=2))
    items = found(f"Hallo\n\n{TEXT}\nGroet\n-- \n{other}Disclaimer\n{TEXT}")

    assert all(isinstance(item, Found) for item in items)
    lines = TEXT.count("\n")
    assert [item.place.line for item in items] == [3, 6 + lines, 7 + 2 * lines]


REFUSED = {
    "newer-version": TEXT.replace("BEGIN 1", "BEGIN 3"),
    "truncated": TEXT[:100] + "\nWAAKVLAM EINDE\n",
    "no-begin-mark": TEXT.replace("BEGIN", "BEGXN"),
    "wrong-checksum": TEXT[:41] + ("A" if TEXT[41] == "B" else "B") + TEXT[42:],
    "unreadable-characters": TEXT[:40] + "U" + TEXT[41:],
}


def test_a_newer_version_is_no_damage() -> None:
    [item] = found(REFUSED["newer-version"])

    assert isinstance(item, Refusal)
    assert (item.code, item.args) == ("newer-version", {"version": "3"})


@pytest.mark.parametrize("code", sorted(set(REFUSED) - {"newer-version"}))
def test_damage_has_its_code(code: str) -> None:
    [item] = found(REFUSED[code])

    assert isinstance(item, Refusal)
    assert item.code == code


def test_a_lost_end_mark_does_no_harm_when_all_letters_are_there() -> None:
    text = TEXT[: TEXT.rindex("WAAKVLAM")] + "Met vriendelijke groet\n"

    assert receipts_in(text) == [receipt()]


@given(
    st.integers(20, len(TEXT) - 20), st.sampled_from(["Jan de Vries", "Groet\nSanne", "123456782"])
)
def test_a_cut_receipt_keeps_nothing_of_the_text_after_it(at: int, after: str) -> None:
    for item in found(f"{TEXT[:at]}\n{after}\n"):
        assert isinstance(item, Refusal) or item.receipt == receipt()
        if isinstance(item, Refusal):
            assert TEXT.startswith(item.block)


def test_reading_stops_after_a_thousand_refusals_and_says_so() -> None:
    items = found("WAAKVLAM BEGIN 1\n" * 1_500)

    assert len(items) == 1_001
    assert isinstance(items[-1], Refusal)
    assert items[-1].code == "too-many-refusals"


HOSTILE = {
    "prose": "De snelle bruine vos springt over de luie hond.\n",
    "one letter": "a",
    "mark letters": "WAAKVLA ",
    "first letter": "W ",
    "begin marks": "WAAKVLAM BEGIN 1\n",
    "end marks": "WAAKVLAM EINDE\n",
    "escapes": "=20",
    "broken escapes": "=2\n0",
    "entities": "&amp;nbsp;",
    "heads": "0404C ",
    "beginnings": "0404C 0404C 0404C ,",
    "entities in a row": "0404C" + "&thinsp;" * 50,
    "long head": "WAAKVLAM BEGIN 1 07ZZZ" + "C5" * 500,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_time_grows_with_the_length_of_the_text_alone(name: str) -> None:
    text = HOSTILE[name] * (10_000_000 // len(HOSTILE[name]))

    start = time.process_time()
    found(text)

    assert time.process_time() - start < 5  # 2 seconds on an idle machine.
