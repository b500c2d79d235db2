"""What can be wrong with a file, a mail or a table: the words in English."""

from __future__ import annotations

_BY_ROW = "The row itself is not kept, because there may be names in it."
_ASK_TEXT = "Ask for the receipt as text or as a file."
_LOOK = "See whether this is the right file."

PROBLEMS: dict[str, tuple[str, str]] = {
    "bad-day": (
        "The column «{column}» holds no date that can be read in one way only.",
        f"Correct the date in the learning system, or set `order:` below lms. {_BY_ROW}",
    ),
    "bad-number": (
        "The column «{column}» holds no number that can be read in one way only.",
        f"Correct the number, or set `decimal:` below lms. {_BY_ROW}",
    ),
    "bad-statement": (
        "This xAPI statement has no «{field}», or not a right one.",
        "Ask whoever runs the learning system for a new export.",
    ),
    "bad-zip-name": (
        "The zip holds a name that leads to another folder, or a link.",
        "Ask the sender to send the files one by one.",
    ),
    "broken-mail": ("The mail is damaged.", "Save the mail again and count again."),
    "broken-quotes": (
        "A quotation mark does not fit. Because of that {lines} lines cannot be read.",
        "Export the table again, or save it as .xlsx.",
    ),
    "broken-workbook": (
        "The workbook is damaged.",
        "Open the workbook, save it again as .xlsx, and count again.",
    ),
    "broken-zip": ("The zip is damaged.", "Ask for a new zip, or for the files one by one."),
    "cell-too-large": (
        "A cell holds more than {limit} characters.",
        f"{_LOOK} Is there a receipt in it? {_ASK_TEXT}",
    ),
    "dangerous-xml": (
        "The workbook holds something that does not belong there and may be dangerous.",
        "Do not open the file. Ask the sender where it comes from.",
    ),
    "double-column": (
        "A column that is named below lms stands there twice.",
        "Remove the second one from the export and count again.",
    ),
    "empty-file": ("The file is empty.", _LOOK),
    "encrypted": ("The zip has a password.", "Unpack it yourself and count the files."),
    "encrypted-workbook": (
        "The workbook has a password, or is of an old kind (.xls).",
        "Open it, save it without a password as .xlsx, and count again.",
    ),
    "error-cell": (
        "The column «{column}» holds an error, or true or false.",
        f"Correct the cell and count again. {_BY_ROW}",
    ),
    "expands-too-far": (
        "Unpacked, the file is larger than {limit} bytes.",
        "Is it the right one? Split it, or raise `largest_unpacked` under limits in programme.yml.",
    ),
    "formula-cell": (
        "This cell holds a formula. Formulas are not read.",
        "Paste the outcome into the cell as a value and count again.",
    ),
    "learner-is-a-person": (
        "The column «{column}» holds a mail address. That is not used.",
        "Choose a column below lms with a number that only the learning system knows.",
    ),
    "macros": (
        "The workbook has macros. Those are never read.",
        "Save it as a plain .xlsx without macros and count again.",
    ),
    "merged-cells": (
        "There are merged cells ({range}). Only the first of such a group has a value.",
        "Unmerge them, fill in the empty cells and count again.",
    ),
    "nested-zip": (
        "There is another zip inside the zip.",
        "Unpack the inner zip yourself and count again.",
    ),
    "no-filled-sheet": ("There are no rows on any of the sheets: {names}.", _LOOK),
    "not-a-mailbox": ("The file is named .mbox but is no mailbox.", _LOOK),
    "not-a-workbook": (
        "The file is named .xlsx but is none. It looks like {kind}.",
        "Open it, save it as .xlsx or .csv, and count again.",
    ),
    "not-done": (
        "According to the learning system the quiz «{name}» is not finished.",
        "You need not do anything. Is that wrong? Then add to `done_words:` below lms.",
    ),
    "other-separator": (
        "The header has «{header}» between its cells, and the rows have «{rows}».",
        "Export the table again, or put the same sign between all cells.",
    ),
    "other-verb": (
        "This xAPI statement does not say that the quiz «{name}» was passed.",
        "You need not do anything.",
    ),
    "other-workbook": (
        "Workbooks of the kind {kind} are not read.",
        "Open it, save it as .xlsx or .csv, and count again.",
    ),
    "reader-missing": (
        "Files of the kind {kind} cannot be read here: {library} is missing.",
        "Count on a computer with Python, or save the file as .csv or .txt.",
    ),
    "rounded-number": (
        "The number in the column «{column}» was rounded by a spreadsheet.",
        f"Export again, and do not open the file in Excel first. {_BY_ROW}",
    ),
    "row-length": (
        "The row has {cells} cells and the header {width}. Without its text it looks like: {shape}",
        f"Look at the row and mend it. {_BY_ROW}",
    ),
    "row-without-learner": (
        "This row has no number of a learner. Perhaps it is a total.",
        "You need not do anything, unless it is a learner.",
    ),
    "row-without-receipt": (
        "There is no receipt in this row, but there is in others.",
        "Look at the row. Is there a part of a receipt? Then ask for it again.",
    ),
    "several-sheets": (
        "There are rows on more than one sheet: {names}. Which one counts cannot be seen.",
        "Save each sheet that counts as a file of its own and count again.",
    ),
    "table-without-receipt": (
        "There is no receipt in this table, and its columns are not those of an export below lms.",
        "See whether this is the right file, or describe the export below lms in programme.yml.",
    ),
    "totals-differ": (
        "This row says a total of {said}, but above it {ours} were counted.",
        "Check whether the table is complete. Is it no total? Then change its first word.",
    ),
    "too-deep": (
        "Here more than {limit} files lie inside each other.",
        "Save what is inside by itself, or raise `deepest` under limits in programme.yml.",
    ),
    "too-many-files": (
        "The file holds more than {limit} files.",
        "Is it the right one? Split it, or raise `most_files` under limits in programme.yml.",
    ),
    "too-many-rows": (
        "The table has more than {limit} rows. The rest was not read.",
        "Is it the right one? Split it, or raise `most_rows` under limits in programme.yml.",
    ),
    "unknown-activity": (
        "This xAPI statement is about an activity that is not named below lms.",
        "Put the address of the activity with the right quiz below lms in programme.yml.",
    ),
    "unknown-name": (
        "The name in the column «{column}» is no municipality that is known.",
        f"Put the name into `municipality_names:` below lms in programme.yml. {_BY_ROW}",
    ),
    "voided": ("This xAPI statement was taken back later.", "You need not do anything."),
    "winmail": (
        "The attachment winmail.dat of Outlook cannot be read.",
        "Ask the sender to send the mail as plain text.",
    ),
}
"""Reason and advice per code."""

NOTICES: dict[str, str] = {
    "columns-of-persons": (
        "Columns about persons: {names}. Nothing was copied from them. Leave them out of the next "
        "export."
    ),
    "hidden-columns": "Hidden columns that were searched nevertheless: {number}.",
    "hidden-rows": "Hidden rows that were read nevertheless: {number}.",
    "mended": (
        "Receipts in which characters were changed on their way, by a mail program for instance, "
        "and which were read all the same: {number} (here the first)."
    ),
    "more-statements": "The learning system has more statements than there are in this file.",
    "not-utf-8": "The text is in another encoding than UTF-8. That makes no difference here.",
    "text-around": (
        "Receipts with text around them, such as a name or a question: {number} (here the first). "
        "That text was copied nowhere."
    ),
    "row-lengths": (
        "Rows with a receipt that are longer or shorter than the header: {number} (here the first)."
        " The receipt has a checksum of its own and was counted."
    ),
    "skipped-in-zip": "Auxiliary files in the zip that were skipped: {number}.",
    "totals-agree": "The total in this row is what was counted: {number}.",
    "totals-not-compared": "This row with a total holds no number to compare with.",
    "unknown-workplaces-unnamed": (
        "Participations of a workplace that is not known here are counted as «(unknown)». How it "
        "is written is not shown, since it could be a name. Look yourself, put that at "
        "`also_written` of the right workplace in programme.yml, and count again. Until then they "
        "do not count for goals."
    ),
    "unknown-workplaces": (
        "Completions of a workplace that is not known here are counted under “(unknown)”. This is "
        "how it is written: {names}. Put this at `also_written` of the right workplace in "
        "programme.yml, and count again. Until then they count for no goal."
    ),
}
"""What is good to know about a source."""

REMARKS: dict[str, str] = {
    "lock-taken-over": "An earlier tally was broken off. Its remains were removed.",
    "ledger-damaged": (
        "Lines of the ledger are damaged: {lines}. What they held may now be "
        "counted twice. Put back a copy and count again."
    ),
    "clock-went-back": (
        "The last tally in the ledger is of {day}, and that is later than this one. "
        "Is the date of this computer right?"
    ),
    "forgotten": ("Removed, because counted and older than it may be kept: {number} ({names})."),
    "nothing-forgotten": (
        "There are no receipts that were counted and are older than they may be kept."
    ),
}
"""What to say about a run itself."""
