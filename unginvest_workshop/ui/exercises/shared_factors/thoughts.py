"""What the board thinks of: what it has learnt, the order of the tray, why it suggests, and what more there is."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from unginvest_workshop.domain.ids import ClusterId, SuccessFactorId
from unginvest_workshop.operations import learning
from unginvest_workshop.operations.clusters import (
    Board,
    come_since_gathered,
    places_in,
    side_by_side,
    standing_in,
)
from unginvest_workshop.operations.clusters import board as stored_board
from unginvest_workshop.operations.suggesting import Alike, alike, without_refused
from unginvest_workshop.operations.tx import Changes
from unginvest_workshop.similarity import Learned, Reason, nearest, why, why_beside
from unginvest_workshop.ui.exercises.shared_factors.doing import ClusterDoing
from unginvest_workshop.ui.exercises.shared_factors.likely import Likely
from unginvest_workshop.ui.exercises.shared_factors.reason_words import reason_words
from unginvest_workshop.ui.exercises.shared_factors.tray_order import TrayOrder
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.thinking import LITTLE, Thinking

_SEEN_MS: Final = 60
"""So long a large board has to be painted before there is more to do."""
_MOMENT_MS: Final = 250
"""So long nobody minds to wait without a word."""


_Question = tuple[tuple[str, ...], tuple[str, ...] | None]
"""The texts of a suggestion, and those of the shared factor that they are suggested for, None where for none."""


class Thoughts(QObject):
    """Thinks of the board as it is now; views are told when something is found."""

    bringing = Signal()
    """Suggestions are about to come by themselves while the board is opened."""
    brought = Signal()
    """They have come."""
    offered = Signal(object)
    """Carries a list of Alike: they are suggested since, and nobody had asked."""
    ordered = Signal()
    """The tray has another order."""
    pondering = Signal()
    """Somebody has waited for suggestions for more than a moment."""
    pondered = Signal()
    """Nobody waits for them any more."""
    explained = Signal(str, str)
    """Carries a suggestion, and in words why it is one."""

    def __init__(self, desk: OpenWorkshop, doing: ClusterDoing, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._doing = desk, doing
        self.thinking = Thinking(self)
        self.thinking.failed.connect(self._give_up)
        self.likely = Likely(self.thinking, self)
        self.order = TrayOrder()
        self._followed = False
        """Whether there has been a board to think of."""
        self._opening = False
        """Whether nobody has seen yet where things lie."""
        self._seen: set[SuccessFactorId] = set()
        self._new: frozenset[SuccessFactorId] = frozenset()
        """What came in, and nothing has been suggested for yet."""
        self._back: set[ClusterId] = set()
        """What was refused, and undo has brought back."""
        self._nothing_else = False
        """Whether nothing was found last but what has been dissolved, and nothing has happened since then."""
        self._waits = False
        """Whether suggestions for it have to wait until nothing can be done again."""
        self._reasons: dict[_Question, Reason | tuple[str, ...]] = {}
        self._moment = QTimer(self, singleShot=True, interval=_MOMENT_MS)
        self._moment.timeout.connect(self.pondering)

    def follow(self, board: Board, changes: Changes | None = None) -> None:
        """Think of what is new in the board; the first time of all of it, in a large one only once it is seen.

        What undo or redo brought back, as ``changes`` tell, is nothing new: it stood where it stands.
        """
        replayed = changes is not None and changes.replayed
        first, self._followed = not self._followed, True
        self._nothing_else = False
        self._follow_refused(board, forget=changes is not None and not replayed)
        self.likely.show_clusters(places_in(board))
        self.likely.forget([factor.id for factor in board.loose])
        new = [factor.id for factor in board.loose if factor.id not in self._seen]
        self._seen.update(factor.id for view in board.clusters for factor in view.factors)
        self._seen.update(new)
        if not first:
            self._say_why(board)
            if new and board.clusters and not replayed:
                self._new |= frozenset(new)
                QTimer.singleShot(0, self, self._suggest_more)
            elif self._waits and not replayed:
                QTimer.singleShot(0, self, self._suggest_more)
        elif len(self._seen) <= LITTLE:
            self._begin()
        else:
            QTimer.singleShot(_SEEN_MS, self, self._begin)

    def suggest(self, then: Callable[[int, int], None]) -> None:
        """Suggest anew, with what has been learnt meanwhile; ``then`` is told how many suggestions there are.

        And how many were left out, for they have been dissolved. When they alone were left, they come the next time.
        """
        board = self._board()
        self._learn()
        if self._nothing_else:
            self._desk.refused.clear()
        offered = [factor for view in board.clusters if view.cluster.suggested for factor in view.factors]
        open_to_it = (*board.loose, *offered)
        self._moment.start()
        work = partial(alike, open_to_it, self.likely.learned, standing=standing_in(board))
        self.thinking.ask("suggest", len(open_to_it), work, partial(self._suggest, then))

    def sort(self) -> None:
        """Let like stand beside like in the tray, and look anew at where its factors may belong."""
        board = self._board()
        self.likely.renew()
        size = len(board.loose) + sum(len(view.factors) for view in board.clusters)
        work = partial(side_by_side, board.loose, self.likely.learned)
        self.thinking.ask("order", size, work, self._put_in_order)

    def _board(self) -> Board:
        """Return the board as it is stored now, which may not be as it was followed last."""
        return self._desk.read(lambda tx: stored_board(tx, self._desk.id))

    def _follow_refused(self, board: Board, *, forget: bool) -> None:
        """Forget the refusal of what undo has brought back, once it can't be done again."""
        if forget:
            for cluster_id in self._back:
                self._desk.refused.pop(cluster_id, None)
        self._back = self._desk.refused.keys() & {view.cluster.id for view in board.clusters}

    def _begin(self) -> None:
        self._learn()
        self.sort()
        board = self._board()
        self._say_why(board)
        came = self._desk.read(lambda tx: come_since_gathered(tx, self._desk.id))
        self._new |= came.intersection(factor.id for factor in board.loose)
        self._opening = bool(self._new)
        QTimer.singleShot(0, self, self._suggest_more)

    def _learn(self) -> None:
        learned = self._desk.read(lambda tx: learning.learned(tx, self._desk.learnt_since))
        if learned != self.likely.learned:
            self.likely.learned = learned
            self._reasons.clear()

    def _put_in_order(self, order: list[SuccessFactorId]) -> None:
        self.order.set(order)
        self.likely.begun = True
        self.ordered.emit()

    def _say_why(self, board: Board) -> None:
        """Give each suggestion its reason, found once for the same members as long as nothing more is learnt.

        A shared factor that stands on this very board is none: what belongs there is offered for it.
        """
        texts_of = {view.cluster.id: tuple(factor.text for factor in view.factors) for view in board.clusters}
        standing = [view.cluster.name for view in standing_in(board)]
        unknown: dict[_Question, None] = {}
        for view in board.clusters:
            if view.cluster.suggested:
                asked = texts_of[view.cluster.id], texts_of.get(view.into) if view.into is not None else None
                reason = self._reasons.get(asked)
                self.explained.emit(view.cluster.id, reason_words(self._desk.t, reason, standing) if reason else "")
                if reason is None:
                    unknown[asked] = None
        if unknown:
            size, learned = sum(len(texts) + len(there or ()) for texts, there in unknown), self.likely.learned
            work = partial(_reasons_of, list(unknown), learned)
            self.thinking.ask("why", size, work, partial(self._keep, learned))

    def _keep(self, learned: Learned, found: Mapping[_Question, Reason | tuple[str, ...]]) -> None:
        if learned == self.likely.learned:
            self._reasons.update(found)
        self._say_why(self._board())

    def _suggest(self, then: Callable[[int, int], None], found: Sequence[Alike]) -> None:
        self._stop_waiting()
        board = self._board()  # something may have been dissolved while it was thought about
        there = {view.cluster.id for view in board.clusters}
        refused = [each for dissolved, each in self._desk.refused.items() if dissolved not in there]
        wanted = without_refused(found, refused, standing_in(board))
        count = self._doing.suggest(wanted)
        self.sort()
        self._nothing_else = bool(found) and not wanted
        then(count, len(found) - len(wanted))

    def _give_up(self, kind: str) -> None:
        if kind == "suggest":
            self._stop_waiting()

    def _stop_waiting(self) -> None:
        self._moment.stop()
        self.pondered.emit()

    def _suggest_more(self) -> None:
        """Suggest what factors belong to that came in while the work goes on."""
        if self._new:
            board, new = self._board(), self._new
            work = partial(alike, board.loose, self.likely.learned, new, standing_in(board))
            self.thinking.ask("more", len(board.loose), work, partial(self._offer, new))

    def _offer(self, new: frozenset[SuccessFactorId], found: Sequence[Alike]) -> None:
        self._waits = False
        opening, self._opening = self._opening, False
        if opening:
            self.bringing.emit()
        if self._doing.suggest_more(found):
            self._new -= new
            if opening:
                self.brought.emit()
            elif found:
                self.offered.emit(found)
        else:
            self._waits = True


def _reasons_of(unknown: Sequence[_Question], learned: Learned) -> dict[_Question, Reason | tuple[str, ...]]:
    """Return why texts are suggested: what binds them, or what they have in common with those they are to stand with.

    That is what most of them speak of, or else which of the others are most like them.
    """
    return {
        (texts, there): why(texts, learned=learned)
        if there is None
        else why_beside(texts, there, learned=learned) or nearest(texts, there)
        for texts, there in unknown
    }


def names_of(board: Board) -> dict[ClusterId, str]:
    """Return the names of the shared factors that factors can be put in."""
    return {view.cluster.id: view.cluster.name for view in places_in(board)}
