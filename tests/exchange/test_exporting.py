"""The command `export` for quizzes: files per language, what is lost, what is refused."""

from __future__ import annotations

import base64
from pathlib import Path
from xml.etree import ElementTree

import pytest
from browser.examples import write_examples
from builders import change, minimal_site, write
from click.testing import CliRunner, Result

from waakvlam.cli import main
from waakvlam.exchange.exporting import WRITERS, exported
from waakvlam.exchange.importing import READERS
from waakvlam.exchange.kinds import TELLERS
from waakvlam.load import load
from waakvlam.questions import KINDS

SITE = "https://example.org/training/"
PICTURE = b'<svg xmlns="http://www.w3.org/2000/svg"/>\n'


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return minimal_site(tmp_path / "een map é")


def export(root: Path, *arguments: str | Path, lang: str = "en") -> Result:
    options = ["--root", root, "--lang", lang, "--site", SITE]
    return CliRunner().invoke(main, ["export", *map(str, [*options, *arguments])])


def test_every_kind_has_a_line_in_the_registry() -> None:
    assert set(TELLERS) == set(KINDS)
    assert set(WRITERS) == set(READERS)


def test_a_file_for_each_language_with_the_same_ids(root: Path, tmp_path: Path) -> None:
    out = tmp_path / "uit"
    result = export(root, "signalen", "--as", "moodle-xml", "--out", out)

    assert (result.exit_code, result.stderr) == (0, "")
    names = ["signalen.en.xml", "signalen.nl.xml"]
    assert sorted(file.name for file in out.iterdir()) == names
    roots = [ElementTree.parse(out / name).getroot() for name in names]
    ids = [[one.text for one in each.iter("idnumber")] for each in roots]
    assert ids == [["signalen", "drie-aan-de-balie", "zeker-weten"]] * 2
    titles = [each.findtext("question/category/text") for each in roots]
    assert titles == ["$course$/top/Quiz: seeing signals", "$course$/top/Toets: signalen zien"]
    for each, line in zip(roots, ("Call 112", "Bel 112"), strict=True):
        assert line in (each.findtext("question/info/text") or "")


def test_what_is_lost_is_said_in_the_language_of_the_reader(tmp_path: Path) -> None:
    root = write_examples(tmp_path / "voorbeelden")
    kinds = sorted(KINDS)
    for lang, words in (
        ("en", "a story in steps"),
        ("nl", "een verhaal in stappen"),
    ):
        out = tmp_path / lang
        result = export(root, *kinds, "--as", "gift", "--out", out, "--language", lang, lang=lang)
        assert result.exit_code == 0
        assert words in result.stdout
        assert len(list(out.iterdir())) == len(kinds)


def test_the_same_site_gives_the_same_bytes(root: Path, tmp_path: Path) -> None:
    for form in WRITERS:
        for name in "12":
            export(root, "signalen", "--as", form, "--out", tmp_path / f"{form}{name}")
        for file in (tmp_path / f"{form}1").iterdir():
            assert file.read_bytes() == (tmp_path / f"{form}2" / file.name).read_bytes()
            assert b"\r" not in file.read_bytes()


def test_nothing_is_overwritten_and_wrong_wishes_are_named(root: Path, tmp_path: Path) -> None:
    out = tmp_path / "uit"
    what: list[str | Path] = ["signalen", "--as", "gift", "--out", out]
    assert export(root, *what).exit_code == 0
    before = {file: file.read_bytes() for file in out.iterdir()}
    result = export(root, *what)
    assert (result.exit_code, "exists already" in result.stderr) == (2, True)
    assert {file: file.read_bytes() for file in out.iterdir()} == before
    result = export(root, "weg", "--as", "gift", "--out", tmp_path / "anders", lang="nl")
    assert (result.exit_code, "Er is geen toets weg." in result.stderr) == (2, True)
    result = export(root, *what, "--site", "hier")
    assert (result.exit_code, "Where does the site stand?" in result.stderr) == (2, True)
    assert not (tmp_path / "anders").exists()


def test_pictures_and_links_travel_where_they_can(root: Path) -> None:
    write(root, "docs/assets/deur.svg", PICTURE.decode("ascii"))
    old = "explanation: Wie zelf antwoord geeft, kan iets laten weten."
    new = 'explanation: "Zie [de module](module:signalen). ![Een deur](assets/deur.svg)"'
    change(root, "quizzes/signalen.yml", old, new)
    loaded = load(root)
    assert loaded.report.errors == ()
    made = exported(root, loaded.sites["nl"], "signalen", "moodle-xml", SITE)
    feedback = ElementTree.fromstring(made.content).findall("question/generalfeedback")[0]
    assert '<img src="@@PLUGINFILE@@/deur.svg" alt="Een deur"' in (feedback.findtext("text") or "")
    assert f'href="{SITE}modules/signalen/"' in (feedback.findtext("text") or "")
    (file,) = feedback.findall("file")
    assert (file.get("name"), base64.b64decode(file.text or "")) == ("deur.svg", PICTURE)
    in_gift = exported(root, loaded.sites["nl"], "signalen", "gift", SITE)
    assert {"no-pictures", "no-hint"} <= {remark.code for remark in in_gift.remarks}


def test_a_text_without_translation_says_its_language(root: Path) -> None:
    change(root, "quizzes/signalen.en.yml", "    explanation: Investigating is for others.\n", "")
    loaded = load(root)
    made = exported(root, loaded.sites["en"], "signalen", "moodle-xml", SITE)
    texts = [one.text or "" for one in ElementTree.fromstring(made.content).iter("text")]
    assert any('<div lang="nl"><p>Onderzoek is werk van anderen.</p></div>' in one for one in texts)
