"""One quiet hint while a statement is typed: of its words alone, for the rest of it is still to come."""

from typing import Final

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from unginvest_workshop.i18n import Translator
from unginvest_workshop.ui.exercises.design.hinting import hint_while_typed
from unginvest_workshop.ui.language_words import statement_reason
from unginvest_workshop.ui.widgets.word_hint import WordHint

_SOON_MS: Final = 300
"""A word is let be finished before something is said of it."""
_WAVE: Final = QKeyCombination(Qt.KeyboardModifier.ShiftModifier, Qt.Key.Key_Escape)


class TypedHint(WordHint):
    """It stands over the line; Shift+Esc waves it away until the line is empty again."""

    def __init__(self, t: Translator, field: QLineEdit, parent: QWidget | None = None) -> None:
        super().__init__(t, parent)
        self._t, self._field = t, field
        self.quiet = False
        """Whether it was waved away for what is being typed."""
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self._soon.timeout.connect(self._look)
        field.textChanged.connect(self._look_soon)
        field.installEventFilter(self)
        self.waved.connect(self._be_quiet)

    def eventFilter(self, _field: QObject, event: QEvent) -> bool:
        """Let Shift+Esc wave it away; Esc alone goes back to the day's plan."""
        is_wave = (
            event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.keyCombination() == _WAVE
        )
        if is_wave and not self.isHidden():
            self._be_quiet()
            return True
        return False

    def _look_soon(self, text: str) -> None:
        if text.strip():
            self._soon.start()
        else:
            self.quiet = False
            self._look()

    def _look(self) -> None:
        self._soon.stop()
        hint = None if self.quiet else hint_while_typed(self._field.text())
        if hint is None:
            self.clear()
        else:
            self.show_hint(statement_reason(self._t, hint))

    def _be_quiet(self) -> None:
        self.quiet = True
        self.clear()
