"""A site is replaced as a whole or not at all, and a command that cannot write says so."""

from __future__ import annotations

import errno
import os
import re
from pathlib import Path

import pytest
from browser.small_site import CONFIGURATION
from builders import minimal_site, write
from click.testing import CliRunner, Result

from waakvlam import changeover
from waakvlam.adapters import mkdocs
from waakvlam.changeover import renewed
from waakvlam.cli import main

OLD = {"index.html": "old", "gone/a.html": "old", ".git/HEAD": "kept", ".htaccess": "old"}
NEW = {"index.html": "new", "en/index.html": "new", ".htaccess": "new"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return fill(tmp_path / "een site é", OLD)


def fill(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        write(folder, name, text)
    return folder


def content(folder: Path) -> dict[str, str]:
    paths = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in paths}


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(each) for each in arguments])


def test_a_new_site_takes_the_place_of_the_old_one_and_hidden_files_stay(folder: Path) -> None:
    before = folder.stat().st_ino
    with renewed(folder) as new:
        fill(new, NEW)

    assert content(folder) == {**NEW, ".git/HEAD": "kept"}
    assert folder.stat().st_ino == before


def test_a_site_stays_when_the_new_one_cannot_be_made(folder: Path) -> None:
    def full(new: Path) -> None:
        fill(new, NEW)
        raise OSError(errno.ENOSPC, "full")

    with pytest.raises(OSError, match="full"), renewed(folder) as new:
        full(new)

    assert content(folder) == OLD


@pytest.mark.parametrize("failing", range(6))
def test_a_site_stays_when_a_file_cannot_be_moved(
    failing: int, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    moved: list[object] = []

    def patiently(move: object) -> None:
        moved.append(move)
        if len(moved) == failing + 1:
            raise OSError(errno.EACCES, "in use")
        move()  # type: ignore[operator]

    monkeypatch.setattr(changeover, "patiently", patiently)
    with pytest.raises(OSError, match="in use"), renewed(folder) as new:
        fill(new, NEW)

    assert content(folder) == OLD
    assert {path.name for path in folder.iterdir()} == {"index.html", "gone", ".git", ".htaccess"}


def test_folders_that_were_made_are_removed_when_nothing_comes_in_them(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="full"), renewed(tmp_path / "a" / "b"):
        raise OSError(errno.ENOSPC, "full")

    assert list(tmp_path.iterdir()) == []


def test_building_never_removes_what_is_no_site(tmp_path: Path) -> None:
    root = minimal_site(tmp_path / "project")
    write(root, "index.html", "hand-made")
    papers = fill(tmp_path / "papieren", {"brief.txt": "x"})
    for other in (papers, root, tmp_path):
        before = content(other)
        result = run("build", "--root", root, "--lang", "nl", "--site-dir", other)

        assert result.exit_code == 2
        assert "staat iets wat geen site is" in result.stderr
        assert content(other) == before


@pytest.mark.parametrize(("language", "told"), [("nl", "de schijf is vol"), ("en", "No space")])
def test_a_full_disk_ends_a_build_in_a_sentence(
    language: str, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root, out = minimal_site(tmp_path / "project"), fill(tmp_path / "uit", OLD)

    def full(_root: Path, folder: Path, _loaded: object) -> None:
        write(folder, "index.html", "half")
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(mkdocs, "build", full)
    result = run("build", "--root", root, "--lang", language, "--site-dir", out)

    assert result.exit_code == 3
    assert f"«{out}»" in result.stderr
    assert told in result.stderr
    assert content(out) == OLD


UNDER_A_FILE = (
    ("build", "--site-dir"),
    ("sample", "--out"),
    ("assign", "--group", "x", "--modules", "signalen", "--site", "https://x.nl/", "--out"),
    ("package", "signalen", "--as", "cmi5", "--site", "https://x.nl/", "--out"),
)


@pytest.mark.parametrize("arguments", UNDER_A_FILE, ids=lambda arguments: str(arguments[0]))
def test_a_folder_that_cannot_be_made_ends_a_command_with_3(
    arguments: tuple[str, ...], tmp_path: Path
) -> None:
    root = minimal_site(tmp_path / "project")
    (tmp_path / "bestand").write_text("x")

    result = run(*arguments, tmp_path / "bestand" / "uit", "--root", root, "--lang", "nl")

    assert (result.exit_code, "Traceback" in result.output) == (3, False)
    assert re.search("dat is geen map|dat bestaat al", result.stderr)
    assert (tmp_path / "bestand").read_text() == "x"


def test_settings_of_the_site_that_are_missing_or_wrong_are_told(tmp_path: Path) -> None:
    root = minimal_site(tmp_path / "project")
    asked = ("build", "--root", root, "--lang", "nl", "--site-dir", tmp_path / "uit")
    missing = run(*asked)
    write(root, "mkdocs.yml", CONFIGURATION + "\nnav: [")
    wrong = run(*asked)

    assert (missing.exit_code, wrong.exit_code) == (2, 2)
    assert "mkdocs.yml» ontbreekt" in missing.stderr
    assert "mkdocs.yml» klopt iets niet" in wrong.stderr
    assert not (tmp_path / "uit").exists()


def test_an_address_that_is_none_is_told(tmp_path: Path) -> None:
    result = run("serve", "--root", minimal_site(tmp_path), "--lang", "nl", "--host", "x" * 64)

    assert result.exit_code == 2
    assert "kent het adres" in result.stderr


def test_an_audit_of_a_folder_without_a_site_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "leeg").mkdir()

    result = run("audit", tmp_path / "leeg", "--lang", "nl", "--out", tmp_path / "uit")

    assert result.exit_code == 2
    assert "bouw daar eerst de site" in result.stderr
