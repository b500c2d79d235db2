"""The file of a cmi5 package: its course, its names, and what lies in it."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pytest
from lxml import etree
from packaged import SITE, make, project_of_each_kind

RULES = Path(__file__).parent / "cmi5-course.rng"
SPACE = {"c": "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("cmi5 é")
    return make(project_of_each_kind(root / "project"), "cmi5", root / "out")


def test_the_course_keeps_to_the_rules(folder: Path) -> None:
    rules = etree.RelaxNG(etree.parse(RULES))
    assert rules.validate(etree.parse(folder / "cmi5.xml")), rules.error_log
    text = (folder / "cmi5.xml").read_text(encoding="utf-8")
    for old, new in (
        ('moveOn="Passed"', 'moveOn="passed"'),
        ('masteryScore="0.70"', 'masteryScore="70"'),
        ('masteryScore="0.70"', 'masteryScore="0.70001"'),
        ("<url>index.html", "<url>https://elsewhere.example/"),
        ("<url>index.html", "<url>index.html?actor=me"),
        (f'<au id="{SITE}', '<au id="'),
        ("CourseStructure.xsd", "CourseStructures.xsd"),
        ("<description>", "<summary>"),
    ):
        changed = text.replace(old, new).replace("</description>", f"</{new[1:-1]}>")
        broken = changed if old == "<description>" else text.replace(old, new)
        assert broken != text
        assert not rules.validate(etree.fromstring(broken.encode("utf-8"))), new


def test_the_course_has_names_that_stay_and_speaks_both_languages(folder: Path) -> None:
    course = etree.parse(folder / "cmi5.xml")
    names = [course.findall(f"c:{tag}", SPACE) for tag in ("course", "au")]
    assert [[each.get("id") for each in found] for found in names] == [
        [f"{SITE}modules/signalen/#course"],
        [f"{SITE}modules/signalen/"],
    ]
    spoken = [(one.get("lang"), one.text) for one in course.findall("c:au/c:title/*", SPACE)]
    assert spoken == [("nl", "Signalen zien"), ("en", "Seeing signals")]


def test_the_package_holds_the_course_in_its_root_and_all_that_the_page_loads(
    folder: Path,
) -> None:
    with zipfile.ZipFile(folder.with_name("signalen-cmi5-nl-en.zip")) as packed:
        assert packed.testzip() is None
        names = packed.namelist()
    assert names[0] == "cmi5.xml"
    assert not any(name.startswith("/") or ".." in name for name in names)
    assert [name for name in names if name.endswith((".xsd", ".dtd"))] == []
    page = (folder / "index.html").read_text(encoding="utf-8")
    loaded = re.findall(r'<(?:script|link|img)[^>]* (?:src|href)="([^"]+)"', page)
    assert {"index.html", "en.html", "cmi5.xml", *loaded} == set(names)


def test_the_page_may_ask_a_system_that_is_unknown_yet_and_nothing_else(folder: Path) -> None:
    page = (folder / "index.html").read_text(encoding="utf-8")
    found = re.search(r'Content-Security-Policy" content="([^"]+)"', page)
    assert found
    assert page.index("<meta charset") < found.start() < page.index("<title>")
    policy = dict(one.split(" ", 1) for one in found[1].replace("&#39;", "'").split("; "))
    assert policy.pop("connect-src") == "'self' http: https:"
    assert all("http" not in allowed for allowed in policy.values())
    assert policy["default-src"] == "'none'"
