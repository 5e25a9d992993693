"""What takes thought on the board of shared factors: which answer counts."""

import threading

import pytest
from PySide6.QtCore import QObject, QTimer
from shiboken6 import delete, isValid

from unginvest_workshop.domain.clusters import Cluster, Spread
from unginvest_workshop.operations.clusters import ClusterView
from unginvest_workshop.ui.exercises.shared_factors.factor_model import ShownFactor
from unginvest_workshop.ui.exercises.shared_factors.likely import Likely
from unginvest_workshop.ui.thinking import LITTLE, Thinking


def test_an_older_answer_does_not_come_after_a_newer_one(qtbot):
    thinking, got, go_on = Thinking(), [], threading.Event()
    thinking.ask("order", LITTLE + 1, lambda: go_on.wait(5) and "older", got.append)
    thinking.ask("other", LITTLE + 1, lambda: "other", got.append)
    thinking.ask("order", 1, lambda: "newer", got.append)
    go_on.set()
    qtbot.waitUntil(lambda: "other" in got)
    assert got == ["newer", "other"]


def test_a_large_board_is_seen_before_anything_is_looked_for(styled):
    likely = Likely(Thinking())
    likely.show_clusters([ClusterView(Cluster("c", "w", "a", "Latter"), (), Spread(0, 0, 0, 0))])
    rows = [ShownFactor("f", "humor", "")]
    likely.ask(rows)
    assert not likely.knows(rows)
    likely.begun = True
    likely.ask(rows)
    assert likely.of("f") == ("c",)


def test_what_stays_where_the_keys_are_takes_in_more_places_after_its_own(styled):
    likely, row = Likely(Thinking()), ShownFactor("f", "humor", "")

    def show(*names):
        likely.show_clusters([ClusterView(Cluster(n, "w", "a", n), (), Spread(0, 0, 0, 0)) for n in names])
        likely.ask([row])
        return likely.of("f")

    likely.begun, likely.held = True, "f"
    assert show("Ro") == ("Ro",)
    more = show("Humor", "Ro", "Mat")
    assert more[0] == "Ro"
    assert set(more[1:]) == {"Humor", "Mat"}
    likely.held = None
    likely.renew()
    assert show("Humor", "Ro", "Mat")[0] == "Humor"


def test_the_thread_goes_with_what_thinks_though_somebody_still_holds_it(qtbot):
    owner, before = QObject(), set(threading.enumerate())
    thinking, got = Thinking(owner), []
    thinking.ask("order", LITTLE + 1, lambda: "found", got.append)
    qtbot.waitUntil(lambda: got == ["found"])
    (thread,) = set(threading.enumerate()) - before
    delete(owner)
    qtbot.waitUntil(lambda: not thread.is_alive())
    assert not isValid(thinking)


@pytest.mark.parametrize("size", [1, LITTLE + 1])
def test_a_question_that_gets_no_answer_is_told_of_unless_it_has_been_asked_anew(qtbot, size):
    thinking, told, got = Thinking(), [], []
    thinking.failed.connect(told.append)
    with qtbot.captureExceptions() as raised:
        QTimer.singleShot(0, lambda: thinking.ask("suggest", size, lambda: 1 // 0, got.append))
        qtbot.waitUntil(lambda: told == ["suggest"] and not thinking.busy)
    assert [kind for kind, *_ in raised] == [ZeroDivisionError]
    with qtbot.captureExceptions() as raised:
        go_on = threading.Event()
        thinking.ask("suggest", LITTLE + 1, lambda: go_on.wait(5) and 1 // 0, got.append)
        thinking.ask("suggest", LITTLE + 1, lambda: "found", got.append)
        go_on.set()
        qtbot.waitUntil(lambda: got == ["found"])
    assert told == ["suggest"]
    assert len(raised) == 1
