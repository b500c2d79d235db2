"""A scene in sentences, of which the learner marks those that are a signal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, ClassVar, Literal

from waakvlam.diagnostics import Diagnostic
from waakvlam.model.base import Item
from waakvlam.model.fields import Flag, Markdown, Text
from waakvlam.questions.base import QuestionBase
from waakvlam.questions.interaction import NONE_OF_THESE, Interaction, parts


class Sentence(Item):
    """A sentence of a scene, which the learner may mark."""

    text: Text
    """What happens, in one sentence or two."""

    signal: Flag = False
    """`true` when this is a signal."""

    feedback: Markdown
    """Why this is a signal, or why it is not."""


class SpotSignalsQuestion(QuestionBase):
    """A scene; the learner marks the sentences that are a signal, or says to see none."""

    template: ClassVar[str] = "spot-signals.html.j2"

    kind: Literal["spot-signals"]
    """Kind of question."""

    scene: tuple[Sentence, ...]
    """Two or more sentences, in the order in which things happen."""

    no_signals: Flag = False
    """`true` when nothing in the scene is a signal; then nobody has to guess what was meant."""

    def key(self) -> Mapping[str, Any]:
        """Return the kind, the ids of the sentences and those of the signals."""
        return {
            "kind": self.kind,
            "sentences": [sentence.id for sentence in self.scene],
            "signals": [sentence.id for sentence in self.scene if sentence.signal],
        }

    def interaction(self) -> Interaction:
        """Return a choice between the sentences, and «no signals»."""
        signals = parts(sentence.id for sentence in self.scene if sentence.signal)
        choices = tuple((str(sentence.id), sentence.text) for sentence in self.scene)
        return Interaction("choice", (signals or parts([NONE_OF_THESE]),), {"choices": choices})

    @classmethod
    def points(cls, key: Mapping[str, Any], answer: object) -> float:
        """Give each signal found its share; a sentence marked wrongly takes one away."""
        marked = _marked(key, answer)
        if marked is None:
            return 0.0
        signals = {*key["signals"]}
        if not signals or not marked:
            return float(signals == marked)
        return max(0, len(marked & signals) - len(marked - signals)) / len(signals)

    def problems(self) -> Iterator[Diagnostic]:
        """Find scenes that are too short, or of which it is not clear what to mark."""
        if len(self.scene) == 1:
            yield Diagnostic("too-few-sentences", self.place("scene"))
        signal = next((sentence for sentence in self.scene if sentence.signal), None)
        if signal is None and not self.no_signals:
            yield Diagnostic("no-signal-marked", self.place("scene"))
        elif signal is not None and self.no_signals:
            args = {"line": str(signal.place("signal").line)}
            yield Diagnostic("signal-in-quiet-scene", self.place("no_signals"), args=args)

    def text_problems(self) -> Iterator[Diagnostic]:
        """Find sentences that look the same."""
        first: dict[str, Sentence] = {}
        for sentence in self.scene:
            other = first.setdefault(sentence.text.casefold(), sentence)
            if other is not sentence:
                args = {"line": str(other.text.span.line)}
                yield Diagnostic("same-sentences", sentence.text.span, args=args)


def _marked(key: Mapping[str, Any], answer: object) -> set[str] | None:
    """Return the ids of an answer; none when they are not ids of sentences."""
    if not isinstance(answer, list) or not all(isinstance(id_, str) for id_ in answer):
        return None
    marked = set(answer)
    return marked if marked <= {*key["sentences"]} else None
