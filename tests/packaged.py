"""A small project whose module has a question of each kind, and packages of it."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

from browser.answers_by_kind import TRIALS
from browser.examples import EXAMPLES
from builders import FILES, change, minimal_site, write

from waakvlam.load import load
from waakvlam.packages.command import Wish, package_all

SITE = "https://example.org/training/"
ASKED = [trial.question for trial in TRIALS.values()]


PICTURE = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'


def project_of_each_kind(root: Path) -> Path:
    """Write the small site; its module shows a picture and asks a question of each kind."""
    minimal_site(root)
    old = "    body: |\n"
    change(root, "modules/signalen.yml", old, f"{old}      ![Een kaart](assets/kaart.svg)\n\n")
    (root / "docs" / "assets").mkdir(parents=True)
    (root / "docs" / "assets" / "kaart.svg").write_bytes(PICTURE)
    for ending in (".yml", ".en.yml"):
        head = FILES[f"quizzes/signalen{ending}"].partition("questions:\n")[0]
        write(root, f"quizzes/signalen{ending}", f"{head}questions:\n{_questions(ending)}")
    return root


def make(root: Path, form: str, out: Path, languages: tuple[str, ...] = ("nl", "en")) -> Path:
    """Make the package of the module; return the folder where it is unpacked."""
    loaded = load(root)
    assert not loaded.report.errors, loaded.report.text("en")
    wish = Wish(("signalen",), form, languages, SITE, root / "docs")
    package_all(wish, loaded.sites, out, "en")
    packed = out / f"signalen-{form}-{'-'.join(languages)}.zip"
    folder = out / form
    with zipfile.ZipFile(packed) as archive:
        archive.extractall(folder)
    return folder


def _questions(ending: str) -> str:
    """Return the questions that the tests know how to answer, and one to think about."""
    found = []
    for path in sorted(EXAMPLES.glob(f"*{ending}")):
        if path.name.count(".") == ending.count("."):
            text = path.read_text(encoding="utf-8").partition("\nquestions:\n")[2]
            found += [one for one in re.split(r"^(?=  - id:)", text, flags=re.MULTILINE) if one]
    return "".join(one.rstrip() + "\n" for one in found if _is_asked(one))


def _is_asked(question: str) -> bool:
    name = re.match(r"  - id: ([a-z0-9-]+)", question)
    is_thought = "kind: reflection" in question or "thoughts:" in question
    return name is not None and (name[1] in ASKED or is_thought)
