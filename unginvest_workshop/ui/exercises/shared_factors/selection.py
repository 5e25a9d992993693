"""Which factors are selected, across all cards and the tray, and how the pointer carries them."""

from PySide6.QtCore import QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QDrag, QPixmap
from PySide6.QtWidgets import QWidget

from unginvest_workshop.domain.ids import SuccessFactorId

MIME = "application/x-unginvest-factors"
"""What a drag of factors carries: their ids, a line each."""


def dragged_factors(data: QMimeData) -> list[SuccessFactorId]:
    """Return the factors that a drag carries; none for any other drag."""
    if not data.hasFormat(MIME):
        return []
    return [SuccessFactorId(line) for line in data.data(MIME).toStdString().split("\n") if line]


def carry(source: QWidget, data: QMimeData, likeness: QPixmap) -> None:
    """Let the pointer carry factors until they are dropped."""
    drag = QDrag(source)
    drag.setMimeData(data)
    drag.setPixmap(likeness)
    drag.exec(Qt.DropAction.MoveAction)


class Selection(QObject):
    """The selected factors, in the order they were chosen."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ids: dict[SuccessFactorId, None] = {}

    def __contains__(self, factor_id: object) -> bool:
        return factor_id in self._ids

    @property
    def ids(self) -> list[SuccessFactorId]:
        """The selected factors in the order they were chosen."""
        return list(self._ids)

    def only(self, factor_id: SuccessFactorId) -> None:
        """Select one and nothing else."""
        self._set({factor_id: None})

    def add(self, *factor_ids: SuccessFactorId) -> None:
        """Select these too."""
        self._set({**self._ids, **dict.fromkeys(factor_ids)})

    def toggle(self, factor_id: SuccessFactorId) -> None:
        """Add one to the selected, or take it out."""
        kept = {each: None for each in self._ids if each != factor_id}
        self._set(kept if factor_id in self._ids else {**self._ids, factor_id: None})

    def clear(self) -> None:
        """Select nothing."""
        self._set({})

    def keep(self, existing: set[SuccessFactorId]) -> None:
        """Let go of factors that are no more."""
        if not self._ids.keys() <= existing:
            self._set({each: None for each in self._ids if each in existing})

    def _set(self, ids: dict[SuccessFactorId, None]) -> None:
        if list(ids) != list(self._ids):
            self._ids = ids
            self.changed.emit()
