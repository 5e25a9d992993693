"""Keeping the machine awake while a timer runs or the stage shows, and letting it sleep after."""

from contextlib import contextmanager

import pytest

from unginvest_workshop.ui.awake import Awake, presenting


@pytest.fixture
def held():
    return []


@pytest.fixture
def awake(qapp, held):
    @contextmanager
    def keep():
        held.append("on")
        yield
        held.append("off")

    return Awake(keep)


def test_it_is_kept_for_as_long_as_anybody_asks(awake, held):
    awake.ask("timer", wanted=True)
    awake.ask("stage", wanted=True)
    awake.ask("timer", wanted=False)
    assert awake.asked
    awake.ask("stage", wanted=False)
    awake.ask("stage", wanted=False)
    assert not awake.asked
    awake.stop()
    assert held == ["on", "off"]


def test_the_machine_may_sleep_when_the_app_is_left(awake, held):
    awake.ask("stage", wanted=True)
    awake.stop()
    assert held == ["on", "off"]


@pytest.mark.expected_log("could not be kept awake")
def test_a_machine_that_can_not_be_kept_awake_goes_on(qapp, caplog):
    def keep():
        raise OSError

    awake = Awake(keep)
    awake.ask("stage", wanted=True)
    assert awake.asked
    awake.stop()
    assert not awake.asked
    assert caplog.messages == ["The machine could not be kept awake: OSError"]


def test_this_machine_can_be_asked(qapp):
    awake = Awake(presenting)
    awake.ask("stage", wanted=True)
    awake.stop()
    assert awake._held is None
