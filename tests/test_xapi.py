"""Our content in the words of xAPI, from the example of each kind of question."""

from __future__ import annotations

from typing import Any

import pytest
from browser.examples import write_examples

from waakvlam import xapi
from waakvlam.load import Loaded, load
from waakvlam.model.fields import Text
from waakvlam.questions import KINDS, QuestionBase
from waakvlam.questions.interaction import pattern

SITE = "https://example.org/training/"
GRADED = sorted(name for name, kind in KINDS.items() if kind.graded)
RIGHT = {
    "decision": (
        "performance",
        ["pas-afhalen[.]apart-vragen[,]even-alleen[.]rustig-opschrijven"],
    ),
    "match": (
        "matching",
        [
            "geschreeuw[.]noodnummer[,]bang-kind[.]veilig-thuis"
            "[,]rare-rekening[.]aandachtsfunctionaris"
        ],
    ),
    "multiple": ("choice", ["datum-en-plek[,]letterlijk"]),
    "order": ("sequencing", ["veilig[,]apart[,]luisteren[,]opschrijven[,]bespreken"]),
    "short-text": ("fill-in", ["{case_matters=false}112"]),
    "single": ("choice", ["apart-spreken"]),
    "spot-signals": ("choice", ["matrassen[,]kijkt-naar-de-eigenaar"]),
    "true-false": ("true-false", ["false"]),
}
LISTS = {
    "decision": {"steps"},
    "match": {"source", "target"},
    "short-text": set(),
    "true-false": set(),
}


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Loaded:
    return load(write_examples(tmp_path_factory.mktemp("examples")))


def example(loaded: Loaded, kind: str, language: str = "nl") -> QuestionBase:
    questions = loaded.sites[language].quizzes[kind].questions
    return next(one for one in questions if isinstance(one, KINDS[kind]))


def written(loaded: Loaded, kind: str) -> dict[str, Any]:
    address = xapi.Activities(SITE).question(kind, "vraag")
    spoken = [example(loaded, kind, language) for language in ("nl", "en")]
    return xapi.question(address, spoken)


@pytest.mark.parametrize("kind", GRADED)
def test_a_graded_question_is_an_interaction_with_its_right_answers(
    kind: str, loaded: Loaded
) -> None:
    definition = written(loaded, kind)["definition"]
    assert (definition["interactionType"], definition["correctResponsesPattern"]) == RIGHT[kind]
    lists = {name for name, value in definition.items() if name != "correctResponsesPattern"
             and isinstance(value, list)}  # fmt: skip
    assert lists == LISTS.get(kind, {"choices"})


def test_a_question_and_what_can_be_chosen_are_told_in_both_languages(loaded: Loaded) -> None:
    activity = written(loaded, "single")
    assert activity["id"] == "https://example.org/training/quizzes/single/#wv-vraag"
    definition = activity["definition"]
    assert definition["description"].keys() == {"nl", "en"}
    assert definition["choices"][1] == {
        "id": "apart-spreken",
        "description": {
            "nl": "Ik zeg dat ik een deel altijd met de aanvrager alleen doe.",
            "en": "I say that I always do one part with the applicant alone.",
        },
    }


def test_a_text_that_fell_back_is_told_in_its_own_language() -> None:
    assert xapi.by_language([Text("Titel"), Text("Titel")]) == {"nl": "Titel"}


def test_every_way_of_a_story_that_ends_well_is_right_unless_they_are_many(
    loaded: Loaded,
) -> None:
    story = example(loaded, "decision")
    step = story.steps[0]  # type: ignore[attr-defined]  # a story has steps
    good = [end for end in story.ends if end.good][:1]  # type: ignore[attr-defined]  # and ends
    choice = step.choices[0].model_copy(update={"leads_to": good[0].id})
    for count, told in ((5, 5), (6, 0)):
        choices = tuple(choice.model_copy(update={"id": f"keus-{n}"}) for n in range(count))
        only = step.model_copy(update={"choices": choices})
        changed = story.model_copy(update={"steps": (only,)})
        assert len(changed.interaction().correct) == told


def test_a_quiet_scene_is_answered_by_nothing_of_this(loaded: Loaded) -> None:
    scene = example(loaded, "spot-signals")
    sentences = scene.scene  # type: ignore[attr-defined]  # a scene
    quiet = tuple(one.model_copy(update={"signal": False}) for one in sentences)
    changed = scene.model_copy(update={"scene": quiet, "no_signals": True})
    assert xapi.patterns([changed.interaction()]) == ["_none"]


def test_a_typed_answer_cannot_look_like_several() -> None:
    assert pattern((("een[,]twee[.]drie[:]vier",),)) == "een[, ]twee[. ]drie[: ]vier"


def test_addresses_are_the_sites_own_without_a_language() -> None:
    known = xapi.Activities(SITE)
    assert known.module("signalen") == "https://example.org/training/modules/signalen/"
    assert known.course("signalen") == "https://example.org/training/modules/signalen/#course"
    assert known.quiz("signalen") == "https://example.org/training/quizzes/signalen/"
    assert xapi.quiz(known.quiz("x"), [Text("Titel")])["definition"]["name"] == {"nl": "Titel"}
    assert xapi.course(known.course("x"), [Text("Titel")])["definition"]["type"].endswith("/course")
    assert xapi.verb("passed")["id"] == "http://adlnet.gov/expapi/verbs/passed"
