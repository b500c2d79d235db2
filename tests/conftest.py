"""What tests of the whole site share: one build per run, and its address."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from whole_site import build_site, served


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the project's own site, built strictly."""
    return build_site(tmp_path_factory.mktemp("whole") / "site")


@pytest.fixture(scope="session")
def site_address(built_site: Path) -> Iterator[str]:
    """Return the address at which the built site is served under the strict policy."""
    with served(built_site) as address:
        yield address
