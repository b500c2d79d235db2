"""What is hidden stays hidden: the tests attack the printed tables."""

from __future__ import annotations

from fractions import Fraction
from itertools import product

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from waakvlam.tally.bridges import bridges
from waakvlam.tally.counts import ALL, Cell, Key, Table
from waakvlam.tally.suppress import Shown, suppress

MINIMUM = 5


def table(rows: list[list[int]], headcount: int | None = None) -> Table:
    names = tuple(f"r{at}" for at in range(len(rows)))
    columns = tuple(f"c{at}" for at in range(len(rows[0])))
    values = {(r, c): rows[i][j] for i, r in enumerate(names) for j, c in enumerate(columns)}
    sums = {
        (r, c): sum(values[x, y] for x, y in values if r in (ALL, x) and c in (ALL, y))
        for r, c in product((*names, ALL), (*columns, ALL))
    }
    cells = {key: Cell(value, value, headcount) for key, value in sums.items()}
    if headcount:
        cells = {
            key: Cell(cell.value, cell.people) for key, cell in cells.items() if ALL in key
        } | {key: cell for key, cell in cells.items() if ALL not in key}
    return Table("x", "learners", names, columns, cells)


def one_column(values: list[int]) -> Table:
    names = tuple(f"r{at}" for at in range(len(values)))
    cells = {(name, ALL): Cell(value, value) for name, value in zip(names, values, strict=True)}
    total = sum(values)
    return Table("x", "learners", names, (), cells | {(ALL, ALL): Cell(total, total)})


def equations(of: Table) -> list[dict[Key, int]]:
    """Return every line as coefficients that add up to zero."""
    down = [{(r, c): 1 for r in of.rows} | {(ALL, c): -1} for c in (*of.columns, ALL)]
    across = [{(r, c): 1 for c in of.columns} | {(r, ALL): -1} for r in (*of.rows, ALL)]
    return down + across if of.columns else down


def follows_exactly(of: Table, shown: dict[Key, Shown]) -> set[Key]:
    """Solve the linear system of the printed table for what is hidden."""
    hidden = [key for key in shown if shown[key].number is None]
    matrix = [[Fraction(line.get(key, 0)) for key in hidden] for line in equations(of)]
    solved, used = set(), 0
    for column in range(len(hidden)):
        pivot = next((at for at in range(used, len(matrix)) if matrix[at][column]), None)
        if pivot is None:
            continue
        matrix[used], matrix[pivot] = matrix[pivot], matrix[used]
        matrix[used] = [value / matrix[used][column] for value in matrix[used]]
        for at, row in enumerate(matrix):
            if at != used and row[column]:
                matrix[at] = [a - row[column] * b for a, b in zip(row, matrix[used], strict=True)]
        used += 1
    for row in matrix:
        if sum(value != 0 for value in row) == 1:
            solved.add(hidden[next(at for at, value in enumerate(row) if value)])
    return solved


tables = st.integers(1, 4).flatmap(
    lambda width: st.lists(
        st.lists(st.integers(0, 30), min_size=width, max_size=width), min_size=2, max_size=5
    )
)


@given(tables)
def test_no_small_number_follows_from_the_totals(rows: list[list[int]]) -> None:
    of = table(rows)
    shown = suppress(of, MINIMUM)

    small = {key for key, cell in of.cells.items() if cell.value < MINIMUM}
    assert all(shown[key].number is None for key in small)
    assert follows_exactly(of, shown).isdisjoint(small)


@given(st.lists(st.integers(0, 12), min_size=2, max_size=4))
def test_no_small_number_follows_from_bounds_and_a_total(values: list[int]) -> None:
    of = one_column(values)
    assume(len([value for value in values if value >= MINIMUM]) >= 1)
    shown = suppress(of, MINIMUM)

    total = shown[ALL, ALL].number
    ranges = [
        range(int(each.low), min(int(min(each.high, 60)), 60) + 1)
        for key, each in shown.items()
        if key != (ALL, ALL)
    ]
    worlds = [world for world in product(*ranges) if total is None or sum(world) == total]
    for at, name in enumerate(of.rows):
        if values[at] < MINIMUM:
            assert len({world[at] for world in worlds}) > 1, (name, shown)


@given(tables)
def test_numbers_that_are_shown_are_true_and_no_group_is_all_or_nothing(
    rows: list[list[int]],
) -> None:
    of = table(rows, headcount=30)
    shown = suppress(of, MINIMUM)

    for key, cell in of.cells.items():
        assert shown[key].number in (None, cell.value)
        assert shown[key].low <= cell.value <= shown[key].high or shown[key].sign == ""
        if cell.headcount:
            assert shown[key].number not in {0, *range(26, 31)}


def test_a_group_that_is_small_as_a_whole_tells_nothing() -> None:
    for value in range(10):
        of = Table("x", "learners", (), (), {(ALL, ALL): Cell(value, value, 9)})
        assert suppress(of, MINIMUM)[ALL, ALL] == Shown(None, 0, 9)


def test_one_small_cell_takes_the_smallest_other_of_its_line_along() -> None:
    shown = suppress(one_column([3, 20, 9]), MINIMUM)

    assert [shown[key].number for key in shown] == [None, 20, None, 32]
    assert [shown[key].sign for key in shown] == ["<5", "", "", ""]


def test_nothing_is_hidden_without_a_reason() -> None:
    assert all(each.number is not None for each in suppress(table([[9, 8], [7, 6]]), 5).values())


@pytest.mark.parametrize(
    ("ends", "expected"),
    [
        ({}, set()),
        ({1: ("a", "b")}, {1}),
        ({1: ("a", "b"), 2: ("a", "b")}, set()),
        ({1: ("a", "b"), 2: ("b", "c"), 3: ("c", "a"), 4: ("c", "d")}, {4}),
        ({1: ("a", "b"), 2: ("c", "d")}, {1, 2}),
    ],
)
def test_bridges_are_the_edges_on_no_cycle(
    ends: dict[int, tuple[str, str]], expected: set[int]
) -> None:
    assert bridges(ends) == expected
