"""A draw of questions must be possible."""

from __future__ import annotations

from collections.abc import Iterator

from waakvlam.diagnostics import Diagnostic
from waakvlam.model.quiz import Pool, Quiz
from waakvlam.source.nearest import nearest
from waakvlam.source.scope import Scope


def impossible_draws(scope: Scope) -> Iterator[Diagnostic]:
    """Find draws of no question, or of more than there are."""
    for quiz in scope.all("quiz", Quiz).values() if scope.is_base else ():
        parts: tuple[Quiz | Pool, ...] = (quiz, *quiz.pools)
        for part in parts:
            count = _graded(quiz, str(part.id) if isinstance(part, Pool) else "")
            if part.draw is not None and not 1 <= part.draw <= count:
                args = {"draw": str(part.draw), "count": str(count)}
                yield Diagnostic("impossible-draw", part.place("draw"), args=args)


def unknown_pools(scope: Scope) -> Iterator[Diagnostic]:
    """Find questions in a group that the quiz does not have."""
    for quiz in scope.all("quiz", Quiz).values() if scope.is_base else ():
        known = [str(pool.id) for pool in quiz.pools]
        for question in quiz.questions:
            if question.pool is not None and question.pool not in known:
                near = nearest(question.pool, known)
                args = {"id": str(question.pool), **near.args}
                yield Diagnostic("unknown-pool", question.pool.span, "error", args, near.hint)


def _graded(quiz: Quiz, pool: str) -> int:
    return sum(question.graded and (question.pool or "") == pool for question in quiz.questions)
