"""Of what is asked for while something is done, only the last is done."""

from threading import Event

import pytest

from unginvest_workshop.ui.summary.newest import Newest


@pytest.fixture
def newest(qapp):
    made = Newest()
    yield made
    made.deleteLater()


def test_the_newest_wins_and_what_stood_between_is_never_done(newest, qtbot):
    go, done, told = Event(), [], []
    newest.done.connect(told.append)

    def work(name):
        go.wait(10)
        done.append(name)
        return name

    for name in ("first", "second", "third"):
        newest.do(lambda name=name: work(name))
    assert newest.busy
    with qtbot.waitSignal(newest.done):
        go.set()
    assert (done, told) == (["first", "third"], ["third"])


def test_what_failed_is_told_unless_something_newer_waits(newest, qtbot):
    go, failed = Event(), []
    newest.failed.connect(failed.append)

    def fail():
        go.wait(10)
        raise ValueError

    newest.do(fail)
    newest.do(lambda: "good")
    with qtbot.waitSignal(newest.done):
        go.set()
    assert failed == []
    with qtbot.waitSignal(newest.failed):
        newest.do(fail)
    assert [type(error) for error in failed] == [ValueError]
