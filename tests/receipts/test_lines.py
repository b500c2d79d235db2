"""Lines of completions: many at once give what each of them gives by itself."""

from __future__ import annotations

from io import StringIO

from hypothesis import given
from hypothesis import strategies as st
from receipt_builders import receipt, receipts

from waakvlam.receipts.items import Place
from waakvlam.receipts.line import write_line
from waakvlam.receipts.lines import read_completions, read_other

PLAIN = write_line(receipt(), receipt().completions[0])
CHANGED = [
    ("8", "9"), ('"score":8', '"score":0'), ('"max":8', '"max":0'), ('"max":8', '"max":9'),
    ('"max":8', '"max":08'), ('"attempts":1', '"attempts":10000'), (":1,", ':"1",'), (",", ", "),
    ('"revision":2', '"revision":1000001'), ("nl", "NL"), ("11111111", "1111b111"), ("0", "i"),
    ("version\":1", "version\":2"), ("version\":1", "version\":3"), ("11-03", "02-30"),
    ("balie", "b" * 61), ("balie", "-"), ("balie", "bal,ie"), ("balie", "bal\\u0069e"),
    ("11111111", "1" * 201), ("}", "}}"), ("}", "} \r"), ("}", "}\f"), ("}", "," + PLAIN + "}"),
    ("{", " {"), ("quiz", "toets"), (PLAIN, ""), (PLAIN, ","), (PLAIN, "," * 13), (PLAIN, "\ufffd"),
]  # fmt: skip


@st.composite
def lines(draw: st.DrawFn) -> str:
    value = draw(receipts())
    letters = draw(st.sampled_from(["", "a"]))
    record = value.completions[0]
    line = write_line(value, record._replace(first=(record.first + letters)[-200:]))
    changed = draw(st.none() | st.sampled_from(CHANGED))
    return line if changed is None else PLAIN.replace(*changed)


@given(st.lists(lines(), max_size=9), st.booleans())
def test_lines_together_say_what_each_says_alone(written: list[str], is_ended: bool) -> None:
    text = "\n".join([*written, ""] if is_ended else written)
    together = list(read_completions(StringIO(text, newline="\n"), "x.jsonl"))
    alone = [
        read_other(line, Place("x.jsonl", line=number))
        for number, line in enumerate(text.split("\n"), start=1)
        if line.strip()
    ]
    assert together == alone


def test_a_long_file_keeps_the_numbers_of_its_lines() -> None:
    owners = (receipt()._replace(owner=f"{number:012}") for number in range(300))
    written = [write_line(each, each.completions[0]) + "\n" for each in owners]
    written[200:200] = ["\n", "rubbish\n"]
    places = [each.place.line for each in read_completions(written, "x.jsonl")]
    assert places == [*range(1, 201), *range(202, 303)]
