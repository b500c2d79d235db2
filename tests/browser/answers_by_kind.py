"""What to do with the example of each kind of question to be right, partly right or wrong."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from browser.hands import Choose, Gesture, Press, Tick, Type


@dataclass(frozen=True, slots=True)
class Trial:
    """A question of an example, with the gestures that lead to each verdict."""

    question: str
    ways: Mapping[str, Sequence[Gesture]]


def option(*names: str) -> list[Gesture]:
    return [Tick(f'input[value="{name}"]') for name in names]


def places(names: Iterable[str]) -> list[Gesture]:
    """Give each step its number, from the first to the last."""
    steps = enumerate(names, 1)
    return [Choose(f'[data-step="{name}"] select', str(number)) for number, name in steps]


def items(**answers: str) -> list[Gesture]:
    named = {name.replace("_", "-"): answer for name, answer in answers.items()}
    return [Choose(f'select[data-item="{name}"]', answer) for name, answer in named.items()]


def choices(*names: str) -> list[Gesture]:
    return [Press(f'[data-choice="{name}"]') for name in names]


def typed(text: str) -> list[Gesture]:
    return [Type("input[type=text]", text)]


ORDER = ["veilig", "apart", "luisteren", "opschrijven", "bespreken"]

TRIALS: dict[str, Trial] = {
    "single": Trial(
        "huisbaas-leest-mee",
        {"wrong": option("huisbaas-wegsturen"), "right": option("apart-spreken")},
    ),
    "multiple": Trial(
        "wie-kan-meedenken",
        {
            "wrong": option("werkgever", "groepsapp"),
            "partly": option("veilig-thuis"),
            "right": option("aandachtsfunctionaris", "veilig-thuis"),
        },
    ),
    "true-false": Trial("eerst-bewijs", {"wrong": option("right"), "right": option("wrong")}),
    "order": Trial(
        "eerst-dit-dan-dat",
        {"wrong": places(reversed(ORDER)), "right": places(ORDER)},
    ),
    "match": Trial(
        "wie-bel-je",
        {
            "wrong": items(geschreeuw="niemand", bang_kind="niemand", rare_rekening="niemand"),
            "partly": items(geschreeuw="noodnummer", bang_kind="niemand", rare_rekening="niemand"),
            "right": items(
                geschreeuw="noodnummer",
                bang_kind="veilig-thuis",
                rare_rekening="aandachtsfunctionaris",
            ),
        },
    ),
    "short-text": Trial(
        "advies-dag-en-nacht", {"wrong": typed("112"), "right": typed("veiligthuis")}
    ),
    "spot-signals": Trial(
        "avond-in-de-zaak",
        {
            "wrong": option("muziek", "eigenaar-opent"),
            "partly": option("matrassen"),
            "right": option("matrassen", "kijkt-naar-de-eigenaar"),
        },
    ),
    "decision": Trial(
        "briefje-bij-het-loket",
        {
            "wrong": choices("begeleider-aanspreken"),
            "right": choices("apart-vragen", "rustig-opschrijven"),
        },
    ),
}
"""By kind; the kind `reflection` has nothing to be right or wrong about."""
