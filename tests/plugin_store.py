"""Fixtures of a real store in a folder of the test's own.

Each store has engines of its own, and each engine would put together anew the text of every statement that it runs, at
a cost greater than that of running it. So all these stores share what the first one's engine has put together.
"""

import shutil
from collections.abc import Iterator, MutableMapping
from contextlib import contextmanager
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from sqlalchemy import Dialect, create_engine

from unginvest_workshop.app_photos import PhotoShelf
from unginvest_workshop.domain.ids import WorkshopId
from unginvest_workshop.i18n import Translator
from unginvest_workshop.operations.demo import make_demo
from unginvest_workshop.settings import Paths, paths
from unginvest_workshop.storage.opening import open_store
from unginvest_workshop.storage.store import SqlStore

DEMO_DAY = date(2026, 11, 22)
DEMO_MADE = 1_790_000_000_000
"""When the demo was made, UTC milliseconds."""


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
    with opened_copy(first_store, store_paths) as opened:
        yield opened


@pytest.fixture(scope="session")
def first_demo(first_store: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, WorkshopId]:
    """Make the demo once, with its pictures: return the folder that each test's begins as, and the first day's id."""
    place = paths(tmp_path_factory.mktemp("first-demo") / "data")
    with opened_copy(first_store, place) as opened:
        demo = make_demo(opened, DEMO_DAY, DEMO_MADE, Translator("nb"), PhotoShelf(place.media).take_in)
        opened.close()
    return place.data_dir, demo


@pytest.fixture
def demo_store(store_paths: Paths, first_demo: tuple[Path, WorkshopId]) -> Iterator[tuple[SqlStore, WorkshopId]]:
    """Open a store with the demo in it, and return the first day's id too."""
    folder, demo = first_demo
    with opened_copy(folder, store_paths) as opened:
        yield opened, demo


@contextmanager
def opened_copy(folder: Path, place: Paths) -> Iterator[SqlStore]:
    """Open a copy of a closed store, with the statements that others have put together before."""
    shutil.copytree(folder, place.data_dir)
    opened = SqlStore(place)
    for engine in (opened._reader, opened._writer):
        engine.dialect, engine._compiled_cache = _statements()
    yield opened
    # nobody opens it again, and a last backup would take longer than most tests
    opened._reader.dispose()
    opened._writer.dispose()


@cache
def _statements() -> tuple[Dialect, MutableMapping]:
    """Return what puts statements together, and a place to keep them that belongs to it."""
    engine = create_engine("sqlite://")
    with engine.connect():  # the dialect asks the database what it can do when it first meets it
        return engine.dialect, engine._compiled_cache
