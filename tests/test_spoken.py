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

SCRIPTS = Path(__file__).parent.parent / "scripts"
SPOKEN = [each for each in COMMANDS if isinstance(each, SpokenCommand)]


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(each) for each in arguments])


WRONG = {
    ("new",): "Zeg erbij wat je wilt schrijven: module, quiz, checklist of role.",
    ("new", "module"): "Geef er een id bij, zoals",
    ("tally",): "Zeg erbij in welke map of welk bestand de bewijzen staan.",
    ("tally", "in"): "Zeg met --out in welke map de uitkomst moet komen.",
    ("tally", "in", "--outt", "uit"): "De keuze --outt bestaat niet. Bedoel je: --out",
    ("tally", "in", "--out"): "Achter --out ontbreekt iets.",
    ("tally", "in", "--out", "uit", "--as-of", "31-12-2026"): "--as-of: schrijf een dag die",
    ("tally", "in", "--out", "uit", "--previous", "weg"): "--previous: «weg» bestaat niet.",
    ("tally", "in", "--out", "uit", "--engine", "x"): "--engine: kies uit: standard, duckdb.",
    ("merge", "--out", "uit"): "Zeg erbij welke bestanden for-region.json je wilt optellen.",
    ("merge", ".", "--out", "uit"): "COUNTS: «.» is een map. Noem een bestand.",
    ("verify",): "Zeg erbij in welke map de telling staat",
    ("sample", "--receipts", "0", "--out", "uit"): "--receipts: schrijf een heel getal van 1 tot",
    ("sample", "--seed", "x", "--out", "uit"): "--seed: schrijf een heel getal.",
    ("assign",): "Zeg met --out in welke map de uitkomst moet komen.",
    ("export",): "Zeg erbij welke quizzen je wilt schrijven, of bij xapi waar de bewijzen staan.",
    ("export", "x", "--out", "uit"): "Zeg met --as in welke vorm.",
    ("export", "x", "--as", "xapi", "--salt", "weg", "--out", "uit"): "--salt: «weg» bestaat niet.",
    ("import",): "Zeg erbij welk bestand met vragen je wilt lezen.",
    ("import", "weg.gift"): "FILE: «weg.gift» bestaat niet.",
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

    result = run(*arguments)

    assert result.exit_code == 2
    wrong, example, more = result.stderr.splitlines()
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


def test_every_command_that_has_a_script_explains_itself() -> None:
    scripts = {path.stem for path in SCRIPTS.glob("*.py")}

    assert {each.name for each in SPOKEN} == {str(each.name) for each in COMMANDS} & scripts
    assert set(EXAMPLES) == {each.name for each in SPOKEN}


@pytest.mark.parametrize("command", SPOKEN, ids=lambda command: str(command.name))
def test_the_help_of_a_command_is_dutch(
    command: SpokenCommand, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WAAKVLAM_LANG", "nl")

    shown = run(command.name, "--help").output

    assert shown.startswith("Gebruik: ")
    assert "Keuzes:" in shown
    assert not re.search(r" (the|this|and|of a|for) |required|default|Usage|Options:|Show", shown)
    assert all(each.help for each in options(command))


def test_no_dutch_help_is_missing_or_left_over() -> None:
    named = {(str(each.name), str(option.name)) for each in SPOKEN for option in options(each)}
    used = {f"{one}.{other}" if f"{one}.{other}" in HELP else other for one, other in named}

    assert used | {str(each.name) for each in SPOKEN} | {"help"} == set(HELP)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_an_example_names_options_that_exist(language: str) -> None:
    for command in SPOKEN:
        typed = EXAMPLES[str(command.name)][language].split()
        known = {name for option in options(command) for name in option.opts}
        assert {each for each in typed if each.startswith("--")} <= known


def options(command: click.Command) -> Iterator[click.Option]:
    return (each for each in command.params if isinstance(each, click.Option))
