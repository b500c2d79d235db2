"""A story in linked steps: each choice leads on, to another step or to an end."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any, ClassVar, Literal

from waakvlam.diagnostics import Diagnostic
from waakvlam.questions.base import QuestionBase
from waakvlam.questions.interaction import MOST_WAYS, Interaction, Response
from waakvlam.questions.story import StoryEnd, StoryStep, link_problems


class DecisionQuestion(QuestionBase):
    """A story in linked steps; right when it ends well."""

    template: ClassVar[str] = "decision.html.j2"

    kind: Literal["decision"]
    """Kind of question."""

    steps: tuple[StoryStep, ...]
    """The steps; the story begins at the first and only goes on to steps below."""

    ends: tuple[StoryEnd, ...]
    """The ends; at least one has `good: true`."""

    def key(self) -> Mapping[str, Any]:
        """Return the kind, where the story begins, where each choice leads to, and the ends."""
        return {
            "kind": self.kind,
            "first": self.steps[0].id,
            "steps": {
                step.id: {choice.id: choice.leads_to for choice in step.choices}
                for step in self.steps
            },
            "good": [end.id for end in self.ends if end.good],
        }

    def interaction(self) -> Interaction:
        """Return the steps, and every way that ends well when there are only a few."""
        ways = tuple(islice(self._good_ways(str(self.steps[0].id)), MOST_WAYS + 1))
        steps = tuple((str(step.id), step.text) for step in self.steps)
        return Interaction("performance", ways if len(ways) <= MOST_WAYS else (), {"steps": steps})

    @classmethod
    def points(cls, key: Mapping[str, Any], answer: object) -> float:
        """Give all or nothing for a way, a list of ids of choices, that ends well."""
        return float(_where(key, answer) in key["good"])

    def problems(self) -> Iterator[Diagnostic]:
        """Find steps and ends that do not fit together, and stories that cannot end well."""
        yield from link_problems(self.steps, self.ends)
        if self.ends and not any(end.good for end in self.ends):
            yield Diagnostic("no-good-end", self.place("ends"))

    def _good_ways(self, place: str) -> Iterator[Response]:
        """Yield the ways from a step or end to a good end, as choices by step."""
        if any(end.id == place and end.good for end in self.ends):
            yield ()
        for step in self.steps:
            for choice in step.choices if step.id == place else ():
                for way in self._good_ways(str(choice.leads_to)):
                    yield ((str(step.id), str(choice.id)), *way)


def _where(key: Mapping[str, Any], answer: object) -> str | None:
    """Return the step or end to which a way leads; none when it cannot be gone."""
    if not isinstance(answer, list):
        return None
    place: str | None = key["first"]
    for choice in answer:
        if place not in key["steps"] or not isinstance(choice, str):
            return None
        place = key["steps"][place].get(choice)
    return place
