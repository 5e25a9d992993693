"""The index of what is written on all trees, by which near duplicates and kindred ones are found while one types."""

from collections.abc import Collection, Sequence
from typing import Final

from PySide6.QtCore import QObject, QTimer

from unginvest_workshop.domain.text import folded
from unginvest_workshop.domain.tree import SuccessFactor
from unginvest_workshop.operations import trees
from unginvest_workshop.operations.tx import ChangeOp, Changes
from unginvest_workshop.similarity import Kindred, Near
from unginvest_workshop.ui.aside import Aside
from unginvest_workshop.ui.open_workshop import OpenWorkshop

_AT_A_TIME: Final = 50
"""Factors that are taken in between two keys: a few milliseconds."""
_KIN_AT_A_TIME: Final = 15
"""Those that are read for what they speak of: that takes longer."""
_AFTER_MS: Final = 60
"""How long after a change: what was written is to be seen first. Whoever asks before gets an answer all the same."""


class AlikeIndex(QObject):
    """All factors of the fagdag: taken in a few at a time, and kept true by every change from then on.

    Near duplicates are found among all of them at any time, kindred ones among those that have been read meanwhile.
    """

    def __init__(self, desk: OpenWorkshop, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._near = Near()
        self._waiting: list[str] = [factor.id for factor in self._factors()]
        """The ids of factors that are not in it yet."""
        self._kin: Kindred | None = None
        self._unread = list(self._waiting)
        """The ids of factors that are not read for what they speak of yet."""
        self._aside = Aside(self)
        self._aside.done.connect(self._begin_to_read)
        self._idle = QTimer(self)
        self._idle.timeout.connect(self._take_some)
        self._idle.start(0)
        desk.changed.connect(self._follow)

    def like(self, text: str, most: int) -> list[SuccessFactor]:
        """Return at most so many near duplicates of a text, the nearest first: before all others the very same words.

        These count though they are so common that they say of nothing what it is about.
        """
        self._take(len(self._waiting))
        words = folded(text)
        same = [factor for factor in self._factors() if folded(factor.text) == words]
        known = {factor.id for factor in same}
        return [*same, *self._found([key for key in self._near.like(text) if key not in known])][:most]

    def kindred(self, text: str, most: int) -> list[SuccessFactor]:
        """Return at most so many factors that are about the same, said with a word of the same kind."""
        return self._found(self._kin.like(text)[:most]) if self._kin is not None else []

    def _found(self, keys: Sequence[str]) -> list[SuccessFactor]:
        """Return the factors that were found, in their order."""
        found: dict[str, SuccessFactor] = {factor.id: factor for factor in self._factors(keys)} if keys else {}
        return [found[key] for key in keys if key in found]

    def _take_some(self) -> None:
        if self._waiting:
            self._take(_AT_A_TIME)
        elif self._kin is None:
            self._idle.stop()
            if not self._aside.busy:
                self._aside.do(Kindred)  # to read the lexicon takes longer than anybody waits for a key
        elif self._unread:
            some, self._unread = set(self._unread[:_KIN_AT_A_TIME]), self._unread[_KIN_AT_A_TIME:]
            for factor in self._factors(some):
                self._kin.add(factor.id, factor.text)
        else:
            self._idle.stop()

    def _begin_to_read(self, kin: Kindred) -> None:
        self._kin = kin
        self._idle.start(0)

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
                if self._kin is not None:
                    self._kin.remove(change.id)
        written = [change.id for change in changed if change.op is not ChangeOp.REMOVED]
        self._unread += written
        self._waiting += written
        if self._waiting and not self._idle.isActive():
            self._idle.start(_AFTER_MS)

    def _factors(self, ids: Collection[str] | None = None) -> list[SuccessFactor]:
        """Return the factors with these ids, or all there are."""
        found = self._desk.read(lambda tx: trees.factors(tx, self._desk.id))
        return found if ids is None else [factor for factor in found if factor.id in ids]
