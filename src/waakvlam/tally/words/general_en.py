"""Why items of one kind are not counted, without the particulars of a single one, in English."""

from __future__ import annotations

GENERAL: dict[str, str] = {
    "bad-day": "There is no date that can be read in one way only.",
    "bad-number": "There is no number that can be read in one way only.",
    "bad-statement": "Something is missing in an xAPI statement, or a value is not right.",
    "broken-quotes": "A quotation mark does not fit. Because of that lines cannot be read.",
    "cell-too-large": "A cell holds too much text.",
    "code-missing": "The assignment asks for a code, and the receipt has none.",
    "code-not-issued": "The code in the receipt was never issued for this assignment.",
    "code-used": "The code in the receipt was counted for another learner already.",
    "conflict": "Two receipts give different results of the same attempt.",
    "day-in-the-future": (
        "The date in the receipt is in the future. The clock of the device is probably ahead."
    ),
    "duplicate": (
        "This quiz of this learner was counted already. That is normal: whoever hands in again "
        "later hands in the earlier quizzes as well."
    ),
    "error-cell": "A cell holds an error, or true or false.",
    "expands-too-far": "The file becomes too large when it is unpacked.",
    "file-too-large": "The file is too large.",
    "impossible-result": "The result does not fit the number of questions of the quiz.",
    "impossible-value": "The receipt is not damaged, but holds a value that cannot be.",
    "learner-is-a-person": "The column of numbers holds mail addresses. Those are not used.",
    "line-too-long": "A line is too long.",
    "merged-cells": "There are merged cells. Only the first of those has a value.",
    "newer-revision": "The receipt belongs to a newer version of the quiz.",
    "newer-version": "The receipt has a newer form than this program knows.",
    "no-filled-sheet": "None of the sheets has rows.",
    "no-receipt-but-pictures": "No receipt was found. Pictures are not read.",
    "not-a-workbook": "The file is named .xlsx, but is something else.",
    "not-done": "According to the learning system the quiz was not completed.",
    "not-passed": "The quiz was not passed.",
    "other-separator": "The header and the rows have different signs between their cells.",
    "other-verb": "The xAPI statement does not say that the quiz was passed.",
    "other-workbook": "Workbooks of this kind are not read.",
    "reader-missing": "Files of this kind cannot be read here.",
    "retake-needed": "The quiz has changed since then. The result no longer counts.",
    "rounded-number": "The number of the learner was rounded by a spreadsheet.",
    "row-length": "The row is longer or shorter than the header.",
    "seen-before": "This quiz of this learner was counted in an earlier tally.",
    "several-sheets": "More than one sheet has rows. Which one counts cannot be seen.",
    "too-deep": "Too many files are inside each other.",
    "too-many-files": "The file holds too many files.",
    "too-many-refusals": "There are too many damaged receipts in one text.",
    "too-many-rows": "The table has too many rows. The rest was not read.",
    "totals-differ": "A total in the table differs from what was counted above it.",
    "unknown-kind": "Files of this kind are not read.",
    "unknown-municipality": "The municipality is not in programme.yml.",
    "unknown-name": "A name in the table is no municipality that is known.",
    "unknown-quiz": "The quiz does not exist on this site.",
}
"""Reason per code whose own sentence names a quiz, a column or a limit."""
