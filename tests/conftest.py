"""What all tests share: builders on the import path, and one build of the whole site."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from hypothesis import settings
from whole_site import build_site, served

from waakvlam.day import VARIABLE

# Reviews fall due as time passes; the tests stay on one day.
os.environ[VARIABLE] = "2026-11-27"

# A busy machine is no failure: no test is judged by the time of one example.
settings.register_profile("waakvlam", deadline=None)
# For a long search by hand: pytest --hypothesis-profile=thorough tests/receipts
settings.register_profile("thorough", deadline=None, max_examples=2_000)
settings.load_profile("waakvlam")

MOST_UNSTEADY = 3
"""So many tests of a run may need their second try; it names each of them at the end."""


def pytest_collection_modifyitems(items: Sequence[pytest.Item]) -> None:
    """Give a test in a browser a second try: a browser has a clock of its own on a busy machine."""
    for item in items:
        if item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.flaky(reruns=1))


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Fail a run in which tests needed a second try too often: then it is not the machine."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if reporter and (unsteady := len(reporter.stats.get("rerun", []))) > MOST_UNSTEADY:
        reporter.write_line(f"{unsteady} tests needed a second try; at most {MOST_UNSTEADY} may.")
        session.exitstatus = session.exitstatus or pytest.ExitCode.TESTS_FAILED


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the project's own site, built strictly."""
    return build_site(tmp_path_factory.mktemp("whole") / "site")


@pytest.fixture(scope="session")
def site_address(built_site: Path) -> Iterator[str]:
    """Return the address at which the built site is served under the strict policy."""
    with served(built_site) as address:
        yield address
