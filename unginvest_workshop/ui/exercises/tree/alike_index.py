"""The index of what is written on all trees, by which near duplicates are found while somebody types."""

from collections.abc import Collection
from typing import Final

from PySide6.QtCore import QObject, QTimer

from unginvest_workshop.domain.tree import SuccessFactor
from unginvest_workshop.operations import trees
from unginvest_workshop.operations.tx import ChangeOp, Changes
from unginvest_workshop.similarity import Near
from unginvest_workshop.ui.open_workshop import OpenWorkshop

_AT_A_TIME: Final = 50
"""Factors that are taken in between two keys: a few milliseconds."""
_AFTER_MS: Final = 60
"""How long after a change: what was written is to be seen first. Whoever asks before gets an answer all the same."""


class AlikeIndex(QObject):
    """All factors of the fagdag: taken in a few at a time, and kept true by every change from then on."""

    def __init__(self, desk: OpenWorkshop, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._near = Near()
        self._waiting: list[str] = [factor.id for factor in self._factors()]
        """The ids of factors that are not in it yet."""
        self._idle = QTimer(self)
        self._idle.timeout.connect(self._take_some)
        self._idle.start(0)
        desk.changed.connect(self._follow)

    def like(self, text: str, most: int) -> list[SuccessFactor]:
        """Return at most so many near duplicates of a text, the nearest first."""
        self._take(len(self._waiting))
        keys = self._near.like(text)[:most]
        found: dict[str, SuccessFactor] = {factor.id: factor for factor in self._factors(keys)}
        return [found[key] for key in keys if key in found]

    def _take_some(self) -> None:
        self._take(_AT_A_TIME)
        if not self._waiting:
            self._idle.stop()

    def _take(self, count: int) -> None:
        """Take in so many of those that wait."""
        some, self._waiting = set(self._waiting[:count]), self._waiting[count:]
        for factor in self._factors(some) if some else ():
            self._near.add(factor.id, factor.text)

    def _follow(self, changes: Changes) -> None:
        changed = [change for change in changes.rows if change.kind is SuccessFactor]
        for change in changed:
            if change.op is ChangeOp.REMOVED:
                self._near.remove(change.id)
        self._waiting += [change.id for change in changed if change.op is not ChangeOp.REMOVED]
        if self._waiting and not self._idle.isActive():
            self._idle.start(_AFTER_MS)

    def _factors(self, ids: Collection[str] | None = None) -> list[SuccessFactor]:
        """Return the factors with these ids, or all there are."""
        found = self._desk.read(lambda tx: trees.factors(tx, self._desk.id))
        return found if ids is None else [factor for factor in found if factor.id in ids]
