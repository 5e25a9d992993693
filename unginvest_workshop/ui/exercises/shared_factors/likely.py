"""Where loose factors may belong: three shared factors for each, if there are any three, found for what is in sight."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Signal

from unginvest_workshop.domain.ids import ClusterId, SuccessFactorId
from unginvest_workshop.operations.clusters import ClusterView
from unginvest_workshop.operations.likely_places import LikelyPlace, places_for
from unginvest_workshop.similarity import NOTHING_LEARNED, Learned
from unginvest_workshop.ui.exercises.shared_factors.factor_model import ShownFactor
from unginvest_workshop.ui.thinking import Thinking

MOST: Final = 3
"""Chips on each factor."""


@dataclass(frozen=True, slots=True)
class _Known:
    text: str
    places: tuple[ClusterId, ...]
    alike: frozenset[ClusterId]
    round: int


class Likely(QObject):
    """Keeps what it found: a factor's places stay as they are until there are other shared factors to choose among.

    So nothing changes under the eyes of somebody who is about to press a key. The shared factors themselves are those
    of the last change: see ``show_clusters``.
    """

    found = Signal()

    def __init__(self, thinking: Thinking, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.learned: Learned = NOTHING_LEARNED
        self.held: SuccessFactorId | None = None
        """The factor that the keys are at: its places stay while they are there; more come after them."""
        self.begun = False
        """Nothing is looked for before: a large board is seen first."""
        self._thinking = thinking
        self._known: dict[SuccessFactorId, _Known] = {}
        self._views: tuple[ClusterView, ...] = ()
        self._there: frozenset[ClusterId] = frozenset()
        self._round = 0

    def show_clusters(self, views: Sequence[ClusterView]) -> None:
        """Choose among these from now on: they are shown at each change of the board."""
        self._views = tuple(views)
        there = frozenset(view.cluster.id for view in views)
        if there != self._there:
            self._there = there
            self.renew()

    def renew(self) -> None:
        """Look anew at what was found before."""
        self._round += 1

    def of(self, factor_id: SuccessFactorId) -> tuple[ClusterId, ...]:
        """Return where a factor may belong, as far as that is known, the likeliest first."""
        known = self._known.get(factor_id)
        return tuple(place for place in known.places if place in self._there) if known else ()

    def unlike(self, factor_id: SuccessFactorId) -> frozenset[ClusterId]:
        """Return those of a factor's places that it has nothing in common with: a person may still choose them."""
        known = self._known.get(factor_id)
        return frozenset(known.places) - known.alike if known else frozenset()

    def knows(self, rows: Iterable[ShownFactor]) -> bool:
        """Tell whether it is known where these may belong."""
        return all(self._is_known(row) for row in rows)

    def ask(self, rows: Iterable[ShownFactor]) -> None:
        """Find out where these may belong, unless that is known."""
        if not self._views or not self.begun:
            return
        unknown = [row for row in rows if not self._is_known(row)]
        if unknown:
            size = len(unknown) + sum(len(view.factors) for view in self._views)
            work = partial(places_for, [row.text for row in unknown], self._views, self.learned)
            self._thinking.ask("likely", size, work, partial(self._keep, unknown, self._round))

    def at_once(self, row: ShownFactor) -> tuple[ClusterId, ...]:
        """Return where one factor may belong, found out now if it must be."""
        if row.id not in self._known and self._views:
            self._keep([row], self._round, places_for([row.text], self._views, self.learned))
        return self.of(row.id)

    def forget(self, loose: Collection[SuccessFactorId]) -> None:
        """Forget those that are not loose any more: they are looked at anew when they come back."""
        for gone in self._known.keys() - set(loose):
            del self._known[gone]

    def _is_known(self, row: ShownFactor) -> bool:
        known = self._known.get(row.id)
        return known is not None and known.text == row.text and known.round == self._round

    def _keep(self, rows: Sequence[ShownFactor], asked: int, places: Sequence[tuple[LikelyPlace, ...]]) -> None:
        for row, found in zip(rows, places, strict=True):
            known = self._known.get(row.id)
            stays = row.id == self.held and known is not None and known.text == row.text
            stays = stays and known is not None and bool(known.places) and self.of(row.id) == known.places
            ids = tuple(each.cluster_id for each in found)
            alike = frozenset(each.cluster_id for each in found if each.alike)
            if known is not None and stays:
                ids = (*known.places, *(place for place in ids if place not in known.places))[:MOST]
                alike = known.alike | (alike - set(known.places))
            self._known[row.id] = _Known(row.text, ids, alike, asked)
        self.found.emit()
