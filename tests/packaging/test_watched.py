"""Which tests coverage watches: those that hold a floor, and no more, as it takes its time."""

import sys
from pathlib import Path
from types import SimpleNamespace

from coverage import Coverage
from hypothesis import given
from hypothesis import strategies as st

from tests import plugin_watched

TESTS = Path(plugin_watched.__file__).parent


def item(path, name, function=None, marker=None):
    return SimpleNamespace(
        path=TESTS / path,
        originalname=name.partition("[")[0],
        name=name,
        function=function,
        stash={},
        get_closest_marker=lambda wanted: wanted == marker or None,
    )


def watched(*items):
    plugin_watched.pytest_collection_modifyitems(list(items))
    return [each.name for each in items if each.stash[plugin_watched._WATCHED]]


@given(st.integers())
def tries_many(_number):
    pass


def test_all_tests_of_the_packages_with_high_floors_are_watched_but_those_that_try_many_examples():
    held = [item(f"{package}/test_a.py", name) for package in ("domain", "storage") for name in ("a[1]", "a[2]")]
    many = item("operations/test_b.py", "many", tries_many)
    marked = item("storage/test_c.py", "marked", marker="unwatched")
    assert watched(*held, many, marked) == ["a[1]", "a[2]", "a[1]", "a[2]"]


def test_of_the_ui_the_first_case_of_three_in_four_functions_of_a_file_is_watched():
    names = ["a[1]", "a[2]", "b", "c[1]", "c[2]", "d", "e", "f"]
    items = [item(f"ui/home/test_{file}.py", name) for file in "xy" for name in names]
    assert watched(*items) == ["a[1]", "b", "c[1]", "e", "f"] * 2


def test_other_tests_are_not_watched():
    assert watched(item("exporting/test_a.py", "a"), item("test_cli.py", "b"), item("../elsewhere.py", "c")) == []


def test_coverage_rests_while_a_test_runs_that_is_not_watched():
    assert Coverage.current() is None
    assert "coverage" not in type(sys.gettrace()).__module__
