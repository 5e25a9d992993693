"""Fixtures of a real store in a folder of the test's own."""

import shutil
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


@pytest.fixture(scope="session")
def first_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a fresh and empty store, once, and close it: return the folder of the files that each test's begins as."""
    place = paths(tmp_path_factory.mktemp("first-store"))
    open_store(place).close()
    assert [file.name for file in place.data_dir.glob("*.db*")] == [place.database.name], "only a closed store is whole"
    return place.data_dir


@pytest.fixture
def store(store_paths: Paths, first_store: Path) -> Iterator[SqlStore]:
    """Open a fresh and empty store, as ``open_store`` leaves one that it made."""
    shutil.copytree(first_store, store_paths.data_dir)
    opened = SqlStore(store_paths)
    yield opened
    opened.close()
