"""Chooses the tests that coverage watches: being watched makes a test take about twice as long.

What the watched tests run through, all tests run through, so that a floor which they reach is reached.
"""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from coverage import Coverage

_HERE = Path(__file__).parent
_WHOLE = ("domain", "operations", "storage")
"""Packages whose own tests hold a floor that is near the whole."""
_EVERY = 4
"""In ``tests/ui``, of so many test functions in a row in a file all are watched but the last."""

_WATCHED = pytest.StashKey[bool]()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Choose those that hold a floor of ``packaging/coverage_floors.py``: all of some packages, and a part of the ui's.

    The first case of a function stands for all of its cases.
    """
    seen: Counter[Path] = Counter()
    functions: set[tuple[Path, str]] = set()
    for item in items:
        package = item.path.relative_to(_HERE).parts[0] if item.path.is_relative_to(_HERE) else ""
        name = (item.path, getattr(item, "originalname", item.name))
        if package == "ui" and name not in functions:
            functions.add(name)
            chosen = seen[item.path] % _EVERY != _EVERY - 1
            seen[item.path] += 1
        else:
            chosen = package in _WHOLE and not _tries_many(item)
        item.stash[_WATCHED] = chosen and item.get_closest_marker("unwatched") is None


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    """Let coverage rest while a test that is not chosen is set up, run and taken down.

    In a worker of xdist, one coverage runs within another, which goes on when the inner one stops: so all are stopped.
    """
    resting: list[Coverage] = []
    while not item.stash[_WATCHED] and (running := Coverage.current()) is not None:
        running.stop()
        resting.append(running)
    try:
        return (yield)
    finally:
        for coverage in reversed(resting):
            coverage.start()


def _tries_many(item: pytest.Item) -> bool:
    """Tell whether hypothesis finds the test's examples: a floor is not to stand on what it happens to find."""
    return hasattr(getattr(item, "function", None), "hypothesis")
