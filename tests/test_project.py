"""The project's cards agree with each other and with their standards."""

from __future__ import annotations

import os
import re
import subprocess
import tomllib
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parent.parent
CARD = yaml.safe_load((ROOT / "publiccode.yml").read_text(encoding="utf-8"))
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

MANDATORY = {
    "publiccodeYmlVersion",
    "name",
    "url",
    "platforms",
    "categories",
    "developmentStatus",
    "softwareType",
    "description",
    "legal",
    "maintenance",
    "localisation",
}


def test_public_code_card_has_what_its_standard_asks() -> None:
    assert set(CARD) >= MANDATORY
    assert CARD["maintenance"]["contacts"]
    for text in CARD["description"].values():
        assert len(text["shortDescription"]) <= 150
        assert 150 <= len(text["longDescription"]) <= 10_000
        assert text["features"]


def test_cards_name_the_same_version_and_licence() -> None:
    assert CARD["softwareVersion"] == PROJECT["version"]
    assert CARD["legal"]["license"] == PROJECT["license"]


def test_licences_are_whole() -> None:
    code = (ROOT / "LICENSE").read_text(encoding="utf-8")
    content = (ROOT / "LICENSE-CONTENT").read_text(encoding="utf-8")
    assert "EUROPEAN UNION PUBLIC LICENCE v. 1.2" in code
    assert re.findall(r"^(\d+)\. ?[A-Z]", code, flags=re.MULTILINE) == [
        str(n) for n in range(1, 16)
    ]
    assert "Appendix" in code
    sections = re.findall(r"^Section (\d)", content, flags=re.MULTILINE)
    assert sections == [str(n) for n in range(1, 9)]


def test_changelog_begins_with_what_is_not_released() -> None:
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.findall(r"^## \[(.+?)\]", text, flags=re.MULTILINE)[0] == "Unreleased"


def test_automation_runs_what_the_readme_says() -> None:
    script = ROOT / ".ci" / "run"
    lines = [line for line in script.read_text(encoding="utf-8").splitlines() if line]
    assert lines[-1] == "exec python3 scripts/test.py"
    if os.name != "nt":
        assert os.access(script, os.X_OK)


def test_no_file_names_a_package_index() -> None:
    found = subprocess.run(
        ["git", "grep", "-lIE", r'index-url|"resolved": "https?:'],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert set(found.stdout.split()) <= {"tests/test_project.py"}
