"""Chooses the tests that coverage watches: being watched makes a test take about twice as long.

What the watched tests run through, all tests run through, so that a floor which they reach is reached.
"""

from collections import Counter
from pathlib import Path

import pytest

_HERE = Path(__file__).parent
_WHOLE = ("domain", "operations", "storage")
"""Packages whose own tests hold a floor that is near the whole."""
_EVERY = 4
"""In ``tests/ui``, this many test functions of a file lie between two that are watched, the latter included."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let coverage rest in all tests but those that hold a floor of ``packaging/coverage_floors.py``."""
    seen: Counter[Path] = Counter()
    functions: set[tuple[Path, str]] = set()
    for item in items:
        package = item.path.relative_to(_HERE).parts[0] if item.path.is_relative_to(_HERE) else ""
        watched = package in _WHOLE and not _tries_many(item)
        name = (item.path, getattr(item, "originalname", item.name))
        if package == "ui" and name not in functions:  # the first case of a function stands for all of them
            functions.add(name)
            watched = seen[item.path] % _EVERY == 0
            seen[item.path] += 1
        if not watched:
            item.add_marker(pytest.mark.no_cover)


def _tries_many(item: pytest.Item) -> bool:
    """Tell whether hypothesis finds the test's examples: a floor is not to stand on what it happens to find."""
    return hasattr(getattr(item, "function", None), "hypothesis")
