"""What the README and the contributors' pages show is true: examples, commands, files and links."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from waakvlam import scaffold
from waakvlam.cli import main
from waakvlam.load import load

ROOT = Path(__file__).resolve().parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs" / "contributing").glob("*.md"))]
README = PAGES[0].read_text(encoding="utf-8")


def prose(page: Path) -> str:
    """Return a page without its fenced examples, which may be wrong on purpose."""
    return re.sub(r"^(`{3,}).*?^\1", "", page.read_text(encoding="utf-8"), flags=re.M | re.S)


EXAMPLES = dict(re.findall(r"\n`(\S+\.yml)`\n\n```yaml\n(.*?)```", README, flags=re.DOTALL))
COMMANDS = sorted(
    {
        (page.name, command)
        for page in PAGES
        for command in re.findall(r"python3\s+(scripts/[^`\n]+)", page.read_text(encoding="utf-8"))
    }
)
LINKS = sorted(
    {
        (page.relative_to(ROOT).as_posix(), link)
        for page in PAGES
        for link in re.findall(r"\]\(([^)#:\s]+)\)", prose(page))
    }
)
PLACES = re.findall(
    r"`([\w./-]+)`", README[README.index("## Where") : README.index("## Contribute")]
)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a copy of this project's content."""
    for folder in ("modules", "quizzes", "docs"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    for path in ROOT.glob("programme*.yml"):
        shutil.copy(path, tmp_path)
    return tmp_path


def test_example_module_passes_the_check_without_a_word(project: Path) -> None:
    assert len(EXAMPLES) == 2
    before = load(project).report
    scaffold.new("module", "herkennen-in-de-wijk", project, date(2026, 11, 23))
    for path, text in EXAMPLES.items():
        assert (project / path).exists(), "the skeleton writes the files of the example"
        (project / path).write_text(text, encoding="utf-8", newline="\n")
    after = load(project).report
    assert (after.errors, after.warnings) == ((), before.warnings)


@pytest.mark.parametrize(("page", "command"), COMMANDS)
def test_command_exists_with_these_options(page: str, command: str) -> None:
    script, *arguments = shlex.split(command)
    assert (ROOT / script).is_file(), page
    wanted = {argument for argument in arguments if argument.startswith("--")}
    known = main.commands.get(Path(script).stem)
    options = known.params if known else []
    allowed = {name for option in options for name in option.opts} | {"--quick", "--help"}
    assert wanted <= allowed


def test_every_command_but_schema_has_a_script() -> None:
    scripts = {path.stem for path in (ROOT / "scripts").glob("*.py")}
    assert set(main.commands) - scripts == {"schema"}


@pytest.mark.parametrize(("page", "link"), LINKS)
def test_link_leads_to_a_file(page: str, link: str) -> None:
    assert (ROOT / page).parent.joinpath(link).exists()


@pytest.mark.parametrize("place", PLACES)
def test_place_exists(place: str) -> None:
    assert (ROOT / place).exists()


def test_count_goes_as_the_readme_says(tmp_path: Path) -> None:
    block = re.search(r"```\n(python3 scripts/sample.*?)```", README, flags=re.DOTALL)
    assert block is not None
    for line in block[1].splitlines():
        name = re.sub(r"^python3 scripts/(\w+)\.py", r"\1", line)
        command, *arguments = shlex.split(name)
        done = subprocess.run(
            [sys.executable, "-m", "waakvlam", command, "--root", str(ROOT), *arguments],
            cwd=tmp_path,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == 0, done.stderr
    section = README[README.index("## Count") : README.index("## Where")]
    named = set(re.findall(r"`(?:telling/)?([\w-]+\.(?:txt|csv|json|html|xlsx)|share)`", section))
    assert {path.name for path in (tmp_path / "telling").iterdir()} == named
