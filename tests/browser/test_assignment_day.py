"""An assignment from trainer to learner to coordinator, each in a browser of their own."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from browser.quiz_page import OpenQuiz
from click.testing import CliRunner
from playwright.sync_api import expect

from waakvlam.cli import main
from waakvlam.receipts.receipt import write_receipt

pytestmark = pytest.mark.browser


def test_what_a_trainer_assigns_a_learner_does_and_the_tally_shows(
    open_quiz: OpenQuiz, small_site: Path, tmp_path: Path
) -> None:
    trainer = open_quiz()
    trainer.page.goto(f"{trainer.address}/opdracht-maken.html")
    trainer.part("path").select_option("balie")
    trainer.part("group").fill("Balie Alphen")
    trainer.part("municipality").select_option("alphen-chaam")
    trainer.part("workplace").select_option("balie")
    trainer.page.get_by_role("button", name="Maak de opdracht").click()
    link = trainer.part("link").input_value()

    learner = open_quiz()
    learner.page.goto(link)
    expect(learner.part("group")).to_have_text("Opdracht voor Balie Alphen")
    learner.page.get_by_role("link", name="Begin met: Signalen zien").click()
    learner.page.get_by_role("link", name="Maak de toets").click()
    learner.answer_all()
    learner.finish()
    learner.page.locator("wv-hand-over button[type=submit]").click()
    receipt = learner.receipt()
    assert learner.stored() == {}

    # The receipt of the browser, and those of colleagues: few learners are not told.
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    (inbox / "0.txt").write_text(learner.page.locator("#wv-receipt").input_value(), "utf-8")
    for number in range(1, 12):
        assignment = receipt.assignment if number < 6 else ""
        colleague = receipt._replace(owner=f"{number:012}", assignment=assignment)
        (inbox / f"{number}.txt").write_text(write_receipt(colleague), "utf-8")
    root = small_site.parent / "source"
    arguments = ["tally", str(inbox), "--root", str(root), "--lang", "en"]
    result = CliRunner().invoke(main, [*arguments, "--out", str(tmp_path / "out")])

    assert result.exit_code == 0, result.output
    text = (tmp_path / "out" / "assignments.csv").read_text("utf-8-sig")
    (row,) = csv.DictReader(text.splitlines(), delimiter=";")
    assert (row["assignment"], row["learners"]) == ("balie-alphen", "at least 5")
