"""Attack a report: find for each hidden number the least and the most that it can be.

The attacker knows the programme, its headcounts, the limits and every printed number, and
solves for the numbers of learners, completions and reached goals per municipality and workplace.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_matrix

from waakvlam.tally.cells import ALL, COMPLETIONS, GOAL, LEARNERS, CellId, headcount_of
from waakvlam.tally.plan import UNKNOWN, Goal, Plan
from waakvlam.tally.protect import Shown
from waakvlam.tally.protect.numbers import TELLING

Terms = dict[str, float]


@dataclass
class Attack:
    """Everything that follows from one report, as linear constraints over whole numbers."""

    plan: Plan
    minimum: int
    integral: bool = True
    as_of: date = date(2029, 12, 31)
    """Before the last day of a goal everybody is in time who completed everything."""

    names: dict[str, int] = field(default_factory=dict)
    rows: list[tuple[Terms, float, float]] = field(default_factory=list)

    def add(self, terms: Terms, low: float, high: float) -> None:
        for name in terms:
            self.names.setdefault(name, len(self.names))
        self.rows.append((terms, low, high))

    def know(self, shown: Mapping[CellId, Shown], people: Mapping[CellId, int]) -> None:
        for municipality in self.plan.municipalities:
            for workplace in self.plan.workplaces:
                self._know_people(municipality, workplace)
        for cell, one in shown.items():
            low, high = self._range(cell, one, people)
            self.add(self.terms(cell), low, high)

    def know_earlier(self, earlier: Attack) -> None:
        """Add an earlier report: the same learners and more came since. Its names begin with 1."""
        for terms, low, high in earlier.rows:
            self.add({f"1 {name}": amount for name, amount in terms.items()}, low, high)
        for name in earlier.names:
            self.add({name: 1, f"1 {name}": -1}, 0, np.inf)

    def _range(
        self, cell: CellId, shown: Shown, people: Mapping[CellId, int]
    ) -> tuple[float, float]:
        if shown.number is not None:
            return shown.number, shown.number
        if cell.column == UNKNOWN:
            return 1, np.inf  # Where there is nobody, a zero is told.
        headcount = headcount_of(cell, self.plan)
        if headcount is None or headcount < people[cell]:
            return 0, np.inf
        most = min(headcount * 9 // 10, headcount - self.minimum)
        if shown.sign:
            return most + 1, headcount
        # Now and then a report says nothing of a group that nearly all of it is counted.
        is_never_told = headcount < TELLING * self.minimum
        return 0, headcount if is_never_told or people[cell] > most else most

    def _know_people(self, municipality: str, workplace: str) -> None:
        here = f"{municipality} {workplace}"
        quizzes = {quiz: f"b {here} {quiz}" for quiz in self.plan.quizzes}
        for name in quizzes.values():
            self.add({name: 1, f"a {here}": -1}, -np.inf, 0)
        self.add({f"a {here}": 1, **dict.fromkeys(quizzes.values(), -1.0)}, -np.inf, 0)
        for goal in self.plan.goals:
            if municipality in goal.municipalities and workplace in goal.workplaces:
                self._know_goal(goal, here)

    def _know_goal(self, goal: Goal, here: str) -> None:
        asked = {self.plan.modules[module].quiz for module in goal.modules}
        reached = f"r {goal.id} {here}"
        for quiz in asked:
            self.add({reached: 1, f"b {here} {quiz}": -1}, -np.inf, 0)
        if not goal.valid_for and not goal.from_revision and self.as_of <= goal.by:
            both = {f"b {here} {quiz}": 1.0 for quiz in asked}
            self.add({**both, f"a {here}": 1 - len(asked), reached: -1}, -np.inf, 0)

    def terms(self, cell: CellId) -> Terms:
        plan = self.plan
        goal = next((goal for goal in plan.goals if GOAL + goal.id == cell.table), None)
        rows: Iterable[str] = goal.municipalities if goal else plan.municipalities
        columns: Iterable[str] = goal.workplaces if goal else plan.workplaces
        rows = [row for row in rows if cell.row in (ALL, row)]
        if cell.table == COMPLETIONS:
            quizzes = [quiz for quiz in plan.quizzes if cell.column in (ALL, quiz)]
            places = [f"{row} {one} {quiz}" for row in rows for one in columns for quiz in quizzes]
            return {f"b {place}": 1 for place in places}
        columns = [column for column in columns if cell.column in (ALL, column)]
        head = "a" if cell.table == LEARNERS else f"r {cell.table.removeprefix(GOAL)}"
        return {f"{head} {row} {column}": 1 for row in rows for column in columns}

    def interval(self, cell: CellId, before: str = "") -> tuple[float, float]:
        """Return the least and the most; `before` is `1 ` for the number of the earlier report."""
        terms = {before + name: amount for name, amount in self.terms(cell).items()}
        ends = [self._end(terms, sign) for sign in (1, -1)]
        return ends[0], ends[1]

    def _end(self, terms: Terms, sign: int) -> float:
        goal = np.zeros(len(self.names))
        for name, amount in terms.items():
            goal[self.names[name]] = sign * amount
        # Without an upper end nothing is bounded; far away is wide enough.
        found = milp(
            goal,
            constraints=self._constraints(),
            bounds=Bounds(0, 10_000),
            integrality=np.full(len(self.names), int(self.integral)),
            # With it, the solver was seen to return a wrong least number.
            options={"presolve": False},
        )
        assert found.status == 0, found.message
        return sign * round(float(found.fun), 6)

    def _constraints(self) -> LinearConstraint:
        places = list(self._places())
        matrix = csr_matrix(
            ([one[2] for one in places], ([one[0] for one in places], [one[1] for one in places])),
            shape=(len(self.rows), len(self.names)),
        )
        return LinearConstraint(
            matrix, [low for _, low, _ in self.rows], [high for *_, high in self.rows]
        )

    def _places(self) -> Iterator[tuple[int, int, float]]:
        for at, (terms, _, _) in enumerate(self.rows):
            for name, amount in terms.items():
                yield at, self.names[name], amount
