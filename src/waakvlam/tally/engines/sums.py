"""The sums of a store: the same as the standard engine adds up, of plain lines alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from waakvlam.tally.counts import Counts, Totals, answers, chosen
from waakvlam.tally.engines.asked import Asked
from waakvlam.tally.engines.parts import MONTH
from waakvlam.tally.engines.store import Store
from waakvlam.tally.learners import Group, Profile, in_scope

_Sums = dict[tuple[str, str, str], int]


def counts_of(store: Store) -> Counts:
    """Add up everybody who was not set apart; the lines that say the same again as well."""
    days = store.days()
    counted, again = sum(days.values()), store.number_again()
    tries = _tries(store)
    ahead = store.parts.number(store.as_of)
    return Counts(
        totals=Totals(counted + again, counted, again, 0, 0),
        groups=dict(_groups(store)),
        months=_months(store, days),
        reached=_reached(store),
        expiring=_expiring(store),
        answers=answers(tries),
        chosen=chosen(tries, store.plan),
        codes={"duplicate": again} if again else {},
        days_ahead=sum(number for (_, day), number in days.items() if day > ahead),
    )


def number_of_learners(store: Store) -> int:
    """Return how many learners were added up."""
    ((number,),) = store.ask("SELECT coalesce(sum(number), 0)::BIGINT FROM patterns")
    return int(number)


def _groups(store: Store) -> Iterator[tuple[Group, int]]:
    reached = " | ".join(
        f"CASE WHEN {each.is_reached(store.packing)} THEN {1 << each.number}::UHUGEINT ELSE 0 END"
        for each in store.asked
    )
    columns = f"{store.packing.done()} AS done, {reached or '0::UHUGEINT'} AS reached"
    goals = [goal.id for goal in store.plan.goals]
    quizzes = store.parts.values["quiz"]
    for town, place, done, all_reached, number in _added(store, columns):
        profile = Profile(
            tuple(name for at, name in enumerate(quizzes) if done >> at & 1),
            tuple(sorted(name for at, name in enumerate(goals) if all_reached >> at & 1)),
        )
        yield Group(_town(store, town), _place(store, place), profile), number


def _months(
    store: Store, days: Mapping[tuple[int, int], int]
) -> dict[tuple[str, str], tuple[int, int]]:
    """Return completions, and learners behind them, by municipality and month."""
    completions: Counter[tuple[int, int]] = Counter()
    for (town, day), number in days.items():
        completions[town, day // MONTH + 1] += number
    people: Counter[tuple[int, int]] = Counter()
    for town, _, months, number in _added(store, f"{store.packing.months_done()} AS months"):
        for month in range(1, store.parts.months + 1):
            people[town, month] += number if months >> month & 1 else 0
    return {
        (_town(store, town), store.parts.month(month)): (number, people[town, month])
        for (town, month), number in completions.items()
        if number
    }


def _reached(store: Store) -> _Sums:
    found: Counter[tuple[str, str, str]] = Counter()
    for asked in store.asked:
        column = f"{asked.month(store.packing)} AS month"
        for town, place, month, number in _added(store, column, asked.is_reached(store.packing)):
            if _is_in_scope(store, asked, town, place):
                key = asked.goal.id, _town(store, town), store.parts.month(month)
                found[key] += number
    return dict(found)


def _expiring(store: Store) -> _Sums:
    found: Counter[tuple[str, str, str]] = Counter()
    for asked in store.asked:
        if asked.old is None:
            continue
        is_old = store.packing.is_old(asked.condition, asked.old, asked.quizzes)
        wanted = f"{asked.is_reached(store.packing)} AND {is_old}"
        for town, place, _, number in _added(store, "0 AS nothing", wanted):
            if _is_in_scope(store, asked, town, place):
                found[asked.goal.id, _town(store, town), _place(store, place)] += number
    return dict(found)


def _tries(store: Store) -> Counter[tuple[str, int, str]]:
    """Return what was chosen first, in whole quizzes of the newest revision."""
    quizzes, found = store.parts.values["quiz"], Counter[tuple[str, int, str]]()
    for (quiz, revision, questions, at, result), number in store.tries().items():
        known = store.plan.quizzes[quizzes[quiz]]
        whole = store.parts.values["revision"][revision], questions
        if whole == (known.revision, known.questions):
            found[quizzes[quiz], at, result] += number
    return found


def _added(store: Store, columns: str, wanted: str = "true") -> list[tuple[int, ...]]:
    """Return municipality, workplace and these columns, and the number of learners."""
    return store.ask(
        f"SELECT municipality, workplace, {columns}, sum(number)::BIGINT FROM patterns"
        f" WHERE {wanted} GROUP BY ALL"
    )


def _is_in_scope(store: Store, asked: Asked, town: int, place: int) -> bool:
    return in_scope(asked.goal, _town(store, town), _place(store, place))


def _town(store: Store, number: int) -> str:
    return str(store.parts.values["municipality"][number])


def _place(store: Store, number: int) -> str:
    return str(store.parts.values["workplace"][number])
