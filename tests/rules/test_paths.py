"""Learning paths and prerequisites."""

from __future__ import annotations

from pathlib import Path

from builders import FILES, change, minimal_site, write

from waakvlam.load import load

TITLE = "    title: Balie burgerzaken\n"


def codes(root: Path) -> list[tuple[str, str, int]]:
    """Return code, file and line of every error."""
    report = load(root).report
    return [(found.code, found.span.path, found.span.line) for found in report.errors]


def with_path(root: Path, path: str) -> Path:
    change(root, "programme.yml", TITLE, f"{TITLE}    path: {path}\n")
    return root


def with_modules(root: Path, prerequisites: dict[str, str]) -> Path:
    """Make modules that ask for each other first."""
    minimal_site(root)
    text = FILES["modules/signalen.yml"]
    for name, first in prerequisites.items():
        write(root, f"modules/{name}.yml", text + f"prerequisites: {first}\n")
    return root


def test_a_path_names_modules_in_their_order(tmp_path: Path) -> None:
    root = with_modules(tmp_path, {"basis": "[]", "signalen": "[basis]"})
    with_path(root, "[basis, signalen]")

    loaded = load(root)

    assert loaded.report.errors == ()
    (workplace,) = loaded.sites["en"].programme.workplaces
    assert workplace.path == ("basis", "signalen")
    assert loaded.sites["en"].modules["signalen"].prerequisites == ("basis",)


def test_an_unknown_module_in_a_path_is_an_error(tmp_path: Path) -> None:
    assert codes(with_path(minimal_site(tmp_path), "[signaal]")) == [
        ("unknown-module", "programme.yml", 12)
    ]


def test_a_module_that_stands_twice_in_a_path_is_an_error(tmp_path: Path) -> None:
    root = with_path(minimal_site(tmp_path), "[signalen, signalen]")

    assert codes(root) == [("listed-twice", "programme.yml", 12)]


def test_unknown_and_doubled_prerequisites_are_errors(tmp_path: Path) -> None:
    root = with_modules(tmp_path, {"basis": "[]", "signalen": "[basis, basis, zolder]"})

    found = codes(root)

    assert [code for code, _, _ in found] == ["listed-twice", "unknown-module"]


def test_prerequisites_that_lead_round_are_reported_at_each_module_of_the_circle(
    tmp_path: Path,
) -> None:
    circle = {"een": "[twee]", "twee": "[drie]", "drie": "[een]", "vier": "[een]"}

    found = codes(with_modules(tmp_path, circle))

    assert [(code, path) for code, path, _ in found] == [
        ("prerequisite-cycle", f"modules/{name}.yml") for name in ("drie", "een", "twee")
    ]


def test_a_module_that_asks_for_itself_is_a_circle(tmp_path: Path) -> None:
    (found,) = codes(with_modules(tmp_path, {"signalen": "[signalen]"}))

    assert found[:2] == ("prerequisite-cycle", "modules/signalen.yml")
