"""Every checklist begins with danger, shows the other explanation and leads to the route."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from waakvlam.load import load
from waakvlam.model.checklist import Checklist

LOADED = load(Path(__file__).resolve().parent.parent)
NUMBERS = {
    re.sub(r"\D", "", contact.number or "") for contact in LOADED.sites["nl"].contacts.values()
}
LISTS = [list_ for site in LOADED.sites.values() for list_ in site.checklists.values()]


@pytest.fixture(params=LISTS, ids=lambda list_: f"{list_.title.language}-{list_.workplace}")
def checklist(request: pytest.FixtureRequest) -> Checklist:
    found: Checklist = request.param
    return found


def test_danger_stands_first_and_is_the_first_step(checklist: Checklist) -> None:
    assert all(signal.danger for signal in checklist.groups[0].signals)
    assert checklist.first_step.removeprefix("::: review\n").startswith("1. ")
    assert "tel:112" in checklist.first_step.split("\n2. ")[0]


def test_a_signal_rests_on_a_source_or_is_marked(checklist: Checklist) -> None:
    for group in checklist.groups:
        assert all(signal.sources or signal.to_be_reviewed for signal in group.signals)


def test_the_first_step_leads_to_the_whole_route(checklist: Checklist) -> None:
    assert "(page:nu-doen)" in checklist.first_step


def test_a_list_is_short_enough_to_look_through(checklist: Checklist) -> None:
    assert 8 <= sum(len(group.signals) for group in checklist.groups) <= 16


def test_a_number_to_call_is_one_that_is_kept_up_to_date(checklist: Checklist) -> None:
    assert set(re.findall(r"tel:(\d+)", checklist.first_step)) <= NUMBERS
