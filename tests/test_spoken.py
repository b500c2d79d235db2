"""Commands explain themselves, and wrong use of them, in the language of their user."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from builders import minimal_site
from click.testing import CliRunner, Result

from waakvlam.cli import COMMANDS, main
from waakvlam.cli.spoken import SpokenCommand
from waakvlam.cli.spoken_help import EXAMPLES, HELP
from waakvlam.cli.spoken_say import TYPED
from waakvlam.cli.spoken_words import PLACEHOLDERS

SCRIPTS = Path(__file__).parent.parent / "scripts"
EVERY: list[click.Command] = [*COMMANDS, main]
NAMED = {str(each.name): each for each in COMMANDS}


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(each) for each in arguments])


def refused(*arguments: str) -> list[str]:
    """Return the lines that tell of wrong use."""
    result = run(*arguments)
    assert result.exit_code == 2
    return result.stderr.splitlines()


WRONG = {
    ("new",): "Zeg erbij wat je wilt schrijven: `module`, `quiz`, `checklist` of `role`.",
    ("new", "film", "x"): "SOORT: kies uit: module, quiz, checklist, role.",
    ("check", "hier", "daar"): "Er staat te veel: hier daar.",
    ("new", "module"): "Geef er een id bij, zoals",
    ("tally",): "Zeg erbij in welke map of welk bestand de bewijzen staan.",
    ("tally", "in"): "Zeg met --out in welke map de uitkomst moet komen.",
    ("tally", "in", "--outt", "uit"): "De keuze --outt bestaat niet. Bedoel je: --out",
    ("tally", "in", "--out"): "Achter --out ontbreekt iets.",
    ("tally", "in", "--out", "uit", "--as-of", "31-12-2026"): "--as-of: schrijf een dag die",
    ("tally", "in", "--out", "uit", "--previous", "weg"): "--previous: «weg» bestaat niet.",
    ("tally", "in", "--out", "uit", "--engine", "x"): "--engine: kies uit: standard, duckdb.",
    ("merge", "--out", "uit"): "Zeg erbij welke bestanden for-region.json je wilt optellen.",
    ("merge", ".", "--out", "uit"): "TELLINGEN: «.» is een map. Noem een bestand.",
    ("verify",): "Zeg erbij in welke map de telling staat",
    ("sample", "--receipts", "0", "--out", "uit"): "--receipts: schrijf een heel getal van 1 tot",
    ("sample", "--seed", "x", "--out", "uit"): "--seed: schrijf een heel getal.",
    ("assign",): "Zeg met --out in welke map de uitkomst moet komen.",
    ("export",): "Zeg erbij welke toetsen je wilt schrijven, of bij xapi waar de bewijzen staan.",
    ("export", "x", "--out", "uit"): "Zeg met --as in welke vorm.",
    ("export", "x", "--as", "xapi", "--salt", "weg", "--out", "uit"): "--salt: «weg» bestaat niet.",
    ("import",): "Zeg erbij welk bestand met vragen je wilt lezen.",
    ("import", "weg.gift"): "BESTAND: «weg.gift» bestaat niet.",
    ("package", "--as", "cmi5", "--out", "uit"): "Zeg erbij van welke modules je een pakket wilt.",
    ("check", "--format", "x"): "--format: kies uit: text, github, json.",
    ("build",): "Zeg erbij in welke map de site moet komen of staat.",
    ("serve", "--port", "0"): "--port: schrijf een heel getal van 1 tot en met 65535.",
    ("translated", "--x"): "De keuze --x bestaat niet.",
    ("audit", ".", "--out", "uit", "--jobs", "0"): "--jobs: schrijf een heel getal vanaf 1.",
}


@pytest.mark.parametrize("arguments", WRONG)
def test_wrong_use_is_told_in_dutch_with_an_example(
    arguments: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WAAKVLAM_LANG", "nl")

    wrong, example, more = refused(*arguments)

    assert wrong.startswith(WRONG[arguments])
    assert re.match(rf"Voorbeeld: py(thon3)? scripts/{arguments[0]}\.py \S+", example)
    assert more.endswith(f"scripts/{arguments[0]}.py --help")


def test_an_example_in_the_help_is_right_use(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = minimal_site(tmp_path / "site")
    shown = run("sample", "--lang", "en", "--help").output
    example = next(line for line in shown.splitlines() if "Example: " in line).split()[3:]

    monkeypatch.chdir(tmp_path)
    assert run("sample", "--root", root, *example).exit_code == 0


WRONG_BEFORE_A_COMMAND = {
    ("talli",): "Het commando talli bestaat niet. Bedoel je: tally?",
    ("--foo",): "De keuze --foo bestaat niet.",
    ("schema", "--ou", "x"): "De keuze --ou bestaat niet. Bedoel je: --out?",
}


@pytest.mark.parametrize("arguments", WRONG_BEFORE_A_COMMAND)
def test_what_has_no_script_tells_wrong_use_in_dutch(
    arguments: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WAAKVLAM_LANG", "nl")

    wrong, example, more = refused(*arguments)

    assert wrong == WRONG_BEFORE_A_COMMAND[arguments]
    assert example.startswith("Voorbeeld: waakvlam ")
    assert re.fullmatch(r"Alle keuzes: waakvlam (schema )?--help", more)


def test_the_language_that_is_asked_for_wins_before_a_command_is_known(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("WAAKVLAM_LANG", "nl")

    told = run("talli", "--lang", "en").stderr

    assert told.startswith("There is no command talli. Did you mean: tally?")


IN_ENGLISH = (
    ("--lang", "en", "--help"),
    ("--lang=en", "tally", "--help"),
    ("--lang", "en", "check", "--help"),
    ("--lang", "nl", "check", "--lang", "en", "--help"),
)


@pytest.mark.parametrize("arguments", IN_ENGLISH, ids=" ".join)
def test_the_language_may_be_asked_for_before_the_command(
    arguments: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WAAKVLAM_LANG", "nl")

    assert run(*arguments).output.startswith("Usage: ")


def test_a_command_speaks_the_language_that_stands_before_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WAAKVLAM_LANG", "en")
    root = minimal_site(tmp_path / "site")

    assert run("--lang", "nl", "check", "--root", root).output.startswith("geen problemen")
    own = run("--lang", "nl", "check", "--root", root, "--lang", "en").output
    assert own.startswith("no problems")
    assert refused("--lang", "nl", "check", "--x")[0] == "De keuze --x bestaat niet."
    assert refused("--lang", "fr")[0] == "--lang: choose one of: nl, en."


def test_every_command_explains_itself_and_says_how_to_call_it() -> None:
    scripts = {path.stem for path in SCRIPTS.glob("*.py")}
    names = {str(each.name) for each in EVERY}

    assert all(isinstance(each, SpokenCommand) for each in EVERY)
    assert set(TYPED) == names - scripts
    assert set(EXAMPLES) == names


CLICKS_OWN = r" (the|this|and|of a|for) |\b([Rr]equired|[Dd]efault|Usage|Options|Commands|Show)\b"
FOREIGN = {each["en"] for each in PLACEHOLDERS.values() if each["en"] != each["nl"]}


@pytest.mark.parametrize("command", EVERY, ids=lambda command: str(command.name))
def test_the_help_of_a_command_is_dutch(
    command: click.Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WAAKVLAM_LANG", "nl")

    shown = run(*called(command), "--help").output

    assert shown.startswith("Gebruik: ")
    assert "Keuzes:" in shown
    assert not re.search(CLICKS_OWN, shown)
    assert FOREIGN.isdisjoint(re.findall("[A-Z_]{2,}", shown))
    assert all(each.help for each in options(command))


@pytest.mark.parametrize("command", EVERY, ids=lambda command: str(command.name))
@pytest.mark.parametrize("language", ["nl", "en"])
def test_help_fits_a_terminal_of_80_columns(
    command: click.Command, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WAAKVLAM_LANG", language)

    shown = run(*called(command), "--help").output
    above = re.split("Keuzes:|Options:", shown)[0]

    too_long = [line for line in shown.splitlines() if len(line) > 80]
    assert all(re.match("  (Voorbeeld|Example): ", line) for line in too_long), too_long
    assert not re.search(r"^   |\S  ", above, re.MULTILINE)


def test_no_dutch_help_is_missing_or_left_over() -> None:
    named = {(str(each.name), str(option.name)) for each in EVERY for option in options(each)}
    used = {f"{one}.{other}" if f"{one}.{other}" in HELP else other for one, other in named}

    assert used | {str(each.name) for each in EVERY} | {"help"} == set(HELP)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_an_example_names_options_that_exist(language: str) -> None:
    for command in EVERY:
        typed = EXAMPLES[str(command.name)][language].split()
        asked = NAMED[typed[0]] if command is main else command
        known = {name for option in options(asked) for name in option.opts}
        assert {each for each in typed if each.startswith("--")} <= known


def called(command: click.Command) -> list[str]:
    return [] if command is main else [str(command.name)]


def options(command: click.Command) -> Iterator[click.Option]:
    return (each for each in command.params if isinstance(each, click.Option))
