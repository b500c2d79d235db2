"""What a first view of each kind of page asks for stays within its budget."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser
from scripts_folder import make_importable

make_importable()
from benchmarks.first_view import BUDGETS, first_view  # noqa: E402 (needs the path above)

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("kind", BUDGETS)
def test_a_first_view_stays_within_its_budget(
    kind: str, browser: Browser, site_address: str
) -> None:
    view = first_view(browser, f"{site_address}/{BUDGETS[kind].path}")

    assert view.beyond(BUDGETS[kind]) == ()
    assert view.requests >= 3
