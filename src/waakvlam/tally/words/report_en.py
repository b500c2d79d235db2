"""The words of the reports in English."""

from __future__ import annotations

REPORT = {
    "improve-title": "What do you explain next?",
    "improve-lead": (
        "For the trainer. This is about the first try of everybody together. The percentages "
        "stand in wide steps and small numbers (below {minimum}) are hidden, so that you "
        "recognise nobody. They say something about explanation and question, nothing about one "
        "person."
    ),
    "improve-next": "Explain this again",
    "improve-none": (
        "No question was missed at first by three in ten people or more, or "
        "there are too few answers."
    ),
    "improve-whole": "the whole module",
    "improve-questions": "All questions at first try",
    "improve-hidden": (
        "Questions that are hidden because they say too much of few people: {number}."
    ),
    "improve-options": (
        "For questions with answers to choose from you see the wrong answer that most people "
        "chose first. You only see it when {minimum} people or more are behind that answer and "
        "behind the other wrong answers together, and when it draws at least {minimum} people "
        "more than any other answer. For claims and other questions a receipt only says whether "
        "it was right."
    ),
    "drawn": "wrong answer that draws most",
    "drawn-at": "question {number}",
    "drawn-not-told": "cannot be told",
    "between": "{low} to {high}%",
    "explained-in": "section of the module",
    "first-try-right": "right at first try",
    "module": "module",
    "questions-that-show-it": "questions",
    "right-from": "right at first try, from %",
    "right-to": "right at first try, to %",
    "assignment": "assignment",
    "issued": "issued codes",
    "at-least": "at least {number}",
    "completions-so-far": "participations up to and including this month",
    "earlier-number": "{number} (earlier report)",
    "behind": (
        "These workplaces have a lower percentage than all workplaces together: {workplaces}."
    ),
    "expiring": "Within three months the participation of at least {number} learners runs out.",
    "no-forecast": "Nothing can be expected yet: too few numbers can be seen for that.",
    "total": "total",
    "adds-up-how": (
        "Each quiz in a receipt counts by itself here. Whoever hands in again later hands in the "
        "earlier quizzes as well: those are duplicates and count once."
    ),
    "goals-together": "All goals together",
    "now": "now",
    "aim": "aim",
    "all-hidden-everywhere": "All numbers by municipality and by workplace are still hidden.",
    "all-hidden": "All numbers by {group} are still hidden.",
    "outlook": "outlook",
    "expected": "expected on that day",
    "expected-reached": "reached in time",
    "expected-share": "about {share} %",
    "expected-unknown": "cannot be told",
    "expected-number": "expected number of learners",
    "behind-names": "workplaces with a lower percentage",
    "and-more": "{names} and {number} more",
    "expiring-number": "runs out within three months (at least)",
    "target-line": "goal: {number}",
    "month-short": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
    "marks": "– is a hidden number.",
    "marks-earlier": "A number with * comes from the earlier report.",
    "forecast-reached": (
        "If it goes on at the pace of the last months, the goal will be reached in time. That is "
        "an estimate."
    ),
    "forecast": (
        "If it goes on at the pace of the last months, there will be about {number} on {day}. "
        "That is an estimate."
    ),
    "forecast-share": (
        "If it goes on at the pace of the last months, there will be about {number} ({share} %) "
        "on {day}. That is an estimate."
    ),
    "month-names": (
        "January February March April May June July August September October November December"
    ),
    "report-title": "Tally:",
    "for-everybody": "You may share this report.",
    "for-coordinator": (
        "For you as a coordinator only. To share, take the report in the folder share."
    ),
    "in-short": "In short",
    "places": "Municipalities and workplaces",
    "places-how": "How many learners passed at least one quiz.",
    "modules": "Modules by municipality",
    "modules-how": (
        "How many learners passed the quiz of each module. The row «total» has all participations "
        "together."
    ),
    "over-time": "Progress by month",
    "often-missed": "Questions that often go wrong at first",
    "accountability": "Accountability to the council",
    "about": "What the numbers mean",
    "goals-reached": "Goals reached: {reached} of {goals}.",
    "since-earlier": (
        "Compared with the report of {day}. Where the difference is too small, the number of "
        "that report still stands here."
    ),
    "nothing-renewed": (
        "No number was renewed. Together with the report of {day}, new numbers would tell too "
        "much about small groups. So the numbers of that report still stand here. "
        "Has nobody else seen that report? Then count without an earlier report."
    ),
    "of-employees": "Now: {number} learners for {headcount} employees{share}.",
    "of-employees-hidden": "How many learners there are now is hidden.",
    "bar": "progress",
    "goal-by": "Progress by {group}",
    "learners-so-far": "learners up to and including this month",
    "no-months": (
        "Progress cannot be shown yet. There are too few participations, or it would say too much "
        "of small groups."
    ),
    "thousands": ",",
    "months-joined": (
        "A month with fewer than {minimum} learners counts with the next one. Numbers of earlier "
        "months are rounded down to a multiple of {minimum}."
    ),
    "none-missed": "No question was asked and missed often enough to be named here.",
    "missed-how": (
        "This is about first tries, of everybody together. Percentages are rounded "
        "down, in steps of five or more. Discuss these questions with a team, not with one person."
    ),
    "question": "question",
    "missed-share": "not right at first",
    "about-share": "about {share} %",
    "codes-in-steps": (
        "Reasons that occurred fewer than {minimum} times are left out. The other numbers are "
        "rounded down."
    ),
    "all-counted": "Everything that was read is counted.",
    "accountability-how": (
        "Type your text into the boxes and print the report or save it as a PDF. The text is "
        "not kept in this file."
    ),
    "subject-policy": "Policy",
    "subject-execution": "Execution",
    "subject-cases": "Handling of cases",
    "subject-cooperation": "Progress and results of the cooperation in the chain",
    "about-numbers": (
        "A participation is one passed quiz. Whoever takes a quiz more often counts once."
    ),
    "about-learners": (
        "A learner is one browser on one device. Whoever uses two devices counts twice. So that "
        "many learners are not exactly that many employees."
    ),
    "about-hidden": (
        "A number is hidden when it is about fewer than {minimum} learners, or when such a "
        "number could be computed from it. Where nearly everybody took part, the report only "
        "has a number with > (more than)."
    ),
    "about-receipts": (
        "The tally is made of receipts without a name. A receipt does not show who sat at the"
        " screen."
    ),
    "about-use": "Use these numbers to steer the programme, not to judge anybody.",
    "made-with": "Made with Waakvlam. Form of the report: {version}.",
    "keep-receipts": "Receipts are kept for {months} months at most.",
    "keep": "Retention and category of this report in the selection list of your municipality:",
    "number-of-question": "number",
    "sheet-missed": "Missed questions",
    "verdict-same": "the same",
    "verdict-different": "different",
    "verdict-missing": "missing in the folder",
    "verdict-not-ours": "does not belong to this tally",
    "verified": "The tally is the same, byte for byte.",
    "not-verified": (
        "The tally is not the same. Check that these are the same receipts, the same content of "
        "the site and the same options as then."
    ),
}
"""Words and lines by code."""
