"""How the next exercise begins on the stage, kept for the console's likeness of it."""

import logging

from PySide6.QtCore import QObject

from unginvest_workshop.operations.tx import Changes
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.stage.content import StageContent
from unginvest_workshop.ui.stage.presenter import Views, following

_log = logging.getLogger(__name__)


class NextScene(QObject):
    """Builds it anew only when something has changed."""

    def __init__(self, desk: OpenWorkshop, views: Views, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._views = desk, views
        self._content: StageContent | None = None
        self._is_old = True
        desk.changed.connect(self._note_change)

    def content(self) -> StageContent | None:
        """Return it; None after the last exercise, and where it cannot be built."""
        if self._is_old:
            self._is_old = False
            try:
                self._content = following(self._desk, self._views)
            except Exception:  # noqa: BLE001  # whatever an exercise raises, the console goes on
                _log.exception("What comes next could not be built")
                self._content = None
        return self._content

    def _note_change(self, _changes: Changes) -> None:
        self._is_old = True
