"""The report to read and print, and the workbook."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections import Counter
from dataclasses import replace
from datetime import date, datetime
from html.parser import HTMLParser

import openpyxl
import pytest
from receipt_builders import plan

from waakvlam.receipts.items import Notice, Place
from waakvlam.tally.completions import Uncounted
from waakvlam.tally.counts import Counts, Totals
from waakvlam.tally.export.html import export_html
from waakvlam.tally.export.markup import element, named
from waakvlam.tally.export.not_counted import pressing, reasons
from waakvlam.tally.export.overview import expected
from waakvlam.tally.export.sentences import outlook
from waakvlam.tally.export.summary_json import export_json
from waakvlam.tally.export.workbook import export_workbook
from waakvlam.tally.learners import Group, Profile
from waakvlam.tally.messages import say, word
from waakvlam.tally.plan import Plan
from waakvlam.tally.report import Audience, Report, make_report

AS_OF = date(2026, 11, 23)
BAD = '<img src=x onerror="alert(1)">`|[x](javascript:y)\n${x}%s{0}\0</text><script>'


class Page(HTMLParser):
    """Collects the tags, the attributes and the words of a page."""

    def __init__(self, content: bytes) -> None:
        super().__init__()
        self.tags: Counter[str] = Counter()
        self.open: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.words = ""
        self.feed(content.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] += 1
        self.attributes += [(name, value or "") for name, value in attrs]
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words += data


def counts(number: int = 20) -> Counts:
    """Return the same number of learners in every group, over three months."""
    groups = {
        Group(town, place, Profile(quizzes, ("balie",) if "signalen" in quizzes else ())): number
        for town in plan().municipalities
        for place in plan().workplaces
        for quizzes in (("signalen",), ("basis",), ("basis", "signalen"))
    }
    completions = sum(len(group.profile.quizzes) * many for group, many in groups.items())
    months = {("oosterdam", f"2026-{month:02}"): (completions // 3, 50) for month in (9, 10, 11)}
    return Counts(
        Totals(completions + 3, completions, 1, 1, 1),
        groups,
        months,
        {("balie", "oosterdam", month): number * 2 for month in ("2026-10", "2026-11")},
        answers={("signalen", 0): (200, 90), ("basis", 1): (200, 197)},
        codes={"duplicate": 1, "truncated": 1, "not-json": 1},
    )


def roomy(**changes: object) -> Plan:
    heads = {(town, place): 100 for town in plan().municipalities for place in plan().workplaces}
    return replace(plan(headcounts=heads), **changes)  # type: ignore[arg-type]  # Any field.


def a_report(number: int = 20, audience: Audience = "shared", known: Plan | None = None) -> Report:
    return make_report(counts(number), known or roomy(), AS_OF, audience)


def test_what_is_shared_tells_of_no_few_items_that_were_not_counted() -> None:
    """One quiz that was not passed is one learner, and so is the difference of two reports."""
    codes = {"not-passed": 9, "truncated": 10, "duplicate": 29}
    given = replace(counts(), codes=codes, days_ahead=3, skipped=2)
    each, notice = Uncounted("truncated", Place("x")), Notice("other-text", Place("x"))
    shared = make_report(given, roomy(), AS_OF, "shared", uncounted=[each], notices=[notice])
    told = json.loads(export_json(shared, "nl"))
    page = export_html(shared, "en").decode()

    assert told["not_counted"] == {"duplicate": 20, "truncated": 10}
    assert told["days_ahead"] is told["skipped_files"] is None
    assert (shared.uncounted, shared.notices) == ((), ())
    assert (page.count("at least 20"), page.count("at least 10")) == (1, 1)
    assert make_report(given, roomy(), AS_OF).codes == codes


@pytest.mark.parametrize("codes", [{}, {"not-passed": 9}])
def test_that_few_items_were_not_counted_looks_as_if_there_were_none(codes: dict[str, int]) -> None:
    given = [replace(counts(), codes=each) for each in (codes, {})]
    few, none = (export_html(make_report(one, roomy(), AS_OF, "shared"), "nl") for one in given)

    assert few == none


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_report_is_one_well_formed_page_without_script_or_requests(language: str) -> None:
    content = export_html(a_report(), language)
    page = Page(content)

    assert page.open == []
    assert page.tags["script"] == page.tags["link"] == page.tags["img"] == 0
    names = {name for name, _ in page.attributes}
    assert names.isdisjoint({"style", "src", "href", "onclick", "srcset"})
    assert (("lang", language)) in page.attributes
    policy = next(value for name, value in page.attributes if value.startswith("default-src"))
    assert "default-src 'none'; style-src 'sha256-" in policy
    assert "http" not in re.sub(r"http-equiv", "", content.decode())


def test_a_table_is_one_for_every_browser_that_shows_its_rows_as_blocks() -> None:
    page = Page(export_html(a_report(audience="internal"), "nl"))
    told = Counter(value for name, value in page.attributes if name == "role")
    scopes = Counter(value for name, value in page.attributes if name == "scope")

    assert told["table"] == page.tags["table"]
    assert told["rowgroup"] == page.tags["thead"] + page.tags["tbody"]
    assert (told["row"], told["cell"]) == (page.tags["tr"], page.tags["td"])
    assert (told["columnheader"], told["rowheader"]) == (scopes["col"], scopes["row"])


def test_every_picture_stands_beside_its_table() -> None:
    page = Page(export_html(a_report(), "nl"))

    assert page.tags["figure"] >= 1
    assert page.tags["table"] >= 7
    hidden = [name for name, value in page.attributes if (name, value) == ("aria-hidden", "true")]
    assert len(hidden) >= page.tags["svg"] > 3


def test_names_from_outside_are_text_and_keep_their_direction() -> None:
    known = roomy(title=BAD, municipalities={**roomy().municipalities, "oosterdam": BAD})
    content = export_html(a_report(known=known), "nl")
    page = Page(content)

    assert page.open == []
    assert page.tags["script"] == page.tags["img"] == 0
    assert BAD.partition("\n")[0] in page.words
    assert r"\u000a${x}%s{0}\u0000" in page.words
    assert b"<bdi>&lt;img" in content


def test_a_cell_without_a_name_is_empty_so_that_no_title_stands_above_nothing() -> None:
    assert element("td", named("")) == "<td></td>"


def test_a_name_with_500_letters_or_from_right_to_left_reads_as_it_is() -> None:
    for name in ("x" * 500, "بلدية"):
        known = roomy(municipalities={**roomy().municipalities, "oosterdam": name})
        assert f"<bdi>{name}</bdi>".encode() in export_html(a_report(known=known), "nl")


def test_where_there_is_no_share_the_report_shows_no_bar_and_no_empty_brackets() -> None:
    heads = {(town, place): 5 for town in plan().municipalities for place in plan().workplaces}
    content = export_html(a_report(known=plan(headcounts=heads)), "nl").decode()

    assert re.search(r"Nu: \d+ deelnemers op \d+ medewerkers\.", content)
    assert "()" not in Page(content.encode()).words
    assert 'class="wide"' not in content


def test_without_results_there_are_sentences_instead_of_pictures() -> None:
    empty = Counts(Totals(0, 0, 0, 0, 0))
    page = Page(export_html(make_report(empty, roomy(goals=()), AS_OF, "shared"), "nl"))

    assert page.tags["svg"] == 0
    assert "Er zijn geen doelen in programme.yml." in page.words
    assert "te weinig deelnames" in page.words


def test_only_the_coordinator_reads_how_many_were_counted() -> None:
    shown = Page(export_html(a_report(audience="internal"), "nl")).words

    assert "485 gelezen = 480 geteld" not in Page(export_html(a_report(), "nl")).words
    assert "483 gelezen = 480 geteld" in shown


def test_questions_are_named_when_enough_answers_were_right_and_wrong() -> None:
    page = Page(export_html(a_report(), "nl"))

    assert "ongeveer 55\u00a0%" in page.words
    assert "Toets: signalen, vraag 1" in page.words
    assert "Toets: basis, vraag 2" not in page.words


def test_there_is_room_for_each_subject_of_the_evaluation() -> None:
    page = Page(export_html(a_report(), "nl"))

    assert sum(value == "room" for _, value in page.attributes) == 4
    assert ("class", "room line-room") in page.attributes
    assert "hoogstens 13 maanden bewaard" in page.words


def workbook(report: Report) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(export_workbook(report, "nl")))


def test_the_workbook_has_a_typed_sheet_per_view_with_filters() -> None:
    book = workbook(a_report(audience="internal"))

    assert len(book.sheetnames) == 8
    assert all(sheet.freeze_panes == "B2" and sheet.auto_filter.ref for sheet in book)
    goal = [cell.value for cell in book["Doelen"][2]]
    assert goal[3:8] == [200, 80, 0.4, 0.2, datetime(2027, 3, 1)]
    months = [(cell.value, cell.number_format) for cell in book["Verloop per maand"]["B"][1:]]
    assert months[0] == (datetime(2026, 9, 1), "mmm yyyy")


def test_the_goals_stand_together_with_what_the_pace_leads_to() -> None:
    report = a_report()
    lines = list(workbook(report)["Alle doelen op een rij"].iter_rows(values_only=True))

    assert len(lines) == 1 + len(report.goals)
    first = dict(zip(lines[0], lines[1], strict=True))
    assert (first["percentage"], first["streefpercentage"]) == (0.4, 0.2)
    assert first["verwachting op die dag"] == "gehaald"
    page = Page(export_html(report, "nl"))
    assert ("class", "overview") in page.attributes
    assert page.words.count("op die dag") == 1


def test_a_goal_at_the_pace_of_the_last_months_is_told_as_a_share() -> None:
    [told, *_] = a_report().goals
    slow = replace(told, total=replace(told.total, status="on-the-way"), forecast=30)
    late = replace(slow, forecast=None)

    assert expected(slow, "nl") == "ongeveer 15 %"
    assert expected(replace(slow, forecast=60), "en") == "reached in time"
    assert expected(late, "nl") == "niet te zeggen"


def test_nothing_is_said_about_what_lies_ahead_of_a_goal_whose_day_is_over() -> None:
    report = a_report()
    [goal, *_] = report.goals
    unknown = replace(goal, total=replace(goal.total, status="", headcount=None), forecast=None)
    over = replace(unknown, goal=replace(goal.goal, by=report.as_of))

    assert list(outlook(unknown, report, "nl")) == [word("no-forecast", "nl")]
    assert list(outlook(over, report, "nl")) == []


def test_a_goal_of_one_workplace_has_no_second_table_with_the_same_numbers() -> None:
    alone = replace(roomy().goals[0], workplaces=("balie",))
    content = export_html(a_report(known=roomy(goals=(alone,))), "nl").decode()

    assert "Voortgang per gemeente" in content
    assert "Voortgang per werkplek" not in content


def test_where_every_number_is_hidden_a_sentence_says_so() -> None:
    heads = {(town, place): 5 for town in plan().municipalities for place in plan().workplaces}
    small = plan(headcounts=heads)
    page = Page(export_html(make_report(counts(1), small, AS_OF, "shared"), "nl"))

    assert "Per gemeente zijn alle aantallen nog verborgen." in page.words
    assert ("class", "groups") not in page.attributes


def test_that_all_is_hidden_by_municipality_and_by_workplace_is_one_sentence() -> None:
    heads = {(town, place): 5 for town in plan().municipalities for place in plan().workplaces}
    both = replace(plan().goals[0], workplaces=("balie", "wijkteam"))
    small = plan(headcounts=heads, goals=(both,))
    page = Page(export_html(make_report(counts(1), small, AS_OF, "shared"), "nl"))

    assert "Per gemeente en per werkplek zijn alle aantallen nog verborgen." in page.words
    assert page.words.count("alle aantallen nog verborgen") == 1


@pytest.mark.parametrize("audience", ["internal", "shared"])
def test_the_report_says_before_its_numbers_why_some_are_hidden(audience: Audience) -> None:
    report = a_report(audience=audience)
    words = Page(export_html(report, "nl")).words
    why = say("why-hidden", "nl", minimum=report.minimum)

    assert words.index("In het kort") < words.index(why) < words.index("Alle doelen op een rij")


def test_tables_of_municipalities_say_what_is_counted_and_explain_the_marks_that_they_have() -> (
    None
):
    report = a_report()
    first = Page(export_html(report, "nl")).words
    later = Page(export_html(replace(report, earlier="2026-10-31"), "nl")).words

    assert word("places-how", "nl") in first
    assert word("modules-how", "nl") in first
    assert word("marks-earlier", "nl") not in first
    assert later.count(word("marks-earlier", "nl")) == 2


def test_of_many_workplaces_the_lowest_are_named_and_the_others_counted() -> None:
    known = roomy(workplaces={f"plek-{at}": f"Plek {at}" for at in range(8)})
    report = a_report()
    [goal, *_] = report.goals
    behind = replace(goal, behind=tuple(known.workplaces)[:7])
    few = replace(goal, behind=tuple(known.workplaces)[:5])
    told = [[*outlook(each, replace(report, plan=known), "nl")] for each in (behind, few)]

    assert any("Plek 3, Plek 4 en nog 2." in line for line in told[0])
    assert any("Plek 3, Plek 4." in line for line in told[1])


def test_what_can_still_count_stands_before_what_was_counted_already() -> None:
    report = a_report(audience="internal")
    fates = [each.fate for each in reasons(report, "nl")]

    assert fates == ["in quarantaine", "afgekeurd", "dubbel"]
    found = [Uncounted(code, Place("a.txt")) for code in ("duplicate", "not-json", "truncated")]
    assert [each.code for each in pressing(found)] == ["truncated", "not-json", "duplicate"]


def test_municipalities_stand_across_and_the_word_for_hidden_with_the_numbers() -> None:
    whole = counts(20)
    few = {
        group: 1 if (group.municipality, group.workplace) == ("oosterdam", "balie") else number
        for group, number in whole.groups.items()
    }
    report = make_report(replace(whole, groups=few), roomy(), AS_OF, "shared")
    sheet = workbook(report)["Gemeenten en werkplekken"]

    assert [cell.value for cell in sheet[1]] == [
        *("werkplek", "Oosterdam", "Westveen", "=Zuidwijk", "totaal"),
    ]
    assert sheet["A2"].value == "Balie burgerzaken"
    assert [cell.value for cell in sheet["B"]][1:] == ["verborgen", "verborgen", 63]
    assert sheet["B2"].alignment.horizontal == "right"


def test_the_workbook_holds_no_formula_no_author_and_no_hidden_rows() -> None:
    report = a_report()
    book = workbook(report)

    properties = book.properties
    assert (properties.creator, properties.lastModifiedBy) == (None, None)
    assert properties.created == datetime(2026, 11, 23)
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert "=Zuidwijk" in {cell.value for cell in cells}
    assert not any(cell.data_type == "f" for cell in cells)
    assert not any(one.hidden for sheet in book for one in sheet.row_dimensions.values())
    parts = zipfile.ZipFile(io.BytesIO(export_workbook(report, "nl"))).namelist()
    assert not any("comment" in part or "vba" in part for part in parts)


def test_the_same_numbers_give_the_same_workbook() -> None:
    assert export_workbook(a_report(), "nl") == export_workbook(a_report(), "nl")
