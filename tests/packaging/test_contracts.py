"""The contracts name what there is: a folder that is forgotten in one would be held by nothing."""

import tomllib

from _setup import ROOT

EXERCISES = ROOT / "unginvest_workshop" / "ui" / "exercises"


def test_every_exercise_is_held_apart_from_the_others():
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    (named,) = [contract["modules"] for contract in contracts if contract["type"] == "independence"]
    folders = [folder.parent.name for folder in EXERCISES.glob("*/__init__.py")]
    assert sorted(named) == sorted(f"unginvest_workshop.ui.exercises.{name}" for name in folders)
