"""The command `import`: every example of the manual, hostile files, all or nothing."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from builders import change, minimal_site
from click.testing import CliRunner, Result

from waakvlam.cli import main
from waakvlam.diagnostics import Span
from waakvlam.exchange.importing import Imported, import_file
from waakvlam.exchange.words import SENTENCES
from waakvlam.load import load
from waakvlam.messages import wording

ROOT = Path(__file__).resolve().parents[2]
MANUAL = (ROOT / "docs" / "contributing" / "errors.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(
    r"^### (import-\S+)\n\n> [^\n]*\n\n```(gift|xml)\n(.*?)\n```", MANUAL, re.MULTILINE | re.DOTALL
)
TODAY = date(2026, 11, 27)
GOOD = """\
// [id:wie-praat] [tag:waakvlam-single]
::Wie praat::Eén man praat\\: wie is hij?{
  =Dat vraag ik hem.#Zo hoor je het.
  ~Dat weet ik al.#Je weet het nog niet.
  ####Vraag het, en luister.
}

Klopt het?{F#Je hoeft niets te bewijzen.#Een vermoeden is genoeg.####Onderzoek doen anderen.}

Wie bel je bij gevaar?{=112#Goed. =%0%110#Dat is oud nummer. ####Bij gevaar bel je 112.}
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return minimal_site(tmp_path / "een map é")


def imported(root: Path, content: bytes | str, name: str = "vragen.txt") -> Imported:
    path = root.parent / name
    path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
    return import_file(root, path, None, TODAY)


def codes(done: Imported) -> set[str]:
    return {found.code for found in done.report.diagnostics}


def command(root: Path, *arguments: str | Path, lang: str = "en") -> Result:
    options = ["--root", str(root), "--lang", lang, "--as-of", "2026-11-27"]
    return CliRunner().invoke(main, ["import", *options, *map(str, arguments)])


@pytest.mark.parametrize(("code", "form", "example"), EXAMPLES, ids=[one[0] for one in EXAMPLES])
def test_an_example_of_the_manual_is_reported_at_its_place(
    code: str, form: str, example: str, root: Path
) -> None:
    is_part = form == "xml" and example.startswith("<question")
    content = f"<quiz>\n{example}\n</quiz>" if is_part else example
    done = imported(root, content, "vragen.xml" if form == "xml" else "vragen.txt")

    found = [one for one in done.report.diagnostics if one.code == code]
    assert found, done.report.text()
    lines = content.split("\n")
    for one in found:
        assert one.span.path.startswith("vragen.")
        assert 1 <= one.span.line <= len(lines) + 1
    is_error = any(one.severity == "error" for one in found)
    said = re.search(rf"^### {code}\n(.*?)(?=^##)", f"{MANUAL}\n## ", re.MULTILINE | re.DOTALL)
    assert said is not None
    assert ("A warning." in said[1]) != is_error
    assert bool(done.written) != is_error or code == "import-unknown-type"
    assert not load(root).report.errors


def test_nearly_every_code_has_an_example() -> None:
    known = {code for code in wording("en").codes if code.startswith("import-")}
    assert known - {code for code, _, _ in EXAMPLES} == {"import-encoding", "import-too-long"}


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (GOOD.encode("utf-8"), set[str]()),
        (b"\xef\xbb\xbf" + GOOD.encode("utf-8"), set[str]()),
        (GOOD.replace("\n", "\r\n").encode("utf-8"), set[str]()),
        (GOOD.replace("\n", "\r").encode("utf-8"), set[str]()),
        (GOOD.encode("utf-16"), set[str]()),
        (GOOD.encode("cp1252"), {"import-encoding"}),
    ],
    ids=["utf-8", "mark", "windows", "mac", "utf-16", "cp1252"],
)
def test_any_encoding_and_line_end_gives_the_same_quiz(
    content: bytes, told: set[str], root: Path
) -> None:
    done = imported(root, content)

    assert codes(done) == told | {"import-no-intro", "untranslated-file"}
    assert done.written == {"quizzes/vragen.yml": 3}
    site = load(root).sites["nl"]
    first, second, third = site.quizzes["vragen"].questions
    assert (str(first.id), str(first.text)) == ("wie-praat", "Eén man praat: wie is hij?")
    assert (second.key()["correct"], third.key()["correct"]) == (["wrong"], ["optie-112"])
    assert all(question.to_be_reviewed for question in (first, second, third))


XML = """<?xml version="1.0" encoding="{encoding}"?>
<quiz>
<!-- question: 0  -->
  <question type="category">
    <category><text>$course$/top/Standaard/Eén // twee</text></category>
  </question>
<!-- question: 12  -->
  <question type="truefalse">
    <name><text>Zeker</text></name>
    <questiontext format="html">
      <text><![CDATA[<p>Je moet het <strong>zeker</strong> weten.</p>]]></text>
    </questiontext>
    <generalfeedback format="html">
      <text><![CDATA[<p>Onderzoek doen anderen.</p>]]></text>
    </generalfeedback>
    <defaultgrade>1.0000000</defaultgrade>
    <penalty>1.0000000</penalty>
    <hidden>0</hidden>
    <idnumber></idnumber>
    <answer fraction="0" format="moodle_auto_format"><text>true</text>
      <feedback format="html"><text>Nee, één vermoeden is genoeg.</text></feedback></answer>
    <answer fraction="100" format="moodle_auto_format"><text>false</text>
      <feedback format="html"><text>Ja.</text></feedback></answer>
  </question>
  <question type="cloze"><name><text>Gaten</text></name></question>
</quiz>
"""


@pytest.mark.parametrize("encoding", ["UTF-8", "UTF-16", "ISO-8859-1", "windows-1252"])
def test_what_moodle_writes_is_read_in_any_encoding(encoding: str, root: Path) -> None:
    done = imported(root, XML.format(encoding=encoding).encode(encoding), "bank.xml")

    assert codes(done) == {"import-no-intro", "import-unknown-type", "untranslated-file"}
    assert done.written == {"quizzes/een-twee.yml": 1}
    quiz = load(root).sites["nl"].quizzes["een-twee"]
    assert str(quiz.title) == "Eén / twee"
    assert str(quiz.questions[0].text) == "Je moet het **zeker** weten."


def test_a_problem_is_told_at_the_line_and_column_of_the_file(root: Path) -> None:
    done = imported(root, "Goed?{=a#b ~c#d ####e}\n\n\n  Wie?{=Ik ~Jij\n")
    assert [(found.code, found.span) for found in done.report.errors] == [
        ("import-braces", Span("vragen.txt", 4, 7, 8))
    ]
    assert done.written == {}
    assert "4 |   Wie?{=Ik ~Jij" in done.report.text()


def test_what_check_finds_is_told_at_its_origin(root: Path) -> None:
    done = imported(root, "Wie?{\n=Ik#Ja.\n~ik#Nee.\n####Uitleg.\n}\n")
    assert [(found.code, found.span.line) for found in done.report.errors] == [("same-options", 3)]
    assert not (root / "quizzes" / "vragen.yml").exists()


def test_an_id_that_another_quiz_has_is_refused(root: Path) -> None:
    done = imported(root, "// [id:zeker-weten]\nKlopt?{T#Nee.#Ja.####Uitleg.}\n")
    assert [(found.code, found.span.line) for found in done.report.errors] == [
        ("reused-question-id", 2)
    ]


BOMB = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))


@pytest.mark.parametrize(
    "content",
    [
        f'<!DOCTYPE q [<!ENTITY l0 "ha">{BOMB}]><quiz>&l9;</quiz>',
        '<!DOCTYPE q [<!ENTITY x SYSTEM "file:///etc/passwd">]><quiz>&x;</quiz>',
        '<!DOCTYPE quiz SYSTEM "http://example.org/x.dtd"><quiz/>',
        f"<quiz>{'<a>' * 50_000}",
        f"<quiz>{'<question>' * 40}",
        "<quiz>\x00</quiz>",
        '<?xml version="1.0" encoding="utf-7"?><quiz/>',
        '<?xml version="1.0" encoding="UTF-16"?><quiz/>',
        "",
        "<quiz>",
    ],
)
def test_hostile_xml_is_refused_at_once_and_nothing_is_written(content: str, root: Path) -> None:
    before = set(root.rglob("*"))
    done = imported(root, content, "x.xml")
    assert done.report.errors
    if "<!DOCTYPE" in content:
        assert codes(done) == {"import-forbidden-xml"}
    assert done.written == {}
    assert set(root.rglob("*")) == before


def test_html_that_never_ends_does_no_harm(root: Path) -> None:
    deep = "&lt;div&gt;&lt;b&gt;" * 5_000
    text = f"<questiontext><text>{deep}Diep</text></questiontext>"
    done = imported(root, f"<quiz><question type='truefalse'>{text}</question></quiz>", "x.xml")
    assert codes(done) == {"import-unknown-type"}
    assert done.written == {}


def test_what_moodle_repeats_at_each_question_is_told_once(root: Path) -> None:
    said = "<correctfeedback><text>Goed zo.</text></correctfeedback>"
    answer = '<answer fraction="{}"><text>{}</text><feedback><text>f</text></feedback></answer>'
    both = answer.format(100, "Ik") + answer.format(0, "Jij")
    text = "<questiontext><text>Wie {}?</text></questiontext>"
    asked = [
        f'<question type="multichoice">{text.format(n)}{both}{said}</question>' for n in range(3)
    ]
    done = imported(root, f"<quiz>{''.join(asked)}</quiz>", "x.xml")
    (found,) = [one for one in done.report.diagnostics if one.code == "import-unknown-part"]
    assert found.args == {"name": "correctfeedback", "count": "3"}


def test_a_very_long_text_is_cut_and_said(root: Path) -> None:
    done = imported(root, f"{'lang ' * 5_000}{{T#Nee.#Ja.####Uitleg.}}\n")
    assert "import-too-long" in codes(done)
    assert done.report.errors == ()


def test_many_questions_take_little_time(root: Path) -> None:
    one = "// [id:vraag-{n}]\nVraag {n}?{{=Ja#Goed. ~Nee {n}#Fout. ####Zo zit het.}}\n"
    done = imported(root, "\n".join(one.format(n=n) for n in range(600)))
    assert done.written == {"quizzes/vragen.yml": 600}


def test_many_categories_are_many_quizzes_and_all_are_written_or_none(root: Path) -> None:
    one = "Wie?{=Ik#Ja. ~Jij#Nee. ####Zo.}"
    both = f"$CATEGORY: Een\n\n{one}\n\n$CATEGORY: Leeg\n\n$CATEGORY: Signalen\n\n::Twee::{one}\n"
    path = root.parent / "x.txt"
    path.write_text(both, encoding="utf-8")
    result = command(root, path)
    assert (result.exit_code, "signalen.yml exists already" in result.stderr) == (2, True)
    assert sorted(file.name for file in (root / "quizzes").iterdir()) == [
        "signalen.en.yml",
        "signalen.yml",
    ]

    path.write_text(both.replace("Signalen", "Andere"), encoding="utf-8")
    result = command(root, path, lang="nl")
    assert result.exit_code == 0, result.output
    assert "quizzes/een.yml: 1 vragen." in result.stdout
    assert "quizzes/andere.yml: 1 vragen." in result.stdout
    assert command(root, path).exit_code == 2


def test_a_file_of_another_kind_is_refused_with_a_sentence(root: Path) -> None:
    path = root.parent / "x.docx"
    path.write_bytes(b"PK\x03\x04")
    for lang, words in (("en", "neither GIFT nor Moodle XML"), ("nl", "geen GIFT en geen")):
        result = command(root, path, lang=lang)
        assert (result.exit_code, words in result.stderr) == (2, True)
    assert command(root, path, "--as", "moodle-xml").exit_code == 1
    assert "Nothing was written." in command(root, path, "--as", "moodle-xml").stdout


def test_a_project_with_errors_of_its_own_can_still_import(root: Path) -> None:
    change(root, "modules/signalen.yml", "quiz: signalen", "quiz: weg")
    done = imported(root, GOOD)
    assert done.report.errors == ()
    assert done.written == {"quizzes/vragen.yml": 3}


def test_every_sentence_has_both_languages_and_the_same_values() -> None:
    for sentences in SENTENCES.values():
        assert sentences.keys() == {"en", "nl"}
        values = [set(re.findall(r"\{(\w+)\}", text)) for text in sentences.values()]
        assert values[0] == values[1]
