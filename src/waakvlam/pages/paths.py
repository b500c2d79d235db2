"""What a learning path takes, and for whom a result counts a limited time only."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from waakvlam.model.site import Site


def path_minutes(site: Site) -> Mapping[str, int]:
    """Return how long the path of each workplace takes, by id."""
    return {
        workplace.id: sum(site.modules[name].minutes for name in workplace.path)
        for workplace in site.programme.workplaces
    }


def modules_by_workplace(site: Site) -> Mapping[str, list[str]]:
    """Return the learning path of each workplace, by id."""
    return {place.id: [str(name) for name in place.path] for place in site.programme.workplaces}


def validity_limits(site: Site) -> list[dict[str, Any]]:
    """Return the goals with `valid_for`, as the script in the browser reads them."""
    return [
        {
            "modules": list(goal.modules),
            "municipalities": list(goal.municipalities),
            "workplaces": list(goal.workplaces),
            "months": goal.valid_for,
        }
        for goal in site.programme.goals
        if goal.valid_for is not None
    ]
