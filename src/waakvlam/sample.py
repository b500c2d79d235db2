"""Synthetic receipts, so that anybody can try the tally. No line of them is real."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date, timedelta
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

from waakvlam.receipts.receipt import CompletionRecord, Receipt, write_receipt
from waakvlam.tally.errors import wrong_use
from waakvlam.tally.plan import Plan, Quiz

_LETTERS = "0123456789abcdefghjkmnpqrstvwxyz"
_DAYS = 120
_REPEATED = 0.03
"""Share of the receipts that somebody sends twice."""

_OPENINGS = (
    "Hoi,\n\nHier is mijn bewijs.",
    "Beste collega,\n\nIk heb de toetsen gedaan. Hieronder staat mijn bewijs.",
    "Hello,\n\nPlease find my receipt below.",
    "Zie onder. Groet!",
)
_CLOSINGS = (
    "Met vriendelijke groet,\n\nEen collega\nTelefoon 088 000 00 00",
    "Groetjes van de balie\n\nDenk aan het milieu voordat u deze mail afdrukt.",
    "Kind regards,\n\nA colleague",
    "",
)

Form = Callable[[str, int, random.Random], tuple[str, bytes]]


def write_samples(  # noqa: PLR0913  # One argument per thing that somebody decides.
    plan: Plan,
    count: int,
    seed: int,
    out: Path,
    form: str = "text",
    *,
    until: date = date(2026, 11, 20),
) -> int:
    """Write receipts into a folder, one file each; return how many there are.

    `form` is `text` (inside a text), `file` (the receipt alone) or `mail`. The same arguments
    always give the same files.
    """
    if not (plan.municipalities and plan.workplaces and plan.quizzes):
        raise wrong_use("nothing-to-sample")
    chance = random.Random(seed)
    out.mkdir(parents=True, exist_ok=True)
    written: list[str] = []
    for number in range(1, count + 1):
        is_repeated = bool(written) and chance.random() < _REPEATED
        written.append(chance.choice(written) if is_repeated else _receipt(plan, until, chance))
        suffix, content = FORMS[form](written[-1], number, chance)
        (out / f"{number:06}{suffix}").write_bytes(content)
    return len(written)


def _receipt(plan: Plan, until: date, chance: random.Random) -> str:
    municipality, workplace = _group(plan, chance)
    quizzes = sorted(chance.sample(sorted(plan.quizzes), chance.randint(1, len(plan.quizzes))))
    days = sorted(until - timedelta(_age(chance)) for _ in quizzes)
    owner = "".join(chance.choices(_LETTERS, k=12))
    language = chance.choices(("nl", "en"), (9, 1))[0]
    completions = tuple(
        _completion(quiz, plan.quizzes[quiz], day, language, chance)
        for quiz, day in zip(quizzes, days, strict=True)
    )
    return write_receipt(Receipt(owner, municipality, workplace, "", completions))


def _group(plan: Plan, chance: random.Random) -> tuple[str, str]:
    groups = [(one, other) for one in plan.municipalities for other in plan.workplaces]
    weights = [plan.headcounts.get(group, 0) for group in groups]
    return chance.choices(groups, weights if any(weights) else None)[0]


def _age(chance: random.Random) -> int:
    """Return how many days ago: most people take a quiz shortly before it is due."""
    return int(chance.triangular(0, _DAYS, _DAYS / 6))


def _completion(
    id_: str, quiz: Quiz, day: date, language: str, chance: random.Random
) -> CompletionRecord:
    least = -(-quiz.pass_mark * quiz.max // 100)
    attempts = chance.choices((1, 2, 3), (7, 2, 1))[0]
    score = chance.randint(least, quiz.max)
    wrong = set(chance.sample(range(quiz.max), quiz.max - score))
    first = "".join("0" if at in wrong else "1" for at in range(quiz.max))
    first = first.ljust(quiz.questions, "-")
    return CompletionRecord(id_, quiz.revision, score, quiz.max, attempts, day, language, first)


def _as_text(receipt: str, number: int, chance: random.Random) -> tuple[str, bytes]:
    del number
    return ".txt", _around(receipt, chance).encode("utf-8")


def _as_file(receipt: str, number: int, chance: random.Random) -> tuple[str, bytes]:
    del number, chance
    return ".txt", receipt.encode("ascii")


def _as_mail(receipt: str, number: int, chance: random.Random) -> tuple[str, bytes]:
    mail = EmailMessage(SMTP)
    mail["Subject"] = "Mijn bewijs"
    mail["From"] = "deelnemer@example.org"
    mail["To"] = "coordinator@example.org"
    mail["Message-ID"] = f"<{number}@example.org>"
    text = _around(receipt, chance)
    encoding = chance.choice(("7bit", "quoted-printable", "base64"))
    if chance.random() < 0.2:
        mail.set_content("Zie bijlage.\n")
        mail.add_attachment(
            receipt.encode("ascii"), "text", "plain", filename="waakvlam-bewijs.txt"
        )
        mail.set_boundary(f"waakvlam-{number}")
    else:
        mail.set_content(text, cte=encoding)
    return ".eml", mail.as_bytes()


def _around(receipt: str, chance: random.Random) -> str:
    text = f"{chance.choice(_OPENINGS)}\n\n{receipt}\n{chance.choice(_CLOSINGS)}\n"
    if chance.random() < 0.2:
        return "".join(f"> {line}\n" for line in text.splitlines())
    return text


FORMS: dict[str, Form] = {"file": _as_file, "mail": _as_mail, "text": _as_text}
"""Suffix and content of a file by form, from a receipt and the number of the file."""
