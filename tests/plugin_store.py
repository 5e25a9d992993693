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
def first_store(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, SqlStore]:
    """Make a fresh and empty store, once: the files that each test's store begins as, and one that is open on them."""
    place = paths(tmp_path_factory.mktemp("first-store"))
    opened = open_store(place)
    opened.close()
    assert [file.name for file in place.data_dir.glob("*.db*")] == [place.database.name], "only a closed store is whole"
    return place.data_dir, opened


@pytest.fixture
def store(store_paths: Paths, first_store: tuple[Path, SqlStore]) -> Iterator[SqlStore]:
    """Open a fresh and empty store, as ``open_store`` leaves one that it made."""
    files, first = first_store
    shutil.copytree(files, store_paths.data_dir)
    opened = SqlStore(store_paths)
    for engine, known in ((opened._reader, first._reader), (opened._writer, first._writer)):
        # a statement is compiled once for each engine, and would be for each test
        engine.dialect, engine._compiled_cache = known.dialect, known._compiled_cache
    yield opened
    opened.close()
