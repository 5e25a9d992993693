"""What takes thought on the board of shared factors: which answer counts."""

import threading

from unginvest_workshop.domain.clusters import Cluster, Spread
from unginvest_workshop.operations.clusters import ClusterView
from unginvest_workshop.ui.exercises.shared_factors.factor_model import ShownFactor
from unginvest_workshop.ui.exercises.shared_factors.likely import Likely
from unginvest_workshop.ui.exercises.shared_factors.thinking import LITTLE, Thinking


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
