"""A fagdag that is open in the app's window."""

from datetime import date

import pytest

from unginvest_workshop.domain.thread import Node, NodeKind
from unginvest_workshop.operations import people, roadmaps, trees
from unginvest_workshop.operations.roadmaps import When


@pytest.fixture
def window(open_window):
    """Have a fagdag open, one exercise of each kind."""
    return open_window


@pytest.fixture
def session(window):
    return window.session


def tell_story(tx, workshop_id):
    """Tell a story in the second group, and let a step of January grow from it; return the story's id."""
    people.add_group(tx, workshop_id)
    told = trees.add_told_story(tx, workshop_id, people.add_group(tx, workshop_id), "Jonas: Kafédagen")
    factor = trees.add_factor(tx, told, "ansvar")
    step = roadmaps.add_step(tx, workshop_id, "Ungdom leder", [Node(NodeKind.FACTOR, factor)])
    roadmaps.edit_step(tx, step, when=When("uke 2", date(2027, 1, 11), date(2027, 1, 17)))
    return told
