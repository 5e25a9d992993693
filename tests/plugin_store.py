"""Fixtures of a real store in a folder of the test's own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from unginvest_workshop.settings import Paths, paths
from unginvest_workshop.storage.opening import open_store
from unginvest_workshop.storage.store import SqlStore


@pytest.fixture
def store_paths(tmp_path: Path) -> Paths:
    """Tell where a test's store lies; nothing is there yet."""
    return paths(tmp_path / "data")


@pytest.fixture
def store(store_paths: Paths) -> Iterator[SqlStore]:
    """Open a fresh and empty store."""
    opened = open_store(store_paths)
    yield opened
    opened.close()
