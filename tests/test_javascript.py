"""The browser's modules: their types, and their tests in Node."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from javascript import BROWSER, MODULES, npm_ci, run_node

from waakvlam.assets import PACKAGE_SCRIPTS, SCRIPTS, bundle_scripts

TESTS = Path(__file__).parent / "js"


@pytest.fixture(scope="module", autouse=True)
def _tools() -> None:
    npm_ci()


def test_types_are_right() -> None:
    tsc = run_node(MODULES / "typescript" / "bin" / "tsc", "--project", BROWSER / "tsconfig.json")
    assert (tsc.returncode, tsc.stdout) == (0, "")


@pytest.mark.parametrize("path", sorted(TESTS.glob("*.test.mjs")), ids=lambda path: path.stem)
def test_modules_do_what_their_tests_say(path: Path) -> None:
    quiet = "--disable-warning=MODULE_TYPELESS_PACKAGE_JSON"
    done = run_node(quiet, "--test", "--test-reporter=tap", path)
    assert done.returncode == 0, done.stdout
    counts = dict(re.findall(r"^# (tests|pass) (\d+)$", done.stdout, re.MULTILINE))
    assert int(counts["tests"]) > 1
    assert counts["pass"] == counts["tests"]


@pytest.mark.parametrize("entry", [*SCRIPTS, *PACKAGE_SCRIPTS])
def test_the_joined_script_is_one_classic_script(tmp_path: Path, entry: str) -> None:
    joined = tmp_path / "joined.cjs"
    joined.write_text(bundle_scripts(entry=entry).content, encoding="utf-8", newline="\n")
    done = run_node("--check", joined)
    assert (done.returncode, done.stderr) == (0, "")


def test_the_lock_names_no_registry() -> None:
    lock = (BROWSER / "package-lock.json").read_text(encoding="utf-8")
    assert "resolved" not in lock
    assert "://" not in re.sub(r'"funding": \{.*?\}|"url": "[^"]*"', "", lock)
