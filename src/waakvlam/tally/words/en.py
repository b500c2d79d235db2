"""The words of the tally in English."""

from __future__ import annotations

from typing import ClassVar

from waakvlam.tally.words import en_sources


class English:
    """Sentences and words, by code."""

    PROBLEMS: ClassVar[dict[str, tuple[str, str]]] = {
        "duplicate": (
            "The quiz «{name}» of this learner is already counted: {place}.",
            "You need not do anything.",
        ),
        "seen-before": (
            "The quiz «{name}» of this learner was counted before, in the tally of {day}.",
            "You need not do anything.",
        ),
        "code-used": (
            "The code in this receipt was counted for another learner (assignment “{name}”).",
            "A code counts once. Did somebody pass it on? Then give them a code of their own.",
        ),
        "code-not-issued": (
            "The code in this receipt was never issued for the assignment “{name}”.",
            "Ask the learner to open their own link and to make a new receipt. See also whether "
            "the list given with --issued is the right one.",
        ),
        "code-missing": (
            "The assignment “{name}” goes with a code, and this receipt has none.",
            "Ask the learner to open their own link and to make a new receipt.",
        ),
        "conflict": (
            "There are two receipts with different results of the same attempt at the quiz "
            "«{name}».",
            "Ask the learner to take the quiz again and to send a new receipt.",
        ),
        "day-in-the-future": (
            "The date in the receipt is after {day}. The clock of the device is probably ahead.",
            "Count again later, or ask for a new receipt from a device with the right date.",
        ),
        "day-too-early": (
            "The date in the receipt is older than the programme itself. The clock of the device "
            "is probably wrong.",
            "Ask for a new receipt from a device with the right date.",
        ),
        "impossible-result": (
            "The result does not fit the number of questions of the quiz «{name}».",
            "Ask for a new receipt.",
        ),
        "impossible-value": (
            "The receipt is not damaged, but the field «{field}» has an impossible value.",
            "Ask for a new receipt that was made on the site.",
        ),
        "newer-revision": (
            "The receipt belongs to a newer revision of the quiz «{name}» than this tally knows.",
            "Get the newest content and count again.",
        ),
        "newer-version": (
            "The receipt has a newer form (version {version}) than this program knows. It is not "
            "damaged.",
            "Update the program and count again.",
        ),
        "no-begin-mark": (
            "There is a receipt without a proper first line.",
            "Ask for the whole receipt, with the first line «WAAKVLAM BEGIN 1».",
        ),
        "too-many-refusals": (
            "There are {limit} damaged receipts in this text. The rest was not read.",
            "See whether this is the right file. Split it if need be.",
        ),
        "truncated": (
            "The receipt is not complete: letters are missing.",
            "Ask for the whole receipt, from the first line to the last.",
        ),
        "unknown-municipality": (
            "The municipality «{name}» is not in programme.yml. These are: {known}.",
            "Add the municipality to programme.yml, or ask for a new receipt.",
        ),
        "unknown-quiz": (
            "The quiz «{name}» does not exist on this site. These do: {known}.",
            "Get the newest content and count again. Or see whether the receipt is from another "
            "site.",
        ),
        "unreadable-characters": (
            "The receipt has characters that do not belong in it.",
            "Ask for the receipt again, copied and not retyped.",
        ),
        "wrong-checksum": (
            "The checksum does not fit: a character changed on the way.",
            "Ask for the receipt again, copied and not retyped.",
        ),
        "file-too-large": (
            "The file is larger than {limit} bytes.",
            "Is it the right one? Split it, or raise `{setting}` under limits in programme.yml.",
        ),
        "line-too-long": (
            "A line holds more than {limit} bytes.",
            "See whether this is the right file.",
        ),
        "no-receipt": (
            "No receipt was found.",
            "Look into the file yourself. Is there a receipt in it? Then ask for it again.",
        ),
        "no-receipt-but-pictures": (
            "No receipt was found. Pictures are not read (number: {pictures}).",
            "Ask for the receipt as text or as a file, not as a photo.",
        ),
        "not-json": (
            "This should be JSON, but it is not proper JSON.",
            "Ask the sender for it again, or ask for the receipt as text.",
        ),
        "not-passed": (
            "The quiz «{name}» was not passed.",
            "You need not do anything. The learner can take the quiz again.",
        ),
        "picture": (
            "This is a picture. Pictures are not read.",
            "Ask for the receipt as text or as a file, not as a photo.",
        ),
        "retake-needed": (
            "The quiz «{name}» has changed since. This result no longer counts.",
            "Ask the learner to take the quiz again.",
        ),
        "unknown-json": (
            "This is JSON, but not a receipt of Waakvlam.",
            "See whether this is the right file. Is it for-region.json of a municipality? Then "
            "add up those files together, without other files among them.",
        ),
        "unknown-kind": (
            "Files of this kind are not read. These are: {kinds}.",
            "Save the mail as .eml or the text as .txt, and count again.",
        ),
        "unread-part": (
            "An attachment of this mail is of a kind that is not read.",
            "Open the attachment yourself. Is there a receipt in it? Save it as .txt and count "
            "again.",
        ),
    } | en_sources.PROBLEMS
    """Reason and advice per code of something that is not counted."""

    REMARKS: ClassVar[dict[str, str]] = en_sources.REMARKS
    """What to say about a run itself."""

    NOTICES: ClassVar[dict[str, str]] = en_sources.NOTICES
    """What is good to know about a source."""

    FAILURES: ClassVar[dict[str, str]] = {
        "not-a-list-of-codes": (
            "“{path}” is no list of issued codes, or it is damaged. Nothing was written."
        ),
        "source-missing": "«{path}» does not exist.",
        "nothing-to-read": "There are no files to count.",
        "nothing-to-sample": "There is no municipality, workplace or quiz to make samples of.",
        "sample-among-others": (
            "There is something in «{path}» already, such as «{name}». Made-up receipts never "
            "come among other files. Choose a new or empty folder."
        ),
        "no-receipts": (
            "No receipt was found anywhere (files and attachments: {read}). Nothing was written."
        ),
        "cannot-read": "«{path}» cannot be read: {reason}. Nothing was written.",
        "cannot-read-on": (
            "«{path}» cannot be read on after {offset} bytes: {reason}. Nothing was written."
        ),
        "not-downloaded": (
            "«{path}» is still in the cloud and not on this computer. Open the folder, "
            "choose «Always keep on this device», and count again."
        ),
        "source-changed": (
            "«{path}» was changed while it was read. Nothing was written. Count again."
        ),
        "engine-without-memory": (
            "With --engine duckdb, --ledger and --forget cannot be used. Leave them out."
        ),
        "no-engine": (
            "DuckDB is not installed. Install Waakvlam with the extra «bulk», "
            "or leave out --engine."
        ),
        "no-memory": (
            "There is not enough memory for «{path}». Nothing was written. Split the file."
        ),
        "ledger-with-previous": (
            "--ledger counts only what is new, and --previous does not fit that. "
            "Choose one of the two."
        ),
        "in-use": (
            "Another tally is using «{path}» (process {pid}, since {since}). Wait until it is done."
        ),
        "cannot-forget": "«{path}» cannot be removed: {reason}. The tally itself was written.",
        "not-a-ledger": "«{path}» is no ledger of a tally. Nothing was written.",
        "newer-ledger": (
            "«{path}» has a newer form (version {version}). Update the program. Nothing "
            "was written."
        ),
        "cannot-write": (
            "The tally cannot be written to «{path}»: {reason}. The previous tally is still there."
        ),
        "no-counts": "«{path}» is no file with counts for the region. Nothing was written.",
        "counts-of-other-day": (
            "«{path}» was counted on {other}, another file on {day}. Let all municipalities count "
            "with the same --as-of. Nothing was written."
        ),
        "counts-of-other-content": (
            "«{path}» was counted with other quizzes or goals than here. Use the same content "
            "everywhere and count again. Nothing was written."
        ),
        "counts-of-unknown": (
            "«{path}» holds the municipality «{name}», which is not in programme.yml. Nothing was "
            "written."
        ),
        "counts-twice": (
            "The municipality «{name}» is in «{path}» and in «{other}»: the same people could "
            "count twice. Count all receipts of this municipality in one place. Nothing was "
            "written."
        ),
        "no-earlier-report": "«{path}» is no earlier tally of Waakvlam. Nothing was written.",
        "other-report-version": (
            "The earlier tally in «{path}» has form {version}; this program knows form {known}. "
            "Use the program of that time, or count without an earlier report. Nothing was "
            "written."
        ),
        "not-our-folder": (
            "«{path}» holds other files, such as «{name}». Choose a new or empty folder for the "
            "tally."
        ),
        "out-is-file": "«{path}» is a file. Choose a folder for the tally.",
        "sources-inside-out": (
            "The receipts are inside the folder for the tally, «{path}». Choose another folder "
            "for the tally."
        ),
    }
    """Why there is no tally."""

    WORDS: ClassVar[dict[str, str]] = {
        "file": "file",
        "message": "message",
        "place": "place",
        "part": "part",
        "line": "line",
        "code": "code",
        "fate": "fate",
        "reason": "reason",
        "advice": "what to do",
        "kept": "kept as",
        "duplicate": "duplicate",
        "quarantined": "quarantined",
        "rejected": "rejected",
        "read": "read",
        "counted": "counted",
        "table": "table",
        "municipality": "municipality",
        "workplace": "workplace",
        "quiz": "quiz",
        "month": "month",
        "measure": "what is counted",
        "number": "number",
        "learners": "learners",
        "completions": "participations",
        "all": "(all)",
        "unplaced": "(unknown)",
        "hidden": "hidden",
        "municipality-workplace": "municipality and workplace",
        "municipality-quiz": "municipality and quiz",
        "months": "months",
        "goal": "goal",
        "headcount": "employees",
        "share": "percentage",
        "target": "target percentage",
        "by": "by",
        "status": "status",
        "note": "note",
        "reached": "reached",
        "on-the-way": "not reached yet",
        "missed": "not reached in time",
        "no-headcount": "The number of employees is missing.",
        "headcount-too-small": (
            "There are more learners than employees. Check the number of employees in "
            "programme.yml."
        ),
        "headcount-example": (
            "The number of employees is an example, not a real number. So a percentage says "
            "nothing yet."
        ),
        "title": "Tally",
        "as-of": "As of {day}",
        "adds-up": (
            "{read} read = {counted} counted + {duplicate} duplicate + {quarantined} quarantined "
            "+ {rejected} rejected"
        ),
        "unit": (
            "Participations are counted. A participation is a passed quiz. Each quiz counts once "
            "per learner. Number of learners: {learners}."
        ),
        "goals": "Goals",
        "no-goals": "There are no goals in programme.yml.",
        "goal-line": "{share} % of the employees, by {day}",
        "why-hidden": (
            "Numbers below {minimum} are hidden. Sometimes a larger number is hidden as well, "
            "because a small one could be computed from it."
        ),
        "not-counted": "Not counted",
        "see-not-counted": "Each case is in not-counted.csv, with a reason and advice.",
        "see-municipalities": (
            "Only the municipalities know where each case is: "
            "in not-counted.csv of their own tally."
        ),
        "days-ahead": (
            "Dates after today that were counted nevertheless: {number}. The clocks of those "
            "devices are ahead."
        ),
        "skipped": "Auxiliary files that were skipped, such as ~$ files: {number}.",
        "remove": (
            "The messages may hold names or cases. None of that is in this tally; only names of "
            "files are in the lists for you. Do not keep the messages longer than needed."
        ),
        "notices": "Good to know",
    }
    """Words and lines of the reports."""
