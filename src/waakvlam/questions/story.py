"""The parts of a story in steps, and what can be wrong with the way they are linked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from waakvlam.diagnostics import Diagnostic
from waakvlam.model.base import Item
from waakvlam.model.fields import Flag, Id, Markdown, Text
from waakvlam.source.nearest import nearest


class StoryChoice(Item):
    """Something that the learner can do in a step."""

    text: Text
    """What the learner does, in one sentence."""

    leads_to: Id
    """Id of the step or the end that follows; a step must stand lower in the list."""

    feedback: Markdown
    """Why this was wise or not; shown when the story has ended and is checked."""


class StoryStep(Item):
    """A moment in the story at which the learner decides."""

    text: Markdown
    """What happens now, as a consequence of what was chosen before."""

    choices: tuple[StoryChoice, ...] = ()
    """What the learner can do; a step without choices is a dead end, which is an error."""


class StoryEnd(Item):
    """A moment at which the story is over."""

    text: Markdown
    """How it ends, as a consequence of what was chosen."""

    good: Flag = False
    """`true` when reaching this end is right."""

    feedback: Markdown
    """Why this is a good end, or what leads to a better one."""


def link_problems(steps: Sequence[StoryStep], ends: Sequence[StoryEnd]) -> Iterator[Diagnostic]:
    """Find ways that lead nowhere or back, and places that no way leads to."""
    yield from _shared_ids(steps, ends)
    yield from _links(steps, {end.id for end in ends})
    yield from _unreachable(steps, ends)


def _shared_ids(steps: Sequence[StoryStep], ends: Sequence[StoryEnd]) -> Iterator[Diagnostic]:
    """Find ends with the id of a step: a choice could mean both."""
    by_id = {step.id: step for step in steps}
    for end in ends:
        if end.id in by_id:
            args = {"id": end.id, "line": str(by_id[end.id].id.span.line)}
            yield Diagnostic("end-named-as-step", end.id.span, args=args)


def _links(steps: Sequence[StoryStep], ends: set[Id]) -> Iterator[Diagnostic]:
    """Find choices that lead nowhere, or to where the story was: every loop has one of these."""
    below = [step.id for step in steps]
    known = {*below, *ends}
    for step in steps:
        below.remove(step.id)
        if not step.choices:
            yield Diagnostic("dead-end", step.place("choices"), args={"id": step.id})
        for target in _targets(step):
            if target not in known:
                near = nearest(target, known)
                args = {"id": target, **near.args}
                yield Diagnostic("unknown-step", target.span, "error", args, near.hint)
            elif target not in below and target not in ends:
                yield Diagnostic("leads-back", target.span, args={"id": target})


def _unreachable(steps: Sequence[StoryStep], ends: Sequence[StoryEnd]) -> Iterator[Diagnostic]:
    """Find steps and ends that no way leads to, unless an unknown step may be the reason."""
    reached: set[str] = {step.id for step in steps[:1]}
    places: list[Item] = [*steps, *ends]
    for step in steps:
        if step.id in reached:
            reached.update(_targets(step))
    if reached <= {place.id for place in places}:
        for place in places:
            if place.id not in reached:
                yield Diagnostic("unreachable-step", place.id.span, args={"id": place.id})


def _targets(step: StoryStep) -> Iterator[Id]:
    for choice in step.choices:
        yield choice.leads_to
