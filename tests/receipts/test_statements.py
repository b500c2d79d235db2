"""xAPI statements, in every form in which record stores export them."""

from __future__ import annotations

import json
from typing import Any

import pytest
from learning_systems import ACTIVITY, MAIL, NAME, export, found
from receipt_builders import receipt, told

from waakvlam.receipts.items import Item
from waakvlam.receipts.readers import read_source
from waakvlam.receipts.readers.xapi import CMI5
from waakvlam.receipts.reading import Reading
from waakvlam.receipts.receipt import write_receipt


def statement(**changes: Any) -> dict[str, Any]:
    known = {
        "id": "6690e6c9-3ef0-4ed3-8b37-7f3964730bee",
        "actor": {
            "account": {"homePage": "https://www.oosterdam.nl", "name": "u4711"},
            "name": NAME,
        },
        "verb": {"id": "http://adlnet.gov/expapi/verbs/passed"},
        "object": {"id": ACTIVITY},
        "timestamp": "2026-11-03T10:15:00.000Z",
        "context": {
            "extensions": {
                "urn:waakvlam:municipality": "oosterdam",
                "urn:waakvlam:workplace": "Burgerzaken",
            }
        },
    }
    return {**known, **changes}


def verb(name: str) -> dict[str, str]:
    return {"id": f"http://adlnet.gov/expapi/verbs/{name}"}


def exported(*statements: dict[str, Any], form: str = "array") -> list[Item]:
    texts = {
        "array": json.dumps(statements),
        "result": json.dumps({"statements": statements, "more": ""}),
        "lines": "\n".join(map(json.dumps, statements)),
        "pages": json.dumps([{"statements": [each], "more": ""} for each in statements]),
        "page a line": "\n".join(json.dumps({"statements": [each]}) for each in statements),
    }
    return read_source(texts[form].encode(), "x.json", Reading(exports=(export(),)))


@pytest.mark.parametrize("form", ["array", "result", "lines", "pages", "page a line"])
def test_statements_are_read_in_every_form_in_which_stores_export_them(form: str) -> None:
    other = statement(id="b", object={"id": "https://elders.example.org"})
    items = exported(statement(), other, form=form)

    assert [place.split()[1] for place in told(items)] == ["found", "unknown-activity"]
    assert [each.quiz for each in found(items)] == ["signalen"]
    assert not any(part in repr(items) for part in (*NAME.split(), "4711"))


def test_statements_that_the_store_kept_back_are_told() -> None:
    content = json.dumps({"statements": [statement()], "more": "/xapi?page=2"}).encode()

    assert told(read_source(content, "x.json", Reading(exports=(export(),)))) == [
        "x.json more-statements",
        "x.json found",
    ]


@pytest.mark.parametrize("form", ["pages", "page a line"])
def test_a_statement_that_another_page_takes_back_does_not_count(form: str) -> None:
    taken = statement(id="c", verb=verb("voided"), object={"id": "a"})
    items = exported(statement(id="a"), taken, form=form)

    assert [place.split()[1] for place in told(items)] == ["voided", "voided"]


def test_pages_of_which_the_last_says_that_there_is_more_are_told() -> None:
    pages = [{"statements": [statement()], "more": more} for more in ("/a", "/b")]
    content = json.dumps(pages).encode()

    assert "x.json more-statements" in told(read_source(content, "x.json", Reading()))


STATEMENTS = {
    "found": [
        statement(verb=verb("completed"), result={"success": True}),
        statement(actor={"mbox": f"mailto:{MAIL}"}),
        statement(context={"extensions": {"urn:waakvlam:workplace": "balie"}}),
        statement(verb=verb("answered"), result={"response": f"Hoi\n{write_receipt(receipt())}"}),
    ],
    "not-passed": [
        statement(verb=verb("failed")),
        statement(result={"success": False}),
        statement(verb=verb("completed"), result={"success": False}),
    ],
    "other-verb": [statement(verb=verb("completed")), statement(verb=verb("launched"))],
    "bad-statement": [
        statement(timestamp="gisteren"),
        statement(timestamp=None),
        statement(actor={"name": NAME}),
    ],
    "unknown-activity": [statement(object={"id": None}), statement(object={})],
}


@pytest.mark.parametrize("code", STATEMENTS)
def test_each_statement_gives_one_item(code: str) -> None:
    for each in STATEMENTS[code]:
        items = exported(each)
        assert [place.split()[1] for place in told(items)] == [code]
        assert not any(part in repr(items) for part in (*NAME.split(), MAIL))


def test_a_statement_that_was_taken_back_does_not_count() -> None:
    void = statement(id="b", verb=verb("voided"), object={"id": statement()["id"]})

    assert [place.split()[1] for place in told(exported(statement(), void))] == [
        "voided",
        "voided",
    ]


def test_a_broken_line_harms_no_other() -> None:
    content = f"{json.dumps(statement())}\n{{oeps\n{json.dumps(statement())}\n".encode()
    reading = Reading(exports=(export(),))

    assert told(read_source(content, "x.jsonl", reading)) == [
        "x.jsonl:1 found",
        "x.jsonl:2 not-json",
        "x.jsonl:3 found",
    ]


def in_context(category: str = "", **changes: Any) -> dict[str, Any]:
    """Return a statement about something else, with our activity in its grouping."""
    listed = {"grouping": [{"id": ACTIVITY}], "category": [{"id": category}]}
    context = {**statement()["context"], "contextActivities": listed}
    about = {"object": {"id": "https://elders.example.org/7"}, "context": context}
    return statement(**{**about, **changes})


def codes(*statements: dict[str, Any]) -> list[str]:
    return [place.split()[1] for place in told(exported(*statements))]


def test_a_cmi5_statement_is_known_by_the_address_of_the_package() -> None:
    assert codes(in_context(CMI5)) == ["found"]
    assert codes(in_context(CMI5, verb=verb("failed"))) == ["not-passed"]
    assert codes(in_context(CMI5, verb=verb("completed"), result={"completion": True})) == [
        "other-verb"
    ]
    assert codes(in_context(verb=verb("answered"), result={"success": True})) == ["other-verb"]


def test_a_passed_part_of_a_course_does_not_count_as_the_course() -> None:
    assert codes(in_context()) == ["unknown-activity"]
    assert codes(in_context(verb=verb("completed"), result={"success": True})) == [
        "unknown-activity"
    ]


@pytest.mark.parametrize("spoiled", [[], "x", [None], [{"id": 7}], [{}], {"id": [ACTIVITY]}])
def test_a_spoiled_context_harms_nothing(spoiled: Any) -> None:
    for listed in (spoiled, {"grouping": spoiled}, {"category": spoiled, "grouping": spoiled}):
        assert codes(in_context(context={"contextActivities": listed})) == ["unknown-activity"]


@pytest.mark.parametrize(
    ("stated", "revision"), [(3, 3), (0, 1), (-1, 1), (True, 1), ("3", 1), (10**9, 1)]
)
def test_a_statement_may_tell_the_revision_that_was_answered(stated: Any, revision: int) -> None:
    extensions = {**statement()["context"]["extensions"], "urn:waakvlam:revision": stated}
    items = exported(statement(context={"extensions": extensions}))
    assert [each.revision for each in found(items)] == [revision]
