"""Steps on the page are mixed, always alike and never right."""

from __future__ import annotations

import pytest

from waakvlam.questions.order import OrderQuestion


def question(name: str, count: int) -> OrderQuestion:
    return OrderQuestion.model_validate(
        {
            "id": name,
            "kind": "order",
            "text": "Wat eerst?",
            "steps": [{"id": f"stap-{n}", "text": f"Stap {n}"} for n in range(count)],
            "explanation": "Daarom.",
        }
    )


@pytest.mark.parametrize("name", [f"vraag-{n}" for n in range(40)])
def test_the_page_never_shows_the_right_order(name: str) -> None:
    order = question(name, 3)
    assert order.mixed != order.steps
    assert set(order.key()["correct"]) == {step.id for step in order.mixed}


def test_the_page_mixes_the_steps_the_same_way_each_time() -> None:
    first, second = question("vraag", 6), question("vraag", 6)
    assert [step.id for step in first.mixed] == [step.id for step in second.mixed]
